package vn.tonghop.rendering.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.tonghop.files.StableZip;
import vn.tonghop.model.Catalogue;
import vn.tonghop.text.Messages;

/**
 * The unit's own workbook back: each finding's cell filled and commented, a first sheet
 * {@code Phản hồi}. A workbook that is too large to be held as a whole, that is signed,
 * or that cannot be opened or written again is answered by that sheet alone.
 *
 * <p>
 * A workbook with macros stays one ({@code .xlsm}): its macros are carried as they came
 * and never run here. Links to other workbooks are carried too and never followed.
 */
public final class FeedbackWorkbook {

	private static final Logger LOG = LoggerFactory.getLogger(FeedbackWorkbook.class);

	/** Before everything: where a package names no time of change, this stands. */
	private static final Date NO_TIME = new Date(0);

	private final FeedbackSheet sheet;

	private final Messages messages;

	public FeedbackWorkbook(Catalogue catalogue, Messages messages) {
		this.messages = messages;
		this.sheet = new FeedbackSheet(catalogue, messages);
	}

	/**
	 * The workbook back to its sender.
	 * @param original its bytes as received; it passed the gate
	 */
	public FeedbackFile render(byte[] original, Feedback feedback) {
		WorkbookKind kind = WorkbookKind.of(original);
		if (!kind.markable()) {
			return reply(feedback);
		}
		try {
			return kind.older() ? older(original, feedback) : xlsx(original, feedback);
		}
		catch (Throwable ex) {
			// A library may answer a strange workbook with any error: the unit still gets
			// its reply.
			LOG.warn("{} cannot be marked: a reply alone is written", feedback.file(), ex);
			return reply(feedback);
		}
	}

	/**
	 * A workbook of one sheet, for what cannot be opened or whose sender is not known.
	 */
	public FeedbackFile reply(Feedback feedback) {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			this.sheet.write(workbook, feedback, Map.of());
			workbook.getProperties().getCoreProperties().setCreator("Tổng hợp");
			PackagePropertiesPart properties = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
			properties.setCreatedProperty(Optional.of(NO_TIME));
			properties.setModifiedProperty(Optional.of(NO_TIME));
			return new FeedbackFile(StableZip.of(workbook::write), ".xlsx", false);
		}
		catch (IOException ex) {
			throw new IllegalStateException("A workbook in memory cannot fail to be written", ex);
		}
	}

	private FeedbackFile xlsx(byte[] original, Feedback feedback) throws IOException, OpenXML4JException {
		try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(original));
				XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
			mark(workbook, feedback);
			PackagePropertiesPart properties = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
			if (properties.getModifiedProperty().isEmpty()) {
				properties.setModifiedProperty(Optional.of(NO_TIME));
			}
			return new FeedbackFile(StableZip.of(workbook::write), workbook.isMacroEnabled() ? ".xlsm" : ".xlsx", true);
		}
	}

	private FeedbackFile older(byte[] original, Feedback feedback) throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(original))) {
			mark(workbook, feedback);
			ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 16_384);
			workbook.write(out);
			return new FeedbackFile(out.toByteArray(), ".xls", true);
		}
	}

	private void mark(Workbook workbook, Feedback feedback) {
		CellLooks looks = CellLooks.of(workbook);
		new EarlierMarks(workbook, looks).remove();
		CellMarks marks = new CellMarks(workbook, looks, this.messages);
		this.sheet.write(workbook, feedback, marks.mark(feedback.standing()));
	}

}
