package vn.tonghop.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Verdict;

/**
 * Counts the numbered rows by verdict, in the report's own words: where it has one word
 * for two verdicts, they are one.
 */
final class TallyWriter {

	private static final List<Verdict> ORDER = List.of(Verdict.EXCEEDED, Verdict.MET, Verdict.NOT_MET,
			Verdict.IN_PROGRESS);

	private TallyWriter() {
	}

	/** Null where no numbered row has a verdict. */
	static ReportContent.@Nullable Tally write(Collection<Fact> facts) {
		int total = 0;
		int reached = 0;
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (Verdict verdict : ORDER) {
			for (Fact fact : facts) {
				PlanComparison plan = fact.plan().orElse(null);
				if (fact.numbered() && plan != null && plan.verdict() == verdict) {
					counts.merge(plan.verdictLabel(), 1, Integer::sum);
					total++;
					reached += (verdict == Verdict.EXCEEDED || verdict == Verdict.MET) ? 1 : 0;
				}
			}
		}
		if (total == 0) {
			return null;
		}
		long planned = facts.stream().filter((fact) -> fact.numbered() && fact.plan().isPresent()).count();
		return new ReportContent.Tally(Numerals.count(total), planned == total, Numerals.count(reached),
				counts.entrySet()
					.stream()
					.map((entry) -> new ReportContent.Tally.Count(entry.getKey(), Numerals.count(entry.getValue())))
					.toList());
	}

}
