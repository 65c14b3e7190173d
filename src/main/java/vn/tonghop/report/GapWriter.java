package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitFigures;

/** What is missing, and what was decided about it. */
public final class GapWriter {

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	public GapWriter(Catalogue catalogue, Consolidation consolidation) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
	}

	/** Null where nothing is missing. */
	ReportContent.@Nullable Provisional provisional() {
		Completeness completeness = this.consolidation.completeness();
		if (!completeness.provisional()) {
			return null;
		}
		List<String> missing = units(completeness.missing()).stream().map(GapWriter::name).toList();
		String kinds = units(completeness.due()).stream()
			.filter(ReportingUnit::territorial)
			.map(ReportingUnit::type)
			.distinct()
			.collect(Collectors.joining(", "));
		if (completeness.territoriesDue() > 0 && !kinds.isEmpty()) {
			return new ReportContent.Provisional(Numerals.count(completeness.territoriesIn()),
					Numerals.count(completeness.territoriesDue()), kinds, missing);
		}
		// Only departments owe anything: they are counted, and have no word for their
		// level.
		int due = units(completeness.due()).size();
		return new ReportContent.Provisional(Numerals.count(due - missing.size()), Numerals.count(due), "đơn vị",
				missing);
	}

	private static List<ReportingUnit> units(List<Catalogue.Due> due) {
		return due.stream().map(Catalogue.Due::unit).distinct().toList();
	}

	/** The name with its kind, as a sentence has it: {@code xã Đông Phú}. */
	static String name(ReportingUnit unit) {
		String name = unit.name().strip();
		boolean said = name.toLowerCase(Locale.ROOT).startsWith(unit.type().toLowerCase(Locale.ROOT));
		return (said || !unit.territorial()) ? name : unit.type() + " " + name;
	}

	/** Decisions that fill a gap, as long as the gap is there. */
	public List<ReportContent.GapNote> notes() {
		List<ReportContent.GapNote> notes = new ArrayList<>();
		for (Decision decision : this.catalogue.decisions()) {
			boolean fills = decision.kind() == Decision.Kind.LEAVE_OUT
					|| decision.kind() == Decision.Kind.USE_PERIOD_BEFORE;
			if (fills && decision.period().lastMonth().equals(this.consolidation.period().lastMonth())
					&& decision.unit() != null && !reported(decision.unit())) {
				Optional<String> name = this.catalogue.unit(decision.unit()).map(GapWriter::name);
				name.ifPresent((unit) -> notes.add(new ReportContent.GapNote(unit,
						decision.kind() == Decision.Kind.USE_PERIOD_BEFORE, reason(decision))));
			}
		}
		return List.copyOf(notes);
	}

	/** The units whose figures were mended on their behalf, each with what was mended. */
	List<ReportContent.MendNote> mends() {
		List<ReportContent.MendNote> mends = new ArrayList<>();
		for (ReportingUnit unit : this.catalogue.units()) {
			Map<String, UnitFigures> figures = this.consolidation.units().getOrDefault(unit.code(), Map.of());
			List<Figure> mended = figures.values()
				.stream()
				.flatMap((ofIndicator) -> ofIndicator.stream())
				.filter((figure) -> figure.status() == FigureStatus.MENDED)
				.toList();
			if (!mended.isEmpty()) {
				List<String> names = this.catalogue.indicators()
					.stream()
					.filter((indicator) -> figures.containsKey(indicator.code()) && figures.get(indicator.code())
						.stream()
						.anyMatch((figure) -> figure.status() == FigureStatus.MENDED))
					.map(Indicator::name)
					.toList();
				mends.add(new ReportContent.MendNote(name(unit), Numerals.count(mended.size()), names));
			}
		}
		return List.copyOf(mends);
	}

	/** A workbook that came after the decision needs no note. */
	private boolean reported(String unit) {
		return this.consolidation.units()
			.getOrDefault(unit, Map.of())
			.values()
			.stream()
			.flatMap(UnitFigures::stream)
			.anyMatch(GapWriter::asReported);
	}

	private static boolean asReported(Figure figure) {
		return figure.status() == FigureStatus.REPORTED && figure.note() == null;
	}

	private static String reason(Decision decision) {
		return decision.reason().strip().replaceFirst("[.;,]+$", "");
	}

}
