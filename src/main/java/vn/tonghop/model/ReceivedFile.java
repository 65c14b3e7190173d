package vn.tonghop.model;

import java.time.Instant;

/**
 * A file as received: a fact of the journal.
 *
 * @param sequence order of receipt, from 1
 * @param drop number of the run that took it in: files of one drop came together
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 * @param name the file's name as it was dropped
 * @param size in bytes
 * @param receivedAt when; told by {@code status}, never printed in a report
 */
public record ReceivedFile(long sequence, long drop, String sha256, String name, long size, Instant receivedAt) {
}
