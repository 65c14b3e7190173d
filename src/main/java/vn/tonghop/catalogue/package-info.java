/**
 * The office's catalogue. In: the folder {@code templates/} with {@code danh-muc.xlsx}
 * and the blank forms that it names. Entry point:
 * {@link vn.tonghop.catalogue.CatalogueLoader}. Out: a
 * {@link vn.tonghop.catalogue.CatalogueResult}: the {@link vn.tonghop.model.Catalogue},
 * and every mistake at once, each with its sheet and cell.
 *
 * <p>
 * What may be trusted afterwards: where there is a catalogue, every code that it names
 * exists, every formula parses, none goes in a circle, texts are NFC without outer
 * blanks, numbers and dates are such, and each form's layout is known.
 */
@NullMarked
package vn.tonghop.catalogue;

import org.jspecify.annotations.NullMarked;
