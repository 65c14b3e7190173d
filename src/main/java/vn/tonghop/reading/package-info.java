/**
 * Reading. In: a workbook as a grid of cells, and the catalogue. Out: which form, unit
 * and period it is, and the cell of each of the form's figures, with the way in which it
 * was found. Entry point: {@link vn.tonghop.reading.WorkbookReader}. What comes out was
 * looked at alone: whether a figure can be true is asked later, beside the other periods.
 *
 * <p>
 * A figure's cell is found by the first of these that works: its hidden name, the code in
 * the codes' column with the column's heading, the row's label (and its parents') with
 * the column's heading (contract, section 5).
 */
@NullMarked
package vn.tonghop.reading;

import org.jspecify.annotations.NullMarked;
