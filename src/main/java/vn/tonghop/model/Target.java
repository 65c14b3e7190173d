package vn.tonghop.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A target as a decision sets it.
 *
 * @param indicator the indicator's code
 * @param year the plan's year
 * @param level who set it (Cơ quan giao), empty where the sheet says nothing
 * @param text the decision's own words
 * @param goal the same, understood
 * @param unit the unit that it is for; null: the whole
 * @param from first day in force; null: from the year's start
 * @param document the decision
 */
public record Target(String indicator, int year, String level, String text, TargetGoal goal, @Nullable String unit,
		@Nullable LocalDate from, @Nullable String document) {
}
