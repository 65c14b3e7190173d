package vn.tonghop.staging;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables, one description for every kind of database; what a kind needs besides is a
 * callback in a folder of its name.
 */
final class StagingSchema {

	private static final String TABLES = "classpath:vn/tonghop/staging/migration";

	private StagingSchema() {
	}

	/** What brings a database's tables up to date. */
	static FluentConfiguration of(DataSource source, String vendor) {
		return Flyway.configure()
			.dataSource(source)
			.locations(TABLES)
			.javaMigrations(new BatchSchemaMigration(vendor))
			.loggers("slf4j");
	}

	/** The same with what this kind of database needs after its tables are made. */
	static FluentConfiguration withOwn(FluentConfiguration schema, String vendor) {
		return schema.locations(TABLES, "classpath:vn/tonghop/staging/" + vendor);
	}

}
