/**
 * Commands, messages, progress, exit status. In: what a person types. Out: words on
 * standard error, data on standard output, an exit status. Entry point:
 * {@link vn.tonghop.app.Main}.
 */
@NullMarked
package vn.tonghop.app;

import org.jspecify.annotations.NullMarked;
