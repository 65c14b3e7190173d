/**
 * Formulas and rules of the catalogue: Excel's syntax over indicator codes, on exact
 * decimals. In: a formula's text and, for each evaluation, the figures of the codes that
 * it names. Entry point: {@link vn.tonghop.formula.Formula#parse Formula.parse}. Out: an
 * {@link vn.tonghop.formula.Outcome}, or a {@link vn.tonghop.formula.FormulaException}
 * that says what is wrong with the text, and where.
 *
 * <p>
 * What may be trusted: a parsed formula is immutable and safe for many threads, its
 * evaluation ends, throws nothing of its own and needs no more than a walk over a small
 * tree; a figure never passes through a binary floating-point number; what is missing is
 * never taken for zero.
 *
 * <p>
 * The precedence of operators is that of Apache POI's formula parser, which sees a text
 * of plain names, white-listed functions, operators and parentheses only: numbers, texts
 * and codes are replaced by names before.
 */
@NullMarked
package vn.tonghop.formula;

import org.jspecify.annotations.NullMarked;
