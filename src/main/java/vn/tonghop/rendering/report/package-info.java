/**
 * The report as a Word file. In: {@link vn.tonghop.report.ReportContent} and the bytes of
 * a template, or none for the standard report. Entry point:
 * {@link vn.tonghop.rendering.report.ReportRenderer}. Out: the bytes of a .docx, in which
 * every figure is a content control tagged with its code and measure. What may be trusted
 * afterwards: each figure is the one of the content, and the same content and template
 * give the same bytes.
 */
@NullMarked
package vn.tonghop.rendering.report;

import org.jspecify.annotations.NullMarked;
