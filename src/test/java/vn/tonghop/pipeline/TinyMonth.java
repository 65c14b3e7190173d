package vn.tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.tonghop.catalogue.CatalogueFixture;
import vn.tonghop.files.FileLayer;
import vn.tonghop.files.Sha256;

/**
 * The least month that takes every way a file can go: one commune's workbook without a
 * finding, one with a warning, and a file that is returned. For tests that run it many
 * times; it costs a fraction of the sample month.
 */
public final class TinyMonth {

	/** The period of the workbooks. */
	public static final String PERIOD = "2023-05";

	/** What is dropped; the last is no workbook. */
	public static final List<String> FILES = List.of("Sông A - T5.2023.xlsx", "Sông B - T5.2023.xlsx", "sổ tay.xlsx");

	/** Made once: a workbook made again would differ by its time. */
	private static final Map<String, byte[]> CONTENT = content();

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-06-01T08:00:00Z"), ZoneOffset.UTC);

	private TinyMonth() {
	}

	/** Sets a workspace up, its month lying in {@code input/}. */
	public static void in(Path home) throws IOException {
		for (Map.Entry<String, byte[]> file : CONTENT.entrySet()) {
			Path target = home.resolve(file.getKey());
			Files.createDirectories(target.getParent());
			Files.write(target, file.getValue());
		}
	}

	static Office office(Workspace workspace, FileLayer disk) {
		return new Office(workspace, "test", CLOCK, Progress.NONE, disk);
	}

	static RunResult run(Workspace workspace, FileLayer disk) throws Exception {
		return office(workspace, disk).run((path) -> true);
	}

	static Workspace workspace(Path home) throws IOException {
		in(home);
		return new Workspace(home);
	}

	/** Decides, in the sheet {@code Xử lý}, that the month is released. */
	public static void lock(Workspace workspace) throws IOException {
		Path catalogue = workspace.templates().resolve("danh-muc.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(catalogue)))) {
			Sheet sheet = (workbook.getSheet("Xử lý") != null) ? workbook.getSheet("Xử lý")
					: workbook.createSheet("Xử lý");
			List<String> headings = List.of("Việc", "Kỳ", "Đơn vị", "Chỉ tiêu", "Mã lỗi", "Giá trị", "Lý do",
					"Người quyết định", "Văn bản");
			List<String> values = List.of("khóa", PERIOD, "", "", "", "", "Đã ký", "Bà Hoa",
					"123/BC-UBND ngày 20/12/2023");
			Row head = sheet.createRow(0);
			Row row = sheet.createRow(1);
			for (int column = 0; column < headings.size(); column++) {
				head.createCell(column).setCellValue(headings.get(column));
				row.createCell(column).setCellValue(values.get(column));
			}
			try (OutputStream out = Files.newOutputStream(catalogue)) {
				workbook.write(out);
			}
		}
	}

	/** What people may see: temporary files are not for them. */
	static Map<String, String> outputs(Workspace workspace) throws IOException {
		Map<String, String> outputs = new TreeMap<>();
		if (!Files.isDirectory(workspace.output())) {
			return outputs;
		}
		try (Stream<Path> files = Files.walk(workspace.output())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (!String.valueOf(file.getFileName()).startsWith(".th-")) {
					outputs.put(workspace.output().relativize(file).toString(), Sha256.of(file));
				}
			}
		}
		return outputs;
	}

	static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	/**
	 * Writes another workbook of one of the communes, its harvest telling which.
	 * @param number from 0
	 */
	public static void write(Path file, int number) {
		commune(file, (number % 2 == 0) ? "Sông A" : "Sông B", "100", Integer.toString(500 + number),
				Integer.toString(50));
	}

	/** The bytes of a workbook that a commune of the catalogue sends. */
	public static byte[] submission(String name) {
		return CONTENT.get("input/" + name).clone();
	}

	private static Map<String, byte[]> content() {
		try {
			Path folder = Files.createTempDirectory("tiny-month");
			new CatalogueFixture().write(folder.resolve("templates"));
			Path input = folder.resolve("input");
			commune(input.resolve(FILES.get(0)), "Sông A", "100", "610,5", "61,1");
			// Its yield is not what its area and its harvest give.
			commune(input.resolve(FILES.get(1)), "Sông B", "80", "400", "55");
			Files.writeString(input.resolve(FILES.get(2)), "không phải Excel");
			Map<String, byte[]> content = new TreeMap<>();
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					if (Files.isRegularFile(path)) {
						content.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
					}
					Files.delete(path);
				}
			}
			return content;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void commune(Path file, String name, String area, String harvest, String yield) {
		CatalogueFixture.submission(file, "Biểu 01", "A1|UBND HUYỆN SÔNG THỬ", "A2|" + name,
				"A3|Kỳ báo cáo: Tháng 5 năm 2023", "A5|TT", "B5|Chỉ tiêu", "C5|Mã số", "D5|ĐVT", "E5|Kế hoạch năm 2023",
				"F5|Tháng 5", "G5|Lũy kế", "H5|Ghi chú", "B6|NÔNG NGHIỆP", "A7|1", "B7|  Diện tích lúa", "C7|DT_LUA",
				"D7|ha", "F7|10", "G7|" + area, "B8|Sản lượng lúa", "C8|SL_LUA", "G8|" + harvest, "B9|Năng suất lúa",
				"C9|NS_LUA", "G9|" + yield, "B10|XÃ HỘI", "B11|Số tiêu chí đạt", "C11|TIEU_CHI", "G11|19", "B12|Dân số",
				"C12|DAN_SO", "G12|5.000", "B14|Người lập biểu");
	}

}
