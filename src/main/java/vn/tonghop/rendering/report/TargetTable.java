package vn.tonghop.rendering.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Verdict;
import vn.tonghop.report.Fact;
import vn.tonghop.report.PlanComparison;
import vn.tonghop.report.ReportContent;
import vn.tonghop.text.Labels;

/** The rows of a table of targets: the indicators of the fields that a template names. */
final class TargetTable {

	private final ReportContent content;

	TargetTable(ReportContent content) {
		this.content = content;
	}

	/**
	 * The indicators of the fields, parts included, in the catalogue's order.
	 * @throws IllegalArgumentException if no indicator belongs to a field named
	 */
	Stream<Fact> rows(List<@Nullable Object> fields) {
		Set<String> asked = new HashSet<>();
		fields.forEach((field) -> asked.add(Labels.exact(String.valueOf(field))));
		List<Fact> rows = new ArrayList<>();
		Set<String> found = new HashSet<>();
		String field = "";
		for (ReportContent.AppendixRow row : this.content.appendix()) {
			if (row.kind() == ReportContent.AppendixRow.Kind.FIELD) {
				field = Labels.exact(row.name());
			}
			else if (row.kind() == ReportContent.AppendixRow.Kind.INDICATOR && asked.contains(field)) {
				found.add(field);
				this.content.fact(row.code()).ifPresent(rows::add);
			}
		}
		asked.stream().filter((name) -> !found.contains(name)).sorted().findFirst().ifPresent((name) -> {
			throw new IllegalArgumentException("không có chỉ tiêu nào thuộc lĩnh vực \"" + name + "\"");
		});
		return rows.stream();
	}

	/**
	 * How many numbered rows are met or exceeded, of how many judged: {@code 18/19}. A
	 * row is judged with its parts: one of them that is not met leaves the row not met.
	 */
	String fulfilled(List<@Nullable Object> fields) {
		List<List<Verdict>> judged = rows(fields).filter(Fact::numbered)
			.map((row) -> verdicts(row).toList())
			.filter((verdicts) -> !verdicts.isEmpty())
			.toList();
		long fulfilled = judged.stream().filter((verdicts) -> !verdicts.contains(Verdict.NOT_MET)).count();
		return fulfilled + "/" + judged.size();
	}

	private static Stream<Verdict> verdicts(Fact fact) {
		Stream<Verdict> own = fact.plan().map(PlanComparison::verdict).filter(TargetTable::judged).stream();
		return Stream.concat(own, fact.children().stream().flatMap(TargetTable::verdicts));
	}

	private static boolean judged(Verdict verdict) {
		return verdict == Verdict.EXCEEDED || verdict == Verdict.MET || verdict == Verdict.NOT_MET;
	}

}
