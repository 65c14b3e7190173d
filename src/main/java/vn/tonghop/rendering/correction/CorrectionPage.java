package vn.tonghop.rendering.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Revision;
import vn.tonghop.rendering.word.OfficialDocument;
import vn.tonghop.rendering.word.OfficialFormat;
import vn.tonghop.rendering.word.TableColumn;
import vn.tonghop.rendering.word.TableColumn.Alignment;
import vn.tonghop.rendering.word.TableRow;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.report.ReportContent;
import vn.tonghop.text.NumberText;
import vn.tonghop.text.PeriodText;

/**
 * {@code dinh-chinh.docx}: the figures of a released report that are others by now, ready
 * to be numbered, signed and sent. It says what a reader of the report can see: a change
 * behind the last printed decimal is left to the CSV.
 */
public final class CorrectionPage {

	private static final int PERCENT_DECIMALS = 2;

	private final Catalogue catalogue;

	private final ReportContent.@Nullable Letterhead letterhead;

	/**
	 * @param letterhead that of the period's first report; null where no report is made
	 */
	public CorrectionPage(Catalogue catalogue, ReportContent.@Nullable Letterhead letterhead) {
		this.catalogue = catalogue;
		this.letterhead = letterhead;
	}

	/** The page as a Word file. */
	public byte[] render(Edition edition, List<Revision> revisions, Completeness completeness) {
		OfficialDocument document = OfficialDocument.of(OfficialFormat.decree30());
		String period = PeriodText.name(edition.period());
		ReportContent.Letterhead head = this.letterhead;
		if (head != null) {
			document.letterhead(head.parentOffice(), head.office(), head.number(), head.placeAndDate());
		}
		document.title("ĐÍNH CHÍNH", "Số liệu báo cáo " + period);
		List<TableRow> whole = rows(revisions, true);
		List<TableRow> units = rows(revisions, false);
		if (whole.isEmpty() && units.isEmpty()) {
			document.body("Số liệu " + OutputWords.edition(edition) + " không có thay đổi ở các số đã in.");
		}
		else {
			document.body("Một số số liệu của báo cáo " + period + ", " + OutputWords.edition(edition)
					+ ", nay được đính chính như sau:");
		}
		if (completeness.provisional()) {
			document.body("Số liệu sau đính chính là số " + OutputWords.provisional(completeness) + ".");
		}
		if (!whole.isEmpty()) {
			document.table(columns(this.catalogue.office().wholeLabel()), whole);
		}
		document.body("Các số liệu khác của báo cáo không thay đổi./.");
		if (head != null) {
			List<String> signature = head.signature();
			document.signature(head.recipients().stream().map((line) -> "- " + line).toList(),
					signature.stream().limit(1).toList(), signature.stream().skip(1).toList(), head.signer());
		}
		if (!units.isEmpty()) {
			document.appendix("Phụ lục", "Số liệu của các đơn vị được sửa " + period, "(Kèm theo bản đính chính)", true)
				.table(columns("Đơn vị, chỉ tiêu"), units);
		}
		return document.build();
	}

	private static List<TableColumn> columns(String whose) {
		return List.of(new TableColumn("TT", 10, Alignment.CENTRE), new TableColumn(whose, 50, Alignment.LEFT),
				new TableColumn("Đơn vị tính", 20, Alignment.CENTRE), new TableColumn("Số đo", 28, Alignment.CENTRE),
				new TableColumn("Đã công bố", 26, Alignment.RIGHT), new TableColumn("Đính chính", 26, Alignment.RIGHT),
				new TableColumn("Theo", 45, Alignment.LEFT));
	}

	private List<TableRow> rows(List<Revision> revisions, boolean ofWhole) {
		String wholeCode = this.catalogue.office().wholeCode();
		List<TableRow> rows = new ArrayList<>();
		String unit = "";
		int number = 0;
		for (Revision revision : revisions) {
			Indicator indicator = this.catalogue.indicator(revision.indicator()).orElse(null);
			String before = printed(revision.before(), indicator, revision.measure());
			String after = printed(revision.after(), indicator, revision.measure());
			if (revision.unit().equals(wholeCode) != ofWhole || before.equals(after)) {
				continue;
			}
			if (!ofWhole && !revision.unit().equals(unit)) {
				unit = revision.unit();
				rows.add(TableRow.bold(this.catalogue.unit(unit).map(OutputWords::unit).orElse(unit)));
			}
			number++;
			rows.add(
					TableRow.of(Integer.toString(number), (indicator != null) ? indicator.name() : revision.indicator(),
							(indicator != null) ? unitOf(indicator, revision.measure()) : "",
							OutputWords.measure(revision.measure()), before, after, cause(revision)));
		}
		return rows;
	}

	private static String cause(Revision revision) {
		return revision.causes().isEmpty() ? OutputWords.BY_CATALOGUE : String.join("; ", revision.causes());
	}

	private static String unitOf(Indicator indicator, Measure measure) {
		boolean points = measure == Measure.TG && indicator.percentage();
		return switch (measure) {
			case PKH, TG -> points ? "điểm %" : "%";
			default -> indicator.unitOfMeasure();
		};
	}

	private static String printed(@Nullable Figure figure, @Nullable Indicator indicator, Measure measure) {
		if (figure == null) {
			return "không có";
		}
		BigDecimal value = figure.value();
		boolean share = measure == Measure.PKH || measure == Measure.TG;
		return (share || indicator == null) ? NumberText.trimmed(value, PERCENT_DECIMALS)
				: NumberText.format(value, indicator.decimals());
	}

}
