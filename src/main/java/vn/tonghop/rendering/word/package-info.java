/**
 * Word files: templates that an office writes in Word, and official documents made from
 * nothing.
 * <p>
 * In: the bytes of a .docx whose text holds FreeMarker ({@code ${SL_LUA}},
 * {@code [#if …]}, {@code [#list …]}), and a model of strings, numbers, lists, maps,
 * {@link vn.tonghop.rendering.word.WordFragment fragments} and
 * {@link vn.tonghop.rendering.word.WordValue values}. Entry points:
 * {@link vn.tonghop.rendering.word.WordTemplate} (check and fill a template), and
 * {@link vn.tonghop.rendering.word.OfficialDocument} (write a document in the format of
 * the decree). Out: the bytes of a .docx.
 * <p>
 * What may be trusted afterwards: every part is well-formed XML; no value of the model
 * can add markup, run a directive or reach a Java object; nothing is left blank silently;
 * the same template and model give the same bytes on any day, in any locale and time
 * zone.
 */
@NullMarked
package vn.tonghop.rendering.word;

import org.jspecify.annotations.NullMarked;
