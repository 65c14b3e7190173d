package vn.tonghop.rendering.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;

import vn.tonghop.rendering.word.WordFragment.Footnote;
import vn.tonghop.rendering.word.WordFragment.Paragraphs;
import vn.tonghop.rendering.word.WordFragment.Styled;
import vn.tonghop.rendering.word.WordFragment.Tagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Filling a template. */
class WordTemplateTest {

	private static final String OWN_NOTES = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>"
			+ "<w:footnote w:id=\"7\">" + Docx.p("Ghi chú của mẫu: ${x}") + "</w:footnote>" + "<w:footnote w:id=\"8\">"
			+ Docx.p("Không dùng") + "</w:footnote>";

	private static final String OWN_MARK = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";

	private static Docx fill(Map<String, ?> model, String body, String... further) {
		return Docx.read(WordTemplate.parse(Docx.of(body, further), "mau.docx").render(model));
	}

	private static List<String> text(Map<String, ?> model, String... paragraphs) {
		return fill(model, String.join("", Arrays.stream(paragraphs).map(Docx::p).toList())).paragraphs();
	}

	@Test
	void expressionSplitOverRunsIsJoinedAndTakesTheFormattingOfItsBeginning() {
		String body = "<w:p>" + Docx.r("<w:b/>", "Lúa ${S") + "<w:proofErr w:type=\"spellStart\"/>"
				+ "<w:bookmarkStart w:id=\"4\" w:name=\"cho\"/>" + Docx.r("<w:i/>", "L_L")
				+ "<w:bookmarkEnd w:id=\"4\"/>" + Docx.r("", "UA} tấn") + "</w:p>";
		Docx made = fill(Map.of("SL_LUA", "42.300"), body);
		assertThat(made.paragraphs()).containsExactly("Lúa 42.300 tấn");
		assertThat(made.body()).contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Lúa 42.300</w:t>")
			.contains("w:name=\"cho\"")
			.doesNotContain("<w:i/>");
	}

	@Test
	void squareAndCubicMetresAreRaisedAndStillReadAsTyped() {
		Docx made = fill(Map.of("x", "72.000", "dvt", "m3"),
				"<w:p>" + Docx.r("<w:b/><w:lang w:val=\"vi-VN\"/>", "Gỗ ${x} ${dvt}, 21.031m2/hộ; km2. Lô m21, cm3a")
						+ "</w:p>");
		assertThat(made.paragraphs()).containsExactly("Gỗ 72.000 m3, 21.031m2/hộ; km2. Lô m21, cm3a");
		String raised = "<w:rPr><w:b/><w:vertAlign w:val=\"superscript\"/><w:lang w:val=\"vi-VN\"/></w:rPr>"
				+ "<w:t xml:space=\"preserve\">";
		assertThat(made.body()).contains(raised + "3</w:t>")
			.containsOnlyOnce("Gỗ 72.000 m</w:t>")
			.contains(", 21.031m</w:t>", "/hộ; km</w:t>", ". Lô m21, cm3a</w:t>");
		assertThat(made.body().split(java.util.regex.Pattern.quote(raised), -1)).hasSize(4);
	}

	@Test
	void everySplitOfAParagraphSaysTheSame() {
		String text = "Lúa ${ x[“a b”] } tấn[#if n >= 2], “${n}”[#else]?[/#if]";
		for (int one = 1; one < text.length() - 1; one++) {
			for (int two = one + 1; two < text.length(); two += 3) {
				String body = Docx.p(text.substring(0, one), text.substring(one, two), text.substring(two));
				assertThat(fill(Map.of("x", Map.of("a b", "5"), "n", 2), body).paragraphs())
					.containsExactly("Lúa 5 tấn, “2”");
			}
		}
	}

	@Test
	void typographicQuotesDashesAndSignsAreUnderstoodInsideExpressions() {
		assertThat(text(Map.of("n", 3), "“${“a ‘b’ ” + n}”[#if n ≥ 3 && n – 1 = 2] đủ[/#if]"))
			.containsExactly("“a ‘b’ 3” đủ");
		assertThat(text(Map.of("n", 3), "${\"xã “A”\"}[#– ghi chú –]")).containsExactly("xã “A”");
		assertThat(text(Map.of("n", 3), "[#If n = 3]đủ[/#If]")).containsExactly("đủ");
	}

	@Test
	void trackedChangesAreTakenAsAccepted() {
		String body = "<w:p><w:r><w:t>Lúa $</w:t></w:r><w:ins w:id=\"1\" w:author=\"A\">" + Docx.r("", "{x")
				+ "</w:ins><w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>y</w:delText></w:r></w:del>"
				+ Docx.r("", "} tấn") + "</w:p><w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"A\"/></w:rPr></w:pPr>"
				+ Docx.r("", "Đầu ") + "</w:p>" + Docx.p("cuối")
				+ Docx.table("<w:tr><w:trPr><w:del w:id=\"5\" w:author=\"A\"/></w:trPr><w:tc>" + Docx.p("bỏ")
						+ "</w:tc></w:tr>", Docx.row("còn"));
		Docx made = fill(Map.of("x", "5"), body);
		assertThat(made.paragraphs()).containsExactly("Lúa 5 tấn", "Đầu cuối", "còn", "");
		assertThat(made.body()).doesNotContain("w:ins").doesNotContain("w:del");
	}

	@Test
	void contentControlsAndHyperlinksSurviveAroundTheirExpressions() {
		String body = "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"ten\"/><w:dataBinding w:xpath=\"/a\"/><w:text/></w:sdtPr>"
				+ "<w:sdtContent>" + Docx.r("", "${te") + "</w:sdtContent></w:sdt><w:hyperlink w:anchor=\"x\">"
				+ Docx.r("", "n} và ${ten}") + "</w:hyperlink></w:p>";
		Docx made = fill(Map.of("ten", new Tagged("5", "A.LK", "a")), body);
		assertThat(made.paragraphs()).containsExactly("5 và 5");
		assertThat(made.body()).contains("<w:tag w:val=\"ten\"/>", "<w:hyperlink w:anchor=\"x\">")
			.doesNotContain("dataBinding")
			.doesNotContain("<w:text/>");
	}

	@Test
	void paragraphOfADirectiveDisappearsAndRepeatsWhatFollows() {
		assertThat(text(Map.of("ds", List.of("A", "B")), "Đầu", "[#list ds as x]",
				"- ${x}[#sep];[/#sep][#if x?is_last].[/#if]", "[/#list]", "Cuối"))
			.containsExactly("Đầu", "- A;", "- B.", "Cuối");
	}

	@Test
	void listsAndConditionsNest() {
		Map<String, Object> model = Map.of("ds", List.of(Map.of("ten", "Nông nghiệp", "con", List.of("lúa", "ngô")),
				Map.of("ten", "Công nghiệp", "con", List.of())));
		assertThat(text(model, "[#list ds as x][#if x.con?has_content]", "${x?counter}. ${x.ten}:",
				"[#list x.con as c]", "- ${c}", "[/#list]", "[#else]", "${x.ten}: không", "[/#if]", "[/#list]"))
			.containsExactly("1. Nông nghiệp:", "- lúa", "- ngô", "Công nghiệp: không");
	}

	@Test
	void directiveAtTheEdgeOfAParagraphEmbracesWholeParagraphs() {
		assertThat(text(Map.of("a", false, "ds", List.of("A", "B")), "[#if a]Một", "Hai[/#if]", "[#list ds as x]- ${x}",
				"[/#list]"))
			.containsExactly("- A", "- B");
	}

	@Test
	void paragraphUnderAConditionGoesWithIt() {
		assertThat(text(Map.of("a", false), "Một", "[#if a]Hai[/#if]", "Ba")).containsExactly("Một", "Ba");
	}

	@Test
	void inlineListJoinsInsideItsParagraph() {
		assertThat(text(Map.of("ds", List.of("A", "B")), "Gồm: [#list ds as x]${x}[#sep], [/#list]."))
			.containsExactly("Gồm: A, B.");
		Docx made = fill(Map.of("ds", List.of("A", "B")), "<w:p>" + Docx.r("", "[#list ds as x]")
				+ Docx.r("<w:b/>", "${x}") + Docx.r("<w:i/>", ";[/#list]") + "</w:p>");
		assertThat(made.body().split("<w:b/>", -1)).hasSize(3);
		assertThat(made.body().split("<w:i/>", -1)).hasSize(3);
	}

	@Test
	void rowOfDirectivesDisappearsAndRepeatsTheRowsBetween() {
		Docx made = fill(Map.of("ds", List.of("A", "B")), Docx.table(Docx.row("TT", "Tên"),
				Docx.row("[#list ds as x]", ""), Docx.row("${x?counter}", "${x}"), Docx.row("[/#list]", "")));
		assertThat(made.rows()).containsExactly(List.of("TT", "Tên"), List.of("1", "A"), List.of("2", "B"));
	}

	@Test
	void listFromTheFirstToTheLastCellRepeatsTheRow() {
		Docx made = fill(Map.of("ds", List.of("A", "B")),
				Docx.table(Docx.row("[#list ds as x]${x?counter}", "${x}[/#list]")));
		assertThat(made.rows()).containsExactly(List.of("1", "A"), List.of("2", "B"));
	}

	@Test
	void cellThatAConditionEmptiesStillHoldsAParagraph() {
		Docx made = fill(Map.of("a", false), Docx.table(Docx.row("[#if a]${1}[/#if]", "B")));
		assertThat(made.rows()).containsExactly(List.of("", "B"));
		assertThat(made.paragraphs()).containsExactly("", "B", "");
	}

	@Test
	void emptyTableIsLeftOutAndTablesThatWouldTouchAreParted() {
		Docx made = fill(Map.of("none", List.of(), "two", List.of(1, 2)),
				Docx.table(Docx.row("[#list none as x]"), Docx.row("${x}"), Docx.row("[/#list]"))
						+ Docx.p("[#list two as y]") + Docx.table(Docx.row("${y}")) + Docx.p("[/#list]")
						+ Docx.p("Hết"));
		assertThat(made.paragraphs()).containsExactly("1", "", "2", "Hết");
	}

	@Test
	void headersAndFootersAreFilled() {
		Docx made = fill(Map.of("ky", "tháng 12"), Docx.p("Thân"), "header1.xml", Docx.p("Kỳ ${ky}"), "footer1.xml",
				Docx.p("Hết ", "$", "{ky}"));
		assertThat(made.paragraphs("word/header1.xml")).containsExactly("Kỳ tháng 12");
		assertThat(made.paragraphs("word/footer1.xml")).containsExactly("Hết tháng 12");
	}

	@Test
	void footnoteOfAValueBecomesAFootnoteOfWord() {
		WordFragment value = WordFragment.inline(WordFragment.text("Lúa "),
				new Tagged("42.300", "SL_LUA.LK", "Sản lượng lúa"),
				new Footnote(WordFragment.inline(WordFragment.text("Trong đó: "), new Tagged("5", "A.LK", "a"))));
		Docx made = fill(Map.of("x", value, "y", new Footnote("Hai")), Docx.p("${x}.") + Docx.p("B${y}"));
		assertThat(made.paragraphs()).containsExactly("Lúa 42.300^1.", "B^2");
		assertThat(made.paragraphs("word/footnotes.xml")).containsExactly("", "", " Trong đó: 5", " Hai");
		assertThat(made.body()).contains("<w:tag w:val=\"SL_LUA.LK\"/>", "<w:alias w:val=\"Sản lượng lúa\"/>");
		assertThat(made.source("word/footnotes.xml")).contains("<w:tag w:val=\"A.LK\"/>");
		assertThat(made.source("[Content_Types].xml")).contains("/word/footnotes.xml", "/word/styles.xml");
		assertThat(made.source("word/_rels/document.xml.rels")).contains("relationships/footnotes")
			.doesNotContain("External");
		assertThat(made.source("word/styles.xml")).contains("footnote text", "footnote reference");
		assertThat(made.body()).doesNotContain("th:").doesNotContain("tonghop");
	}

	@Test
	void templatesOwnFootnoteIsFilledWhereItsMarkStands() {
		Docx made = fill(Map.of("ds", List.of("A", "B"), "f", new Footnote("C")),
				Docx.p("[#list ds as x]") + "<w:p>" + Docx.r("", "${x}") + OWN_MARK + "</w:p>" + Docx.p("[/#list]")
						+ Docx.p("${f}"),
				"footnotes.xml", OWN_NOTES, "styles.xml",
				"<w:style w:type=\"paragraph\" w:styleId=\"VnbnCcchu\"><w:name w:val=\"footnote text\"/></w:style>");
		assertThat(made.paragraphs()).containsExactly("A^1", "B^2", "^3");
		assertThat(made.paragraphs("word/footnotes.xml")).containsExactly("", "Ghi chú của mẫu: A",
				"Ghi chú của mẫu: B", " C");
		assertThat(made.source("word/footnotes.xml")).contains("<w:pStyle w:val=\"VnbnCcchu\"/>");
	}

	@Test
	void footnoteInAHeaderOrAnotherFootnoteStandsInBrackets() {
		WordFragment nested = new Footnote(WordFragment.inline(WordFragment.text("a"), new Footnote("b")));
		Docx made = fill(Map.of("x", nested), Docx.p("${x}"), "header1.xml", Docx.p("Đ${x}"));
		assertThat(made.paragraphs("word/header1.xml")).containsExactly("Đ (a (b))");
		assertThat(made.paragraphs("word/footnotes.xml")).endsWith(" a (b)");
	}

	@Test
	void figureKeepsTheFormattingOfItsSurroundingsAndAddsItsOwn() {
		Docx made = fill(Map.of("x", new Styled(new Tagged("5", "A.LK", "a"), true, false)),
				"<w:p>" + Docx.r("<w:rStyle w:val=\"S\"/><w:i/>", "${x}") + "</w:p>");
		assertThat(made.body()).contains("<w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"S\"/><w:b/><w:bCs/><w:i/></w:rPr>"
				+ "<w:t xml:space=\"preserve\">5</w:t></w:r></w:sdtContent>");
	}

	@Test
	void numbersOfControlsAreUnique() {
		Docx made = fill(Map.of("ds", List.of(1, 2, 3), "x", new Tagged("5", "A.LK", "a")),
				Docx.p("[#list ds as i]") + "<w:p><w:sdt><w:sdtPr><w:id w:val=\"9\"/></w:sdtPr><w:sdtContent>"
						+ Docx.r("", "${i}") + "</w:sdtContent></w:sdt>" + Docx.r("", "${x}") + "</w:p>"
						+ Docx.p("[/#list]"));
		List<String> ids = WordXml.all(made.xml("word/document.xml"), "id")
			.stream()
			.map((id) -> WordXml.attribute(id, "val"))
			.toList();
		assertThat(ids).hasSize(6).doesNotHaveDuplicates();
	}

	@Test
	void tagsLongerThanWordHoldsLeavePlainText() {
		Docx made = fill(
				Map.of("x", new Tagged("5", "A".repeat(65), "a"), "y", new Tagged("6", "B.LK", "ạ".repeat(99))),
				Docx.p("${x}${y}"));
		assertThat(made.paragraphs()).containsExactly("56");
		assertThat(made.body()).doesNotContain("AAAA").contains("w:val=\"" + "ạ".repeat(63) + "…\"");
	}

	@Test
	void severalParagraphsRepeatTheirParagraphWithItsFormatting() {
		Docx made = fill(Map.of("x", Paragraphs.of(List.of("Một", "Hai")), "none", Paragraphs.of(List.of())),
				"<w:p><w:pPr><w:pStyle w:val=\"Loi\"/></w:pPr>" + Docx.r("", "${x}") + "</w:p>" + Docx.p("${none}")
						+ Docx.p("Cuối${none}"));
		assertThat(made.paragraphs()).containsExactly("Một", "Hai", "Cuối");
		assertThat(made.body().split("<w:pStyle w:val=\"Loi\"/>", -1)).hasSize(3);
	}

	@Test
	void valuesPrintAndHaveMembers() {
		WordValue lua = new WordValue() {
			@Override
			public Object printed() {
				return new Tagged("42.300", "SL_LUA.LK", "Lúa");
			}

			@Override
			public Object member(String name) {
				return switch (name) {
					case "pkh" -> "106,16";
					case "so" -> new BigDecimal("42300.5");
					default -> null;
				};
			}

			@Override
			public Set<String> members() {
				return Set.of("pkh", "so");
			}
		};
		WordFunction shout = (arguments) -> arguments.get(0) + "!";
		Docx made = fill(Map.of("SL_LUA", lua, "to", shout), Docx
			.p("${SL_LUA} ${SL_LUA.pkh} ${SL_LUA.so} ${\"<\" + SL_LUA} ${to(\"a\")}[#if SL_LUA.so > 42000] đạt[/#if]"));
		assertThat(made.paragraphs()).containsExactly("42.300 106,16 42300,5 <42.300 a! đạt");
		assertThat(made.body().split("<w:tag w:val=\"SL_LUA.LK\"/>", -1)).hasSize(3);
	}

	@Test
	void lineEndsAndTabsBecomeThoseOfWord() {
		Docx made = fill(Map.of("x", "a\r\nb\tc\u000Bd"), Docx.p("${x}"));
		assertThat(made.paragraphs()).containsExactly("a\nb\tc\nd");
		assertThat(made.body().split("<w:br/>", -1)).hasSize(3);
	}

	@Test
	void macrosOfTheTemplateRepeatParagraphs() {
		assertThat(text(Map.of("a", "1"), "[#macro dong ten]", "Dòng ${ten}", "[/#macro]", "[@dong ten=a/]",
				"[@dong ten=“2”/]"))
			.containsExactly("Dòng 1", "Dòng 2");
	}

	@Test
	void bookmarkInARepeatedParagraphStandsOnce() {
		Docx made = fill(Map.of("ds", List.of(1, 2)),
				Docx.p("[#list ds as x]") + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + Docx.r("", "${x}")
						+ "<w:bookmarkEnd w:id=\"1\"/></w:p>" + Docx.p("[/#list]"));
		assertThat(made.body().split("w:name=\"b\"", -1)).hasSize(2);
		assertThat(made.body().split("bookmarkEnd", -1)).hasSize(2);
	}

	@Test
	void textBoxInsideAParagraphIsFilledWithIt() {
		String box = "<w:r><w:pict><w:txbxContent>" + Docx.p("[#list ds as x]") + Docx.p("- ${x}") + Docx.p("[/#list]")
				+ "</w:txbxContent></w:pict></w:r>";
		Docx made = fill(Map.of("ds", List.of("A", "B"), "t", "T"),
				"<w:p>" + Docx.r("", "${t") + Docx.r("", "}") + box + Docx.r("", " và ${t}") + "</w:p>");
		assertThat(made.paragraphs()).containsExactly("T- A- B và T", "- A", "- B");
	}

	@Test
	void commentOnARepeatedParagraphStandsOnce() {
		Docx made = fill(Map.of("ds", List.of(1, 2)),
				Docx.p("[#list ds as x]") + "<w:p><w:commentRangeStart w:id=\"0\"/>" + Docx.r("", "${x}")
						+ "<w:commentRangeEnd w:id=\"0\"/>" + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
						+ Docx.p("[/#list]"));
		assertThat(made.paragraphs()).containsExactly("1", "2");
		assertThat(made.body().split("comment", -1)).hasSize(4);
	}

	@Test
	void sectionBreakInAParagraphOfDirectivesStays() {
		Docx made = fill(Map.of("a", false),
				Docx.p("Một") + Docx.p("[#if a]") + Docx.p("Hai")
						+ "<w:p><w:pPr><w:sectPr><w:titlePg/></w:sectPr></w:pPr>" + Docx.r("", "[/#if]") + "</w:p>"
						+ Docx.p("Ba"));
		assertThat(made.paragraphs()).containsExactly("Một", "", "Ba");
		assertThat(made.body()).contains("<w:titlePg/>").doesNotContain("[");
	}

	@Test
	void sameModelGivesTheSameBytesInAnyLocaleAndTimeZone() {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("n", new BigDecimal("1234567.25"));
		model.put("ten", "i");
		model.put("f", new Footnote("c"));
		byte[] template = Docx.of(Docx.p("${n} ${n / 3} ${ten?upper_case}${f}"));
		byte[] first = WordTemplate.parse(template, "mau.docx").render(model);
		try {
			for (String tag : List.of("tr-TR", "ar-EG", "vi-VN", "en-US")) {
				Locale.setDefault(Locale.forLanguageTag(tag));
				TimeZone.setDefault(TimeZone.getTimeZone("tr-TR".equals(tag) ? "Pacific/Apia" : "America/New_York"));
				assertThat(WordTemplate.parse(template, "mau.docx").render(new HashMap<>(model))).isEqualTo(first);
			}
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
		assertThat(Docx.read(first).paragraphs()).containsExactly("1234567,25 411522,4166666667 I^1");
	}

	@Test
	void templateOnceReadCanBeFilledAgain() {
		WordTemplate template = WordTemplate.parse(Docx.of(Docx.p("${x}")), "mau.docx");
		assertThat(Docx.read(template.render(Map.of("x", new Footnote("1")))).paragraphs()).containsExactly("^1");
		assertThat(Docx.read(template.render(Map.of("x", "2"))).paragraphs()).containsExactly("2");
	}

	@Test
	void whatIsNoWordFileIsToldSo() {
		List<byte[]> none = new ArrayList<>(
				List.of(new byte[0], "PK".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		none.add(Docx.of("<w:p>"));
		none.add(Docx.of(Docx.p("a"), "header1.xml", "<w:p>"));
		for (byte[] bytes : none) {
			assertThatThrownBy(() -> WordTemplate.parse(bytes, "mau.docx")).isInstanceOfSatisfying(TemplateFailed.class,
					(ex) -> assertThat(ex.findings()).singleElement()
						.satisfies((finding) -> assertThat(finding.code()).isEqualTo("MAU_KHONG_MO_DUOC")));
		}
	}

}
