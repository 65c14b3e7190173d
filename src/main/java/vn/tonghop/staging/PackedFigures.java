package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;

/**
 * The figures of a workbook as text: a line for an indicator in a sheet, with the sheet
 * (left out where it is that of the line before), how it was found, and four fields for
 * each measure: measure and mark ({@link FigureRow}), number, cell, text as typed.
 */
final class PackedFigures {

	/** Stands before a text, so that one that is empty differs from none. */
	private static final String THERE = "'";

	private PackedFigures() {
	}

	static List<String> pack(List<ReadFigure> figures) {
		Map<Place, Map<Measure, ReadFigure>> rows = new TreeMap<>();
		for (ReadFigure figure : figures) {
			Place place = new Place(figure.indicator(), figure.sheet(), figure.foundBy());
			rows.computeIfAbsent(place, (key) -> new EnumMap<>(Measure.class)).put(figure.measure(), figure);
		}
		Lines lines = new Lines();
		String[] sheet = { "" };
		rows.forEach((place, measures) -> {
			String own = THERE + place.sheet();
			lines.field(place.indicator()).field(own.equals(sheet[0]) ? "" : own).field(place.foundBy().name());
			sheet[0] = own;
			for (Measure measure : Measure.REPORTED) {
				ReadFigure figure = measures.get(measure);
				if (figure != null) {
					FigureRow told = FigureRow.of(figure);
					lines.field(measure.name() + told.mark())
						.field((told.value() != null) ? told.value() : "")
						.field(figure.cell())
						.field((told.typed() != null) ? THERE + told.typed() : "");
				}
			}
			lines.end();
		});
		return lines.parts();
	}

	/** The figures as read, in the order of indicators. */
	static List<ReadFigure> read(List<String> parts, SameTexts same) {
		List<ReadFigure> figures = new ArrayList<>();
		unpack(parts, same, (place, packed) -> {
			FigureRow told = packed.told();
			figures.add(new ReadFigure(place.indicator(), packed.measure(), told.content(), place.sheet(),
					packed.cell(), place.foundBy(), told.formula()));
		});
		return figures;
	}

	/**
	 * The figures as they count, in the same order.
	 * @param settled what doubtful numbers were settled to
	 */
	static List<StagedFigure> counted(List<String> parts, SameTexts same, Map<Settled, BigDecimal> settled) {
		List<StagedFigure> figures = new ArrayList<>();
		unpack(parts, same, (place, packed) -> {
			FigureRow told = packed.told();
			BigDecimal value = (told.value() != null) ? new BigDecimal(told.value()) : told.mark().startsWith("D")
					? settled.get(new Settled(place.indicator(), packed.measure())) : null;
			if (value != null || told.mark().startsWith("N")) {
				figures.add(new StagedFigure(place.indicator(), packed.measure(),
						(value != null) ? Observation.of(value) : Observation.NOT_APPLICABLE, place.sheet(),
						packed.cell(), place.foundBy(), told.typed()));
			}
		});
		return figures;
	}

	private static void unpack(List<String> parts, SameTexts same, BiConsumer<Place, Packed> each) {
		String sheet = "";
		for (String part : parts) {
			Lines.Reader reader = Lines.Reader.of(part);
			while (reader.hasLine()) {
				String indicator = same.one(reader.field());
				String told = reader.field();
				sheet = told.isEmpty() ? sheet : same.one(told.substring(THERE.length()));
				Place place = new Place(indicator, sheet, FoundBy.valueOf(reader.field()));
				while (!reader.ended()) {
					String tag = reader.field();
					String value = reader.field();
					String cell = same.one(reader.field());
					String typed = reader.field();
					each.accept(place,
							new Packed(Measure.valueOf(tag.substring(0, 2)), cell,
									new FigureRow(tag.substring(2), value.isEmpty() ? null : value,
											typed.isEmpty() ? null : typed.substring(THERE.length()))));
				}
			}
		}
	}

	static @Nullable String packSettled(Map<Settled, BigDecimal> settled) {
		if (settled.isEmpty()) {
			return null;
		}
		StringBuilder text = new StringBuilder();
		settled.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.comparing(Settled::indicator).thenComparing(Settled::measure)))
			.forEach((entry) -> text.append(entry.getKey().indicator())
				.append(Lines.FIELD)
				.append(entry.getKey().measure())
				.append(Lines.FIELD)
				.append(entry.getValue().toPlainString())
				.append(Lines.LINE));
		return text.toString();
	}

	static Map<Settled, BigDecimal> settled(@Nullable String packed) {
		if (packed == null) {
			return Map.of();
		}
		Map<Settled, BigDecimal> settled = new HashMap<>();
		Lines.Reader reader = Lines.Reader.ofText(packed);
		while (reader.hasLine()) {
			settled.put(new Settled(reader.field(), Measure.valueOf(reader.field())), new BigDecimal(reader.field()));
		}
		return settled;
	}

	private record Place(String indicator, String sheet, FoundBy foundBy) implements Comparable<Place> {

		private static final Comparator<Place> ORDER = Comparator.comparing(Place::indicator)
			.thenComparing(Place::sheet)
			.thenComparing((place) -> place.foundBy().name());

		@Override
		public int compareTo(Place other) {
			return ORDER.compare(this, other);
		}

	}

	private record Packed(Measure measure, String cell, FigureRow told) {
	}

}
