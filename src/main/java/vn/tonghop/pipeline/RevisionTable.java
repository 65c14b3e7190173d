package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Revision;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.text.Messages;

/**
 * Which figures are others than before, the whole's first, and by whose submission or
 * decision. A figure of the whole is another because those are that it is made of.
 */
final class RevisionTable {

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

	private static final Messages TEXTS = Messages.of("vi");

	private final Catalogue catalogue;

	private final Standing before;

	private final Standing after;

	private RevisionTable(Catalogue catalogue, Standing before, Standing after) {
		this.catalogue = catalogue;
		this.before = before;
		this.after = after;
	}

	/** The figures that are others after than before, in the catalogue's order. */
	static List<Revision> between(Catalogue catalogue, Standing before, Standing after) {
		return new RevisionTable(catalogue, before, after).revisions();
	}

	private List<Revision> revisions() {
		List<Revision> revisions = new ArrayList<>();
		for (String unit : units()) {
			for (String indicator : indicators(unit)) {
				for (Measure measure : Measure.values()) {
					Figure old = this.before.figure(unit, indicator, measure).orElse(null);
					Figure now = this.after.figure(unit, indicator, measure).orElse(null);
					if (differ(old, now) && (whole(unit) || Measure.REPORTED.contains(measure))) {
						revisions.add(new Revision(unit, indicator, measure, old, now,
								List.copyOf(causes(unit, indicator, measure, new HashSet<>()))));
					}
				}
			}
		}
		return revisions;
	}

	private static boolean differ(@Nullable Figure old, @Nullable Figure now) {
		return (old == null || now == null) ? old != now : old.value().compareTo(now.value()) != 0;
	}

	private boolean whole(String unit) {
		return unit.equals(this.catalogue.office().wholeCode());
	}

	/** The whole first, then the catalogue's units, then those that it knows no more. */
	private Set<String> units() {
		Set<String> there = new TreeSet<>(this.before.figures().keySet());
		there.addAll(this.after.figures().keySet());
		Set<String> units = new LinkedHashSet<>();
		units.add(this.catalogue.office().wholeCode());
		this.catalogue.units().stream().map(ReportingUnit::code).filter(there::contains).forEach(units::add);
		units.addAll(there);
		return units;
	}

	private Set<String> indicators(String unit) {
		Set<String> there = new TreeSet<>();
		for (Standing standing : List.of(this.before, this.after)) {
			there.addAll(standing.figures().getOrDefault(unit, Map.<String, UnitFigures>of()).keySet());
		}
		Set<String> indicators = new LinkedHashSet<>();
		this.catalogue.indicators().stream().map(Indicator::code).filter(there::contains).forEach(indicators::add);
		indicators.addAll(there);
		return indicators;
	}

	private Set<String> causes(String unit, String indicator, Measure measure, Set<String> seen) {
		if (!seen.add(unit + " " + indicator + " " + measure)) {
			return Set.of();
		}
		Set<String> causes = new LinkedHashSet<>();
		decision(unit, indicator, measure).ifPresent(causes::add);
		if (causes.isEmpty() && !whole(unit)) {
			causes.addAll(submissions(unit, indicator));
		}
		if (causes.isEmpty() && whole(unit)) {
			for (Measure own : sources(measure)) {
				for (ReportingUnit one : this.catalogue.units()) {
					if (changed(one.code(), indicator, own)) {
						causes(one.code(), indicator, own, seen).forEach((cause) -> causes
							.add(cause.startsWith(one.name()) ? cause : one.name() + ": " + cause));
					}
				}
				if (own != measure && changed(unit, indicator, own)) {
					causes.addAll(causes(unit, indicator, own, seen));
				}
				if (causes.isEmpty()) {
					parts(indicator).filter((code) -> changed(unit, code, own))
						.forEach((code) -> causes.addAll(causes(unit, code, own, seen)));
				}
			}
		}
		return causes;
	}

	/** The measures that a share or a growth is made of, or the measure itself. */
	private static List<Measure> sources(Measure measure) {
		return switch (measure) {
			case PKH -> List.of(Measure.LK, Measure.KH);
			case TG -> List.of(Measure.LK, Measure.CK);
			default -> List.of(measure);
		};
	}

	private boolean changed(String unit, String indicator, Measure measure) {
		return differ(this.before.figure(unit, indicator, measure).orElse(null),
				this.after.figure(unit, indicator, measure).orElse(null));
	}

	private Stream<String> parts(String indicator) {
		String formula = this.catalogue.indicator(indicator).map(Indicator::formula).orElse(null);
		return (formula == null) ? Stream.of()
				: CODE.matcher(formula)
					.results()
					.map(MatchResult::group)
					.distinct()
					.filter((code) -> !code.equals(indicator) && this.catalogue.indicator(code).isPresent());
	}

	/** A person's figure that stands now, or stood before. */
	private Optional<String> decision(String unit, String indicator, Measure measure) {
		Figure now = this.after.figure(unit, indicator, measure).filter(RevisionTable::decided).orElse(null);
		if (now != null) {
			return Optional
				.of(TEXTS.get("figure." + now.status().code()) + ((now.note() != null) ? ": " + now.note() : ""));
		}
		return this.before.figure(unit, indicator, measure)
			.filter(RevisionTable::decided)
			.map((old) -> TEXTS.get("revision.decision-gone", TEXTS.get("figure." + old.status().code())));
	}

	private static boolean decided(Figure figure) {
		return figure.status() == FigureStatus.MENDED || figure.status() == FigureStatus.ADJUSTED;
	}

	/** The unit's submissions that count now and did not, and those that do no more. */
	private List<String> submissions(String unit, String indicator) {
		List<Submission> arrived = only(unit, this.after, this.before);
		List<Submission> gone = only(unit, this.before, this.after);
		String form = this.catalogue.indicator(indicator).map(Indicator::form).orElse("");
		List<Submission> ofForm = arrived.stream().filter((one) -> form.equals(one.form())).toList();
		List<String> causes = new ArrayList<>();
		for (Submission submission : ofForm.isEmpty() ? arrived : ofForm) {
			causes.add(
					TEXTS.get("revision.submission", Integer.toString(submission.version()), submission.file().name()));
		}
		if (causes.isEmpty()) {
			gone.forEach((submission) -> causes.add(TEXTS.get("revision.submission-gone",
					Integer.toString(submission.version()), submission.file().name())));
		}
		return causes;
	}

	private static List<Submission> only(String unit, Standing here, Standing there) {
		Set<Long> known = new HashSet<>();
		there.counted().forEach((submission) -> known.add(submission.file().sequence()));
		return here.counted()
			.stream()
			.filter((submission) -> unit.equals(submission.unit()) && !known.contains(submission.file().sequence()))
			.toList();
	}

}
