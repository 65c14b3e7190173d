package vn.tonghop.pipeline;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * What {@code restore} did.
 *
 * @param run what was made again from the facts
 * @param templatesAside where the templates that lay there were moved to; null where none
 * were in the way
 */
public record Restored(RunResult run, @Nullable Path templatesAside) {
}
