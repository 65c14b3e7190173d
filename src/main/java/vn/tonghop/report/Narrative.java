package vn.tonghop.report;

/**
 * A text that a unit wrote for the report.
 *
 * @param item the section that it is for, as typed
 * @param text as typed; {@code [[SL_LUA]]} stands for a figure
 * @param from the unit's name
 */
public record Narrative(String item, String text, String from) {
}
