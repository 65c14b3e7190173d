/**
 * Facts into words. In: {@link vn.tonghop.report.ReportContent}. Entry point:
 * {@link vn.tonghop.rendering.wording.Wording}. Out:
 * {@link vn.tonghop.rendering.wording.Phrase}: sentences in which every figure is still
 * known as the figure that it is. The words themselves, and nothing else, stand in
 * {@code mau-cau.ftl}. What may be trusted afterwards: a sentence says what the fact's
 * state says, in the numbers that the fact brought.
 */
@NullMarked
package vn.tonghop.rendering.wording;

import org.jspecify.annotations.NullMarked;
