package vn.tonghop.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.ReportDefinition;
import vn.tonghop.text.Labels;

/** Reads the sheet {@code Báo cáo}. */
final class ReportsReader {

	private static final String CODE = "Mã";

	private static final String TEMPLATE = "Mẫu";

	private static final String LEVEL = "Cơ quan giao";

	private static final String BELOW_TEN = "Số dưới mười";

	/** The code stands in a file's name, on Windows too. */
	private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_ .-]{0,60}(?<![ .])");

	private final Draft draft;

	private final Path folder;

	private final TargetsReader targets;

	ReportsReader(Draft draft, Path folder, TargetsReader targets) {
		this.draft = draft;
		this.folder = folder;
		this.targets = targets;
	}

	List<ReportDefinition> read() {
		List<ReportDefinition> reports = new ArrayList<>();
		Codes codes = new Codes("báo cáo");
		for (Row row : this.draft.open(CatalogueSheet.REPORTS).map(Table::rows).orElseGet(List::of)) {
			String code = row.required(CODE);
			if (!code.isEmpty()) {
				codes.list(row, CODE, code, "");
				if (!FILE_NAME.matcher(code).matches()) {
					row.error(CODE, "DM_TEN_TEP", code);
				}
			}
			String name = row.text("Tên");
			reports.add(new ReportDefinition(code, name.isEmpty() ? code : name, template(row),
					FormsReader.kinds(row, "Kỳ"), row.required("Nhãn vượt"), row.required("Nhãn đạt"),
					row.required("Nhãn không đạt"), level(row), row.optional("Số ký hiệu"), row.optional("Trích yếu"),
					row.optional("Kính gửi"), row.optional("Nơi nhận"), row.optional("Chữ ký"), twoDigits(row)));
		}
		return reports;
	}

	/** As the office would write it: {@code 02 xã} (also where it says nothing). */
	private static boolean twoDigits(Row row) {
		String text = row.optional(BELOW_TEN);
		if (text == null || text.strip().startsWith("0")) {
			return true;
		}
		if (!text.strip().matches("[1-9](?!\\d).*")) {
			row.error(BELOW_TEN, "DM_TU_LA", text, BELOW_TEN, Key.list("02 xã", "2 xã"));
		}
		return false;
	}

	private @Nullable String template(Row row) {
		String template = row.optional(TEMPLATE);
		if (template == null) {
			return null;
		}
		String path = template.replace('\\', '/');
		Optional<Path> file = Templates.find(this.folder, path);
		if (file.isEmpty() || !Files.isRegularFile(file.get())) {
			row.error(TEMPLATE, "DM_TEP", path);
		}
		return path;
	}

	/** A level that no target bears leaves the report without verdicts: that is told. */
	private @Nullable String level(Row row) {
		String text = row.optional(LEVEL);
		if (text == null) {
			return null;
		}
		String level = this.targets.level(text);
		if (level == null && !this.targets.levels().isEmpty()) {
			row.warning(LEVEL, "DM_CAP_GIAO", text, Labels.nearest(text, this.targets.levels()).orElse("…"));
		}
		return (level != null) ? level : text;
	}

}
