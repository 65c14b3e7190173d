/**
 * Durable writing. In: bytes and where they are due. Entry points:
 * {@link vn.tonghop.files.OutputWriter} for what people see, which never writes over a
 * person's edit, and {@link vn.tonghop.files.DurableFiles} for the program's own files.
 * Out: a whole, verified file that survives a power cut, or the old state and a
 * {@link vn.tonghop.files.WriteFailed}; never something in between. Every touch of the
 * disk that changes it goes through {@link vn.tonghop.files.FileLayer}, so that a test
 * can make any single one fail.
 */
@NullMarked
package vn.tonghop.files;

import org.jspecify.annotations.NullMarked;
