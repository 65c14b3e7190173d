package vn.tonghop.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The user's guide says what the program says. With {@code -Dtonghop.docs.update=true}
 * the page is written anew.
 */
class MessageListTests {

	private static final Path PAGE = Path.of("docs/huong-dan/thong-bao.md");

	@Test
	void theMessageListIsThatOfTheProgram() throws IOException {
		String due = MessageList.page();
		if (Boolean.getBoolean("tonghop.docs.update")) {
			Files.writeString(PAGE, due);
		}
		assertThat(Files.readString(PAGE))
			.as("docs/huong-dan/thong-bao.md is out of date: run the tests of this class with -Dtonghop.docs.update=true")
			.isEqualTo(due);
	}

	@Test
	void everyCodeHasItsLine() throws IOException {
		String page = Files.readString(PAGE);
		assertThat(Messages.of("vi").codes()).allSatisfy((code) -> assertThat(page).contains("| `" + code + "` |"));
	}

}
