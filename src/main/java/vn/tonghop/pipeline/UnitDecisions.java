package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tonghop.archive.DecisionTaken;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;

/**
 * What persons decided about the submissions of one unit, form and period (sheet
 * {@code Xử lý}, contract section 1). A decision is about what the office had when it was
 * taken; where it had nothing of the kind yet, about the first that came.
 */
final class UnitDecisions {

	private final Catalogue catalogue;

	private final String form;

	private final ReportingPeriod period;

	private final List<DecisionTaken> acceptances;

	private final List<DecisionTaken> withdrawals;

	private final List<DecisionTaken> mends;

	UnitDecisions(Catalogue catalogue, List<DecisionTaken> decisions, String unit, String form,
			ReportingPeriod period) {
		this.catalogue = catalogue;
		this.form = form;
		this.period = period;
		List<DecisionTaken> own = decisions.stream()
			.filter((taken) -> unit.equals(taken.decision().unit()))
			.filter((taken) -> taken.decision().period().end().equals(period.end()))
			.toList();
		this.acceptances = own.stream().filter((taken) -> is(taken, Decision.Kind.ACCEPT)).toList();
		this.withdrawals = own.stream().filter((taken) -> is(taken, Decision.Kind.WITHDRAW) && ofForm(taken)).toList();
		this.mends = own.stream()
			.filter((taken) -> taken.decision().kind() == Decision.Kind.MEND && ofForm(taken) && typed(taken))
			.filter((taken) -> taken.decision().measure() != Measure.TH || taken.decision().period().equals(period))
			.toList();
	}

	private boolean is(DecisionTaken taken, Decision.Kind kind) {
		return taken.decision().kind() == kind && taken.decision().period().equals(this.period);
	}

	/** A decision that names an indicator is about the form that brings it. */
	private boolean ofForm(DecisionTaken taken) {
		String indicator = taken.decision().indicator();
		return indicator == null
				|| this.catalogue.indicator(indicator).map(Indicator::form).filter(this.form::equals).isPresent();
	}

	private boolean typed(DecisionTaken taken) {
		String indicator = taken.decision().indicator();
		return indicator != null && this.catalogue.indicator(indicator).filter(Indicator::typed).isPresent();
	}

	/**
	 * The figures with those that were mended on the unit's behalf in place of what was
	 * typed: it is the mended figure that is judged.
	 */
	List<ReadFigure> mended(List<ReadFigure> figures) {
		if (this.mends.isEmpty()) {
			return figures;
		}
		List<ReadFigure> mended = new ArrayList<>(figures);
		for (DecisionTaken taken : this.mends) {
			Decision decision = taken.decision();
			ReadFigure.Content value = new ReadFigure.Content.Certain(decision.number(), null);
			boolean found = false;
			for (int i = 0; i < mended.size(); i++) {
				ReadFigure figure = mended.get(i);
				if (about(decision, figure)) {
					mended.set(i, new ReadFigure(figure.indicator(), figure.measure(), value, figure.sheet(),
							figure.cell(), figure.foundBy(), false));
					found = true;
				}
			}
			if (!found) {
				mended.add(new ReadFigure(String.valueOf(decision.indicator()), decision.measure(), value, NOWHERE,
						NOWHERE, FoundBy.LABEL, false));
			}
		}
		return mended;
	}

	/** A mended figure for which the workbook has no cell. */
	static final String NOWHERE = "";

	/** Whether this figure's cell counts no more, a person's figure standing instead. */
	boolean replaced(ReadFigure figure) {
		return this.mends.stream().anyMatch((taken) -> about(taken.decision(), figure));
	}

	private static boolean about(Decision decision, ReadFigure figure) {
		return figure.indicator().equals(decision.indicator()) && figure.measure() == decision.measure();
	}

	/**
	 * What is to be told of mends beside a submission that came after them with another
	 * figure.
	 */
	List<Finding> mendsBeside(Reviewed submission, List<Reviewed> all, List<ReadFigure> figures) {
		List<Finding> findings = new ArrayList<>();
		for (DecisionTaken taken : this.mends) {
			boolean later = submission.sequence() > taken.filesBefore()
					&& all.stream().anyMatch((other) -> other.sequence() <= taken.filesBefore());
			for (ReadFigure figure : later ? figures : List.<ReadFigure>of()) {
				if (about(taken.decision(), figure) && figure.content() instanceof ReadFigure.Content.Certain certain
						&& certain.value().compareTo(taken.decision().number()) != 0) {
					findings.add(Finding
						.of("SUA_HO_KHAC_BAI_MOI", Severity.WARNING, name(figure.indicator()),
								DecisionWords.number(certain.value()), DecisionWords.number(taken.decision().number()),
								DecisionWords.reason(taken.decision()))
						.at(figure.sheet(), figure.cell())
						.about(figure.indicator(), figure.measure()));
				}
			}
		}
		return findings;
	}

	private String name(String indicator) {
		return this.catalogue.indicator(indicator).map(Indicator::name).orElse(indicator);
	}

	/**
	 * The findings of a submission with what was accepted of them: an accepted error lets
	 * the workbook in and is still shown, with the reason. It stands for the figure as it
	 * was: of another figure it is told that it lapsed.
	 * @param submission one of all
	 * @param all the unit's submissions for the form and period, in the order of receipt
	 */
	List<Finding> standing(Reviewed submission, List<Reviewed> all) {
		if (this.acceptances.isEmpty()) {
			return submission.findings();
		}
		List<Finding> standing = new ArrayList<>();
		for (Finding finding : submission.findings()) {
			DecisionTaken accepted = null;
			DecisionTaken lapsed = null;
			for (DecisionTaken taken : this.acceptances) {
				if (about(taken.decision(), finding)) {
					boolean same = acceptedSigns(taken, all).contains(submission.sign(finding));
					accepted = same ? taken : accepted;
					lapsed = same ? lapsed : taken;
				}
			}
			standing.add((accepted != null) ? shownOnly(finding) : finding);
			if (accepted != null) {
				standing.add(beside("CHAP_NHAN", finding, accepted.decision()));
			}
			else if (lapsed != null) {
				standing.add(beside("CHAP_NHAN_HET_HIEU_LUC", finding, lapsed.decision()));
			}
		}
		return standing;
	}

	/** The findings that a person had before him, as signs. */
	private static Set<Sign> acceptedSigns(DecisionTaken taken, List<Reviewed> all) {
		List<Reviewed> known = all.stream()
			.filter((submission) -> submission.findings().stream().anyMatch((one) -> about(taken.decision(), one)))
			.toList();
		Set<Sign> signs = new HashSet<>();
		asOf(taken, known).ifPresent((submission) -> submission.findings()
			.stream()
			.filter((finding) -> about(taken.decision(), finding))
			.map(submission::sign)
			.forEach(signs::add));
		return signs;
	}

	/**
	 * The newest submission of those that were there; else the newest of the first drop.
	 */
	private static Optional<Reviewed> asOf(DecisionTaken taken, List<Reviewed> known) {
		List<Reviewed> before = known.stream()
			.filter((submission) -> submission.sequence() <= taken.filesBefore())
			.toList();
		if (!before.isEmpty()) {
			return Optional.of(before.get(before.size() - 1));
		}
		return known.stream()
			.filter((submission) -> submission.drop() == known.get(0).drop())
			.reduce((one, other) -> other);
	}

	private static boolean about(Decision decision, Finding finding) {
		return finding.code().equals(decision.findingCode())
				&& (decision.indicator() == null || decision.indicator().equals(finding.indicator()));
	}

	private static Finding shownOnly(Finding finding) {
		return new Finding(finding.code(), finding.rule(), Severity.WARNING, finding.sheet(), finding.cell(),
				finding.indicator(), finding.measure(), finding.arguments());
	}

	private static Finding beside(String code, Finding finding, Decision decision) {
		return new Finding(code, false, Severity.WARNING, finding.sheet(), finding.cell(), finding.indicator(),
				finding.measure(), List.of(finding.code(), DecisionWords.reason(decision)));
	}

	/** Whether a submission is withdrawn at all. */
	boolean withdraws() {
		return !this.withdrawals.isEmpty();
	}

	/**
	 * The submissions that were withdrawn: each decision withdraws the newest one that
	 * counted when it was taken.
	 * @param counting those that count, in the order of receipt
	 * @return their sequences
	 */
	Set<Long> withdrawn(List<Reviewed> counting) {
		Set<Long> withdrawn = new LinkedHashSet<>();
		for (DecisionTaken taken : this.withdrawals) {
			List<Reviewed> left = counting.stream()
				.filter((submission) -> !withdrawn.contains(submission.sequence()))
				.toList();
			asOf(taken, left).map(Reviewed::sequence).ifPresent(withdrawn::add);
		}
		return withdrawn;
	}

	/**
	 * A submission with what validation found.
	 *
	 * @param figures as they were judged
	 */
	record Reviewed(long sequence, long drop, List<Finding> findings, List<ReadFigure> figures) {

		Reviewed {
			findings = List.copyOf(findings);
			figures = List.copyOf(figures);
		}

		private Sign sign(Finding finding) {
			String figure = this.figures.stream()
				.filter((read) -> read.indicator().equals(finding.indicator()) && read.measure() == finding.measure())
				.map((read) -> content(read.content()))
				.sorted()
				.collect(Collectors.joining("\n"));
			// A rule looks at several figures; they stand in its arguments.
			String others = (finding.rule() || finding.indicator() == null) ? finding.arguments().toString() : "";
			return new Sign(finding.code(), String.valueOf(finding.indicator()), String.valueOf(finding.measure()),
					figure, others);
		}

		private static String content(ReadFigure.Content content) {
			if (content instanceof ReadFigure.Content.Certain certain) {
				BigDecimal value = certain.value();
				return "=" + value.stripTrailingZeros().toPlainString();
			}
			return content.toString();
		}

	}

	/** What a finding was about, to the figure: the same sign is the same matter. */
	private record Sign(String code, String indicator, String measure, String figure, String others) {
	}

}
