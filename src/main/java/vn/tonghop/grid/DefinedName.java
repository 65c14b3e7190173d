package vn.tonghop.grid;

/**
 * A name that stands for a single cell.
 *
 * @param name as written, such as {@code SL_LUA.LK}
 * @param sheet the name of the cell's sheet
 * @param row from 0
 * @param column from 0
 * @param hidden whether Excel's list of names leaves it out
 */
public record DefinedName(String name, String sheet, int row, int column, boolean hidden) {
}
