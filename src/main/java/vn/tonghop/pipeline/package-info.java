/**
 * The order of the stages. Stages never call each other: they meet here. Entry point:
 * {@link vn.tonghop.pipeline.Office}, one method a command;
 * {@link vn.tonghop.pipeline.ConsolidationJob} is the journey of a figure, read from top
 * to bottom. Spring Batch is used in this package alone.
 */
@NullMarked
package vn.tonghop.pipeline;

import org.jspecify.annotations.NullMarked;
