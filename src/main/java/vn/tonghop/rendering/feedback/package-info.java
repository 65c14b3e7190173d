/**
 * Feedback to the units. In: a unit's newest submission of a period with what was found
 * in it, the submission before, what the unit said, and the workbook's bytes as received.
 * Out: the unit's own workbook with the places marked and a first sheet {@code Phản hồi},
 * or a workbook of that sheet alone where the unit's cannot be opened again
 * ({@link vn.tonghop.rendering.feedback.FeedbackWorkbook}); short texts to paste into a
 * message ({@link vn.tonghop.rendering.feedback.FeedbackMessages}).
 *
 * <p>
 * What may be trusted: no value, formula, number format, width or merge of the unit's
 * sheets differs; only marked cells have another fill and a comment. What came from
 * outside stays text. The same input gives the same bytes on any day. Only files that
 * passed the gate may be given.
 */
@NullMarked
package vn.tonghop.rendering.feedback;

import org.jspecify.annotations.NullMarked;
