package vn.tonghop.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the structure; each rule is proved once on code that breaks it. */
class ArchitectureTests {

	private static final JavaClasses PROGRAM = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.tonghop");

	private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("fixture");

	private static final Journey JOURNEY = new Journey("vn.tonghop");

	private static final Journey BROKEN_JOURNEY = new Journey("fixture");

	static final List<String> PACKAGES = List.copyOf(Journey.MAY_USE.keySet());

	record Library(String classes, String[] packages) {
	}

	static List<Library> libraries() {
		return List.of(new Library("org.springframework.batch..", new String[] { "pipeline" }),
				new Library("org.springframework.jdbc..", new String[] { "staging" }),
				new Library("java.sql..", new String[] { "staging" }),
				new Library("org.flywaydb..", new String[] { "staging" }),
				new Library("org.hsqldb..", new String[] { "staging" }),
				new Library("org.postgresql..", new String[] { "staging" }),
				new Library("com.zaxxer.hikari..", new String[] { "staging" }),
				new Library("jakarta.jms..", new String[] { "pipeline" }),
				new Library("org.apache.activemq..", new String[] { "pipeline" }),
				new Library("freemarker..", new String[] { "rendering" }),
				new Library("org.apache.pdfbox..", new String[] { "rendering" }),
				new Library("picocli..", new String[] { "app" }),
				new Library("org.apache.poi..", new String[] { "grid", "formula", "rendering", "forms", "intake" }));
	}

	@Test
	void everyClassStandsInAPackageOfTheTable() {
		JOURNEY.everyClassStandsInAPackageOfTheTable().check(PROGRAM);
	}

	@Test
	void aStrayPackageIsSeen() {
		assertThat(breaches(BROKEN_JOURNEY.everyClassStandsInAPackageOfTheTable())).hasSize(1)
			.first()
			.asString()
			.contains("fixture.stray.Stray");
	}

	@ParameterizedTest
	@FieldSource("PACKAGES")
	void packageUsesOnlyWhatTheTableAllows(String name) {
		JOURNEY.packageUsesOnlyWhatTheTableAllows(name).check(PROGRAM);
	}

	@Test
	void aStageThatCallsAnotherIsSeen() {
		assertThat(breaches(BROKEN_JOURNEY.packageUsesOnlyWhatTheTableAllows("reading"))).isNotEmpty()
			.allSatisfy((breach) -> assertThat(breach).contains("fixture.validation.Judging"));
	}

	@Test
	void aVocabularyThatKnowsAStageIsSeen() {
		assertThat(breaches(BROKEN_JOURNEY.packageUsesOnlyWhatTheTableAllows("model"))).isNotEmpty()
			.allSatisfy((breach) -> assertThat(breach).contains("fixture.reading.Peeking"));
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void libraryStaysInItsPackages(Library library) {
		JOURNEY.libraryOnlyIn(library.classes(), library.packages()).check(PROGRAM);
	}

	@Test
	void aLibraryOutsideItsPackageIsSeen() {
		assertThat(breaches(BROKEN_JOURNEY.libraryOnlyIn("java.sql..", "staging"))).isNotEmpty()
			.allSatisfy((breach) -> assertThat(breach).contains("fixture.validation.Judging"));
	}

	private static List<String> breaches(ArchRule rule) {
		return rule.evaluate(BROKEN).getFailureReport().getDetails();
	}

}
