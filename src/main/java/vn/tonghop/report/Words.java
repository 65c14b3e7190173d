package vn.tonghop.report;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text.
 *
 * @param text as printed
 * @param figure the figure that the text is; null for plain words
 */
public record Words(String text, @Nullable PrintedFigure figure) {
}
