package vn.tonghop.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksumTests {

	/** The check values that both CRCs are published with. */
	@Test
	void isTwoCrcsAndTheLength(@TempDir Path folder) throws IOException {
		byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
		assertThat(Checksum.of(List.of(digits))).isEqualTo("cbf43926e3069283:9");
		assertThat(Checksum.of(Files.write(folder.resolve("x"), digits))).isEqualTo("cbf43926e3069283:9");
		assertThat(Checksum.of(List.of())).isEqualTo("0000000000000000:0");
	}

	@Property(tries = 200)
	void seesWhatChangesAndNotHowItIsCut(@ForAll @Size(min = 1, max = 300) byte[] bytes, @ForAll int place,
			@ForAll byte other) {
		int at = Math.floorMod(place, bytes.length);
		String whole = Checksum.of(List.of(bytes));
		assertThat(Checksum.of(List.of(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, bytes.length))))
			.isEqualTo(whole);
		assertThat(Checksum.of(List.of(Arrays.copyOf(bytes, at)))).isNotEqualTo(whole);
		byte[] changed = bytes.clone();
		changed[at] = other;
		assertThat(Checksum.of(List.of(changed)).equals(whole)).isEqualTo(Arrays.equals(changed, bytes));
	}

}
