package vn.tonghop.rendering.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.rendering.word.WordFragment;
import vn.tonghop.rendering.wording.NamedPattern;
import vn.tonghop.rendering.wording.Wording;
import vn.tonghop.report.Fact;
import vn.tonghop.report.ReportContent;
import vn.tonghop.text.Labels;

/** The functions that a template calls with names: of sections, patterns, settings. */
final class ReportFunctions {

	private final ReportContent content;

	private final Wording wording;

	private final Fragments fragments;

	ReportFunctions(ReportContent content, Wording wording, Fragments fragments) {
		this.content = content;
		this.wording = wording;
		this.fragments = fragments;
	}

	/**
	 * What units wrote for a section, a paragraph each; nothing where none ever did. What
	 * was written for an earlier period bears a mark.
	 */
	Object narrative(List<@Nullable Object> arguments) {
		String item = argument(arguments);
		List<ReportContent.Text> texts = new ArrayList<>(this.content.narratives());
		this.content.sections().forEach((section) -> texts.addAll(section.narratives()));
		return new WordFragment.Paragraphs(
				texts.stream().filter((text) -> key(text.item()).equals(key(item))).map(this.fragments::of).toList());
	}

	/** A sentence by a pattern that is picked by its name: {@code mau("M20", A, B)}. */
	Object pattern(List<@Nullable Object> arguments) {
		Object name = arguments.isEmpty() ? null : arguments.get(0);
		NamedPattern pattern = NamedPattern.of(String.valueOf(name))
			.orElseThrow(() -> new IllegalArgumentException(
					"không có mẫu câu \"" + name + "\"; tên mẫu từ \"M01\" đến \"M25\""));
		List<Fact> facts = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (Object argument : arguments.subList(1, arguments.size())) {
			if (argument instanceof FactValue value) {
				facts.add(value.fact());
			}
			else {
				texts.add(String.valueOf(argument));
			}
		}
		return this.fragments.of(this.wording.named(pattern, facts, texts));
	}

	/** The highest indicators of a field (Lĩnh vực). */
	Object field(List<@Nullable Object> arguments) {
		String name = argument(arguments);
		return this.content.sections()
			.stream()
			.filter((section) -> key(section.name()).equals(key(name)))
			.findFirst()
			.map((section) -> section.facts()
				.stream()
				.map((fact) -> new FactValue(fact, this.wording, this.fragments))
				.toList())
			.orElseThrow(() -> new IllegalArgumentException("không có lĩnh vực \"" + name + "\" trong trang Chỉ tiêu"));
	}

	Object setting(List<@Nullable Object> arguments) {
		return this.content.settings().getOrDefault(key(argument(arguments)), "");
	}

	private static String argument(List<@Nullable Object> arguments) {
		if (arguments.size() != 1 || !(arguments.get(0) instanceof String text)) {
			throw new IllegalArgumentException("cần đúng một tên mục trong ngoặc kép, ví dụ (\"Trồng trọt\")");
		}
		return text;
	}

	private static String key(String name) {
		return Labels.exact(name);
	}

}
