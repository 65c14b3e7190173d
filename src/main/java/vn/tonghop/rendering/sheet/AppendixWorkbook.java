package vn.tonghop.rendering.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.Submission;
import vn.tonghop.text.Messages;

/**
 * {@code phu-luc.xlsx} (contract, section 7): the appendix, the figures by unit with the
 * whole as live formulas, where each figure came from, who sent what, what was found, and
 * charts.
 */
public final class AppendixWorkbook {

	/** Measures that have a sheet by unit, the chief first. */
	private static final List<Measure> BY_UNIT = List.of(Measure.LK, Measure.TH, Measure.KH, Measure.CK);

	private final Catalogue catalogue;

	private final SheetFormulas formulas;

	private final Messages messages;

	/**
	 * @param formulas the catalogue's formulas
	 * @param messages the words of findings
	 */
	public AppendixWorkbook(Catalogue catalogue, SheetFormulas formulas, Messages messages) {
		this.catalogue = catalogue;
		this.formulas = formulas;
		this.messages = messages;
	}

	/**
	 * The workbook as a whole.
	 * @param submissions the period's, in any order
	 * @param report the first listed report made for the period, which gives the words
	 * for verdicts; null where none is made
	 */
	public byte[] render(Consolidation consolidation, List<Submission> submissions, @Nullable ReportDefinition report) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
		try {
			write(consolidation, submissions, report, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory cannot fail to be written", ex);
		}
		return bytes.toByteArray();
	}

	/** The same into a stream, which is left open. */
	public void write(Consolidation consolidation, List<Submission> submissions, @Nullable ReportDefinition report,
			OutputStream out) throws IOException {
		TitleLines titles = new TitleLines(this.catalogue, consolidation);
		List<SheetPlan> sheets = new ArrayList<>();
		sheets.add(new AppendixSheet(this.catalogue, consolidation, report, titles).plan());
		UnitTable table = UnitTable.of(this.catalogue, consolidation, BY_UNIT);
		int head = new UnitsSheet(table, BY_UNIT.get(0), this.formulas, titles).head();
		for (Measure measure : table.measures()) {
			sheets.add(new UnitsSheet(table, measure, this.formulas, titles).plan());
		}
		sheets.add(new SourcesSheet(this.catalogue, consolidation, titles).plan());
		sheets.add(new SubmissionsSheet(this.catalogue, consolidation, submissions, titles).plan());
		sheets.add(new FindingsSheet(this.catalogue, consolidation, submissions, this.messages, titles).plan());
		new ChartsSheet(this.catalogue, consolidation, table, head, titles).plan().ifPresent(sheets::add);
		new XlsxWriter(titles.subject(), sheets).write(out);
	}

}
