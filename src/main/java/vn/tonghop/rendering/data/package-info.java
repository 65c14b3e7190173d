/**
 * The period's figures for other programs: {@code so-lieu.csv}. In: the catalogue and a
 * period's consolidation. Out: the file's bytes, the same for the same figures on any
 * day, in any locale and time zone. Entry point:
 * {@link vn.tonghop.rendering.data.FiguresCsv}. A reader may trust that a figure that is
 * not there has no row, and that no text of the file starts a formula when a spreadsheet
 * opens it.
 */
@NullMarked
package vn.tonghop.rendering.data;

import org.jspecify.annotations.NullMarked;
