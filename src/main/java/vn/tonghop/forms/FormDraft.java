package vn.tonghop.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.tonghop.files.StableZip;
import vn.tonghop.text.Labels;

/**
 * Drafts a catalogue of a form that the office already has: its rows become indicators
 * with proposed codes, its figures' cells markers; what else the unit wrote leaves it.
 * What it guesses the office looks at afterwards.
 */
public final class FormDraft {

	private final IndicatorRows rows;

	/**
	 * @param codes tells which texts may be an indicator's code
	 * @param formulas tells which texts are formulas that the catalogue takes
	 */
	public FormDraft(Predicate<String> codes, Predicate<String> formulas) {
		this.rows = new IndicatorRows(codes, formulas);
	}

	/**
	 * Drafts.
	 * @param form the bytes of an {@code .xlsx}
	 * @param formCode the form's code to be
	 * @throws TemplateUnusable where no table of indicators is found in it
	 */
	public Drafted draft(byte[] form, String formCode, String formName) throws TemplateUnusable {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
			Map<Headings, List<Line>> tables = tables(workbook);
			List<Line> lines = tables.values().stream().flatMap(List::stream).toList();
			if (lines.isEmpty()) {
				throw new TemplateUnusable("No table of indicators", new IOException());
			}
			tables.forEach((headings, own) -> {
				MarkedForm.mark(headings, own);
				MarkedForm.markTitles(headings);
				OwnContent.takeFigures(headings, own);
			});
			for (Sheet sheet : workbook) {
				if (OwnContent.narrative(sheet)) {
					OwnContent.takeNarrative(sheet);
				}
				OwnContent.takeResults(sheet);
			}
			return new Drafted(CatalogueDraft.of(lines, formCode, formName), StableZip.of(workbook::write),
					lines.size());
		}
		catch (IOException | RuntimeException ex) {
			throw new TemplateUnusable("Not to be read", ex);
		}
	}

	/**
	 * The tables of the workbook's sheets with their rows. A sheet that repeats another's
	 * rows is a copy that was made for another period: one of them is enough, and it
	 * would go out with its figures, so it leaves the template.
	 */
	private Map<Headings, List<Line>> tables(XSSFWorkbook workbook) {
		Map<Headings, List<Line>> tables = new LinkedHashMap<>();
		Set<String> taken = new HashSet<>();
		List<Sheet> copies = new ArrayList<>();
		for (Sheet sheet : workbook) {
			Headings headings = OwnContent.narrative(sheet) ? null : Headings.of(sheet);
			List<Line> lines = (headings != null) ? this.rows.of(headings, new HashSet<>(taken)) : List.of();
			if (headings == null || lines.isEmpty()) {
				continue;
			}
			boolean copy = tables.entrySet()
				.stream()
				.anyMatch((table) -> Set.copyOf(table.getKey().measures().values())
					.equals(Set.copyOf(headings.measures().values())) && repeats(lines, table.getValue()));
			if (copy) {
				copies.add(sheet);
			}
			else {
				tables.put(headings, lines);
				lines.forEach((line) -> taken.add(line.code()));
			}
		}
		copies.forEach((sheet) -> workbook.removeSheetAt(workbook.getSheetIndex(sheet)));
		return tables;
	}

	/** Whether four rows in five are another table's too. */
	private static boolean repeats(List<Line> lines, List<Line> others) {
		Set<String> names = new HashSet<>();
		others.forEach((line) -> names.add(Labels.unaccented(line.name() + " " + line.unit())));
		long same = lines.stream()
			.filter((line) -> names.contains(Labels.unaccented(line.name() + " " + line.unit())))
			.count();
		return same * 5 >= lines.size() * 4L;
	}

	/**
	 * What was drafted.
	 *
	 * @param catalogue the bytes of {@code danh-muc.xlsx}
	 * @param template the bytes of the form with markers
	 * @param indicators how many rows became indicators
	 */
	public record Drafted(byte[] catalogue, byte[] template, int indicators) {
	}

	/**
	 * A row of the form that stands for an indicator.
	 *
	 * @param formula over codes, where the form computes it; null: it is typed
	 */
	record Line(int row, String code, String ordinal, String name, String unit, String sector, int level, boolean stock,
			@Nullable String formula) {

		Line with(@Nullable String derived) {
			return new Line(this.row, this.code, this.ordinal, this.name, this.unit, this.sector, this.level,
					this.stock, derived);
		}

	}

}
