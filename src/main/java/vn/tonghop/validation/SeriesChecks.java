package vn.tonghop.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Target;
import vn.tonghop.text.NumberText;

/**
 * Compares a figure with the unit's others: the plan, the period before, the same period
 * a year before, the whole that it is a part of. All but one of these findings are for a
 * person to look at.
 */
final class SeriesChecks {

	private static final BigDecimal LOW = BigDecimal.valueOf(500);

	private static final BigDecimal HIGH = BigDecimal.valueOf(2_000);

	private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

	private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

	private static final Set<String> OF_MAGNITUDE = Set.of("GAP_NGHIN_LAN", "KEM_NGHIN_LAN", "SO_CHUA_CHAC_NGHIN");

	private static final String YEAR_BEFORE = "@word.year-before";

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

	/** Three rounded figures may disagree by one and a half of their last digit. */
	private static final BigDecimal ROUNDINGS = new BigDecimal("1.5");

	private final Catalogue catalogue;

	private final ReturnUnderTest submission;

	private final Figures figures;

	private final List<Finding> findings = new ArrayList<>();

	SeriesChecks(Catalogue catalogue, ReturnUnderTest submission, Figures figures) {
		this.catalogue = catalogue;
		this.submission = submission;
		this.figures = figures;
	}

	List<Finding> check(Indicator indicator) {
		missing(indicator);
		plan(indicator);
		if (indicator.flow()) {
			cumulative(indicator);
		}
		thousandfold(indicator, Measure.LK, Measure.KH, Measure.CK);
		thousandfold(indicator, Measure.TH, Measure.KH, null);
		part(indicator);
		List<Finding> found = List.copyOf(this.findings);
		this.findings.clear();
		return found;
	}

	private void missing(Indicator indicator) {
		Observation now = this.figures.get(indicator.code(), Measure.LK);
		boolean blank = now instanceof Observation.Missing && readable(indicator, Measure.LK);
		if (!blank) {
			return;
		}
		Optional<BigDecimal> before = before(indicator, Measure.LK);
		if (indicator.required()) {
			add("THIEU_BAT_BUOC", indicator, Measure.LK, indicator.name());
		}
		else if (before.isPresent() && (indicator.flow() ? !this.submission.period().startsYear() : sameYear())) {
			add("THIEU_SO_VOI_KY_TRUOC", indicator, Measure.LK, indicator.name(),
					Figures.shown(before.get(), indicator));
		}
	}

	private boolean sameYear() {
		return this.submission.period().previous().year() == this.submission.period().year();
	}

	/**
	 * Whether a blank is a blank: an error or a doubt in the cell has its own finding.
	 */
	private boolean readable(Indicator indicator, Measure measure) {
		ReadFigure cell = this.figures.cell(indicator.code(), measure);
		return cell == null || cell.content() instanceof ReadFigure.Content.Blank;
	}

	private void plan(Indicator indicator) {
		List<Target> targets = this.catalogue.targetsFor(indicator.code(), this.submission.period(),
				this.submission.unit().code());
		Optional<BigDecimal> typed = number(indicator, Measure.KH);
		if (targets.isEmpty() || typed.isEmpty()) {
			return;
		}
		Optional<BigDecimal> set = targets.get(0).goal().plan();
		if (set.isPresent() && set.get().compareTo(typed.get()) != 0) {
			add("KH_KHAC_GIAO", indicator, Measure.KH, indicator.name(), Figures.shown(typed.get(), indicator),
					targets.get(0).text());
		}
	}

	private void cumulative(Indicator indicator) {
		Optional<BigDecimal> now = number(indicator, Measure.LK);
		Optional<BigDecimal> within = number(indicator, Measure.TH);
		boolean first = this.submission.period().startsYear();
		Optional<BigDecimal> before = first ? Optional.of(BigDecimal.ZERO) : before(indicator, Measure.LK);
		if (now.isEmpty() || before.isEmpty()) {
			return;
		}
		if (!first && now.get().compareTo(before.get()) < 0) {
			add("LUY_KE_GIAM", indicator, Measure.LK, indicator.name(), Figures.shown(now.get(), indicator),
					Figures.shown(before.get(), indicator));
		}
		if (within.isEmpty()) {
			return;
		}
		BigDecimal due = before.get().add(within.get());
		BigDecimal tolerance = ROUNDINGS.movePointLeft(indicator.decimals());
		if (now.get().subtract(due).abs().compareTo(tolerance) > 0) {
			add("LUY_KE_KHONG_KHOP", indicator, Measure.LK, indicator.name(), Figures.shown(now.get(), indicator),
					Figures.shown(before.get(), indicator), Figures.shown(within.get(), indicator),
					Figures.shown(due, indicator));
		}
	}

	/**
	 * Whether the figure is about a thousand (or a million) times another: typed in a
	 * smaller unit.
	 */
	private void thousandfold(Indicator indicator, Measure measure, Measure plan, @Nullable Measure same) {
		Optional<BigDecimal> number = number(indicator, measure);
		if (number.isEmpty() || number.get().signum() == 0) {
			return;
		}
		record Other(String word, Optional<BigDecimal> number) {
		}
		List<Other> others = new ArrayList<>();
		others.add(new Other("@word.plan", number(indicator, plan)));
		others.add(new Other("@word.plan", target(indicator)));
		others.add(new Other("@word.period-before", before(indicator, measure)));
		if (same != null) {
			others.add(new Other(YEAR_BEFORE, number(indicator, same)));
		}
		for (Other other : others) {
			if (indicator.percentage() && other.number().isPresent()
					&& hundredfold(number.get(), other.number().get())) {
				add("LECH_TRAM_LAN", indicator, measure, indicator.name(), Figures.shown(number.get(), indicator),
						other.word(), Figures.shown(other.number().get(), indicator));
				return;
			}
			// Of what is to be done in a year little may be done by now.
			boolean likeForLike = !indicator.flow() || other.word().equals(YEAR_BEFORE);
			if (likeForLike && other.number().isPresent() && thousandfold(other.number().get(), number.get())) {
				add("KEM_NGHIN_LAN", indicator, measure, indicator.name(), Figures.shown(number.get(), indicator),
						NumberText.format(other.number().get().divide(number.get(), MathContext.DECIMAL128), 0),
						other.word(), Figures.shown(other.number().get(), indicator), indicator.unitOfMeasure());
				return;
			}
			if (other.number().isPresent() && thousandfold(number.get(), other.number().get())) {
				boolean typedInGroups = typedInGroups(indicator, measure);
				Finding finding = Finding.of(typedInGroups ? "SO_CHUA_CHAC_NGHIN" : "GAP_NGHIN_LAN",
						typedInGroups ? Severity.ERROR : Severity.WARNING, indicator.name(),
						Figures.shown(number.get(), indicator),
						NumberText.format(number.get().divide(other.number().get(), MathContext.DECIMAL128), 0),
						other.word(), Figures.shown(other.number().get(), indicator), indicator.unitOfMeasure());
				this.findings.add(this.figures.at(finding, indicator.code(), measure));
				return;
			}
		}
	}

	/** Whether a finding says that a row's own figures are of different magnitudes. */
	static boolean ofMagnitude(Finding finding) {
		return OF_MAGNITUDE.contains(finding.code());
	}

	static boolean thousandfold(BigDecimal number, BigDecimal other) {
		if (other.signum() == 0) {
			return false;
		}
		BigDecimal times = number.divide(other, MathContext.DECIMAL128).abs();
		return within(times) || within(times.divide(THOUSAND, MathContext.DECIMAL128));
	}

	/** A percentage typed as a fraction, or the other way round. */
	private static boolean hundredfold(BigDecimal number, BigDecimal other) {
		if (other.signum() == 0) {
			return false;
		}
		BigDecimal larger = number.abs().max(other.abs());
		BigDecimal times = larger.divide(number.abs().min(other.abs()), MathContext.DECIMAL128);
		return times.compareTo(FIFTY) >= 0 && times.compareTo(TWO_HUNDRED) <= 0;
	}

	private static boolean within(BigDecimal times) {
		return times.compareTo(LOW) >= 0 && times.compareTo(HIGH) <= 0;
	}

	/**
	 * A text such as 2.306: read as thousands, but a decimal point may have been meant.
	 */
	private boolean typedInGroups(Indicator indicator, Measure measure) {
		ReadFigure cell = this.figures.cell(indicator.code(), measure);
		return cell != null && cell.content() instanceof ReadFigure.Content.Certain certain && certain.typed() != null
				&& certain.typed().contains(".");
	}

	private Optional<BigDecimal> target(Indicator indicator) {
		return this.catalogue.targetsFor(indicator.code(), this.submission.period(), this.submission.unit().code())
			.stream()
			.findFirst()
			.flatMap((found) -> found.goal().plan());
	}

	private void part(Indicator indicator) {
		String wholeCode = indicator.partOf();
		Optional<Indicator> whole = (wholeCode != null) ? this.catalogue.indicator(wholeCode) : Optional.empty();
		if (whole.isEmpty() || !whole.get().unitOfMeasure().equals(indicator.unitOfMeasure())) {
			return;
		}
		for (Measure measure : List.of(Measure.KH, Measure.TH, Measure.LK, Measure.CK)) {
			Optional<BigDecimal> part = number(indicator, measure);
			Optional<BigDecimal> total = number(whole.get(), measure);
			if (part.isEmpty() || total.isEmpty()) {
				continue;
			}
			int decimals = Math.min(indicator.decimals(), whole.get().decimals());
			if (part.get()
				.setScale(decimals, RoundingMode.HALF_UP)
				.compareTo(total.get().setScale(decimals, RoundingMode.HALF_UP)) > 0
					&& part.get().compareTo(total.get()) > 0) {
				add("PHAN_LON_HON_TONG", indicator, measure, indicator.name(), Figures.shown(part.get(), indicator),
						whole.get().name(), Figures.shown(total.get(), whole.get()));
			}
		}
	}

	private Optional<BigDecimal> number(Indicator indicator, Measure measure) {
		return this.figures.number(indicator.code(), measure);
	}

	private Optional<BigDecimal> before(Indicator indicator, Measure measure) {
		return this.submission.before().number(indicator.code(), measure);
	}

	private void add(String code, Indicator indicator, Measure measure, String... arguments) {
		this.findings.add(this.figures.at(Finding.of(code, Severity.WARNING, arguments), indicator.code(), measure));
	}

}
