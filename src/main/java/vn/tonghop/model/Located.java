package vn.tonghop.model;

/**
 * A finding with the file that it is about.
 *
 * @param file the file's name, as a person knows it: the submission's, or a path below
 * {@code templates/}
 */
public record Located(String file, Finding finding) {
}
