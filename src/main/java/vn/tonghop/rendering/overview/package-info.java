/**
 * The period at a glance, and what a refused workbook is sent back with. In: the
 * catalogue, a period's consolidation, its submissions. Out: {@code tong-quan.html}, one
 * file that needs no network and works without script
 * ({@link vn.tonghop.rendering.overview.OverviewPage}), and a text beside a refused
 * workbook ({@link vn.tonghop.rendering.overview.SubmissionNotice}). May be trusted:
 * every text from a workbook or a file's name is shown as text, and the bytes depend on
 * the facts alone. Words stand in the template {@code tong-quan.ftlh}, figures in
 * {@link vn.tonghop.rendering.overview.Overview}.
 */
@NullMarked
package vn.tonghop.rendering.overview;

import org.jspecify.annotations.NullMarked;
