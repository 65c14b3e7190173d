package vn.tonghop.rendering.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Revision;
import vn.tonghop.rendering.overview.PdfSheet.Side;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.report.Headlines;
import vn.tonghop.text.NumberText;

/**
 * {@code tom-tat.pdf}: one page for a leader. Headline figures with their verdicts, who
 * is missing, what fell short of its plan, what changed since the edition before, or by
 * firmer figures.
 */
public final class LeaderSheet {

	private static final List<Float> SHARES = List.of(0.28f, 0.15f, 0.12f, 0.12f, 0.10f, 0.12f, 0.11f);

	private static final List<Side> SIDES = List.of(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT,
			Side.RIGHT, Side.RIGHT);

	/** What a list may take before the rest is only counted. */
	private static final int MOST_LINES = 8;

	/** Characters of a line of a list. */
	private static final int LONGEST = 180;

	private final Catalogue catalogue;

	public LeaderSheet(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * The page's bytes, the same for the same facts.
	 * @param overview the period at a glance
	 * @param since the edition before; null where the period was never released
	 * @param revisions the figures that are others than in that edition
	 */
	public byte[] render(Overview overview, Consolidation consolidation, @Nullable Edition since,
			List<Revision> revisions) {
		try (PdfSheet sheet = new PdfSheet("Tóm tắt số liệu " + overview.period())) {
			head(sheet, overview, consolidation.completeness());
			figures(sheet, overview, consolidation);
			List<String> missing = new ArrayList<>(overview.missing());
			missing.addAll(OutputWords.decided(consolidation.completeness()));
			list(sheet, "Còn thiếu báo cáo", missing, "Không thiếu đơn vị nào.");
			List<Overview.Row> fellShort = fellShort(overview);
			list(sheet, "Chưa đạt kế hoạch",
					fellShort.stream().filter(Overview.Row::numbered).map(LeaderSheet::against).toList(),
					consolidation.completeness().provisional() ? "Chưa đánh giá, vì số liệu còn tạm tính."
							: "Không có chỉ tiêu nào.");
			details(sheet, fellShort);
			list(sheet,
					(since != null) ? "Thay đổi so với " + OutputWords.edition(since)
							: "Số ước đã được thay bằng số mới",
					(since != null) ? revised(revisions) : firmer(consolidation), "Không có.");
			return sheet.bytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory cannot fail to be written", ex);
		}
	}

	private static void head(PdfSheet sheet, Overview overview, Completeness completeness) throws IOException {
		sheet.paragraph(overview.office(), 11, true, Side.CENTRE);
		sheet.paragraph("TÓM TẮT SỐ LIỆU " + overview.period().toUpperCase(java.util.Locale.ROOT), 15, true,
				Side.CENTRE);
		String state = overview.provisional().isEmpty() ? OutputWords.complete(completeness)
				: "Số liệu " + overview.provisional();
		String verdicts = overview.verdicts()
			.stream()
			.map((verdict) -> verdict.label() + ": " + verdict.number())
			.collect(Collectors.joining(" · "));
		sheet.paragraph(state + (verdicts.isEmpty() ? "" : ". Chỉ tiêu đã đánh giá: " + verdicts), 10.5f, false,
				Side.CENTRE);
		sheet.space(8);
	}

	private void figures(PdfSheet sheet, Overview overview, Consolidation consolidation) throws IOException {
		sheet.row(List.of("Chỉ tiêu", "Đơn vị tính", "Lũy kế", "Kế hoạch", "% KH", "Cùng kỳ", "Đánh giá"), SHARES,
				SIDES, 9.5f, true);
		boolean basis = false;
		List<Indicator> indicators = Headlines.of(this.catalogue, consolidation);
		for (int i = 0; i < indicators.size(); i++) {
			Overview.Row row = overview.headlines().get(i);
			boolean noted = consolidation.whole(indicators.get(i).code(), Measure.TG)
				.filter((growth) -> growth.note() != null)
				.isPresent();
			basis |= noted;
			sheet.row(List.of(row.name(), row.unit(), row.cumulative(), row.plan(), row.percent(),
					row.growth() + (noted ? "*" : ""), row.verdict()), SHARES, SIDES, 9.5f, false);
		}
		if (basis) {
			sheet.paragraph("(*) Chỉ tính các đơn vị có đủ số liệu hai kỳ, hoặc trên địa giới hiện nay; xem Ghi chú"
					+ " của phu-luc.xlsx.", 9, false, Side.LEFT);
		}
	}

	/** As many lines as the page holds, and how many are left. */
	private static void list(PdfSheet sheet, String heading, List<String> lines, String none) throws IOException {
		if (sheet.room() < 60) {
			return;
		}
		sheet.space(8);
		sheet.paragraph(heading + (lines.isEmpty() ? "" : " (" + lines.size() + ")"), 11, true, Side.LEFT);
		if (lines.isEmpty()) {
			sheet.paragraph(none, 10, false, Side.LEFT);
		}
		for (int i = 0; i < lines.size(); i++) {
			if (i == MOST_LINES || sheet.room() < 45) {
				sheet.paragraph("… và " + (lines.size() - i) + " mục nữa, xem tong-quan.html", 10, false, Side.LEFT);
				break;
			}
			sheet.paragraph("- " + shortened(lines.get(i)), 10, false, Side.LEFT);
		}
	}

	/**
	 * Rows without a number of their own are not in the counts of verdicts; they are
	 * named apart, so that the page's two numbers are one.
	 */
	private static void details(PdfSheet sheet, List<Overview.Row> fellShort) throws IOException {
		List<String> names = fellShort.stream().filter((row) -> !row.numbered()).map(Overview.Row::name).toList();
		if (!names.isEmpty() && sheet.room() >= 60) {
			String told = "Không tính vào số trên: " + names.size() + " dòng chi tiết chưa đạt ("
					+ names.stream().distinct().collect(Collectors.joining("; ")) + ")";
			sheet.paragraph(shortened(told), 10, false, Side.LEFT);
		}
	}

	private static List<Overview.Row> fellShort(Overview overview) {
		return overview.fields()
			.stream()
			.flatMap((field) -> field.rows().stream())
			.filter((row) -> row.judged().equals("bad"))
			.toList();
	}

	private static String against(Overview.Row row) {
		String unit = row.unit().equals("%") ? "%" : " " + row.unit();
		return row.name() + ": "
				+ (row.cumulative().isEmpty() ? "kết quả bằng lời, xem báo cáo" : (row.cumulative() + unit).strip())
				+ (row.plan().isEmpty() ? ""
						: ", kế hoạch" + (Character.isLetter(row.plan().charAt(0)) ? ": " : " ") + row.plan())
				+ (row.percent().isEmpty() ? "" : " (" + row.percent() + ")");
	}

	private static String shortened(String line) {
		return (line.length() > LONGEST) ? line.substring(0, LONGEST - 1) + "…" : line;
	}

	private List<String> revised(List<Revision> revisions) {
		List<String> lines = new ArrayList<>();
		for (Revision revision : revisions) {
			Indicator indicator = this.catalogue.indicator(revision.indicator()).orElse(null);
			if (indicator != null && revision.measure() == Measure.LK
					&& revision.unit().equals(this.catalogue.office().wholeCode())) {
				String before = printed(revision.before(), indicator);
				String after = printed(revision.after(), indicator);
				if (!before.equals(after)) {
					lines.add(indicator.name() + ": " + before + " → " + after + " " + indicator.unitOfMeasure());
				}
			}
		}
		return lines;
	}

	private static String printed(@Nullable Figure figure, Indicator indicator) {
		BigDecimal value = (figure != null) ? figure.value() : null;
		return (value != null) ? NumberText.format(value, indicator.decimals()) : "không có";
	}

	private List<String> firmer(Consolidation consolidation) {
		List<String> lines = new ArrayList<>();
		for (Indicator indicator : this.catalogue.indicators()) {
			consolidation.whole(indicator.code(), Measure.LK)
				.map(Figure::change)
				.ifPresent((change) -> lines.add(indicator.name() + ": " + change));
		}
		return lines;
	}

}
