package vn.tonghop.pipeline;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.tonghop.files.Sha256;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.rendering.LargeDistrict;
import vn.tonghop.staging.FileKind;
import vn.tonghop.staging.StagedRead;
import vn.tonghop.staging.Staging;
import vn.tonghop.staging.StagingDatabase;
import vn.tonghop.staging.StagingPlace;
import vn.tonghop.staging.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of a whole country on PostgreSQL: staged, judged, consolidated by province,
 * and the provinces' wholes once more. They are staged as if read: no workbook is. Prints
 * what it costs; its size is told by
 * {@code -Dtonghop.country=communes,provinces,indicators,months}.
 */
@Tag("long")
class CountryTests {

	private static final ReportingPeriod FIRST = ReportingPeriod.parse("2025-01").orElseThrow();

	private static final String KEY = Sha256.of("key");

	private static final int STORED_TOGETHER = 50;

	private final AtomicLong rows = new AtomicLong();

	private final long started = System.nanoTime();

	@Test
	void theCountryIsTheSumOfItsCommunes() throws Exception {
		String[] size = System.getProperty("tonghop.country", "3321,34,150,12").split(",");
		int communes = Integer.parseInt(size[0]);
		int provinces = Integer.parseInt(size[1]);
		int indicators = Integer.parseInt(size[2]);
		int months = Integer.parseInt(size[3]);
		List<List<Consolidation>> wholes = new ArrayList<>();
		for (int province = 0; province < provinces; province++) {
			int first = communes * province / provinces;
			int units = communes * (province + 1) / provinces - first;
			LargeDistrict district = new LargeDistrict(units, indicators);
			wholes.add(level("p" + province, district.catalogue, months,
					(unit, indicator, period) -> typed(first + unit, indicator, period)));
			if (province == 0) {
				told("a province of " + units);
			}
		}
		told("by province");
		List<Consolidation> country = level("country", new LargeDistrict(provinces, indicators).catalogue, months,
				(unit, indicator, period) -> wholes.get(unit)
					.get(period)
					.whole()
					.get(indicator.code())
					.get(Measure.LK)
					.map(Figure::value)
					.orElseThrow());
		told("country");
		Catalogue catalogue = new LargeDistrict(1, indicators).catalogue;
		for (int period = 0; period < months; period++) {
			Indicator indicator = catalogue.indicators().get(0);
			BigDecimal sum = BigDecimal.ZERO;
			for (int unit = 0; unit < communes; unit++) {
				sum = sum.add(typed(unit, indicator, period));
			}
			assertThat(country.get(period).whole().get(indicator.code()).get(Measure.LK).orElseThrow().value())
				.isEqualByComparingTo(sum);
		}
	}

	/** A level: its units' workbooks in a schema of its own. */
	private List<Consolidation> level(String name, Catalogue catalogue, int months, Cells cells) throws Exception {
		StagingPlace place = new StagingPlace.OnServer(TestServer.server(), "tonghop_country" + name);
		List<Consolidation> made = new ArrayList<>();
		try (StagingDatabase database = place.open()) {
			Staging staging = new Staging(database);
			long sequence = 0;
			for (int month = 0; month < months; month++) {
				ReportingPeriod period = ReportingPeriod
					.parse("%d-%02d".formatted(FIRST.end().plusMonths(month).getYear(),
							FIRST.end().plusMonths(month).getMonthValue()))
					.orElseThrow();
				List<StagedRead> read = new ArrayList<>();
				for (int unit = 0; unit < catalogue.units().size(); unit++) {
					sequence++;
					ReceivedFile file = new ReceivedFile(sequence, month + 1, Sha256.of(name + sequence),
							"Bieu " + sequence + ".xlsx", 30_000, Instant.EPOCH);
					read.add(new StagedRead(file, FileKind.WORKBOOK,
							workbook(catalogue, catalogue.units().get(unit).code(), period, unit, month, cells)));
				}
				staging.receive(read.stream().map(StagedRead::file).toList());
				for (int from = 0; from < read.size(); from += STORED_TOGETHER) {
					staging.store(read.subList(from, Math.min(read.size(), from + STORED_TOGETHER)), KEY);
				}
				this.rows.addAndGet(read.size());
			}
			new Judge(catalogue, KEY, staging, List.of(), List.of()).judge(Progress.NONE);
			PeriodBook book = new PeriodBook(catalogue, new ReportTemplates(new Workspace(Path.of(""))), staging,
					List.of());
			for (ReportingPeriod period : book.periods()) {
				if (made.size() < months) {
					Consolidation consolidation = book.consolidate(period);
					staging.store(consolidation, catalogue.office().wholeCode(), KEY);
					made.add(new Consolidation(period, consolidation.completeness(), Map.of(), consolidation.whole(),
							Map.of(), List.of()));
				}
			}
		}
		assertThat(made).hasSize(months);
		return made;
	}

	private static ReadWorkbook workbook(Catalogue catalogue, String unit, ReportingPeriod period, int number,
			int month, Cells cells) {
		List<ReadFigure> figures = new ArrayList<>();
		int row = 7;
		for (Indicator indicator : catalogue.indicators()) {
			row++;
			if (indicator.aggregation() == Indicator.Aggregation.SUM) {
				BigDecimal total = cells.at(number, indicator, month);
				for (Measure measure : List.of(Measure.KH, Measure.LK, Measure.CK)) {
					figures.add(new ReadFigure(indicator.code(), measure, new ReadFigure.Content.Certain(total, null),
							"Biểu 01", (char) ('D' + measure.ordinal()) + "" + row, FoundBy.CODE, false));
				}
			}
		}
		return new ReadWorkbook("XA", unit, period, figures, List.of(), Map.of(), List.of(), ReadWorkbook.Coverage.NONE,
				List.of(), null, List.of());
	}

	/** Grows by the month, and is another for each unit and indicator. */
	private static BigDecimal typed(int unit, Indicator indicator, int month) {
		long own = (unit * 7919L + indicator.ordinal().hashCode() * 104_729L) % 90_000;
		return BigDecimal.valueOf((10_000 + Math.abs(own)) * (month + 1), 1);
	}

	private void told(String what) {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
		long peak = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == java.lang.management.MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum() >> 20;
		long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		Long disk = TestServer.jdbc()
			.queryForObject(
					"select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n "
							+ "on n.oid = c.relnamespace where n.nspname like 'tonghop\\_country%' and c.relkind = 'r'",
					Long.class);
		System.out.println(String.format(Locale.ROOT,
				"country: %-22s %6d workbooks, wall %6.1f s, CPU %6.1f s, heap %d MB (peak %d MB), disk %d MB", what,
				this.rows.get(), (System.nanoTime() - this.started) / 1e9, cpu / 1e9, heap, peak, disk >> 20));
	}

	/** What a unit typed. */
	private interface Cells {

		BigDecimal at(int unit, Indicator indicator, int month);

	}

}
