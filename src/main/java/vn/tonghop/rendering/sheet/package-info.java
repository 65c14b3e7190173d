/**
 * The period's Excel appendix: {@code phu-luc.xlsx}. In: the catalogue, a period's
 * consolidation, its submissions, the words of the report that the appendix goes with.
 * Out: the workbook's bytes, the same for the same facts on any day, in any locale and
 * time zone. Entry point: {@link vn.tonghop.rendering.sheet.AppendixWorkbook}. A reader
 * may trust that every number shown is the consolidation's, that a blank cell is a figure
 * that is not there, that the only formulas are ours, and that they give the figure shown
 * beside them.
 *
 * <p>
 * The parts are written straight into the zip ({@link XlsxWriter}): the appendix of a
 * thousand units holds some millions of cells, and neither POI's model of a workbook nor
 * its schema classes, which cost a good part of a second to load, are needed to write
 * them.
 */
@NullMarked
package vn.tonghop.rendering.sheet;

import org.jspecify.annotations.NullMarked;
