package vn.tonghop.rendering.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Revision;
import vn.tonghop.model.Submission;
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

	/**
	 * The page as a Word file.
	 * @param uncounted submissions of units and forms of which the edition counted none:
	 * a line each, for whoever has the report never saw a figure of theirs
	 */
	public byte[] render(Edition edition, List<Revision> revisions, List<Submission> uncounted,
			Completeness completeness) {
		OfficialDocument document = OfficialDocument.of(OfficialFormat.decree30());
		String period = PeriodText.name(edition.period());
		ReportContent.Letterhead head = this.letterhead;
		if (head != null) {
			document.letterhead(head.parentOffice(), head.office(), head.number(), head.placeAndDate());
		}
		document.title("ĐÍNH CHÍNH", "Số liệu báo cáo " + period);
		List<Revision> told = revisions.stream().filter(this::seen).toList();
		List<TableRow> whole = rows(told, true);
		List<Revision> corrected = told.stream().filter((revision) -> bringing(revision, uncounted) == null).toList();
		List<TableRow> units = rows(corrected, false);
		if (whole.isEmpty() && units.isEmpty()) {
			document.body("Số liệu " + OutputWords.edition(edition) + " không có thay đổi ở các số đã in.");
		}
		else {
			document.body("Một số số liệu của báo cáo " + period + ", " + OutputWords.edition(edition)
					+ ", nay được đính chính như sau:");
		}
		if (completeness.provisional()) {
			document.body("Số liệu sau đính chính là số " + OutputWords.provisionalInDocument(completeness) + ".");
		}
		arrivals(edition, told, uncounted).forEach(document::body);
		if (!whole.isEmpty()) {
			String cause = commonCause(told, true);
			if (cause != null) {
				document.body("Các số của " + this.catalogue.office().wholeLabel() + " thay đổi theo " + cause + ".");
			}
			document.table(columns(this.catalogue.office().wholeLabel(), cause == null), whole);
		}
		document.body("Các số liệu khác của báo cáo không thay đổi./.");
		if (head != null) {
			List<String> signature = head.signature();
			document.signature(head.recipients().stream().map((line) -> "- " + line).toList(),
					signature.stream().limit(1).toList(), signature.stream().skip(1).toList(), head.signer());
		}
		if (!units.isEmpty()) {
			document.appendix("Phụ lục", "Số liệu của các đơn vị được sửa " + period, "(Kèm theo bản đính chính)",
					true);
			String cause = commonCause(corrected, false);
			if (cause != null) {
				document.body("Theo " + cause + ".");
			}
			document.table(columns("Đơn vị, chỉ tiêu", cause == null), units);
		}
		return document.build();
	}

	/** What the edition counted nothing of, with how many figures each brings. */
	private List<String> arrivals(Edition edition, List<Revision> told, List<Submission> uncounted) {
		List<String> lines = new ArrayList<>();
		for (Submission submission : uncounted) {
			long figures = told.stream()
				.filter((revision) -> !ofWhole(revision) && submission.equals(bringing(revision, uncounted)))
				.count();
			String unit = String.valueOf(submission.unit());
			lines.add(begun(this.catalogue.unit(unit).map(OutputWords::unit).orElse(unit)) + ": bài nộp lần "
					+ submission.version() + " (" + submission.file().name() + ") chưa được tính trong số liệu "
					+ OutputWords.edition(edition) + ", nay được tính, có " + figures + " số liệu.");
		}
		return lines;
	}

	/** As at the beginning of a sentence. */
	private static String begun(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	/**
	 * The submission that a unit's figure came with, where the edition had none of it.
	 */
	private static @Nullable Submission bringing(Revision revision, List<Submission> uncounted) {
		Figure after = revision.after();
		if (revision.before() != null || after == null) {
			return null;
		}
		return uncounted.stream()
			.filter((submission) -> revision.unit().equals(submission.unit())
					&& after.cell().map((cell) -> cell.file().equals(submission.file().name())).orElse(true))
			.findFirst()
			.orElse(null);
	}

	/** Whether a reader of the report can see the change. */
	private boolean seen(Revision revision) {
		Indicator indicator = this.catalogue.indicator(revision.indicator()).orElse(null);
		return !printed(revision.before(), indicator, revision.measure())
			.equals(printed(revision.after(), indicator, revision.measure()));
	}

	private boolean ofWhole(Revision revision) {
		return revision.unit().equals(this.catalogue.office().wholeCode());
	}

	/** Why all of them changed, told once; null where they did for several reasons. */
	private @Nullable String commonCause(List<Revision> revisions, boolean ofWhole) {
		List<Revision> meant = revisions.stream().filter((revision) -> ofWhole(revision) == ofWhole).toList();
		List<String> causes = meant.stream().map(CorrectionPage::cause).distinct().toList();
		long units = meant.stream().map(Revision::unit).distinct().count();
		return (causes.size() == 1 && units == 1) ? causes.get(0) : null;
	}

	private static List<TableColumn> columns(String whose, boolean withCause) {
		List<TableColumn> columns = new ArrayList<>(List.of(new TableColumn("TT", 10, Alignment.CENTRE),
				new TableColumn(whose, withCause ? 50 : 95, Alignment.LEFT),
				new TableColumn("Đơn vị tính", 20, Alignment.CENTRE), new TableColumn("Số đo", 28, Alignment.CENTRE),
				new TableColumn("Đã công bố", 26, Alignment.RIGHT),
				new TableColumn("Đính chính", 26, Alignment.RIGHT)));
		if (withCause) {
			columns.add(new TableColumn("Theo", 45, Alignment.LEFT));
		}
		return columns;
	}

	private List<TableRow> rows(List<Revision> revisions, boolean ofWhole) {
		boolean withCause = commonCause(revisions, ofWhole) == null;
		List<TableRow> rows = new ArrayList<>();
		String unit = "";
		int number = 0;
		for (Revision revision : revisions) {
			if (ofWhole(revision) != ofWhole) {
				continue;
			}
			if (!ofWhole && !revision.unit().equals(unit)) {
				unit = revision.unit();
				rows.add(TableRow.bold(this.catalogue.unit(unit).map(OutputWords::unit).orElse(unit)));
			}
			number++;
			Indicator indicator = this.catalogue.indicator(revision.indicator()).orElse(null);
			List<String> cells = new ArrayList<>(List.of(Integer.toString(number),
					(indicator != null) ? indicator.name() : revision.indicator(),
					(indicator != null) ? unitOf(indicator, revision.measure()) : "",
					OutputWords.measure(revision.measure()), printed(revision.before(), indicator, revision.measure()),
					printed(revision.after(), indicator, revision.measure())));
			if (withCause) {
				cells.add(cause(revision));
			}
			rows.add(TableRow.of(cells.toArray(String[]::new)));
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
