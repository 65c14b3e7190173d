package vn.tonghop.rendering.overview;

import java.util.List;

/**
 * What the overview shows, every text as printed.
 *
 * @param office the office's name
 * @param period the period in words
 * @param periodCode the period's code
 * @param provisional {@code tạm tính: 16/17 xã}; empty where the period is complete
 * @param tally what was expected and what came
 * @param missing a line for each missing workbook, to be pasted into a message
 * @param board a row for each workbook that is expected or came
 * @param figures a row for each indicator
 * @param wholeLabel the words that stand for the whole
 * @param groups findings by unit
 * @param files the period's other outputs
 */
public record Overview(String office, String period, String periodCode, String provisional, Tally tally,
		List<String> missing, List<Sent> board, List<Row> figures, String wholeLabel, List<Group> groups,
		List<Output> files) {

	public Overview {
		missing = List.copyOf(missing);
		board = List.copyOf(board);
		figures = List.copyOf(figures);
		groups = List.copyOf(groups);
		files = List.copyOf(files);
	}

	/**
	 * How many workbooks are due, let in, sent back and missing, and how much was found.
	 */
	public record Tally(String due, String accepted, String refused, String missing, String errors, String warnings) {
	}

	/**
	 * A workbook that is expected or came.
	 *
	 * @param kind {@code in}, {@code look}, {@code refused}, {@code missing} or
	 * {@code past}: how the state is coloured
	 * @param errors how many; empty for none
	 * @param anchor of its unit's findings
	 */
	public record Sent(String unit, String form, String state, String kind, String file, String version, String errors,
			String warnings, String anchor) {
	}

	/**
	 * An indicator of the whole.
	 *
	 * @param field the field that begins with this row; empty where it goes on
	 * @param plan KH, or the target's words
	 * @param planBar the bar of the % of plan; null where there is none
	 * @param growthBar the bar of the growth
	 * @param judged how the verdict is coloured: {@code good}, {@code bad}, {@code open}
	 */
	public record Row(String field, String code, String ordinal, String name, String unit, int level, String cumulative,
			String plan, String percent, Bar planBar, String growth, Bar growthBar, String verdict, String judged,
			String note) {
	}

	/**
	 * A bar in a picture 100 wide.
	 *
	 * @param from its left end
	 * @param width 0: nothing is drawn
	 * @param beyond whether it goes on beyond the picture
	 */
	public record Bar(int from, int width, boolean beyond) {

		static final Bar NONE = new Bar(0, 0, false);

	}

	/** What was found about a unit or the whole. */
	public record Group(String anchor, String unit, List<Remark> remarks) {

		public Group {
			remarks = List.copyOf(remarks);
		}

	}

	/**
	 * A finding.
	 *
	 * @param kind {@code error} or {@code warning}
	 * @param place file, sheet and cell
	 * @param explanation what the unit said to it; empty where it said nothing
	 */
	public record Remark(String kind, String severity, String code, String file, String place, String text,
			String remedy, String explanation) {
	}

	/** Another output of the period. */
	public record Output(String name, String label) {
	}

}
