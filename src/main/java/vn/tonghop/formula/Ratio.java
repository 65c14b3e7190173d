package vn.tonghop.formula;

/**
 * A formula of the shape {@code A/B*100}: a share in percent, printed with its two
 * figures: "41,4% (24/58 trường)".
 *
 * @param numerator code of the part
 * @param denominator code of what it is a part of
 */
public record Ratio(String numerator, String denominator) {
}
