package vn.tonghop.grid;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Parts.Xml;
import vn.tonghop.grid.UnreadableWorkbook.Kind;

/**
 * Reads an .xlsx or .xlsm part by part. Elements are told by their local names, so that
 * strict and transitional files are read alike.
 */
final class XlsxReader {

	private final byte[] bytes;

	private final Tally tally = new Tally();

	private final StyleTable styles = new StyleTable();

	private final List<Entry> entries = new ArrayList<>();

	private final List<RawName> rawNames = new ArrayList<>();

	private boolean date1904;

	XlsxReader(byte[] bytes) {
		this.bytes = bytes;
	}

	Workbook read() throws IOException, XMLStreamException {
		try (Parts parts = new Parts(this.bytes)) {
			Map<String, Relation> fromRoot = relations(parts, "");
			String main = mainPart(parts, fromRoot);
			Map<String, Relation> relations = relations(parts, main);
			readWorkbook(parts, main);
			readStyles(parts, target(relations, "/styles", sibling(main, "styles.xml")));
			SharedStrings strings = new SharedStrings(parts,
					target(relations, "/sharedstrings", sibling(main, "sharedStrings.xml")), this.tally);
			List<Sheet> sheets = new ArrayList<>();
			for (int i = 0; i < this.entries.size(); i++) {
				Entry entry = this.entries.get(i);
				sheets.add(readSheet(parts, entry, sheetPart(relations, entry, main, i), strings));
			}
			return new Workbook(sheets, names(sheets), modified(parts, fromRoot), customProperties(parts, fromRoot),
					this.date1904, parts.names().stream().anyMatch((name) -> name.endsWith("vbaproject.bin")),
					hasExternalLinks(parts));
		}
	}

	private static boolean hasExternalLinks(Parts parts) {
		return parts.names()
			.stream()
			.anyMatch((name) -> name.contains("/externallinks/") || name.endsWith("/connections.xml"));
	}

	private static String mainPart(Parts parts, Map<String, Relation> fromRoot) {
		String main = target(fromRoot, "/officedocument", "xl/workbook.xml");
		if (parts.has(main) && !main.endsWith(".bin")) {
			return main;
		}
		if (parts.has("xl/workbook.xml")) {
			return "xl/workbook.xml";
		}
		if (parts.has("xl/workbook.bin")) {
			throw new UnreadableWorkbook.Inside(Kind.OLD_FORMAT, "A binary workbook (.xlsb)");
		}
		throw new UnreadableWorkbook.Inside(Kind.NOT_EXCEL, "A zip without a workbook");
	}

	/** The relations of a part, by their ids; of the package itself for an empty name. */
	private static Map<String, Relation> relations(Parts parts, String part) throws IOException, XMLStreamException {
		int slash = part.lastIndexOf('/');
		String folder = part.substring(0, slash + 1);
		Map<String, Relation> relations = new LinkedHashMap<>();
		try (Xml xml = parts.open(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
			while (xml != null && xml.nextElement()) {
				if (xml.reader().getLocalName().equals("Relationship")
						&& !"External".equals(xml.attribute("TargetMode"))) {
					relations.put(xml.attribute("Id", ""),
							new Relation(xml.attribute("Type", "").toLowerCase(Locale.ROOT),
									resolve(folder, xml.attribute("Target", ""))));
				}
			}
		}
		return relations;
	}

	private static String resolve(String folder, String target) {
		String path = target.startsWith("/") ? target.substring(1) : folder + target;
		while (path.contains("/../")) {
			path = path.replaceFirst("(^|/)[^/]+/\\.\\./", "$1");
		}
		return path.replace("/./", "/");
	}

	private static String target(Map<String, Relation> relations, String type, String otherwise) {
		return relations.values()
			.stream()
			.filter((relation) -> relation.type().endsWith(type))
			.map(Relation::target)
			.findFirst()
			.orElse(otherwise);
	}

	private static String sibling(String part, String name) {
		return part.substring(0, part.lastIndexOf('/') + 1) + name;
	}

	/** Where a sheet's cells are; null for a chart. */
	private static @Nullable String sheetPart(Map<String, Relation> relations, Entry entry, String main, int index) {
		Relation relation = relations.get(entry.relation());
		if (relation == null) {
			// A writer that forgot the relations still names the parts as Excel does.
			return sibling(main, "worksheets/sheet" + (index + 1) + ".xml");
		}
		return relation.type().endsWith("/worksheet") ? relation.target() : null;
	}

	private void readWorkbook(Parts parts, String main) throws IOException, XMLStreamException {
		try (Xml xml = parts.open(main)) {
			while (xml != null && xml.nextElement()) {
				switch (xml.reader().getLocalName()) {
					case "workbookPr" -> this.date1904 = xml.flag("date1904");
					case "sheet" -> this.entries
						.add(new Entry(xml.attribute("name", ""), relationId(xml), switch (xml.attribute("state", "")) {
							case "hidden" -> Visibility.HIDDEN;
							case "veryHidden" -> Visibility.VERY_HIDDEN;
							default -> Visibility.VISIBLE;
						}));
					case "definedName" -> this.rawNames.add(new RawName(xml.attribute("name", ""), xml.flag("hidden"),
							xml.number("localSheetId", -1), text(xml.reader())));
					default -> {
					}
				}
			}
		}
	}

	/** The attribute {@code r:id}, not to be mistaken for {@code sheetId}. */
	private static String relationId(Xml xml) {
		return xml.attribute("id", "");
	}

	private void readStyles(Parts parts, String part) throws IOException, XMLStreamException {
		try (Xml xml = parts.open(part)) {
			if (xml == null) {
				return;
			}
			Stylesheet stylesheet = new Stylesheet(xml.reader(), this.styles);
			stylesheet.read();
		}
	}

	private Sheet readSheet(Parts parts, Entry entry, @Nullable String part, SharedStrings strings)
			throws IOException, XMLStreamException {
		Sheet.Builder builder = Sheet.builder(entry.name(), entry.visibility());
		if (part != null) {
			this.tally.sheet();
			try (Xml xml = parts.open(part)) {
				if (xml != null) {
					new XlsxSheet(xml, builder, this.styles, strings, this.tally, this.date1904).read();
				}
			}
		}
		return builder.build();
	}

	/** The names that stand for one cell of a sheet that is there. */
	private List<DefinedName> names(List<Sheet> sheets) {
		Map<String, String> sheetNames = new HashMap<>();
		sheets.forEach((sheet) -> sheetNames.put(sheet.name().toLowerCase(Locale.ROOT), sheet.name()));
		List<DefinedName> names = new ArrayList<>();
		for (RawName raw : this.rawNames) {
			int mark = raw.target().lastIndexOf('!');
			long cell = Address.parse(raw.target(), mark + 1, raw.target().length());
			if (mark < 1 || cell == Address.NONE) {
				continue;
			}
			String quoted = raw.target().substring(0, mark);
			String sheet = quoted.startsWith("'") && quoted.endsWith("'") && quoted.length() > 1
					? quoted.substring(1, quoted.length() - 1).replace("''", "'") : quoted;
			String known = sheetNames.get(sheet.toLowerCase(Locale.ROOT));
			if (known != null) {
				names.add(new DefinedName(raw.name(), known, Address.row(cell), Address.column(cell), raw.hidden()));
			}
		}
		return names;
	}

	private static @Nullable Instant modified(Parts parts, Map<String, Relation> fromRoot)
			throws IOException, XMLStreamException {
		try (Xml xml = parts.open(target(fromRoot, "/core-properties", "docProps/core.xml"))) {
			while (xml != null && xml.nextElement()) {
				if (xml.reader().getLocalName().equals("modified")) {
					return OffsetDateTime.parse(text(xml.reader()).strip()).toInstant();
				}
			}
		}
		catch (DateTimeException | XMLStreamException ex) {
			// A workbook is no worse for not saying when it was changed.
			return null;
		}
		return null;
	}

	private static Map<String, String> customProperties(Parts parts, Map<String, Relation> fromRoot)
			throws IOException, XMLStreamException {
		Map<String, String> properties = new LinkedHashMap<>();
		try (Xml xml = parts.open(target(fromRoot, "/custom-properties", "docProps/custom.xml"))) {
			while (xml != null && xml.nextElement()) {
				if (xml.reader().getLocalName().equals("property")) {
					properties.put(xml.attribute("name", ""), text(xml.reader()));
				}
			}
		}
		catch (XMLStreamException ex) {
			return properties;
		}
		return properties;
	}

	/** All text of the element at hand, to its end. */
	static String text(XMLStreamReader reader) throws XMLStreamException {
		String first = "";
		StringBuilder more = null;
		for (int depth = 1; depth > 0;) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
			else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
					|| event == XMLStreamConstants.SPACE) {
				if (more != null) {
					more.append(reader.getText());
				}
				else if (first.isEmpty()) {
					first = reader.getText();
				}
				else {
					more = new StringBuilder(first).append(reader.getText());
				}
			}
		}
		return (more != null) ? more.toString() : first;
	}

	private record Relation(String type, String target) {
	}

	private record Entry(String name, String relation, Visibility visibility) {
	}

	private record RawName(String name, boolean hidden, int sheet, String target) {
	}

}
