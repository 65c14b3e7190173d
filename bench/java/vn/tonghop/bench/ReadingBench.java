package vn.tonghop.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import vn.tonghop.catalogue.CatalogueLoader;
import vn.tonghop.grid.GridReader;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.reading.WorkbookReader;

/** A commune's workbook of the sample month: inflated, read as a grid, read as figures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBench {

	private static final Path MONTH = Path.of("src/samples/2023-12");

	private byte[] bytes = {};

	private WorkbookReader reader = new WorkbookReader(
			Objects.requireNonNull(CatalogueLoader.load(Path.of("templates")).catalogue()));

	/** The month's largest. */
	@Setup
	public void open() throws IOException {
		try (Stream<Path> files = Files.list(MONTH)) {
			List<Path> workbooks = files.filter((file) -> file.toString().endsWith(".xlsx"))
				.sorted(Comparator.comparingLong((Path file) -> file.toFile().length()))
				.toList();
			this.bytes = Files.readAllBytes(workbooks.get(workbooks.size() - 1));
		}
	}

	/** The least that any reader does. */
	@Benchmark
	public long inflate() throws IOException {
		long size = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(this.bytes))) {
			while (zip.getNextEntry() != null) {
				size += zip.transferTo(OutputStream.nullOutputStream());
			}
		}
		return size;
	}

	@Benchmark
	public Workbook grid() throws Exception {
		return GridReader.read(this.bytes);
	}

	@Benchmark
	public ReadWorkbook figures() throws Exception {
		return this.reader.read(GridReader.read(this.bytes), "");
	}

}
