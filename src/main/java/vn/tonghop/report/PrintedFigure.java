package vn.tonghop.report;

import java.math.BigDecimal;

import vn.tonghop.model.Measure;

/**
 * A figure with the text that stands for it on paper.
 *
 * @param code the indicator's code
 * @param measure which measure of it
 * @param value exact, unrounded, so that whoever meets the text later can be told the
 * figure behind it
 * @param text as a table prints it: {@code 42.300}, {@code -28,7}
 * @param inWords as a sentence prints it: a count below ten has two digits ({@code 06}),
 * a change has no sign, since its verb says the direction
 */
public record PrintedFigure(String code, Measure measure, BigDecimal value, String text, String inWords) {
}
