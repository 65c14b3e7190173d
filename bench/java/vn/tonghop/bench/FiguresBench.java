package vn.tonghop.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import vn.tonghop.formula.Formula;
import vn.tonghop.formula.Outcome;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.rendering.data.FiguresCsv;
import vn.tonghop.rendering.overview.OverviewPage;
import vn.tonghop.text.Messages;
import vn.tonghop.text.NumberText;

/** Formulas, numbers as typed, and outputs of a small district. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FiguresBench {

	private static final int UNITS = 1_000;

	private static final List<String> TYPED = List.of("39.845", "2.306,5", "1,234,567", "12.5", "-", "KPS", "27,905");

	private final List<Formula> rules = IntStream.range(0, 100)
		.mapToObj((rule) -> Formula.parse("IF(DT_R" + rule + "_=0,SL_R" + rule + "_=0,SL_R" + rule + "_/DT_R" + rule
				+ "_*10<90)"))
		.toList();

	private final SmallDistrict district = new SmallDistrict();

	/** A hundred rules for a thousand units. */
	@Benchmark
	public int rules() {
		int kept = 0;
		for (int unit = 1; unit <= UNITS; unit++) {
			Observation figure = Observation.of(new BigDecimal(unit).movePointLeft(1));
			for (Formula rule : this.rules) {
				kept += (rule.evaluate((reference) -> figure) instanceof Outcome.Truth) ? 1 : 0;
			}
		}
		return kept;
	}

	/** Seven texts as people type numbers. */
	@Benchmark
	public int numbers() {
		int certain = 0;
		for (String typed : TYPED) {
			certain += (NumberText.read(typed, "tấn") instanceof ReadFigure.Content.Certain) ? 1 : 0;
		}
		return certain;
	}

	@Benchmark
	public List<byte[]> csv() {
		return FiguresCsv.pieces(this.district.catalogue(), this.district.consolidation());
	}

	@Benchmark
	public byte[] overview() {
		return new OverviewPage(this.district.catalogue(), Messages.of("vi")).render(this.district.consolidation(),
				this.district.submissions(), SmallDistrict.REPORT);
	}

}
