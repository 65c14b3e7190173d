package vn.tonghop.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Form;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.text.PeriodText;

/**
 * Tells unit and period from a file's name alone: for files whose content brings no
 * figure. Safe for use by several threads at once.
 */
public final class NameReader {

	private final Catalogue catalogue;

	private final UnitFinder units;

	public NameReader(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.units = new UnitFinder(catalogue);
	}

	/** What the name says, as far as it says one thing. */
	public Named read(String fileName) {
		List<ReportingPeriod> periods = PeriodText.find(fileName).stream().distinct().toList();
		String spaced = fileName.replace('_', ' ');
		for (ReportingPeriod period : periods) {
			Set<String> mentioned = this.units.mentioned(spaced, period.lastDay());
			if (mentioned.size() == 1) {
				String unit = mentioned.iterator().next();
				return new Named(unit, period(unit, periods));
			}
		}
		return new Named(null, (periods.size() == 1) ? periods.get(0) : null);
	}

	/** Of several periods the one that the unit reports for. */
	private @Nullable ReportingPeriod period(String unit, List<ReportingPeriod> periods) {
		if (periods.size() == 1) {
			return periods.get(0);
		}
		List<ReportingPeriod> due = periods.stream()
			.filter((period) -> forms(unit).anyMatch((form) -> form.periodKinds().contains(period.kind())))
			.toList();
		return (due.size() == 1) ? due.get(0) : null;
	}

	private Stream<Form> forms(String unit) {
		ReportingUnit known = this.catalogue.unit(unit).orElseThrow();
		return this.catalogue.forms().stream().filter((form) -> form.reportedBy(known));
	}

	/** What a name says; null where it says nothing, or several things. */
	public record Named(@Nullable String unit, @Nullable ReportingPeriod period) {
	}

}
