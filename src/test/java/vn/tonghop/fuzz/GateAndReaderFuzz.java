package vn.tonghop.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/**
 * Any bytes as a received file, through gate and readers: a result, never an exception.
 */
class GateAndReaderFuzz {

	@Timeout(5)
	@FuzzTest(maxDuration = "1m")
	void anyBytesEndInAResult(byte[] input) {
		Received.take(input);
		Received.readOnly(input);
	}

}
