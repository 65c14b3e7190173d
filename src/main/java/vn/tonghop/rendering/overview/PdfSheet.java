package vn.tonghop.rendering.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * One A4 page, written from top to bottom. The font is Liberation Sans (SIL Open Font
 * License), which PDFBox carries; only the letters used go into the file. Nothing of the
 * day goes in.
 */
final class PdfSheet implements AutoCloseable {

	/** Where text stands in its column. */
	enum Side {

		LEFT, RIGHT, CENTRE

	}

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final float MARGIN = 45;

	private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

	private static final float LINE = 1.32f;

	private final PDDocument document = new PDDocument();

	private final CmapLookup letters;

	private final PDType0Font font;

	private final PDPageContentStream content;

	private float top = PDRectangle.A4.getHeight() - MARGIN;

	PdfSheet(String title) throws IOException {
		try (InputStream stream = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
			TrueTypeFont loaded = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
			this.letters = loaded.getUnicodeCmapLookup();
			this.font = PDType0Font.load(this.document, loaded, true);
		}
		this.document.setDocumentId(0L);
		this.document.getDocumentInformation().setTitle(title);
		this.document.getDocumentCatalog().setLanguage("vi");
		PDPage page = new PDPage(PDRectangle.A4);
		this.document.addPage(page);
		this.content = new PDPageContentStream(this.document, page);
	}

	/** How many more points the page has. */
	float room() {
		return this.top - MARGIN;
	}

	void space(float points) {
		this.top -= points;
	}

	/** A paragraph over the page's width, its lines broken between words. */
	void paragraph(String text, float size, boolean bold, Side side) throws IOException {
		for (String line : lines(text, size, WIDTH)) {
			this.top -= size * LINE;
			write(line, size, bold, side, MARGIN, WIDTH);
		}
	}

	/** A row of a table, a thin line below; the cells' texts are broken into lines. */
	void row(List<String> cells, List<Float> shares, List<Side> sides, float size, boolean bold) throws IOException {
		List<List<String>> broken = new ArrayList<>();
		int most = 1;
		for (int i = 0; i < cells.size(); i++) {
			broken.add(lines(cells.get(i), size, WIDTH * shares.get(i) - 6));
			most = Math.max(most, broken.get(i).size());
		}
		float from = this.top - 2;
		float left = MARGIN;
		for (int i = 0; i < cells.size(); i++) {
			float width = WIDTH * shares.get(i);
			this.top = from;
			for (String line : broken.get(i)) {
				this.top -= size * LINE;
				write(line, size, bold, sides.get(i), left + 3, width - 6);
			}
			left += width;
		}
		this.top = from - most * size * LINE - 4;
		this.content.setLineWidth(0.5f);
		this.content.setStrokingColor(0.7f);
		this.content.moveTo(MARGIN, this.top);
		this.content.lineTo(MARGIN + WIDTH, this.top);
		this.content.stroke();
		this.content.setStrokingColor(0f);
	}

	private void write(String line, float size, boolean bold, Side side, float left, float width) throws IOException {
		float free = width - width(line, size);
		float at = switch (side) {
			case LEFT -> left;
			case RIGHT -> left + free;
			case CENTRE -> left + free / 2;
		};
		this.content.beginText();
		this.content.setFont(this.font, size);
		// The font has no bold sister here: its outlines are drawn too.
		this.content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
		this.content.setLineWidth(size / 32);
		this.content.newLineAtOffset(at, this.top);
		this.content.showText(line);
		this.content.endText();
	}

	private List<String> lines(String text, float size, float width) throws IOException {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : known(text).split(" ")) {
			if (!line.isEmpty() && width(line + " " + word, size) > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
			while (width(line.toString(), size) > width && line.length() > 1) {
				int fits = line.length() - 1;
				while (fits > 1 && width(line.substring(0, fits), size) > width) {
					fits--;
				}
				lines.add(line.substring(0, fits));
				line.delete(0, fits);
			}
		}
		lines.add(line.toString());
		return lines;
	}

	private float width(String text, float size) throws IOException {
		return this.font.getStringWidth(text) / 1000 * size;
	}

	/** What the font has no letter for is told by a question mark. */
	private String known(String text) {
		StringBuilder known = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFC).strip().codePoints().forEach((point) -> {
			if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
				known.append(' ');
			}
			else if (!Character.isISOControl(point)) {
				known.appendCodePoint((this.letters.getGlyphId(point) != 0) ? point : '?');
			}
		});
		return known.toString();
	}

	/** The file's bytes; nothing can be written after. */
	byte[] bytes() throws IOException {
		this.content.close();
		ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
		this.document.save(out, CompressParameters.NO_COMPRESSION);
		return out.toByteArray();
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
