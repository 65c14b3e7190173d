package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.tonghop.model.Form;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.Labels;
import vn.tonghop.text.PeriodText;

/** Tells a sheet's period from its titles and headings. */
final class PeriodFinder {

	/**
	 * The place and day of signing: {@code Quảng Trạch, ngày 05 tháng 12 năm 2023} tells
	 * no period.
	 */
	private static final Pattern SIGNING_DAY = Pattern
		.compile("ng(?:à|a)y\\s*[\\d.…_ ]*\\s*th(?:á|a)ng\\s*[\\d.…_ ]*\\s*n(?:ă|a)m\\s*[\\d.…_ ]*");

	/** What a title's figures are compared with is no period of theirs. */
	private static final Pattern COMPARED = Pattern
		.compile("(?<!\\p{L})so (?:với|voi|cùng kỳ|cung ky|cùng kì|cung ki)(?!\\p{L}).*$", Pattern.DOTALL);

	/**
	 * What a sheet says of its period.
	 *
	 * @param period empty where it says nothing, or contradicts itself
	 * @param contradiction what contradicts what; empty where nothing does
	 */
	record Told(Optional<ReportingPeriod> period, List<String> contradiction) {
	}

	private static final String LABEL = Labels.unaccented("Kỳ báo cáo");

	private PeriodFinder() {
	}

	static Told find(List<String> titles, List<Heading> headings, Form form) {
		Set<ReportingPeriod> labelled = new LinkedHashSet<>();
		Set<ReportingPeriod> mentioned = new LinkedHashSet<>();
		for (String title : titles) {
			String text = COMPARED.matcher(SIGNING_DAY.matcher(Labels.exact(title)).replaceAll(" ")).replaceFirst("");
			List<ReportingPeriod> found = PeriodText.find(text);
			mentioned.addAll(found);
			if (Labels.unaccented(title).contains(LABEL)) {
				labelled.addAll(found);
			}
		}
		Set<ReportingPeriod> periods = due(labelled.isEmpty() ? mentioned : labelled, form);
		if (periods.size() > 1) {
			return new Told(Optional.empty(),
					periods.stream().map(PeriodText::name).collect(Collectors.toCollection(ArrayList::new)));
		}
		Optional<ReportingPeriod> told = periods.stream().findFirst();
		if (told.isPresent()) {
			return new Told(told, contradiction(told.get(), headings));
		}
		return new Told(byHeadings(headings), List.of());
	}

	/**
	 * The finest periods that the form is due for; where it is due for none of them, all
	 * the finest.
	 */
	private static Set<ReportingPeriod> due(Set<ReportingPeriod> periods, Form form) {
		Set<ReportingPeriod> finest = periods.stream()
			.filter((period) -> periods.stream()
				.noneMatch((other) -> other.kind().months() < period.kind().months()
						&& !other.first().isBefore(period.first()) && !other.end().isAfter(period.end())))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Set<ReportingPeriod> due = periods.stream()
			.filter((period) -> form.periodKinds().contains(period.kind()))
			.filter((period) -> finest.contains(period)
					|| finest.stream().noneMatch((other) -> form.periodKinds().contains(other.kind())))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return due.isEmpty() ? finest : due;
	}

	/** The headings that speak of another month or year than the title. */
	private static List<String> contradiction(ReportingPeriod period, List<Heading> headings) {
		for (Heading heading : headings) {
			boolean own = heading.measure() == Measure.TH || heading.measure() == Measure.LK;
			OptionalInt month = own ? heading.month() : OptionalInt.empty();
			boolean otherMonth = month.isPresent() && period.kind() == PeriodKind.MONTH
					&& month.getAsInt() != period.end().getMonthValue() && headings.stream()
						.noneMatch((other) -> other.measure() == heading.measure() && other.of(period.end()));
			boolean compared = own || heading.measure() == Measure.KH;
			OptionalInt year = compared ? heading.year() : OptionalInt.empty();
			// A column of a year before beside one of this year is what is compared with;
			// a plan of the next year beside this year's is what comes.
			boolean beside = year.isPresent() && year.getAsInt() == period.year() + (own ? -1 : 1)
					&& headings.stream()
						.anyMatch((other) -> other.measure() == heading.measure()
								&& other.year().orElse(period.year()) == period.year());
			// The next year's plan stands beside figures of this year.
			boolean nextPlan = heading.measure() == Measure.KH && year.isPresent()
					&& year.getAsInt() == period.year() + 1
					&& headings.stream().anyMatch((other) -> other.year().orElse(0) == period.year());
			boolean otherYear = !beside && !nextPlan && year.isPresent() && year.getAsInt() != period.year();
			if (otherMonth || otherYear) {
				return List.of(PeriodText.name(period), heading.text());
			}
		}
		return List.of();
	}

	/**
	 * Where the titles are silent: the month of the headings with the year of the plan's.
	 */
	private static Optional<ReportingPeriod> byHeadings(List<Heading> headings) {
		Set<Integer> within = months(headings, Measure.TH);
		Set<Integer> cumulated = months(headings, Measure.LK);
		Set<Integer> all = new TreeSet<>(within);
		all.addAll(cumulated);
		if (all.size() > 1) {
			// Last month's column beside this month's: the cumulative is up to this one.
			all.retainAll(within);
			all.retainAll(cumulated);
		}
		OptionalInt month = (all.size() == 1) ? OptionalInt.of(all.iterator().next()) : OptionalInt.empty();
		OptionalInt year = headings.stream()
			.filter((heading) -> heading.measure() == Measure.KH || heading.measure() == Measure.TH
					|| heading.measure() == Measure.LK)
			.map(Heading::year)
			.filter(OptionalInt::isPresent)
			.mapToInt(OptionalInt::getAsInt)
			.findFirst();
		if (month.isEmpty() || year.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(ReportingPeriod.month(year.getAsInt(), month.getAsInt()));
	}

	private static Set<Integer> months(List<Heading> headings, Measure measure) {
		return headings.stream()
			.filter((heading) -> heading.measure() == measure)
			.flatMapToInt((heading) -> heading.month().stream())
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
