package vn.tonghop.pipeline;

/**
 * What {@code backup} did.
 *
 * @param verified whether there was something whole to copy
 * @param files how many files the copy holds; 0 where none was made
 */
public record BackedUp(Verified verified, int files) {
}
