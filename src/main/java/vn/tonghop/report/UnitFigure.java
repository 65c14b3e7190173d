package vn.tonghop.report;

import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;

/**
 * What one territory reported of an indicator, ready for a list of units. Its figure is
 * printed when a list asks for it: few reports do, and a large district has hundreds of
 * thousands.
 */
public final class UnitFigure {

	private final String name;

	private final String kind;

	private final Figure figure;

	private final FigurePrinter printer;

	UnitFigure(String name, String kind, Figure figure, FigurePrinter printer) {
		this.name = name;
		this.kind = kind;
		this.figure = figure;
		this.printer = printer;
	}

	/** The unit's name, without its kind. */
	public String name() {
		return this.name;
	}

	/** Its kind in the catalogue's own word: {@code xã}, {@code thị trấn}. */
	public String kind() {
		return this.kind;
	}

	/** Its LK as printed. */
	public PrintedFigure figure() {
		return this.printer.print(Measure.LK, this.figure);
	}

}
