/**
 * What a report says. In: the catalogue, the report's definition, the period
 * consolidated, the texts that units sent. Entry point:
 * {@link vn.tonghop.report.ReportWriter}. Out: {@link vn.tonghop.report.ReportContent}:
 * facts with their state, every number as printed, nothing left to compute. No sentence
 * is made here: the words that stand between the numbers are patterns of the rendering.
 * What may be trusted afterwards: two places that print one figure print the same text, a
 * direction (rises, falls) agrees with the number printed beside it, and no verdict
 * stands while the period is provisional.
 */
@NullMarked
package vn.tonghop.report;

import org.jspecify.annotations.NullMarked;
