package vn.tonghop.rendering.overview;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the overview shows, every text as printed.
 *
 * @param office the office's name
 * @param period the period in words
 * @param periodCode the period's code
 * @param provisional {@code tạm tính: 16/17 xã}; empty where the period is complete
 * @param life whether it was released, is opened again or a draft; empty where it was
 * never released
 * @param tally what was expected and what came
 * @param missing a line for each missing workbook, to be pasted into a message
 * @param decided a line for each figure or missing unit about which a person decided
 * @param verdicts how many numbered indicators were judged how
 * @param headlines the few indicators that are looked at first
 * @param units a tile for each unit that reports
 * @param board a row for each workbook that is expected or came
 * @param fields a row for each indicator, field by field
 * @param wholeLabel the words that stand for the whole
 * @param groups findings by unit
 * @param files the period's other outputs
 */
public record Overview(String office, String period, String periodCode, String provisional, String life, Tally tally,
		List<String> missing, List<String> decided, List<Judged> verdicts, List<Row> headlines, List<Tile> units,
		List<Sent> board, List<Field> fields, String wholeLabel, List<Group> groups, List<Output> files) {

	public Overview {
		missing = List.copyOf(missing);
		decided = List.copyOf(decided);
		verdicts = List.copyOf(verdicts);
		headlines = List.copyOf(headlines);
		units = List.copyOf(units);
		board = List.copyOf(board);
		fields = List.copyOf(fields);
		groups = List.copyOf(groups);
		files = List.copyOf(files);
	}

	/**
	 * How many workbooks are due, let in, sent back and missing, and how much was found.
	 *
	 * @param filled those that did not come and were decided about, none of the missing;
	 * empty for none
	 */
	public record Tally(String due, String accepted, String refused, String missing, String filled, String errors,
			String warnings) {
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
	 * A verdict and how many have it.
	 *
	 * @param judged how it is coloured: {@code good}, {@code bad}, {@code open-verdict}
	 */
	public record Judged(String label, String number, String judged) {
	}

	/**
	 * A unit that reports.
	 *
	 * @param kind that of the state of its workbooks that matters most, as in
	 * {@link Sent}
	 * @param state the same in words
	 * @param anchor of its findings; empty where there are none
	 */
	public record Tile(String unit, String kind, String state, String anchor) {
	}

	/**
	 * A field.
	 *
	 * @param rows a row for each indicator
	 * @param bars those that are drawn against their plan
	 * @param more how many more could be drawn
	 */
	public record Field(String name, List<Row> rows, List<Row> bars, int more) {

		public Field {
			rows = List.copyOf(rows);
			bars = List.copyOf(bars);
		}

	}

	/**
	 * An indicator of the whole.
	 *
	 * @param anchor of its row
	 * @param numbered whether it is a row that the verdicts count
	 * @param plan KH, or the target's words
	 * @param planBar the bar of the % of plan, nothing drawn where there is none
	 * @param growthBar the bar of the growth
	 * @param judged how the verdict is coloured: {@code good}, {@code bad},
	 * {@code open-verdict}
	 * @param keys by which rows are sorted
	 * @param opened what stands behind the figure; null where nothing is known of it
	 */
	public record Row(String anchor, boolean numbered, String ordinal, String name, String unit, int level,
			String cumulative, String plan, String percent, Bar planBar, String growth, Bar growthBar, String verdict,
			String judged, String note, Keys keys, @Nullable Opened opened) {
	}

	/** Plain decimals by which rows are sorted; empty where there is no figure. */
	public record Keys(String cumulative, String plan, String percent, String growth) {
	}

	/**
	 * What stands behind a figure of the whole.
	 *
	 * @param units how many units
	 * @param origin how it was made of theirs
	 * @param about the indicator that the lines are about, where units have no figure of
	 * this one itself; empty where they have
	 * @param lines the units, the largest first
	 * @param rest what was left out; empty for nothing
	 * @param without the units that have no figure; empty for none
	 */
	public record Opened(String units, String origin, String about, List<UnitLine> lines, String rest, String without) {

		public Opened {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * A unit's figure.
	 *
	 * @param width of its bar, in a picture 100 wide
	 * @param negative whether the figure is below zero
	 * @param others its plan and its figure of a year before
	 * @param source file, sheet and cells, or how it came to be
	 */
	public record UnitLine(String unit, String value, int width, boolean negative, String others, String source) {
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
