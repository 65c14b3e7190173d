/**
 * What a period's outputs say about an earlier edition: the page that corrects it.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.rendering.correction;
