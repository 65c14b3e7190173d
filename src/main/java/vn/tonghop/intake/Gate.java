package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import vn.tonghop.model.Finding;

/**
 * Looks at a file's bytes before any parser does: what it is, whether it is whole, and
 * whether it keeps within what the parsers can take. The ending of its name does not
 * count. Every file ends in a result; without state, for any number of threads.
 */
public final class Gate {

	private static final int PDF_WITHIN = 1024;

	private static final byte[] PDF = { '%', 'P', 'D', 'F', '-' };

	/** Streams by which older Office files are told apart; names in lower case. */
	private static final Set<String> MAIL = Set.of("__properties_version1.0", "__nameid_version1.0");

	/**
	 * Looks at an archived file.
	 * @param originalName as it was dropped; nothing is concluded from it
	 * @throws IOException where the archive cannot be read
	 */
	public GateResult inspect(Path archived, String originalName) throws IOException {
		long size = Files.size(archived);
		if (size > GateLimits.FILE_BYTES) {
			return new GateResult.Refused(tooLarge(size));
		}
		return inspect(Files.readAllBytes(archived));
	}

	/** Looks at bytes, such as those of a zip's member. */
	public GateResult inspect(byte[] content) {
		try {
			return look(content);
		}
		catch (Refusal ex) {
			return new GateResult.Refused(ex.finding());
		}
	}

	/**
	 * The bytes of a zip's member.
	 * @throws IOException where the archive cannot be read, or the file is no longer the
	 * one that passed
	 */
	public byte[] open(Path archived, GateResult.Member member) throws IOException {
		try {
			return new PackageGate(Files.readAllBytes(archived)).member(member.index());
		}
		catch (Refusal ex) {
			throw new IOException("No longer a zip that passed: " + archived, ex);
		}
	}

	private static GateResult look(byte[] content) throws Refusal {
		if (content.length == 0) {
			throw new Refusal(GateFindings.empty());
		}
		if (content.length > GateLimits.FILE_BYTES) {
			throw new Refusal(tooLarge(content.length));
		}
		if (startsWith(content, new byte[] { 'P', 'K', 3, 4 }) || startsWith(content, new byte[] { 'P', 'K', 5, 6 })) {
			return new PackageGate(content).inspect();
		}
		if (startsWith(content, OleContainer.SIGNATURE)) {
			return lookAtOle(new OleContainer(content));
		}
		if (isPdf(content)) {
			return new GateResult.Pdf();
		}
		if (FiguresGate.begins(content)) {
			FiguresGate.check(content);
			return new GateResult.Workbook(GateResult.Kind.FIGURES);
		}
		if (BiffGate.isOlderStart(content)) {
			throw new Refusal(GateFindings.tooOld("Excel 2, 3 hoặc 4"));
		}
		if (startsWith(content, new byte[] { 9, 8 })) {
			throw new Refusal(GateFindings.tooOld("Excel 5/95"));
		}
		if (allZero(content)) {
			throw new Refusal(GateFindings.cutOff());
		}
		throw new Refusal(GateFindings.notExcel(OtherContent.name(content)));
	}

	private static GateResult lookAtOle(OleContainer container) throws Refusal {
		if (container.has("encryptedpackage")) {
			throw new Refusal(GateFindings.encrypted());
		}
		if (container.has("workbook")) {
			BiffGate.check(container.stream("workbook"));
			return new GateResult.Workbook(GateResult.Kind.XLS);
		}
		if (container.has("book")) {
			throw new Refusal(GateFindings.tooOld("Excel 5/95"));
		}
		if (container.has("worddocument")) {
			throw new Refusal(GateFindings.notExcel("văn bản Word đời cũ (.doc)"));
		}
		if (container.has("powerpoint document")) {
			throw new Refusal(GateFindings.notExcel("bài trình chiếu PowerPoint"));
		}
		if (container.names().stream().anyMatch(MAIL::contains)) {
			throw new Refusal(GateFindings.notExcel("thư Outlook (.msg)"));
		}
		throw new Refusal(GateFindings.notExcel("tệp Office đời cũ không phải bảng tính"));
	}

	private static Finding tooLarge(long size) {
		return GateFindings.tooLarge("tệp", GateLimits.megabytes(size), GateLimits.megabytes(GateLimits.FILE_BYTES));
	}

	private static boolean startsWith(byte[] content, byte[] start) {
		return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
	}

	private static boolean isPdf(byte[] content) {
		int last = Math.min(content.length - PDF.length, PDF_WITHIN - PDF.length);
		for (int at = 0; at <= last; at++) {
			if (Arrays.equals(content, at, at + PDF.length, PDF, 0, PDF.length)) {
				return true;
			}
		}
		return false;
	}

	private static boolean allZero(byte[] content) {
		for (byte each : content) {
			if (each != 0) {
				return false;
			}
		}
		return true;
	}

}
