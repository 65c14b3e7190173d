package vn.tonghop.rendering.feedback;

/**
 * A feedback workbook.
 *
 * @param content its bytes; not copied
 * @param ending of its name, with the dot: the received workbook's own kind
 * @param own whether it is the unit's own workbook, marked; else a sheet of ours alone
 */
public record FeedbackFile(byte[] content, String ending, boolean own) {
}
