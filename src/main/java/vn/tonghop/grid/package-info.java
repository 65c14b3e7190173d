/**
 * A workbook as a small grid of cells. In: the bytes of an .xlsx, .xlsm or .xls. Entry
 * point: {@link vn.tonghop.grid.GridReader}. Out: a {@link vn.tonghop.grid.Workbook},
 * immutable, or an {@link vn.tonghop.grid.UnreadableWorkbook} that says why not.
 *
 * <p>
 * Nothing is interpreted: a cell's value is what the file holds, formulas are never
 * evaluated, links never followed. What may be trusted afterwards: rows and columns count
 * from 0 and lie within Excel's limits, cells are sorted row by row without duplicates,
 * there are no more of them than {@link vn.tonghop.grid.GridReader#MAX_CELLS}, and
 * numbers are exact decimals of at most 15 significant digits, as Excel itself shows
 * them.
 */
@NullMarked
package vn.tonghop.grid;

import org.jspecify.annotations.NullMarked;
