/**
 * The vocabulary of the journey: immutable records and sealed types, no I/O. A type that
 * crosses from one stage to the next lives here; the class that makes it lives in its
 * stage. Words are those of docs/glossary.md.
 */
@NullMarked
package vn.tonghop.model;

import org.jspecify.annotations.NullMarked;
