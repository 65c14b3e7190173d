package vn.tonghop.rendering.word;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A value of the model that prints and has members: {@code ${SL_LUA}} and
 * {@code ${SL_LUA.pkh}}. Members are asked for only when the template names them.
 */
public interface WordValue {

	/**
	 * What {@code ${NAME}} prints: a string, a number or a {@link WordFragment}; null
	 * where there is nothing, which is a finding once the template prints it.
	 */
	@Nullable Object printed();

	/**
	 * The member of that name, of any kind a model may hold; null where there is none.
	 */
	@Nullable Object member(String name);

	/** The names of all members, for messages that name the nearest one. */
	Set<String> members();

}
