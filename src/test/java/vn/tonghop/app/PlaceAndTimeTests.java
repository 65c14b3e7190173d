package vn.tonghop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** No output depends on the locale, the time zone or the clock of the machine. */
class PlaceAndTimeTests {

	/** The office's own; one whose i has no dot; one with other digits. */
	private static final List<Locale> LOCALES = List.of(Locale.forLanguageTag("vi-VN"), Locale.forLanguageTag("tr-TR"),
			Locale.forLanguageTag("ar-EG-u-nu-arab"));

	/** The last day of a month begins and ends at other moments in each. */
	private static final List<String> ZONES = List.of("Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/St_Johns");

	private static final List<String> MOMENTS = List.of("2023-05-31T10:30:00Z", "2023-12-31T23:59:59Z",
			"2031-02-28T00:00:00Z");

	@TempDir
	private Path folder;

	@Test
	void threeLocalesInThreeZonesGiveTheSameBytes() throws Exception {
		TestOffice here = TestOffice.tiny(this.folder.resolve("here"));
		here.type("run");
		Map<String, String> due = here.outputs();
		assertThat(due).hasSizeGreaterThan(8);
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			for (int place = 0; place < 9; place++) {
				Locale.setDefault(LOCALES.get(place / 3));
				TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(place % 3)));
				TestOffice there = TestOffice.tiny(this.folder.resolve("there" + place)).at(MOMENTS.get(place % 3));
				String story = LOCALES.get(place / 3) + " " + ZONES.get(place % 3);
				TestOffice.Result run = there.type("run");
				assertThat(run.status()).as(story + run.err()).isEqualTo(ExitStatus.REFUSED);
				assertThat(there.outputs()).as(story).isEqualTo(due);
			}
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	/** What a class remembers from its loading shows only in a process of its own. */
	@Test
	void theSampleMonthStartedElsewhereGivesTheSameBytes() throws Exception {
		List<String> files = List.of("Cảnh Dương - T12.2023.xlsx", "Phòng Tài chính - Kế hoạch - T12.2023.xlsx");
		TestOffice here = new TestOffice(this.folder.resolve("here"));
		for (String file : files) {
			here.dropFile(TestOffice.DECEMBER.resolve(file));
		}
		here.type("run");
		for (int place = 0; place < 3; place++) {
			TestOffice there = new TestOffice(this.folder.resolve("there" + place));
			for (String file : files) {
				there.dropFile(TestOffice.DECEMBER.resolve(file));
			}
			Locale locale = LOCALES.get(place);
			List<String> options = Stream
				.concat(ChildClasses.shared().options().stream(), Stream.of("-Duser.language=" + locale.getLanguage(),
						"-Duser.country=" + locale.getCountry(), "-Duser.timezone=" + ZONES.get(place)))
				.toList();
			try (ChildProgram program = ChildProgram.start(options, there.home(), "run")) {
				assertThat(program.waitFor()).as(program.text()).isZero();
			}
			assertThat(there.outputs()).as(locale + " " + ZONES.get(place)).isEqualTo(here.outputs());
		}
	}

}
