package vn.tonghop.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.GridReader;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.UnreadableWorkbook;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.text.Labels;

/** Reads the forms' templates and tells what is wrong with their markers. */
final class FormTemplates {

	private final Draft draft;

	private final Path folder;

	private final List<Indicator> indicators;

	private final Map<String, Indicator> byCode = new HashMap<>();

	/** The forms as their rows have them, by code. */
	private final Map<String, Form> drafts = new HashMap<>();

	FormTemplates(Draft draft, Path folder, List<Indicator> indicators) {
		this.draft = draft;
		this.folder = folder;
		this.indicators = indicators;
		indicators.forEach((indicator) -> this.byCode.put(indicator.code(), indicator));
	}

	List<Form> read(List<FormsReader.Entry> entries) {
		List<Form> forms = new ArrayList<>();
		entries.forEach((entry) -> this.drafts.put(entry.form().code(), entry.form()));
		for (FormsReader.Entry entry : entries) {
			Form form = entry.form();
			Optional<Workbook> template = form.template().isEmpty() ? Optional.empty() : open(entry);
			template.ifPresent((workbook) -> check(form, workbook));
			FormLayout layout = template
				.map((workbook) -> FormLayoutReader.read(workbook, form.code(), this.indicators))
				.orElse(FormLayout.NONE);
			forms.add(new Form(form.code(), form.name(), form.template(), form.periodKinds(), form.reporters(),
					form.dueDay(), form.nature(), layout));
		}
		return forms;
	}

	private Optional<Workbook> open(FormsReader.Entry entry) {
		String path = entry.form().template();
		Optional<Path> file = Templates.find(this.folder, path).filter(Files::isRegularFile);
		if (file.isEmpty()) {
			entry.row().error(FormsReader.TEMPLATE, "DM_TEP", path);
			return Optional.empty();
		}
		try {
			return Optional.of(GridReader.read(file.get()));
		}
		catch (UnreadableWorkbook ex) {
			this.draft.problems().error(path, null, null, "DM_KHONG_DOC_DUOC", path, reason(ex.kind()));
			return Optional.empty();
		}
	}

	/** Why a workbook cannot be read, for a message. */
	static String reason(UnreadableWorkbook.Kind kind) {
		return switch (kind) {
			case EMPTY -> "tệp rỗng";
			case NOT_EXCEL -> "không phải tệp Excel";
			case OLD_FORMAT -> "định dạng cũ, cần lưu lại dạng .xlsx";
			case ENCRYPTED -> "tệp đặt mật khẩu";
			case DAMAGED -> "tệp hỏng";
			case TOO_LARGE -> "tệp quá lớn";
		};
	}

	private void check(Form form, Workbook template) {
		Map<String, String> places = new HashMap<>();
		Set<String> typed = new HashSet<>();
		for (Sheet sheet : template.sheets()) {
			for (Cell cell : sheet.cells()) {
				for (Marker marker : Marker.of(cell)) {
					Place place = new Place(form, sheet.name(), cell.address());
					if (marker.title()) {
						checkTitle(place, marker);
					}
					else if (checkFigure(place, marker, places) && !marker.remark() && !marker.doneBefore()) {
						typed.add(marker.name());
					}
				}
			}
		}
		tellLacking(form, typed);
	}

	private void checkTitle(Place place, Marker marker) {
		if (Marker.TITLES.contains(marker.name())) {
			return;
		}
		if (this.byCode.containsKey(marker.name())) {
			tell(place, "DM_MAU_SO_DO", marker.text(), measures());
		}
		else {
			String nearest = Labels.nearest(marker.name(), Marker.TITLES).orElse(String.join(", ", Marker.TITLES));
			tell(place, "DM_MAU_MA_LA", marker.text(), nearest);
		}
	}

	/** Looks at a figure's marker; true where a figure can be typed there. */
	private boolean checkFigure(Place place, Marker marker, Map<String, String> places) {
		Indicator indicator = this.byCode.get(marker.name());
		if (indicator == null) {
			if (!this.draft.indicators().known(marker.name())) {
				tell(place, "DM_MAU_MA_LA", marker.text(), this.draft.indicators().nearest(marker.name()));
			}
			return false;
		}
		if (!marker.remark() && !marker.doneBefore() && marker.measure().isEmpty()) {
			tell(place, "DM_MAU_SO_DO", marker.text(), measures());
			// The cell is there; only its measure is mistyped.
			return true;
		}
		if (!marker.alone()) {
			tell(place, "DM_MAU_LAN", marker.text());
			return true;
		}
		Form own = this.drafts.get(indicator.form());
		boolean askedAgain = own != null && place.form().repeats(own);
		if (!indicator.form().isEmpty() && !indicator.form().equals(place.form().code()) && !askedAgain) {
			this.draft.problems()
				.warning(place.form().template(), place.sheet(), place.cell(), "DM_MAU_KHAC", marker.text(),
						indicator.form());
		}
		String before = places.putIfAbsent(marker.text(), place.sheet() + "!" + place.cell());
		if (before != null) {
			tell(place, "DM_MAU_TRUNG", marker.text(), before);
		}
		return true;
	}

	private static String measures() {
		return String.join(", ", Measure.REPORTED.stream().map(Measure::name).toList()) + ", LKT, GC";
	}

	private void tell(Place place, String code, String... arguments) {
		this.draft.problems().error(place.form().template(), place.sheet(), place.cell(), code, arguments);
	}

	/** An indicator that no period asks for any more needs no cell. */
	private void tellLacking(Form form, Set<String> typed) {
		for (Indicator indicator : this.indicators) {
			boolean wanted = indicator.typed() && indicator.form().equals(form.code()) && indicator.to() == null;
			if (wanted && !typed.contains(indicator.code())) {
				this.draft.problems()
					.error(form.template(), null, null, "DM_MAU_THIEU", indicator.code(), indicator.name());
			}
		}
	}

	private record Place(Form form, String sheet, String cell) {
	}

}
