package vn.tonghop.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a form's template has each figure. Rows and columns count from 0.
 *
 * @param sheets the template's sheets that hold figures, in order
 */
public record FormLayout(List<Sheet> sheets) {

	/** A form of which nothing is known. */
	public static final FormLayout NONE = new FormLayout(List.of());

	public FormLayout {
		sheets = List.copyOf(sheets);
	}

	/**
	 * A sheet of the template.
	 *
	 * @param titles texts above the headings, markers included: {@code Kỳ báo cáo:
	 * {{KY}}}
	 * @param columns the columns that hold measures, remarks or codes
	 * @param rows the rows that hold an indicator, top to bottom
	 * @param inputs the cells that hold a marker such as {@code {{SL_LUA.LK}}}
	 */
	public record Sheet(String name, List<String> titles, List<Column> columns, List<Row> rows, List<Input> inputs) {

		public Sheet {
			titles = List.copyOf(titles);
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
			inputs = List.copyOf(inputs);
		}

	}

	/** What a column of a form holds. */
	public enum Role {

		ORDINAL, LABEL, CODE, UNIT, MEASURE, REMARK,
		/** What had been done by the end of the period before, from the year's start. */
		DONE_BEFORE

	}

	/**
	 * A column of the template.
	 *
	 * @param role what it holds
	 * @param measure which measure, for {@link Role#MEASURE}, else null
	 * @param heading its heading as written, upper levels first, parted by {@code " | "}
	 */
	public record Column(int column, Role role, @Nullable Measure measure, String heading) {
	}

	/**
	 * A row of the template that stands for an indicator, typed or derived.
	 *
	 * @param label as written in the template, outer blanks cut
	 * @param section the nearest heading row above, empty where there is none
	 */
	public record Row(int row, String indicator, String label, String section) {
	}

	/**
	 * A cell where a figure is typed.
	 *
	 * @param measure null for the remark
	 */
	public record Input(int row, int column, String indicator, @Nullable Measure measure) {
	}

}
