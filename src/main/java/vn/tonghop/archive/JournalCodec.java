package vn.tonghop.archive;

import java.io.StringWriter;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import vn.tonghop.model.Decision;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;

/**
 * Facts as JSON and back: an object whose first member {@code kind} names the fact,
 * values that are strings, and for a snapshot or an edition a list of path and hash by
 * turns.
 */
final class JournalCodec {

	private static final JsonFactory JSON = new JsonFactory();

	private JournalCodec() {
	}

	static String write(JournalEntry entry) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
			json.writeStartObject();
			if (entry instanceof JournalEntry.Received received) {
				writeReceived(json, received);
			}
			else if (entry instanceof JournalEntry.CatalogueInForce inForce) {
				writeCatalogue(json, inForce);
			}
			else if (entry instanceof JournalEntry.Decided decided) {
				writeDecided(json, decided);
			}
			else if (entry instanceof JournalEntry.Released released) {
				writeReleased(json, released);
			}
			json.writeEndObject();
		}
		return text.toString();
	}

	private static void writeReceived(JsonGenerator json, JournalEntry.Received received) {
		ReceivedFile file = received.file();
		json.writeStringProperty("kind", "received");
		json.writeStringProperty("sequence", Long.toString(file.sequence()));
		json.writeStringProperty("drop", Long.toString(file.drop()));
		json.writeStringProperty("sha256", file.sha256());
		json.writeStringProperty("name", file.name());
		String composed = Normalizer.normalize(file.name(), Normalizer.Form.NFC);
		if (!composed.equals(file.name())) {
			json.writeStringProperty("nfc", composed);
		}
		json.writeStringProperty("folder", received.folder());
		writeIfThere(json, "zip", received.zip());
		json.writeStringProperty("size", Long.toString(file.size()));
		json.writeStringProperty("at", file.receivedAt().toString());
	}

	private static void writeCatalogue(JsonGenerator json, JournalEntry.CatalogueInForce inForce) {
		json.writeStringProperty("kind", "catalogue");
		json.writeStringProperty("manifest", inForce.manifest());
		json.writeStringProperty("since", inForce.since().toString());
		writeFiles(json, inForce.files());
	}

	private static void writeFiles(JsonGenerator json, List<JournalEntry.SnapshotFile> files) {
		json.writeArrayPropertyStart("files");
		for (JournalEntry.SnapshotFile file : files) {
			json.writeString(file.path());
			json.writeString(file.sha256());
		}
		json.writeEndArray();
	}

	private static void writeReleased(JsonGenerator json, JournalEntry.Released released) {
		Edition edition = released.edition();
		json.writeStringProperty("kind", "released");
		json.writeStringProperty("period", edition.period().code());
		json.writeStringProperty("edition", Integer.toString(edition.number()));
		writeIfThere(json, "document", edition.document());
		json.writeStringProperty("reason", edition.reason());
		json.writeStringProperty("by", edition.decidedBy());
		json.writeStringProperty("last", Long.toString(edition.lastFile()));
		json.writeStringProperty("at", edition.releasedAt().toString());
		json.writeStringProperty("catalogue", released.catalogue());
		json.writeStringProperty("publication", released.publication());
		writeFiles(json, released.files());
	}

	private static void writeDecided(JsonGenerator json, JournalEntry.Decided decided) {
		Decision decision = decided.decision();
		json.writeStringProperty("kind", "decided");
		json.writeStringProperty("revoked", Boolean.toString(decided.revoked()));
		json.writeStringProperty("at", decided.at().toString());
		json.writeStringProperty("decision", decision.kind().name());
		json.writeStringProperty("period", decision.period().code());
		writeIfThere(json, "unit", decision.unit());
		writeIfThere(json, "indicator", decision.indicator());
		writeIfThere(json, "finding", decision.findingCode());
		json.writeStringProperty("measure", decision.measure().name());
		writeIfThere(json, "value", decision.value());
		json.writeStringProperty("reason", decision.reason());
		json.writeStringProperty("by", decision.decidedBy());
		writeIfThere(json, "document", decision.document());
	}

	private static void writeIfThere(JsonGenerator json, String name, @Nullable String value) {
		if (value != null) {
			json.writeStringProperty(name, value);
		}
	}

	/**
	 * @throws UnknownKind where a newer version wrote it
	 * @throws RuntimeException of whatever kind, where it is not a fact as written here
	 */
	static JournalEntry read(String text) throws UnknownKind {
		Members members = members(text);
		return switch (members.get("kind")) {
			case "received" -> new JournalEntry.Received(new ReceivedFile(Long.parseLong(members.get("sequence")),
					Long.parseLong(members.get("drop")), members.get("sha256"), members.get("name"),
					Long.parseLong(members.get("size")), Instant.parse(members.get("at"))), members.get("folder"),
					members.find("zip"));
			case "catalogue" -> new JournalEntry.CatalogueInForce(members.get("manifest"), members.files(),
					Instant.parse(members.get("since")));
			case "decided" -> new JournalEntry.Decided(decision(members), Boolean.parseBoolean(members.get("revoked")),
					Instant.parse(members.get("at")));
			case "released" -> new JournalEntry.Released(edition(members), members.get("catalogue"),
					members.get("publication"), members.files());
			default -> throw new UnknownKind(members.get("kind"));
		};
	}

	private static Edition edition(Members members) {
		return new Edition(ReportingPeriod.parse(members.get("period")).orElseThrow(),
				Integer.parseInt(members.get("edition")), members.find("document"), members.get("reason"),
				members.get("by"), Long.parseLong(members.get("last")), Instant.parse(members.get("at")));
	}

	private static Decision decision(Members members) {
		return new Decision(Decision.Kind.valueOf(members.get("decision")),
				ReportingPeriod.parse(members.get("period")).orElseThrow(), members.find("unit"),
				members.find("indicator"), members.find("finding"), Measure.valueOf(members.get("measure")),
				members.find("value"), members.get("reason"), members.get("by"), members.find("document"));
	}

	private static Members members(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		List<String> list = new ArrayList<>();
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
			String name = "";
			for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
				if (token == JsonToken.PROPERTY_NAME) {
					name = json.currentName();
				}
				else if (token == JsonToken.VALUE_STRING && name.equals("files")) {
					list.add(json.getString());
				}
				else if (token == JsonToken.VALUE_STRING) {
					values.put(name, json.getString());
				}
			}
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Not JSON", ex);
		}
		return new Members(values, list);
	}

	private record Members(Map<String, String> values, List<String> list) {

		private String get(String name) {
			return Objects.requireNonNull(this.values.get(name), name);
		}

		private @Nullable String find(String name) {
			return this.values.get(name);
		}

		private List<JournalEntry.SnapshotFile> files() {
			List<JournalEntry.SnapshotFile> files = new ArrayList<>();
			for (int index = 0; index < this.list.size(); index += 2) {
				files.add(new JournalEntry.SnapshotFile(this.list.get(index), this.list.get(index + 1)));
			}
			return files;
		}

	}

	/** A kind of fact that this version does not know. */
	static final class UnknownKind extends Exception {

		private static final long serialVersionUID = 1L;

		private final String kind;

		UnknownKind(String kind) {
			super(kind);
			this.kind = kind;
		}

		String kind() {
			return this.kind;
		}

	}

}
