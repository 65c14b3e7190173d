package vn.tonghop.pipeline;

import vn.tonghop.files.FaultyFileLayer;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs on a disk whose n-th write, force or move goes wrong. */
final class FailingRuns {

	private FailingRuns() {
	}

	/**
	 * Tries n = first, first + step, … until the run ends before the fault comes.
	 * @param what for the line that tells how many were tried
	 */
	static void each(String what, FaultyFileLayer.Fault fault, int first, int step, Attempt attempt) throws Exception {
		boolean fired = true;
		int tried = 0;
		for (int failing = first; fired; failing += step) {
			FaultyFileLayer disk = new FaultyFileLayer(fault, failing);
			attempt.on(disk, fault + " at " + failing);
			fired = disk.fired();
			tried++;
		}
		System.out.println(what + ", " + fault + ": " + tried);
	}

	/** Whether a run failed: then the fault came, and it was told with a code. */
	static boolean failed(Workspace workspace, FaultyFileLayer disk, FaultyFileLayer.Fault fault, String story)
			throws Exception {
		try {
			TinyMonth.run(workspace, disk);
			return false;
		}
		catch (Obstacle ex) {
			assertThat(ex.finding().code()).as(story).isNotEmpty();
		}
		catch (FaultyFileLayer.Killed | IllegalStateException ex) {
			// The job wraps what is no exception.
			assertThat(fault).as(story + ex).isEqualTo(FaultyFileLayer.Fault.KILL);
		}
		assertThat(disk.fired()).as(story).isTrue();
		return true;
	}

	/** What is tried on a failing disk. */
	interface Attempt {

		void on(FaultyFileLayer disk, String story) throws Exception;

	}

}
