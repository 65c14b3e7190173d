package vn.tonghop.consolidation;

import vn.tonghop.model.ReportingUnit;

/**
 * A unit with its figures, typed and derived.
 *
 * @param unit the unit
 * @param ledger its figures
 */
record Book(ReportingUnit unit, Ledger ledger) {
}
