package vn.tonghop.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import vn.tonghop.grid.GridReader;
import vn.tonghop.grid.UnreadableWorkbook;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Form;
import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Target;
import vn.tonghop.model.UnitTransition;

/** Reads the catalogue, sheet by sheet, and checks it as a whole. */
public final class CatalogueLoader {

	/** The catalogue's file below {@code templates/}. */
	public static final String FILE = "danh-muc.xlsx";

	private CatalogueLoader() {
	}

	/**
	 * Reads {@code danh-muc.xlsx} and the forms' templates that it names.
	 * @param templates the workspace's folder {@code templates/}
	 * @return the catalogue, or every mistake in it
	 */
	public static CatalogueResult load(Path templates) {
		Problems problems = new Problems();
		Path file = templates.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			problems.error(FILE, null, null, "DM_KHONG_CO", FILE);
			return new CatalogueResult(null, problems.all());
		}
		try {
			Workbook workbook = GridReader.read(file);
			Catalogue catalogue = read(new Draft(FILE, workbook, problems), templates);
			return new CatalogueResult(problems.anyError() ? null : catalogue, problems.all());
		}
		catch (UnreadableWorkbook ex) {
			problems.error(FILE, null, null, "DM_KHONG_DOC_DUOC", FILE, FormTemplates.reason(ex.kind()));
			return new CatalogueResult(null, problems.all());
		}
	}

	/** Each sheet after those whose codes it names. */
	private static Catalogue read(Draft draft, Path templates) {
		OfficeSettings office = OfficeReader.read(draft);
		List<ReportingUnit> units = new UnitsReader(draft).read();
		List<FormsReader.Entry> drafts = new FormsReader(draft, units).read();
		List<Indicator> indicators = new IndicatorsReader(draft).read();
		List<Form> forms = new FormTemplates(draft, templates, indicators).read(drafts);
		List<UnitTransition> transitions = new TransitionsReader(draft).read();
		TargetsReader targetsReader = new TargetsReader(draft);
		List<Target> targets = targetsReader.read();
		RulesReader.Rules rules = RulesReader.read(draft);
		List<HistoryFigure> history = HistoryReader.read(draft);
		List<ReportDefinition> reports = new ReportsReader(draft, templates, targetsReader).read();
		List<Decision> decisions = new DecisionsReader(draft).read();
		return new Catalogue(office, units, transitions, forms, indicators, targets, rules.rules(), history, reports,
				decisions, rules.silenced());
	}

}
