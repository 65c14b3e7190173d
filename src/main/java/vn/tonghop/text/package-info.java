/**
 * Vietnamese as people type it: numbers, dates, periods, targets, names and labels,
 * sorting, legacy encodings, and the one bundle of message texts.
 *
 * <p>
 * In: any text at all, from a cell, a title, a font's name, a file's name. Entry points:
 * {@link vn.tonghop.text.NumberText}, {@link vn.tonghop.text.Labels},
 * {@link vn.tonghop.text.LegacyEncoding}, {@link vn.tonghop.text.PeriodText},
 * {@link vn.tonghop.text.DateText}, {@link vn.tonghop.text.TargetText},
 * {@link vn.tonghop.text.VietnameseOrder}, {@link vn.tonghop.text.Messages}. Out: values
 * of the vocabulary, matching keys, and sentences.
 *
 * <p>
 * What may be trusted: no method throws because of what a text says, whatever its length;
 * each takes time in proportion to it. Nothing depends on the machine's locale or time
 * zone. What can be read in more than one way is told as doubtful or not at all, never
 * guessed.
 */
@NullMarked
package vn.tonghop.text;

import org.jspecify.annotations.NullMarked;
