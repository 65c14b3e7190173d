package vn.tonghop.model;

import org.jspecify.annotations.Nullable;

/**
 * A check of the office's own.
 *
 * @param condition an Excel formula that must be true
 * @param message what the office says when it is not
 * @param form the form whose submissions are tried; null: the whole
 */
public record ValidationRule(String code, String condition, Severity severity, String message, @Nullable String form) {
}
