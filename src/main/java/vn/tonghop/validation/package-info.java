/**
 * Validation. In: a submission's figures as read, what the unit reported before, the
 * catalogue. Out: every finding at once, and each figure as it counts (doubtful ones
 * settled where plan, the period before and the same period settle them). Entry point:
 * {@link vn.tonghop.validation.Validator}. What comes out without an error may be staged
 * as true.
 */
@NullMarked
package vn.tonghop.validation;

import org.jspecify.annotations.NullMarked;
