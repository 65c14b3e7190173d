/**
 * The truth: facts are kept, conclusions are derived. In: files as they came, decisions
 * as they were taken, the catalogue and templates in force. Entry point:
 * {@link vn.tonghop.archive.Archive#open}, which takes the process lock first. Out: every
 * original by its SHA-256, and an append-only journal of what happened. What a call that
 * returned has recorded is on the disk; what the journal names was in the archive before;
 * damage is detected and named, never passed over. Whatever else the program keeps can be
 * made again from here.
 */
@NullMarked
package vn.tonghop.archive;

import org.jspecify.annotations.NullMarked;
