package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.UnitFigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is packed comes out as it went in, whatever a cell holds. */
class PackedFiguresTests {

	private static final String HOSTILE = "a|b~c\\d\\f\\l\\u1ec7 é Việt \ud83d\ude00 \uffff\t\n'";

	private static final List<ReadFigure> FIGURES = List.of(
			figure("A", Measure.KH, new Content.Certain(new BigDecimal("12.50"), null), "Biểu 01", true),
			figure("A", Measure.LK, new Content.Doubtful(HOSTILE, List.of(BigDecimal.ONE, new BigDecimal("1000"))),
					"Biểu 01", false),
			figure("B", Measure.TH, new Content.NotApplicable(), "", false),
			figure("B", Measure.LK, new Content.Certain(BigDecimal.TEN, ""), "", false),
			figure("B", Measure.CK, new Content.Blank(), "", false),
			figure("C", Measure.UN, new Content.Text(HOSTILE), HOSTILE, false),
			figure("C", Measure.KS, new Content.NotComputed(""), HOSTILE, true));

	private static ReadFigure figure(String indicator, Measure measure, Content content, String sheet,
			boolean formula) {
		return new ReadFigure(indicator, measure, content, sheet, "G12", FoundBy.CODE, formula);
	}

	@Test
	void figuresComeOutAsTheyWereRead() {
		assertThat(PackedFigures.read(PackedFigures.pack(FIGURES), new SameTexts())).isEqualTo(FIGURES);
		assertThat(PackedFigures.pack(List.of())).isEmpty();
	}

	@Test
	void whatCountsAreNumbersAndWhatIsNotApplicable() {
		Settled settled = new Settled("A", Measure.LK);
		Map<Settled, BigDecimal> known = PackedFigures
			.settled(PackedFigures.packSettled(Map.of(settled, new BigDecimal("1000.5"))));
		assertThat(PackedFigures.counted(PackedFigures.pack(FIGURES), new SameTexts(), known))
			.extracting(StagedFigure::observation)
			.containsExactly(Observation.of(new BigDecimal("12.50")), Observation.of(new BigDecimal("1000.5")),
					Observation.NOT_APPLICABLE, Observation.of(BigDecimal.TEN));
		assertThat(PackedFigures.counted(PackedFigures.pack(FIGURES), new SameTexts(), Map.of())).hasSize(3);
	}

	@Test
	void aVeryLargeWorkbookTakesSeveralParts() {
		List<ReadFigure> many = IntStream.range(0, 400)
			.mapToObj(
					(number) -> figure("I" + (1000 + number), Measure.LK, new Content.Text(noise(number)), "S", false))
			.toList();
		List<String> parts = PackedFigures.pack(many);
		assertThat(parts).hasSizeGreaterThan(1).allSatisfy((part) -> assertThat(part).hasSizeLessThan(1_000_000));
		assertThat(PackedFigures.read(parts, new SameTexts())).isEqualTo(many);
	}

	/** Deflating does little for it. */
	private static String noise(int seed) {
		return new Random(seed).ints(2_000, 0x4e00, 0x9fff)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	@Test
	void aTextThatIsNotAsItWasStoredIsNoText() {
		String part = PackedFigures.pack(FIGURES).get(0);
		assertThatIllegalStateException()
			.isThrownBy(() -> PackedFigures.read(List.of(part.substring(0, part.length() / 2)), new SameTexts()));
		assertThatIllegalStateException().isThrownBy(() -> PackedFigures.read(List.of("|~"), new SameTexts()));
	}

	@Test
	void sharesAndGrowthAreNotKept() {
		Map<Measure, Figure> kept = Map.of(Measure.LK, Figure.computed(BigDecimal.TEN));
		Map<Measure, Figure> all = new EnumMap<>(kept);
		all.put(Measure.PKH, Figure.computed(BigDecimal.ONE));
		all.put(Measure.TG, Figure.computed(BigDecimal.ZERO));
		assertThat(PackedConsolidation.unpack(PackedConsolidation.pack(Map.of("A", UnitFigures.of(all)))))
			.isEqualTo(Map.of("A", UnitFigures.of(kept)));
	}

	@Test
	void consolidatedFiguresKeepValueAndStatus() {
		Map<String, UnitFigures> figures = Map.of("A",
				UnitFigures.of(Map.of(Measure.LK, Figure.computed(new BigDecimal("3.3300")), Measure.CK,
						new Figure(BigDecimal.ONE, FigureStatus.REPORTED, null, null, null, null))),
				"B", UnitFigures.NONE);
		assertThat(PackedConsolidation.unpack(PackedConsolidation.pack(figures))).isEqualTo(figures);
	}

}
