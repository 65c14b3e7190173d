package vn.tonghop.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.util.FileSystemUtils;

import vn.tonghop.pipeline.Office;
import vn.tonghop.pipeline.Progress;
import vn.tonghop.pipeline.RunResult;
import vn.tonghop.pipeline.Workspace;

/** The sample month, warm: rendering alone, and everything anew but the taking in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MonthBench {

	private Path home = Path.of("");

	private Office office = new Office(new Workspace(this.home), "bench", Clock.systemUTC(), Progress.NONE);

	/** Takes the month in. */
	@Setup
	public void month() throws Exception {
		this.home = Files.createTempDirectory("month");
		FileSystemUtils.copyRecursively(Path.of("templates"), this.home.resolve("templates"));
		FileSystemUtils.copyRecursively(Path.of("src/samples/2023-12"), this.home.resolve("input"));
		this.office = new Office(new Workspace(this.home), "bench", Clock.systemUTC(), Progress.NONE);
		this.office.run(null);
	}

	/** Reports, appendices, overviews and figures of the month and the year, opening included. */
	@Benchmark
	public RunResult render() throws Exception {
		Files.delete(this.home.resolve("output/2023-12/so-lieu.csv"));
		Files.delete(this.home.resolve("output/2023/so-lieu.csv"));
		return this.office.run(null);
	}

	@Benchmark
	public RunResult everythingAnew() throws Exception {
		return this.office.rebuild();
	}

}
