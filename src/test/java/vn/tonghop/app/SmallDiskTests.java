package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.archive.Archive;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The month on a real disk that is too small: 64 KB free, 128 KB, and so on until it
 * fits. Each time every output is whole or not there, the message says what is wrong, the
 * archive is intact, and with room the next run makes everything.
 */
class SmallDiskTests {

	private static final long ROOM = 64L << 20;

	private static final long FIRST = 64L << 10;

	@TempDir
	private Path folder;

	@Test
	void onADiskOfAnySizeEachOutputIsWholeOrNotThere() throws Exception {
		TestOffice undisturbed = TestOffice.tiny(this.folder.resolve("undisturbed"));
		assertThat(undisturbed.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		Map<String, String> due = undisturbed.outputs();
		Path disk = Files.createDirectory(disk());
		Assumptions.assumeTrue(sh("mount", "-t", "tmpfs", "-o", "size=" + ROOM, "tonghop-test", disk.toString()),
				"Mounting a small disk is not permitted here");
		List<String> ends = new ArrayList<>();
		boolean enough = false;
		for (long free = FIRST; !enough; free *= 2) {
			assertThat(free).as(ends.toString()).isLessThan(ROOM);
			TestOffice office = TestOffice.tiny(disk.resolve("office"));
			resize(disk, used(disk) + free);
			TestOffice.Result run = office.type("run");
			String story = (free >> 10) + " KB: " + run.status() + " " + run.err();
			enough = run.status() == ExitStatus.REFUSED;
			ends.add((free >> 10) + " KB: " + (enough ? "enough" : "too small"));
			if (enough) {
				assertThat(office.outputs()).as(story).isEqualTo(due);
			}
			else {
				assertThat(run.status()).as(story).isEqualTo(ExitStatus.FAILED);
				assertThat(run.err()).as(story).contains("[O_DIA_DAY]");
				assertThat(due.entrySet()).as(story).containsAll(whole(office).entrySet());
				assertThat(Archive.verify(office.home().resolve("data")).whole()).as(story).isTrue();
			}
			assertThat(open(disk)).as(story).isEmpty();
			resize(disk, ROOM);
			TestOffice.Result again = office.type("run");
			assertThat(again.status()).as(story + again.err()).isIn(ExitStatus.DONE, ExitStatus.REFUSED);
			assertThat(office.outputs()).as(story).isEqualTo(due);
			assertThat(office.home().resolve("input")).as(story).isEmptyDirectory();
			assertThat(office.type("verify").status()).as(story).isZero();
			SampleMonthTests.delete(office.home());
		}
		System.out.println("Small disks: " + ends);
		assertThat(ends).hasSizeGreaterThan(1);
	}

	@AfterEach
	void unmount() throws Exception {
		if (Files.isDirectory(disk())) {
			sh("umount", "--lazy", disk().toString());
		}
	}

	private Path disk() {
		return this.folder.resolve("disk");
	}

	/** What people may see: temporary files are not for them. */
	private static Map<String, String> whole(TestOffice office) throws IOException {
		Map<String, String> outputs = office.outputs();
		outputs.keySet().removeIf((name) -> String.valueOf(Path.of(name).getFileName()).startsWith(".th-"));
		return outputs;
	}

	/** The files on a disk that this process holds open, besides its own log. */
	private static List<String> open(Path disk) throws IOException {
		List<String> open = new ArrayList<>();
		try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
			for (Path handle : handles.toList()) {
				String file = Files.isSymbolicLink(handle) ? Files.readSymbolicLink(handle).toString() : "";
				if (file.startsWith(disk.toString()) && !file.endsWith("tonghop.log")) {
					open.add(file);
				}
			}
		}
		return open;
	}

	private static long used(Path disk) throws IOException {
		FileStore store = Files.getFileStore(disk);
		return store.getTotalSpace() - store.getUnallocatedSpace();
	}

	private static void resize(Path disk, long size) throws Exception {
		assertThat(sh("mount", "-o", "remount,size=" + size, disk.toString())).isTrue();
	}

	/** Whether a command is there and ended well. */
	static boolean sh(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
