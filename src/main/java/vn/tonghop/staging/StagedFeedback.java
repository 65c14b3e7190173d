package vn.tonghop.staging;

/**
 * A feedback workbook as it was last made.
 *
 * @param fingerprint of what it was made of
 * @param checksum of its bytes
 */
public record StagedFeedback(String fingerprint, String checksum) {
}
