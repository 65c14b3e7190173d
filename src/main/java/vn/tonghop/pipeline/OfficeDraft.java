package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import vn.tonghop.forms.FormDraft;
import vn.tonghop.forms.TemplateUnusable;
import vn.tonghop.formula.Formula;
import vn.tonghop.formula.FormulaException;

/** Drafts an office's catalogue of a form that it already has. */
public final class OfficeDraft {

	/** Forms are numbered by the files that are there already. */
	private static final String FORM = "BIEU";

	private final Workspace workspace;

	public OfficeDraft(Workspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Writes the catalogue and the form with markers; what lies there already stays, and
	 * ours is put beside it.
	 * @throws DraftRefused where the workbook has no table of indicators
	 */
	public Drafted from(Path form) throws IOException, DraftRefused {
		String name = String.valueOf(form.getFileName()).replaceFirst("\\.[^.]*$", "");
		Path folder = Files.createDirectories(this.workspace.templates().resolve("bieu-mau"));
		String code = free(folder);
		FormDraft.Drafted drafted = draft(form, code, name);
		// The catalogue names this very file: it is written beside no other.
		Path template = Files.write(folder.resolve(file(code)), drafted.template(), StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE);
		Path catalogue = put(this.workspace.templates(), "danh-muc", drafted.catalogue());
		boolean beside = !String.valueOf(catalogue.getFileName()).equals("danh-muc.xlsx");
		return new Drafted(catalogue, template, drafted.indicators(), beside);
	}

	/** A code whose file is not there yet. */
	private static String free(Path folder) {
		int number = 1;
		while (Files.exists(folder.resolve(file(FORM + number)))) {
			number++;
		}
		return FORM + number;
	}

	private static String file(String code) {
		return code.toLowerCase(java.util.Locale.ROOT) + ".xlsx";
	}

	private static FormDraft.Drafted draft(Path form, String code, String name) throws IOException, DraftRefused {
		try {
			return new FormDraft((text) -> Formula.codeProblem(text).isEmpty(), OfficeDraft::formula)
				.draft(Files.readAllBytes(form), code, name);
		}
		catch (TemplateUnusable ex) {
			throw new DraftRefused(ex);
		}
	}

	private static boolean formula(String text) {
		try {
			Formula.parse(text);
			return true;
		}
		catch (FormulaException ex) {
			return false;
		}
	}

	private static Path put(Path folder, String name, byte[] content) throws IOException {
		Files.createDirectories(folder);
		for (int number = 0;; number++) {
			Path path = folder
				.resolve(name + ((number == 0) ? "" : (number == 1) ? " (mới)" : " (mới " + number + ")") + ".xlsx");
			try {
				return Files.write(path, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			}
			catch (FileAlreadyExistsException ex) {
				continue;
			}
		}
	}

	/**
	 * What was drafted.
	 *
	 * @param beside whether a catalogue was there already, so that ours lies beside it
	 */
	public record Drafted(Path catalogue, Path template, int indicators, boolean beside) {
	}

}
