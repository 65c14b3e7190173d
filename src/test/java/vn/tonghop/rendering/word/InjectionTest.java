package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import vn.tonghop.rendering.word.WordFragment.Footnote;
import vn.tonghop.rendering.word.WordFragment.Paragraphs;
import vn.tonghop.rendering.word.WordFragment.Styled;
import vn.tonghop.rendering.word.WordFragment.Tagged;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a value says is text. */
class InjectionTest {

	private static final List<String> STRINGS = strings();

	private static List<String> strings() {
		List<String> strings = new ArrayList<>(List.of("<w:p>", "</w:p>", "</w:t></w:r></w:p><w:p><w:r><w:t>x", "]]>",
				"<![CDATA[x]]>", "<!-- x -->", "<?x y?>", "<!DOCTYPE x>", "&amp;", "&lt;", "&#0;", "&x;", "&", "<", ">",
				"\"", "'", "\"/><w:br/><x a=\"", "${7*7}", "#{7*7}", "[=7*7]", "${x}", "[#list 1..3 as i]a[/#list]",
				"[#if true]", "[/#if]", "[#else]", "[/#list]", "[@x/]", "[#--", "--]", "[#assign x=1]", "[#noparse]",
				"[#ftl]", "<#if true>", "</#if>", "<@x/>", "[[SL_LUA]]", "{{SL_LUA}}", "<th:control tag=\"a\"/>",
				"<th:footnote>x</th:footnote>", "<th:line/>", "</th:own>", "th:paragraph", "=1+1", "=HYPERLINK(\"x\")",
				"+cmd|'/c calc'!A1", "@SUM(A1)", "-1+1", "%s%n", "{0}", "\\u003c", "\\", "\\\"", "../../x", "\uE000",
				"\uFFFC", "\u202Eabc", "a\u0301", "😀", "ỦY BAN “NHÂN DÂN”", "]]", "$", "[", "$ {x}",
				"x'; DROP TABLE"));
		assertThat(strings).hasSizeGreaterThanOrEqualTo(60);
		return strings;
	}

	private static final String BODY = Docx.p("A${t}B") + Docx.p("[#list l as i]") + Docx.p("A${i}B")
			+ Docx.p("[/#list]") + Docx.p("A${g}B") + Docx.p("A${s}B") + Docx.p("A${f}B") + Docx.p("A${p}B")
			+ Docx.p("A${\"${t}\" + g}B") + Docx.table(Docx.row("A${m.k}B"));

	private static Docx fill(String value) {
		Map<String, Object> model = Map.of("t", value, "l", List.of(value), "g", new Tagged(value, "A.LK", value), "s",
				new Styled(value, true, true), "f", new Footnote(value), "p", Paragraphs.of(List.of(value, value)), "m",
				Map.of("k", value));
		return Docx.read(WordTemplate.parse(Docx.of(BODY, "header1.xml", Docx.p("A${t}B")), "mau.docx").render(model));
	}

	private static void holdsAsText(String value, String shown) {
		Docx made = fill(value);
		String each = "A" + shown + "B";
		assertThat(made.paragraphs()).containsExactly(each, each, each, each, "A^1B", "A" + shown, shown + "B",
				"A" + shown + shown + "B", each, "");
		assertThat(made.paragraphs("word/header1.xml")).containsExactly(each);
		assertThat(made.paragraphs("word/footnotes.xml")).containsExactly("", "", " " + shown);
	}

	@Test
	void hostileStringsStayText() {
		STRINGS.forEach((string) -> holdsAsText(string, string));
	}

	@Test
	void whatXmlCannotHoldIsLeftOut() {
		holdsAsText("a\u0000\u0001\u0008\u000C\u001F\u007F\u0080b\uFFFE\uFFFFc\uD800d\uDC00e😀", "abcde😀");
	}

	@Property(tries = 60)
	void anyStringStaysText(@ForAll @StringLength(max = 30) String value) {
		StringBuilder shown = new StringBuilder();
		value.replace("\r\n", "\n")
			.replaceAll("[\\r\\u000B\\u0085\\u2028\\u2029]", "\n")
			.codePoints()
			.filter((c) -> c == '\n' || c == '\t' || (c >= ' ' && !(c >= 0x7F && c < 0xA0)))
			.filter((c) -> !(c >= 0xD800 && c < 0xE000) && c != 0xFFFE && c != 0xFFFF)
			.forEach(shown::appendCodePoint);
		holdsAsText(value, shown.toString());
	}

	@Test
	void templateTextThatLooksLikeFreemarkerButIsNoneStays() {
		String body = Docx.p("[a] $5 {x} #{1} [=2] <#if> ]] $ [ \\ & ${1}");
		assertThat(Docx.read(WordTemplate.parse(Docx.of(body), "mau.docx").render(Map.of())).paragraphs())
			.containsExactly("[a] $5 {x} #{1} [=2] <#if> ]] $ [ \\ & 1");
	}

}
