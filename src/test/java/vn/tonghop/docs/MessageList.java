package vn.tonghop.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tonghop.text.Messages;

/** The page of all findings, made of the bundle of messages and of the code. */
final class MessageList {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path BUNDLE = Path.of("src/main/resources/vn/tonghop/text/messages.properties");

	/** The severity stands within the same call, before or behind the code. */
	private static final String CALL = "\"%s\"[^;]{0,160}?Severity\\.(ERROR|WARNING)(?:\\s*:\\s*Severity\\.(ERROR|WARNING))?";

	private static final Map<String, String> CHAPTERS = chapters();

	private MessageList() {
	}

	private static Map<String, String> chapters() {
		Map<String, String> chapters = new LinkedHashMap<>();
		chapters.put("DM_.*", "Danh mục (`danh-muc.xlsx`) và mẫu biểu");
		chapters.put("MAU_.*", "Mẫu báo cáo Word");
		chapters.put("XU_LY_.*|CHAP_NHAN.*|SUA_HO_.*", "Quyết định ở trang `Xử lý`");
		chapters.put(".*", "Tệp đơn vị gửi, số liệu và việc chạy chương trình");
		return chapters;
	}

	static String page() throws IOException {
		Messages messages = Messages.of("vi");
		Properties remedies = new Properties();
		try (var reader = Files.newBufferedReader(BUNDLE, StandardCharsets.UTF_8)) {
			remedies.load(reader);
		}
		String code = sources();
		StringBuilder page = new StringBuilder(
				"""
						# Các lời nhắn của chương trình

						Trang này do chương trình tự lập từ chính các lời nhắn của nó. Mỗi lời nhắn có một mã không đổi, đứng trong
						ngoặc vuông trên màn hình, trong phiếu phản hồi, ở trang "Lỗi và cảnh báo" của `phu-luc.xlsx`.

						- **phải sửa**: tệp bị trả lại đến khi sửa, hoặc được chấp nhận có lý do ở trang `Xử lý` của danh mục.
						- **cần xem**: tệp vẫn được nhận, lời nhắn được nêu để người có trách nhiệm xem.
						- **tùy chỗ**: `phải sửa` ở ô đơn vị nhập; `cần xem` ở ô chương trình tự tính được.
						- **dừng việc**: không phải lỗi số liệu; chương trình dừng đến khi việc ở cột cuối được làm.

						Quy tắc của chính cơ quan (trang `Quy tắc`) mang mã và lời do cơ quan đặt, không có ở đây.
						""");
		Set<String> left = new TreeSet<>(messages.codes());
		for (Map.Entry<String, String> chapter : CHAPTERS.entrySet()) {
			List<String> codes = left.stream().filter((one) -> one.matches(chapter.getKey())).toList();
			left.removeAll(codes);
			page.append("\n## ")
				.append(chapter.getValue())
				.append("\n\n| Mã | Mức | Ý nghĩa | Cách xử lý |\n|---|---|---|---|\n");
			for (String one : codes) {
				page.append("| `")
					.append(one)
					.append("` | ")
					.append(severity(code, one))
					.append(" | ")
					.append(cell(messages.meaning(one)))
					.append(" | ")
					.append(cell(String.valueOf(remedies.getProperty(one + ".remedy"))))
					.append(" |\n");
			}
		}
		return page.toString();
	}

	private static String cell(String text) {
		return text.replaceAll("\\{\\d+}", "…").replace("|", "\\|").strip();
	}

	private static String severity(String code, String name) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = Pattern.compile(String.format(CALL, name)).matcher(code);
		while (matcher.find()) {
			found.add(matcher.group(1));
			Stream.ofNullable(matcher.group(2)).forEach(found::add);
		}
		// Error where a unit types, warning where the program computes.
		if (code.contains("\"" + name + "\", severity,")) {
			found.addAll(List.of("ERROR", "WARNING"));
		}
		if (code.contains("refusal(\"" + name + "\"") || name.matches("(?:DM|MAU)_.*")) {
			found.add("ERROR");
		}
		// Helpers of SeriesChecks and DecisionsOnWhole, which warn only; notices of a
		// run.
		if (code.matches("(?s).*\"" + name + "\",\\s*(?:indicator|decision|finding|lapsed)\\b.*")
				|| name.matches("TEP_(?:DANG|BIEN|KHONG_DOC|QUA_CO).*|DA_SUA_TAY")) {
			found.add("WARNING");
		}
		if (found.isEmpty()) {
			return "dừng việc";
		}
		if (found.size() != 1) {
			return "tùy chỗ";
		}
		return found.contains("ERROR") ? "phải sửa" : "cần xem";
	}

	private static String sources() throws IOException {
		List<String> texts = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).sorted().toList()) {
				texts.add(Files.readString(file));
			}
		}
		return texts.stream().collect(Collectors.joining("\n"));
	}

}
