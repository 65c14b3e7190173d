package vn.tonghop.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** A workbook's styles; each is worked out once, when a cell first asks for it. */
final class StyleTable {

	private final Map<Integer, String> formats = new HashMap<>();

	private final List<Font> fonts = new ArrayList<>();

	private final List<Look> looks = new ArrayList<>();

	private final List<@Nullable Style> styles = new ArrayList<>();

	void format(int index, String code) {
		this.formats.put(index, code);
	}

	void font(@Nullable String name, boolean bold) {
		this.fonts.add(new Font(name, bold));
	}

	void look(int format, int font, int indent) {
		this.looks.add(new Look(format, font, indent));
		this.styles.add(null);
	}

	Style style(int index) {
		if (index < 0 || index >= this.looks.size()) {
			return Style.GENERAL;
		}
		Style style = this.styles.get(index);
		if (style == null) {
			style = resolve(this.looks.get(index));
			this.styles.set(index, style);
		}
		return style;
	}

	private Style resolve(Look look) {
		String code = this.formats.get(look.format());
		if (code == null) {
			code = (look.format() < BuiltinFormats.getAll().length && look.format() >= 0)
					? BuiltinFormats.getBuiltinFormat(look.format()) : "General";
		}
		boolean known = look.font() >= 0 && look.font() < this.fonts.size();
		Font font = known ? this.fonts.get(look.font()) : new Font(null, false);
		return Style.of(look.format(), code, font.name(), look.indent(), font.bold());
	}

	private record Font(@Nullable String name, boolean bold) {
	}

	private record Look(int format, int font, int indent) {
	}

}
