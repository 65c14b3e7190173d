package vn.tonghop.staging;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The job repository's tables, as its library ships them, so that a newer library brings
 * its own.
 */
final class BatchSchemaMigration implements JavaMigration {

	private final String vendor;

	/** Tables for such a database, by the name that the library's scripts end in. */
	BatchSchemaMigration(String vendor) {
		this.vendor = vendor;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1");
	}

	@Override
	public String getDescription() {
		return "job repository";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		ScriptUtils.executeSqlScript(context.getConnection(),
				new ClassPathResource("org/springframework/batch/core/schema-" + this.vendor + ".sql"));
	}

}
