package vn.tonghop.rendering.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a template's author is told. */
class TemplateMistakesTest {

	private static WordTemplate template(String... paragraphs) {
		return WordTemplate.parse(Docx.of(String.join("", Arrays.stream(paragraphs).map(Docx::p).toList())),
				"mau.docx");
	}

	private static List<Finding> failed(Map<String, ?> model, String... paragraphs) {
		return catchThrowableOfType(TemplateFailed.class, () -> template(paragraphs).render(model)).findings();
	}

	private static String told(Finding finding) {
		return finding.code() + " " + String.join(" | ", finding.arguments().subList(1, finding.arguments().size()));
	}

	private static List<String> lint(String... paragraphs) {
		return template(paragraphs).lint(Set.of("SL_LUA", "SL_LUA.pkh", "ds", "ky"))
			.stream()
			.map(TemplateMistakesTest::told)
			.toList();
	}

	@Test
	void missingVariableNamesItsParagraphAndTheNearestName() {
		assertThat(failed(Map.of("SL_LUA", "1", "DT_LUA", "2"), "Một", "Lúa ${SL_LAU} tấn").stream()
			.map(TemplateMistakesTest::told))
			.containsExactly("MAU_THIEU_GIA_TRI đoạn 2 | Lúa ${SL_LAU} tấn | SL_LAU | SL_LUA");
	}

	@Test
	void missingMemberNamesTheNearestMember() {
		assertThat(
				failed(Map.of("ds", List.of(Map.of("ten", "A"))), "[#list ds as x]", "- ${x.tem}", "[/#list]").stream()
					.map(TemplateMistakesTest::told))
			.containsExactly("MAU_THIEU_GIA_TRI đoạn 2 | - ${x.tem} | x.tem | x.ten");
	}

	@Test
	void allThatIsMissingIsToldAtOnce() {
		assertThat(failed(Map.of("a", "1"), "${b}", "${a} ${c} ${d}", "[#if e]x[/#if]")).hasSize(4);
	}

	@Test
	void valueThatIsNotThereIsNeverBlank() {
		WordValue empty = new WordValue() {
			@Override
			public @org.jspecify.annotations.Nullable Object printed() {
				return null;
			}

			@Override
			public @org.jspecify.annotations.Nullable Object member(String name) {
				return null;
			}

			@Override
			public Set<String> members() {
				return Set.of();
			}
		};
		assertThat(failed(Map.of("x", empty), "${x}")).singleElement()
			.satisfies((finding) -> assertThat(finding.code()).isEqualTo("MAU_KHONG_IN_DUOC"));
		assertThat(failed(Map.of("x", List.of()), "${x}")).singleElement()
			.satisfies((finding) -> assertThat(finding.code()).isEqualTo("MAU_KHONG_IN_DUOC"));
	}

	@Test
	void unclosedDirectiveIsToldAtItsOpener() {
		assertThat(lint("Một", "[#if ky??]", "Hai", "[#list ds as x]", "${x}", "[/#list]"))
			.containsExactly("MAU_CHUA_DONG đoạn 2 | [#if ky??] | [#if ky??] | [/#if]");
		assertThat(lint("[#list ds as x]", "[#if ky??]", "${x}", "[/#list]"))
			.containsExactly("MAU_CHUA_DONG đoạn 2 | [#if ky??] | [#if ky??] | [/#if]");
	}

	@Test
	void closingWithoutOpeningIsTold() {
		assertThat(lint("Một[/#if]", "[#else]")).containsExactly("MAU_DONG_THUA đoạn 1 | Một[/#if] | [/#if] | [#if …]",
				"MAU_DONG_THUA đoạn 2 | [#else] | [#else] | [#if …]");
	}

	@Test
	void directiveAcrossTheMiddleOfParagraphsIsTold() {
		assertThat(lint("Một [#if ky??]hai", "ba[/#if] bốn"))
			.containsExactly("MAU_CAT_NGANG đoạn 1 | Một [#if ky??]hai | [#if ky??]");
	}

	@Test
	void separatorThatWouldRunOnIntoOtherParagraphsIsTold() {
		assertThat(lint("[#list ds as x]", "- ${x}[#sep];", "[/#list]"))
			.containsExactly("MAU_CHUA_DONG đoạn 2 | - ${x}[#sep]; | [#sep] | [/#sep]");
	}

	@Test
	void unfinishedPlaceholderIsTold() {
		assertThat(lint("Lúa ${SL_LUA tấn"))
			.containsExactly("MAU_CHUA_HET đoạn 1 | Lúa ${SL_LUA tấn | ${SL_LUA tấn | }");
		assertThat(lint("Lúa [#if ky")).containsExactly("MAU_CHUA_HET đoạn 1 | Lúa [#if ky | [#if ky | ]");
	}

	@Test
	void unknownDirectiveAndBuiltInAreToldWithTheNearest() {
		assertThat(lint("[#lits ds as x]", "${ky?uper_case}")).containsExactly(
				"MAU_LENH_LA đoạn 1 | [#lits ds as x] | [#lits ds as x] | [#list]",
				"MAU_HAM_LA đoạn 2 | ${ky?uper_case} | ?uper_case | ?upper_case");
	}

	@Test
	void expressionThatCannotBeReadIsTold() {
		assertThat(lint("${SL_LUA + }", "[#list ds]a[/#list]", "[#list ds x]", "[/#list]"))
			.contains("MAU_BIEU_THUC đoạn 1 | ${SL_LUA + } | ${SL_LUA + }")
			.hasSize(3);
	}

	@Test
	void unknownNamesAreToldWithTheNearest() {
		assertThat(lint("${SL_LAU}", "${SL_LUA.phk}", "[#list ds as x]", "${x.gi_cung_duoc} ${SL_LUA.pkh}", "[/#list]",
				"${x}", "[#assign y = ky]${y}[#if ds?filter(z -> z == ky)?size gt 0]${\"${KY}\"}[/#if]"))
			.containsExactly("MAU_TEN_LA đoạn 1 | ${SL_LAU} | SL_LAU | SL_LUA",
					"MAU_TEN_LA đoạn 2 | ${SL_LUA.phk} | SL_LUA.phk | SL_LUA.pkh", "MAU_TEN_LA đoạn 6 | ${x} | x | ds",
					"MAU_TEN_LA đoạn 7 | [#assign y = ky]${y}[#if ds?filter(z -> z == ky)?size gt 0]${\"${KY}\"}[/#if]"
							+ " | KY | ky");
	}

	@Test
	void nameThatTheTemplateCanDoWithoutIsAWarning() {
		assertThat(template("${GDP!\"\"}", "[#if (GDP.lk)??]a[/#if]").lint(Set.of("SL_LUA"))).hasSize(2)
			.allSatisfy((finding) -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
	}

	@Test
	void footnoteKnowsTheLoopThatItsMarkStandsIn() {
		WordTemplate template = WordTemplate.parse(Docx.of(
				"<w:p>" + Docx.r("", "[#list ds as x]${x}") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>"
						+ Docx.r("", "[/#list]") + "</w:p>",
				"footnotes.xml", "<w:footnote w:id=\"3\">" + Docx.p("${x}!") + "</w:footnote>"), "mau.docx");
		assertThat(template.lint(Set.of("ds"))).isEmpty();
		assertThat(Docx.read(template.render(Map.of("ds", List.of("A", "B")))).paragraphs("word/footnotes.xml"))
			.containsExactly("A!", "B!");
	}

	@Test
	void valuesUsedAsWhatTheyAreNotAreToldInTheirParagraph() {
		for (String wrong : List.of("${1/0}", "${ky?number}", "${ky[9]}", "${ds[1..9]?join(\"\")}", "${ky.x}",
				"${ky()}", "[#list ky as x]a[/#list]", "[#if ky]a[/#if]", "${ds}", "${true}", "[#if ky > 3]a[/#if]",
				"${ky?boolean?c}", "${[]?first}", "${{\"a\": 1}}")) {
			assertThat(failed(Map.of("ky", "a", "ds", List.of("a")), "Một", wrong)).as(wrong)
				.singleElement()
				.satisfies((finding) -> assertThat(finding.arguments()).as(wrong).startsWith("mau.docx", "đoạn 2"));
		}
	}

	@Test
	void mistakeInAHeaderOrFootnoteSaysWhere() {
		WordTemplate template = WordTemplate.parse(
				Docx.of("<w:p>" + Docx.r("", "a") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>" + Docx.p("b"),
						"header1.xml", Docx.p("${a"), "footnotes.xml",
						"<w:footnote w:id=\"3\">" + Docx.p("${b") + "</w:footnote>"),
				"mau.docx");
		assertThat(template.lint().stream().map(TemplateMistakesTest::told)).containsExactly(
				"MAU_CHUA_HET chú thích 1 | ${b | ${b | }", "MAU_CHUA_HET đoạn 1 của đầu trang | ${a | ${a | }");
	}

	@Test
	void javaFilesClockAndEvaluationAreOutOfReach() {
		List<String> attacks = List.of("${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "${ky?api.class}",
				"${\"1+1\"?eval}", "${\"x\"?interpret}", "${.now}", "${.data_model.ky}", "${\"<w:p>\"?no_esc}",
				"[#include \"/etc/passwd\"]", "[#import \"/etc/passwd\" as x]", "[#setting locale=\"en\"]",
				"[#noautoesc]", "[#attempt]", "[#assign x]", "${\"a\"?left_pad(1000000000)}", "[#ftl]");
		for (String attack : attacks) {
			assertThat(template(attack).lint()).as(attack).isNotEmpty();
			assertThat(failed(Map.of("ky", "1"), attack)).as(attack).isNotEmpty();
		}
	}

	@Test
	void endlessTemplatesStop() {
		assertThat(failed(Map.of(), "[#list 1.. as x]", "[/#list]")).singleElement()
			.satisfies((finding) -> assertThat(finding.code()).isEqualTo("MAU_QUA_LON"));
		assertThat(failed(Map.of(), "[#macro a]", "[@a/]", "[/#macro]", "[@a/]")).singleElement()
			.satisfies((finding) -> assertThat(finding.code()).isEqualTo("MAU_QUA_LON"));
		assertThat(failed(Map.of("x", "y".repeat(10_000)), "[#list 1..2000 as i]", "${x}", "[/#list]")).singleElement()
			.satisfies((finding) -> assertThat(finding.code()).isEqualTo("MAU_QUA_LON"));
	}

	@Test
	void functionsOwnWordsReachTheAuthor() {
		WordFunction picky = (arguments) -> {
			throw new IllegalArgumentException("không có mẫu câu M99");
		};
		assertThat(failed(Map.of("cau", picky), "${cau(\"M99\")}").stream().map(TemplateMistakesTest::told))
			.containsExactly("MAU_HAM_TU_CHOI đoạn 1 | ${cau(\"M99\")} | không có mẫu câu M99");
	}

	@Test
	void everyCodeHasItsWordsInBothLanguages() throws IOException {
		Set<String> codes = new TreeSet<>(List.of("MAU_KHONG_MO_DUOC", "MAU_CHUA_DONG", "MAU_DONG_THUA", "MAU_CHUA_HET",
				"MAU_CAT_NGANG", "MAU_LENH_LA", "MAU_HAM_LA", "MAU_BIEU_THUC", "MAU_TEN_LA", "MAU_THIEU_GIA_TRI",
				"MAU_HAM_TU_CHOI", "MAU_KHONG_IN_DUOC", "MAU_QUA_LON"));
		for (String bundle : List.of("messages.properties", "messages_en.properties")) {
			Properties texts = new Properties();
			try (InputStream in = getClass().getResourceAsStream("/vn/tonghop/text/" + bundle)) {
				texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
			}
			List<String> missing = new ArrayList<>();
			codes.forEach((code) -> List.of(".meaning", ".text", ".remedy").forEach((part) -> {
				if (!texts.containsKey(code + part)) {
					missing.add(code + part);
				}
			}));
			assertThat(missing).isEmpty();
		}
	}

}
