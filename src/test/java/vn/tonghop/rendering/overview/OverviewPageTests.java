package vn.tonghop.rendering.overview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.LargeDistrict;
import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewPageTests {

	@Test
	void pageIsVietnameseAndAsksForNothingFromOutside() {
		String page = page(new SmallDistrict());
		assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
			.contains("<meta charset=\"utf-8\">", "default-src 'none'")
			.doesNotContain("http://")
			.doesNotContain("https://")
			.doesNotContain("<script src")
			.doesNotContain("@import")
			.doesNotContain("url(");
	}

	@Test
	void completePeriodSaysSoAndListsNothingMissing() {
		assertThat(page(new SmallDistrict())).contains("Đã đủ báo cáo").doesNotContain("Còn thiếu báo cáo");
	}

	@Test
	void missingUnitMakesThePeriodProvisionalAndIsListedToBePasted() {
		SmallDistrict district = new SmallDistrict();
		district.missing = district.catalogue()
			.dueFor(SmallDistrict.PERIOD)
			.stream()
			.filter((due) -> due.unit().code().equals("XA_C"))
			.toList();
		assertThat(page(district)).contains("Số liệu tạm tính: 2/3 xã")
			.contains("Còn thiếu báo cáo tháng 12 năm 2023:\n- xã Cẩm Thủy: Báo cáo cấp xã\n")
			.contains("107,21% (tạm tính)");
	}

	@Test
	void figuresArePrintedTheVietnameseWay() {
		String page = page(new SmallDistrict());
		assertThat(page).contains("data-label=\"Lũy kế\">1.802,8</td>")
			.contains("data-label=\"Lũy kế\">1.823</td>", "data-label=\"Kế hoạch\">1.700</td>")
			.contains("data-label=\"% kế hoạch\">107,21%<svg")
			.contains("data-label=\"So cùng kỳ\">+5,42%<svg")
			.contains("data-label=\"So cùng kỳ\">-0,88 điểm %</td>")
			.contains("data-label=\"Kế hoạch\">2-3</td>")
			.contains(">Vượt</td>", ">Không đạt</td>")
			.contains("điều chỉnh: Số điều chỉnh: theo công an");
	}

	@Test
	void barsAreInProportion() {
		String page = page(new SmallDistrict());
		assertThat(page).contains("<rect class=\"value\" x=\"0\" y=\"1\" width=\"71\" height=\"8\"/>")
			.contains("<rect class=\"value\" x=\"50\" y=\"1\" width=\"5\" height=\"8\"/>");
	}

	@Test
	void barOfAFallEndsInTheMiddleAndNoneIsWiderThanThePicture() {
		SmallDistrict district = new SmallDistrict();
		district.whole("SL_LUA", Measure.TG, "-20", FigureStatus.COMPUTED, null);
		district.whole("SL_TONG", Measure.PKH, "100000", FigureStatus.COMPUTED, null);
		assertThat(page(district)).contains("<rect class=\"value\" x=\"30\" y=\"1\" width=\"20\" height=\"8\"/>")
			.contains("<rect class=\"value\" x=\"0\" y=\"1\" width=\"100\" height=\"8\"/>")
			.contains("100.000%");
	}

	@Test
	void figureThatIsNotThereIsAnEmptyCell() {
		assertThat(page(new SmallDistrict())).containsPattern("Diện tích lúa.*?<td class=\"n\" data-v=\"\"></td>");
	}

	@Test
	void boardTellsEachWorkbooksStateAndLinksToItsFindings() {
		String page = page(new SmallDistrict());
		assertThat(page).contains("<span class=\"tag refused\">trả lại</span>")
			.contains("<span class=\"tag look\">đã nhận, cần xem</span> <span class=\"hint\">lần 2</span>")
			.contains("<a href=\"#don-vi-4\">1</a>")
			.contains("<h3 id=\"don-vi-4\">xã Cẩm Thủy</h3>")
			.contains("Số hộ nghèo lớn hơn tổng số hộ")
			.doesNotContain("Lời cũ");
	}

	@Test
	void unidentifiedWorkbookIsShownLast() {
		SmallDistrict district = new SmallDistrict();
		List<Submission> submissions = new ArrayList<>(district.submissions());
		submissions.add(0, SmallDistrict.submission(9, null, null, "lạ.xlsx", 0, SubmissionState.REFUSED, List
			.of(new Finding("R99", true, Severity.ERROR, null, null, null, null, List.of("Không rõ đơn vị nào")))));
		String page = page(district, submissions);
		assertThat(page).contains("<th scope=\"row\">Không rõ đơn vị</th><td>không rõ biểu</td>")
			.contains("<h3 id=\"don-vi-khong-ro\">Không rõ đơn vị</h3>");
	}

	@Test
	void whatTheUnitSaidStandsBesideItsFinding() {
		assertThat(page(new SmallDistrict())).doesNotContain("Đơn vị giải trình");
		assertThat(page(new SmallDistrict().says("Xã đã <b>rà</b> lại")))
			.contains("<p class=\"remedy\">Đơn vị giải trình: <bdi>Xã đã &lt;b&gt;rà&lt;/b&gt; lại</bdi></p>");
	}

	@Test
	void onlyOurOwnScriptMayRun() throws Exception {
		String page = page(new SmallDistrict());
		List<String> scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(scripts).hasSize(1);
		String hash = Base64.getEncoder()
			.encodeToString(
					MessageDigest.getInstance("SHA-256").digest(scripts.get(0).getBytes(StandardCharsets.UTF_8)));
		assertThat(page).contains("script-src 'sha256-" + hash + "'");
	}

	@Test
	void headlinesShowFigurePlanAndVerdict() {
		String page = page(new SmallDistrict());
		assertThat(page)
			.contains("<span class=\"tag good\">Vượt: 1</span> <span class=\"tag good\">Đạt: 1</span> "
					+ "<span class=\"tag bad\">Không đạt: 1</span>")
			.contains("<a class=\"card\" href=\"#ct-1\"><span class=\"title\">Sản lượng lương thực</span>"
					+ "<span class=\"big\">1.823 <small>tấn</small></span>")
			.contains("<a class=\"card\" href=\"#ct-12\"><span class=\"title\">Thu ngân sách</span>")
			.contains("<span>88,82% kế hoạch</span>")
			.contains("<tbody id=\"ct-12\">");
	}

	@Test
	void tileOfAUnitTellsTheStateThatMattersMost() {
		assertThat(page(new SmallDistrict()))
			.contains("<li class=\"look\"><span class=\"sign\" aria-hidden=\"true\">!"
					+ "</span><a href=\"#don-vi-2\">An Hòa</a><span class=\"hint\">đã nhận, cần xem</span></li>")
			.contains("<li class=\"refused\"><span class=\"sign\" aria-hidden=\"true\">↩</span>"
					+ "<a href=\"#don-vi-4\">Cẩm Thủy</a><span class=\"hint\">trả lại</span></li>")
			.contains("</span>Bình Minh<span class=\"hint\">đã nhận</span></li>");
	}

	@Test
	void everyFigureOpensToItsUnitsAndCells() {
		SmallDistrict district = new SmallDistrict();
		assertThat(opened(page(district), "ct-4")).containsExactly(
				"Bình Minh|1.199,5|cùng kỳ 1.100,0|Binh Minh.xlsx › Biểu 01: G8 (LK), H8 (CK)|100",
				"An Hòa|603,3|cùng kỳ 600,0|An Hòa T12.xlsx › Biểu 01: G8 (LK), H8 (CK)|50",
				"Cẩm Thủy|0,0||Cam Thuy.xlsx › Biểu 01: G8 (LK)|0");
		assertThat(opened(page(district), "ct-3")).contains("An Hòa|60,0||tính từ số của đơn vị|100");
		assertThat(page(district)).contains("Tính từ số chung: IF(DT_LUA=0,0,SL_LUA/DT_LUA*10)")
			.contains("Đếm đơn vị có TIEU_CHI&gt;=19. Dưới đây: Số tiêu chí đạt. Số lớn đứng trước.")
			.contains("Bình quân theo Dân số")
			.contains("Chưa có số: Cẩm Thủy.");
	}

	@Test
	void unitsFigureBelowZeroHasItsOwnColour() {
		String page = page(new SmallDistrict().lk("XA_A", "SL_NGO", "-3", "G9"));
		assertThat(page).containsPattern("An Hòa</span><svg class=\"bar wide-bar below\"[^>]*>"
				+ "<rect class=\"value\" x=\"0\" y=\"0\" width=\"40\"");
	}

	@Test
	void ofAThousandUnitsTheLargestAreShownAndThatIsSaid() {
		LargeDistrict district = new LargeDistrict(1_000, 60);
		byte[] page = new OverviewPage(district.catalogue, Messages.of("vi")).render(district.consolidation,
				district.submissions, SmallDistrict.REPORT);
		assertThat(page.length).isLessThan(2_000_000);
		assertThat(new String(page, StandardCharsets.UTF_8))
			.contains("Chỉ kê 20 đơn vị lớn nhất trong 1000; đủ cả ở phu-luc.xlsx và so-lieu.csv.");
	}

	/** The units that a figure opens to: name, figure, others, source, width of bar. */
	private static List<String> opened(String page, String anchor) {
		String body = page.substring(page.indexOf("<tbody id=\"" + anchor + "\">"));
		body = body.substring(0, body.indexOf("</tbody>"));
		return Pattern
			.compile("<span class=\"who\">(.*?)</span>.*?width=\"(\\d+)\".*?<span class=\"n\">(.*?)</span>"
					+ "<span class=\"from\">(?:(.*?)<br>)?<bdi>(.*?)</bdi>")
			.matcher(body)
			.results()
			.map((line) -> line.group(1) + "|" + line.group(3) + "|" + ((line.group(4) != null) ? line.group(4) : "")
					+ "|" + line.group(5) + "|" + line.group(2))
			.toList();
	}

	@Test
	void findingsOfTheWholeComeFirst() {
		SmallDistrict district = new SmallDistrict();
		district.findings = List
			.of(new Finding("R50", true, Severity.WARNING, null, null, null, null, List.of("Kiểm tra toàn huyện")));
		String page = page(district);
		assertThat(page.indexOf("<h3 id=\"toan-bo\">Toàn huyện</h3>")).isPositive()
			.isLessThan(page.indexOf("<h3 id=\"don-vi-2\">"));
	}

	@Test
	void untrustedTextIsNeverMarkup() {
		List<String> attacks = List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
				"' onmouseover='alert(1)", "</style><script>", "</pre><b>", "<!-- ", "]]>", "&lt;b&gt;",
				"javascript:alert(1)", "${1+1}", "<#assign x=1>", "<@bar/>", "=1+1", "{{x}}", "\u202Eslx.exe",
				"a\u0000\u0007b\ud800");
		for (String attack : attacks) {
			SmallDistrict district = new SmallDistrict().from(attack, attack).says(attack);
			district.office = attack;
			district.unitNames.put("XA_A", attack);
			district.indicatorNames.put("DT_LUA", attack);
			district.whole("DT_LUA", Measure.LK, "1", FigureStatus.ADJUSTED, attack);
			district.findings = List
				.of(new Finding("R07", true, Severity.WARNING, attack, attack, null, null, List.of(attack)));
			String page = page(district);
			String escaped = attack.replaceAll("[\u0000\u0007\ud800]", "")
				.replace("&", "&amp;")
				.replace("<", "&lt;")
				.replace(">", "&gt;")
				.replace("\"", "&quot;")
				.replace("'", "&#39;");
			assertThat(page).as(attack).contains(escaped);
			assertThat(tags(page)).as(attack).isEqualTo(tags(page(benign())));
		}
	}

	@Test
	void bytesAreTheSameInAnotherLocaleTimeZoneAndOrderOfSubmissions() {
		byte[] here = bytes(new SmallDistrict(), new SmallDistrict().submissions());
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			List<Submission> turned = new ArrayList<>(new SmallDistrict().submissions());
			Collections.reverse(turned);
			assertThat(Arrays.equals(bytes(new SmallDistrict(), turned), here)).isTrue();
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void verdictsHavePlainWordsWhereNoReportIsMade() {
		SmallDistrict district = new SmallDistrict();
		byte[] page = new OverviewPage(district.catalogue(), Messages.of("vi")).render(district.consolidation(),
				List.of(), null);
		assertThat(new String(page, StandardCharsets.UTF_8)).contains(">Vượt</td>");
	}

	/** The same places filled with harmless text. */
	private static SmallDistrict benign() {
		SmallDistrict district = new SmallDistrict().from("x", "x").says("x");
		district.office = "x";
		district.unitNames.put("XA_A", "x");
		district.indicatorNames.put("DT_LUA", "x");
		district.whole("DT_LUA", Measure.LK, "1", FigureStatus.ADJUSTED, "x");
		district.findings = List.of(new Finding("R07", true, Severity.WARNING, "x", "x", null, null, List.of("x")));
		return district;
	}

	private static List<String> tags(String page) {
		return Pattern.compile("<[^>]*>").matcher(page).results().map((tag) -> tag.group()).toList();
	}

	private static String page(SmallDistrict district) {
		return page(district, district.submissions());
	}

	private static String page(SmallDistrict district, List<Submission> submissions) {
		return new String(bytes(district, submissions), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(SmallDistrict district, List<Submission> submissions) {
		return new OverviewPage(district.catalogue(), Messages.of("vi")).render(district.consolidation(), submissions,
				SmallDistrict.REPORT);
	}

}
