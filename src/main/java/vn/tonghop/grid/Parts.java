package vn.tonghop.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.UnreadableWorkbook.Kind;

/**
 * The parts of an OOXML package, opened as XML. Names are compared without regard to
 * case; a backslash counts as a slash, for some writers use it.
 */
final class Parts implements AutoCloseable {

	private static final int MAX_PARTS = 1_000;

	private static final long MAX_PART = 120L << 20;

	private static final long MAX_TOTAL = 250L << 20;

	/**
	 * The longest way from one tag's beginning to the next: the longest text of a cell
	 * with every character escaped, and more. A tag of 200,000 attributes would cost the
	 * parser minutes.
	 */
	private static final int MAX_SPAN = 512 << 10;

	private static final InputFactoryImpl FACTORY = factory();

	private final ZipFile zip;

	private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

	private long total;

	Parts(byte[] bytes) throws IOException {
		this.zip = ZipFile.builder().setByteArray(bytes).get();
		for (Enumeration<ZipArchiveEntry> all = this.zip.getEntries(); all.hasMoreElements();) {
			ZipArchiveEntry entry = all.nextElement();
			this.entries.putIfAbsent(key(entry.getName()), entry);
			if (this.entries.size() > MAX_PARTS) {
				throw new UnreadableWorkbook.Inside(Kind.TOO_LARGE, "More than " + MAX_PARTS + " parts");
			}
		}
	}

	private static InputFactoryImpl factory() {
		InputFactoryImpl factory = new InputFactoryImpl();
		factory.configureForSpeed();
		return factory;
	}

	private static String key(String name) {
		String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
		return path.startsWith("/") ? path.substring(1) : path;
	}

	Set<String> names() {
		return this.entries.keySet();
	}

	boolean has(String name) {
		return this.entries.containsKey(key(name));
	}

	/**
	 * Opens a part.
	 * @return null where there is none of that name
	 */
	@Nullable Xml open(String name) throws IOException, XMLStreamException {
		ZipArchiveEntry entry = this.entries.get(key(name));
		if (entry == null) {
			return null;
		}
		if (!this.zip.canReadEntryData(entry)) {
			throw new UnreadableWorkbook.Inside(
					entry.getGeneralPurposeBit().usesEncryption() ? Kind.ENCRYPTED : Kind.DAMAGED,
					"The part " + name + " is packed in a way that is not supported");
		}
		InputStream stream = new Bounded(this.zip.getInputStream(entry));
		return new Xml(FACTORY.createXMLStreamReader(stream), stream);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** A part being read. */
	static final class Xml implements AutoCloseable {

		private final XMLStreamReader reader;

		private final InputStream stream;

		Xml(XMLStreamReader reader, InputStream stream) {
			this.reader = reader;
			this.stream = stream;
		}

		XMLStreamReader reader() {
			return this.reader;
		}

		/**
		 * Goes on to the next element's beginning.
		 * @return false at the part's end
		 */
		boolean nextElement() throws XMLStreamException {
			while (this.reader.hasNext()) {
				int event = this.reader.next();
				if (event == XMLStreamReader.START_ELEMENT) {
					return true;
				}
				refuseDoctype(event);
			}
			return false;
		}

		static void refuseDoctype(int event) {
			if (event == XMLStreamReader.DTD) {
				throw new UnreadableWorkbook.Inside(Kind.DAMAGED, "A part declares a document type");
			}
		}

		/** An attribute by its local name, whatever its namespace. */
		@Nullable String attribute(String localName) {
			for (int i = 0; i < this.reader.getAttributeCount(); i++) {
				if (this.reader.getAttributeLocalName(i).equals(localName)) {
					return this.reader.getAttributeValue(i);
				}
			}
			return null;
		}

		String attribute(String localName, String otherwise) {
			String value = attribute(localName);
			return (value != null) ? value : otherwise;
		}

		int number(String localName, int otherwise) {
			String value = attribute(localName);
			return (value != null) ? parse(value, otherwise) : otherwise;
		}

		static int parse(String value, int otherwise) {
			try {
				return Integer.parseInt(value);
			}
			catch (NumberFormatException ex) {
				return otherwise;
			}
		}

		boolean flag(String localName) {
			String value = attribute(localName);
			return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
		}

		@Override
		public void close() throws IOException, XMLStreamException {
			this.reader.close();
			this.stream.close();
		}

	}

	/** Stops at the limits, so that a small file cannot become endless work. */
	private final class Bounded extends FilterInputStream {

		private long part;

		private int sinceTag;

		Bounded(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = super.read(buffer, offset, length);
			if (count <= 0) {
				return count;
			}
			this.part += count;
			Parts.this.total += count;
			if (this.part > MAX_PART || Parts.this.total > MAX_TOTAL) {
				throw new UnreadableWorkbook.Inside(Kind.TOO_LARGE,
						"More than " + MAX_PART + " bytes in a part or " + MAX_TOTAL + " bytes in all");
			}
			// Only the last tag of each block is looked for: blocks are small.
			int last = offset + count - 1;
			while (last >= offset && buffer[last] != '<') {
				last--;
			}
			this.sinceTag = (last < offset) ? this.sinceTag + count : offset + count - last;
			if (this.sinceTag > MAX_SPAN) {
				throw new UnreadableWorkbook.Inside(Kind.TOO_LARGE,
						"A tag or text of more than " + MAX_SPAN + " bytes");
			}
			return count;
		}

	}

}
