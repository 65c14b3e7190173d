/**
 * What a period's figures come to: measures, formulas, comparisons, verdicts.
 *
 * <p>
 * In: the checked catalogue, what the accepted submissions of a period typed
 * ({@link vn.tonghop.consolidation.Returns}), and what was consolidated before
 * ({@link vn.tonghop.consolidation.EarlierFigures}). Entry point:
 * {@link vn.tonghop.consolidation.Consolidator#consolidate Consolidator.consolidate}.
 * Out: a {@link vn.tonghop.model.Consolidation}: each unit's figures, the whole's with %
 * of plan and growth, a verdict for each target, completeness, findings.
 *
 * <p>
 * What may be trusted: figures are exact decimals, unrounded (a quotient has 34 digits);
 * a figure that is missing never acts as zero, and a total of nothing is nothing; the
 * order in which units or submissions come does not show in any figure; nothing is read
 * from outside the arguments, so the same arguments give the same result; a consolidator
 * is immutable and safe for many threads.
 */
@NullMarked
package vn.tonghop.consolidation;

import org.jspecify.annotations.NullMarked;
