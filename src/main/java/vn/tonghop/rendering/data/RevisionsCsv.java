package vn.tonghop.rendering.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Figure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Revision;

/**
 * {@code so-lieu-thay-doi.csv}: a row a figure that is another than in the edition
 * before, with both cells and by whose submission or decision. Written as
 * {@code so-lieu.csv} is.
 */
public final class RevisionsCsv {

	/** The columns, in order. */
	public static final List<String> COLUMNS = List.of("ky", "don_vi", "chi_tieu", "so_do", "gia_tri_cu", "gia_tri_moi",
			"tep_cu", "trang_tinh_cu", "o_cu", "tep_moi", "trang_tinh_moi", "o_moi", "thay_doi_theo");

	private RevisionsCsv() {
	}

	/** The file as a whole. */
	public static byte[] render(ReportingPeriod period, List<Revision> revisions) {
		StringBuilder text = new StringBuilder().append('\ufeff');
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
			printer.printRecord(COLUMNS);
			for (Revision revision : revisions) {
				List<String> row = new ArrayList<>(
						List.of(period.code(), FiguresCsv.text(revision.unit()), FiguresCsv.text(revision.indicator()),
								revision.measure().name(), value(revision.before()), value(revision.after())));
				row.addAll(cell(revision.before()));
				row.addAll(cell(revision.after()));
				row.add(FiguresCsv.text(String.join("; ", revision.causes())));
				printer.printRecord(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory cannot fail to be written", ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String value(@Nullable Figure figure) {
		return (figure != null) ? FiguresCsv.number(figure.value()) : "";
	}

	private static List<String> cell(@Nullable Figure figure) {
		CellPlace place = (figure != null) ? figure.place() : null;
		return (place != null)
				? List.of(FiguresCsv.text(place.file()), FiguresCsv.text(place.sheet()), FiguresCsv.text(place.cell()))
				: List.of("", "", "");
	}

}
