/**
 * Issuing forms. In: a form's blank template (any workbook with {@code {{markers}}}), the
 * unit, the period, and what is known of the unit's figures. Entry point:
 * {@link vn.tonghop.forms.FormIssuer}. Out: the workbook that the unit fills in: titles
 * filled, input cells named and restricted, all else locked, the identity and the
 * office's rules travelling along in a hidden sheet.
 *
 * <p>
 * What may be trusted afterwards: every cell that held a figure's marker bears the hidden
 * name {@code CODE.MEASURE}; no marker is left; the same input makes the same bytes.
 */
@NullMarked
package vn.tonghop.forms;

import org.jspecify.annotations.NullMarked;
