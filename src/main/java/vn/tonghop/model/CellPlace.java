package vn.tonghop.model;

/**
 * A cell of a workbook.
 *
 * @param file the submission's file as it was dropped
 * @param sheet the sheet's name
 * @param cell the address such as {@code G12}
 */
public record CellPlace(String file, String sheet, String cell) {
}
