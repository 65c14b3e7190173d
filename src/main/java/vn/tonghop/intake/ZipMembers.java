package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files in a zip of files, each for itself. A zip that does not pass the gate, and a
 * zip in a zip, has none: the gate says why.
 */
public final class ZipMembers {

	/** No name of a file needs more. */
	private static final int LONGEST_NAME = 255;

	private final Gate gate = new Gate();

	/** Is given a member's bytes, one member after the other. */
	@FunctionalInterface
	public interface Taker {

		void take(String name, byte[] content) throws IOException;

	}

	/**
	 * Opens a file, if it is a zip of files; of any other nothing is looked at closely.
	 */
	void each(Path archived, Taker taker) throws IOException {
		byte[] content = plainZip(archived);
		if (content.length == 0 || !(this.gate.inspect(content) instanceof GateResult.Zip zip)) {
			return;
		}
		try {
			PackageGate opened = new PackageGate(content);
			for (GateResult.Member member : zip.members()) {
				byte[] bytes = opened.member(member.index());
				if (!nested(bytes)) {
					taker.take(name(member), bytes);
				}
			}
		}
		catch (Refusal ex) {
			throw new IOException("No longer a zip that passed: " + archived, ex);
		}
	}

	/**
	 * The names of the zips in a zip that passed, which are not opened.
	 * @throws IOException where the archive cannot be read
	 */
	public List<String> nested(Path archived, GateResult.Zip zip) throws IOException {
		PackageGate opened = new PackageGate(Files.readAllBytes(archived));
		List<String> nested = new ArrayList<>();
		try {
			for (GateResult.Member member : zip.members()) {
				if (nested(opened.member(member.index()))) {
					nested.add(name(member));
				}
			}
		}
		catch (Refusal ex) {
			throw new IOException("No longer a zip that passed: " + archived, ex);
		}
		return nested;
	}

	private static String name(GateResult.Member member) {
		String name = member.name();
		return (name.length() <= LONGEST_NAME) ? name : name.substring(name.length() - LONGEST_NAME);
	}

	private boolean nested(byte[] member) {
		return isPlainZip(member) && this.gate.inspect(member) instanceof GateResult.Zip;
	}

	/** Empty where it is no zip of files: workbooks are zips as well, of another kind. */
	private static byte[] plainZip(Path archived) throws IOException {
		if (Files.size(archived) > GateLimits.FILE_BYTES) {
			return new byte[0];
		}
		byte[] content = Files.readAllBytes(archived);
		return isPlainZip(content) ? content : new byte[0];
	}

	private static boolean isPlainZip(byte[] content) {
		if (content.length < 4 || content[0] != 'P' || content[1] != 'K' || content[2] != 3 || content[3] != 4) {
			return false;
		}
		try {
			return ZipDirectory.read(content)
				.stream()
				.noneMatch((entry) -> entry.name().equalsIgnoreCase("[Content_Types].xml"));
		}
		catch (Refusal ex) {
			return false;
		}
	}

}
