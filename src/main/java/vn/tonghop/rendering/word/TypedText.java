package vn.tonghop.rendering.word;

/**
 * What an author typed in a paragraph of a template, for every period the same.
 *
 * @param place where the paragraph stands, as messages call it
 * @param text its words, an ellipsis for each place that is filled
 */
public record TypedText(String place, String text) {
}
