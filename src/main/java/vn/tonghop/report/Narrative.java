package vn.tonghop.report;

import org.jspecify.annotations.Nullable;

/**
 * A text that a unit wrote for the report.
 *
 * @param item the section that it is for, as typed
 * @param text as typed; {@code [[SL_LUA]]} stands for a figure
 * @param from the unit's name
 * @param since the earlier period that it was written for, in words; null where it is of
 * the report's own period
 */
public record Narrative(String item, String text, String from, @Nullable String since) {
}
