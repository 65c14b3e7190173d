package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Target;
import vn.tonghop.model.UnitTransition;
import vn.tonghop.text.DateText;

/**
 * What changes between the eve of a month and a day in it, by the catalogue: which units
 * end and begin, what passes from the former to the latter, and what the catalogue does
 * not say yet.
 *
 * @param day the day that was asked about
 * @param ending units in force on the eve of its month and no more on the day
 * @param beginning units in force on the day and not on the eve of its month
 * @param communesBefore how many communes were in force on the eve
 * @param communesAfter how many are on the day
 * @param recounted the indicators that hang on the number of communes: they are compared
 * on the borders of the day
 * @param findings what is missing in the catalogue, all of it for a person to look at
 */
public record BorderChange(LocalDate day, List<ReportingUnit> ending, List<Beginning> beginning, int communesBefore,
		int communesAfter, List<Indicator> recounted, List<Located> findings) {

	private static final String WORKBOOK = "danh-muc.xlsx > ";

	public BorderChange {
		ending = List.copyOf(ending);
		beginning = List.copyOf(beginning);
		recounted = List.copyOf(recounted);
		findings = List.copyOf(findings);
	}

	/**
	 * A unit that begins.
	 *
	 * @param unit the unit
	 * @param parts what goes into it, in the order of the sheet {@code Chuyển tiếp}
	 */
	public record Beginning(ReportingUnit unit, List<UnitTransition> parts) {

		public Beginning {
			parts = List.copyOf(parts);
		}

	}

	/** The first month of whose figures the change shows. */
	public ReportingPeriod firstPeriod() {
		return ReportingPeriod.month(this.day.getYear(), this.day.getMonthValue());
	}

	public boolean nothing() {
		return this.ending.isEmpty() && this.beginning.isEmpty();
	}

	static BorderChange of(Catalogue catalogue, LocalDate day) {
		LocalDate eve = day.withDayOfMonth(1).minusDays(1);
		List<ReportingUnit> then = catalogue.unitsInForce(eve);
		List<ReportingUnit> now = catalogue.unitsInForce(day);
		List<ReportingUnit> ending = then.stream().filter((unit) -> !now.contains(unit)).toList();
		List<Beginning> beginning = now.stream()
			.filter((unit) -> !then.contains(unit))
			.map((unit) -> new Beginning(unit,
					catalogue.transitions()
						.stream()
						.filter((transition) -> transition.newUnit().equals(unit.code()))
						.toList()))
			.toList();
		List<Indicator> recounted = ending.isEmpty() && beginning.isEmpty() ? List.of()
				: catalogue.indicators().stream().filter(BorderChange::countsCommunes).toList();
		return new BorderChange(day, ending, beginning, catalogue.territoriesInForce(eve).size(),
				catalogue.territoriesInForce(day).size(), recounted,
				new Gaps(catalogue, day, ending, beginning).find());
	}

	private static boolean countsCommunes(Indicator indicator) {
		String formula = indicator.formula();
		return indicator.aggregation() == Indicator.Aggregation.COUNT
				|| (formula != null && formula.contains(Reference.UNIT_COUNT));
	}

	/** What the catalogue does not say yet. */
	private static final class Gaps {

		private final Catalogue catalogue;

		private final LocalDate day;

		private final List<ReportingUnit> ending;

		private final List<Beginning> beginning;

		private final List<Located> findings = new ArrayList<>();

		Gaps(Catalogue catalogue, LocalDate day, List<ReportingUnit> ending, List<Beginning> beginning) {
			this.catalogue = catalogue;
			this.day = day;
			this.ending = ending;
			this.beginning = beginning;
		}

		List<Located> find() {
			for (ReportingUnit unit : this.ending) {
				boolean passes = this.catalogue.transitions()
					.stream()
					.anyMatch((transition) -> transition.oldUnit().equals(unit.code()));
				if (!passes) {
					add("Chuyển tiếp", "DIA_GIOI_KHONG_NOI", Severity.WARNING, unit.name(), unit.code());
				}
			}
			for (Beginning begins : this.beginning) {
				if (begins.parts().isEmpty()) {
					add("Chuyển tiếp", "DIA_GIOI_KHONG_GOC", Severity.WARNING, begins.unit().name(),
							begins.unit().code());
				}
				for (UnitTransition part : begins.parts()) {
					LocalDate from = begins.unit().from();
					if (from != null && !part.from().equals(from)) {
						add("Chuyển tiếp", "DIA_GIOI_LECH_NGAY", Severity.WARNING, begins.unit().name(),
								DateText.format(part.from()), DateText.format(from));
					}
				}
			}
			this.catalogue.transitions().forEach(this::overlap);
			this.catalogue.forms().forEach(this::form);
			this.ending.forEach(this::plans);
			return this.findings;
		}

		/** Both in force: their territory would be due, counted and compared twice. */
		private void overlap(UnitTransition transition) {
			Optional<ReportingUnit> former = this.catalogue.unit(transition.oldUnit());
			Optional<ReportingUnit> newer = this.catalogue.unit(transition.newUnit());
			boolean both = former.filter((unit) -> unit.inForceOn(this.day)).isPresent()
					&& newer.filter((unit) -> unit.inForceOn(this.day)).isPresent();
			if (both && !transition.from().isAfter(this.day)) {
				add("Đơn vị", "DIA_GIOI_CHONG", Severity.WARNING, former.get().name(), newer.get().name(),
						DateText.format(transition.from()));
			}
		}

		/** A form that names its units by code does not follow by itself. */
		private void form(Form form) {
			Set<String> codes = new LinkedHashSet<>();
			this.ending.forEach((unit) -> codes.add(unit.code()));
			codes.retainAll(form.reporters());
			List<String> successors = this.beginning.stream()
				.filter((begins) -> !form.reportedBy(begins.unit())
						&& begins.parts().stream().anyMatch((part) -> codes.contains(part.oldUnit())))
				.map((begins) -> begins.unit().code())
				.toList();
			if (!successors.isEmpty()) {
				add("Biểu mẫu", "DIA_GIOI_BIEU", Severity.WARNING, form.name(), String.join(", ", codes),
						String.join(", ", successors));
			}
		}

		/**
		 * Plans of a former unit that do not pass on, and those of years that it does not
		 * see.
		 */
		private void plans(ReportingUnit unit) {
			Set<String> lost = new LinkedHashSet<>();
			Set<String> late = new LinkedHashSet<>();
			for (Target target : this.catalogue.targets()) {
				if (!unit.code().equals(target.unit()) || target.year() < this.day.getYear()) {
					continue;
				}
				boolean added = this.catalogue.indicator(target.indicator())
					.filter((indicator) -> indicator.aggregation() == Indicator.Aggregation.SUM)
					.isPresent();
				if (target.year() > this.day.getYear()) {
					late.add(target.indicator() + " (" + target.year() + ")");
				}
				else if (!added || target.goal().plan().isEmpty()) {
					lost.add(target.indicator());
				}
			}
			if (!lost.isEmpty()) {
				add("Kế hoạch", "DIA_GIOI_KE_HOACH", Severity.WARNING, unit.name(), String.join(", ", lost));
			}
			if (!late.isEmpty()) {
				add("Kế hoạch", "DIA_GIOI_KE_HOACH_SAU", Severity.WARNING, unit.name(), String.join(", ", late));
			}
		}

		private void add(String sheet, String code, Severity severity, String... arguments) {
			this.findings.add(new Located(WORKBOOK + sheet, Finding.of(code, severity, arguments)));
		}

	}

}
