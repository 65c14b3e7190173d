package vn.tonghop.rendering.word;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A function that a template may call: {@code ${cau("SL_LUA", "M03")}}. */
@FunctionalInterface
public interface WordFunction {

	/**
	 * @param arguments strings, numbers ({@code BigDecimal} or as the model held them),
	 * booleans, lists, maps, fragments and values
	 * @return of any kind a model may hold; null where there is nothing
	 * @throws IllegalArgumentException if it cannot be called so; the message is shown to
	 * the template's author
	 */
	@Nullable Object call(List<@Nullable Object> arguments);

}
