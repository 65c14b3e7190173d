package vn.tonghop.report;

/**
 * What one territory reported of an indicator, ready for a list of units.
 *
 * @param name the unit's name, without its kind
 * @param kind its kind in the catalogue's own word: {@code xã}, {@code thị trấn}
 * @param figure its LK as printed
 */
public record UnitFigure(String name, String kind, PrintedFigure figure) {
}
