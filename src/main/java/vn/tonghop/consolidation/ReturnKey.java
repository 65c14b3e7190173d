package vn.tonghop.consolidation;

/**
 * A form of a unit: what is due, and what came.
 *
 * @param unit the unit's code
 * @param form the form's code
 */
public record ReturnKey(String unit, String form) {
}
