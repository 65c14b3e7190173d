/**
 * Bytes only. In: the folder {@code input/}. Entry points:
 * {@link vn.tonghop.intake.Intake}, which takes files into the archive and empties the
 * folder of them, and {@link vn.tonghop.intake.Gate}, which looks at an archived file
 * before any parser does. Out: facts of the journal; and for a file what it is by its
 * bytes, never by its ending, or the finding that keeps it out. A file that the gate lets
 * pass has a sound container within known limits; that its content makes sense is for the
 * stages after this one.
 */
@NullMarked
package vn.tonghop.intake;

import org.jspecify.annotations.NullMarked;
