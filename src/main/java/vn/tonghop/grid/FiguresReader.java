package vn.tonghop.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code so-lieu.csv} as a workbook of one sheet: every field a text, whatever it
 * looks like, so that nothing in it can be a formula.
 */
final class FiguresReader {

	private static final int COLUMNS = 9;

	private FiguresReader() {
	}

	static Workbook read(byte[] bytes) throws IOException, UnreadableWorkbook {
		Sheet.Builder sheet = Sheet.builder(Workbook.FIGURES, Visibility.VISIBLE);
		int cells = 0;
		int row = 0;
		try (CSVParser parser = CSVParser
			.parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
			for (CSVRecord line : parser) {
				if (line.size() != COLUMNS || row >= GridReader.MAX_ROWS || cells >= MOST_CELLS) {
					throw new UnreadableWorkbook(
							(line.size() != COLUMNS) ? UnreadableWorkbook.Kind.DAMAGED
									: UnreadableWorkbook.Kind.TOO_LARGE,
							"Line " + (row + 1) + " has " + line.size() + " fields");
				}
				for (int column = 0; column < COLUMNS; column++) {
					String field = line.get(column);
					String text = (row == 0 && column == 0 && field.startsWith("\ufeff")) ? field.substring(1) : field;
					if (!text.isEmpty()) {
						sheet.cell(new Cell(row, column, new Value.Text(text), null, Style.GENERAL));
						cells++;
					}
				}
				row++;
			}
		}
		return new Workbook(List.of(sheet.build()), List.of(), null, Map.of(), false, false, false);
	}

	/** A figure has up to nine cells, and of a workbook of forms most are others. */
	private static final int MOST_CELLS = GridReader.MAX_CELLS * 4;

}
