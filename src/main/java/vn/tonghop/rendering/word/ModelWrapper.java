package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import org.jspecify.annotations.Nullable;

/**
 * Shows the model to FreeMarker: data and nothing else. No Java object, class or method
 * can be reached from a template but {@link WordFunction}.
 */
final class ModelWrapper implements ObjectWrapper {

	static final ModelWrapper INSTANCE = new ModelWrapper();

	private ModelWrapper() {
	}

	@Override
	public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
		if (value instanceof Optional<?> optional) {
			return wrap(optional.orElse(null));
		}
		if (value == null || value instanceof TemplateModel) {
			return (TemplateModel) value;
		}
		if (value instanceof WordValue wordValue) {
			return ofValue(wordValue);
		}
		if (value instanceof WordFragment fragment) {
			return new FragmentModel(fragment, fragment.plain(), fragment.markup());
		}
		if (value instanceof CharSequence || value instanceof Character) {
			return new SimpleScalar(value.toString());
		}
		if (value instanceof Number number) {
			return new SimpleNumber(number);
		}
		if (value instanceof Boolean truth) {
			return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
		}
		if (value instanceof Map<?, ?> map) {
			return new MapModel(map);
		}
		if (value instanceof Collection<?> collection) {
			return new ListModel(List.copyOf(collection));
		}
		if (value instanceof WordFunction function) {
			return new FunctionModel(function);
		}
		throw new IllegalArgumentException("A template's model cannot hold " + value.getClass().getName());
	}

	private TemplateModel ofValue(WordValue value) throws TemplateModelException {
		Object printed = value.printed();
		if (printed == null) {
			return new ValueModel(value);
		}
		TemplateModel model = wrap(printed);
		if (model instanceof FragmentModel fragment) {
			return new PrintedValueModel(value, fragment.getAsString(), fragment.markup());
		}
		if (model instanceof TemplateNumberModel number) {
			return new NumberValueModel(value, number.getAsNumber());
		}
		if (model instanceof TemplateScalarModel text) {
			return new PrintedValueModel(value, text.getAsString(), WordMarkup.escape(text.getAsString()));
		}
		throw new IllegalArgumentException("A value cannot print as " + printed.getClass().getName());
	}

	static @Nullable Object unwrap(@Nullable Object model) throws TemplateModelException {
		if (model instanceof AdapterTemplateModel adapter) {
			return adapter.getAdaptedObject(Object.class);
		}
		if (model instanceof WordMarkup markup) {
			return PhraseText.of(WordMarkupFormat.INSTANCE.getMarkupString(markup));
		}
		if (model instanceof TemplateNumberModel number) {
			return number.getAsNumber();
		}
		if (model instanceof TemplateScalarModel text) {
			return text.getAsString();
		}
		if (model instanceof TemplateBooleanModel truth) {
			return truth.getAsBoolean();
		}
		if (model instanceof TemplateSequenceModel sequence) {
			List<@Nullable Object> list = new ArrayList<>();
			for (int i = 0; i < sequence.size(); i++) {
				list.add(unwrap(sequence.get(i)));
			}
			return list;
		}
		if (model == null) {
			return null;
		}
		throw new TemplateModelException("Cannot be handed to a function: " + model.getClass().getName());
	}

	/** The names below a hash, for messages; empty where they cannot be told. */
	static Set<String> membersOf(@Nullable TemplateModel model) throws TemplateModelException {
		Set<String> members = new TreeSet<>();
		if (model instanceof TemplateHashModelEx hash) {
			var keys = hash.keys().iterator();
			while (keys.hasNext()) {
				if (keys.next() instanceof TemplateScalarModel key) {
					members.add(key.getAsString());
				}
			}
		}
		return members;
	}

	private static TemplateCollectionModel names(Collection<?> names) {
		return new SimpleCollection(names, INSTANCE);
	}

	/** A fragment: markup where printed, its words where a string is needed. */
	private static final class FragmentModel extends WordMarkup implements TemplateScalarModel, AdapterTemplateModel {

		private final WordFragment fragment;

		private final String plain;

		private final String markup;

		FragmentModel(WordFragment fragment, String plain, String markup) {
			super(null, markup);
			this.fragment = fragment;
			this.plain = plain;
			this.markup = markup;
		}

		String markup() {
			return this.markup;
		}

		@Override
		public String getAsString() {
			return this.plain;
		}

		@Override
		public Object getAdaptedObject(Class<?> hint) {
			return this.fragment;
		}

	}

	/** A value's members. */
	private interface MembersModel extends TemplateHashModelEx, AdapterTemplateModel {

		WordValue value();

		@Override
		default @Nullable TemplateModel get(String key) throws TemplateModelException {
			return INSTANCE.wrap(value().member(key));
		}

		@Override
		default boolean isEmpty() {
			return false;
		}

		@Override
		default int size() {
			return value().members().size();
		}

		@Override
		default TemplateCollectionModel keys() {
			return names(value().members());
		}

		@Override
		default TemplateCollectionModel values() {
			List<@Nullable Object> all = new ArrayList<>();
			value().members().forEach((name) -> all.add(value().member(name)));
			return names(all);
		}

		@Override
		default Object getAdaptedObject(Class<?> hint) {
			return value();
		}

	}

	/** A value that prints as text, and has members. */
	private static final class PrintedValueModel extends WordMarkup implements TemplateScalarModel, MembersModel {

		private final WordValue value;

		private final String plain;

		PrintedValueModel(WordValue value, String plain, String markup) {
			super(null, markup);
			this.value = value;
			this.plain = plain;
		}

		@Override
		public WordValue value() {
			return this.value;
		}

		@Override
		public String getAsString() {
			return this.plain;
		}

		@Override
		public boolean isEmpty() {
			return this.plain.isEmpty();
		}

	}

	/** A value that prints as a number, and has members. */
	private record NumberValueModel(WordValue value, Number number) implements TemplateNumberModel, MembersModel {

		@Override
		public Number getAsNumber() {
			return this.number;
		}

	}

	/** A value that has members and nothing to print. */
	private record ValueModel(WordValue value) implements MembersModel {
	}

	private record MapModel(Map<?, ?> map) implements TemplateHashModelEx, AdapterTemplateModel {

		@Override
		public @Nullable TemplateModel get(String key) throws TemplateModelException {
			return INSTANCE.wrap(this.map.get(key));
		}

		@Override
		public boolean isEmpty() {
			return this.map.isEmpty();
		}

		@Override
		public int size() {
			return this.map.size();
		}

		@Override
		public TemplateCollectionModel keys() {
			return names(this.map.keySet());
		}

		@Override
		public TemplateCollectionModel values() {
			return names(this.map.values());
		}

		@Override
		public Object getAdaptedObject(Class<?> hint) {
			return this.map;
		}

	}

	private record ListModel(List<?> list) implements TemplateSequenceModel, AdapterTemplateModel {

		@Override
		public @Nullable TemplateModel get(int index) throws TemplateModelException {
			return (index >= 0 && index < this.list.size()) ? INSTANCE.wrap(this.list.get(index)) : null;
		}

		@Override
		public int size() {
			return this.list.size();
		}

		@Override
		public Object getAdaptedObject(Class<?> hint) {
			return this.list;
		}

	}

	private record FunctionModel(WordFunction function) implements TemplateMethodModelEx {

		@Override
		public @Nullable Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
			List<@Nullable Object> values = new ArrayList<>();
			for (Object argument : arguments) {
				values.add(unwrap(argument));
			}
			return INSTANCE.wrap(call(values));
		}

		private @Nullable Object call(List<@Nullable Object> values) throws FunctionRefused {
			try {
				return this.function.call(values);
			}
			catch (IllegalArgumentException ex) {
				throw new FunctionRefused(String.valueOf(ex.getMessage()));
			}
		}

	}

	/** A function's own words about why it cannot be called so. */
	static final class FunctionRefused extends TemplateModelException {

		private final String reason;

		FunctionRefused(String reason) {
			super(reason);
			this.reason = reason;
		}

		String reason() {
			return this.reason;
		}

	}

}
