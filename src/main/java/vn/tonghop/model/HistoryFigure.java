package vn.tonghop.model;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A figure of an earlier period that no workbook brought.
 *
 * @param unit the unit's code; null: the whole
 * @param source where the office has it from
 */
public record HistoryFigure(String indicator, ReportingPeriod period, @Nullable String unit, BigDecimal value,
		String source, Measure measure) {
}
