package vn.tonghop.staging;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import vn.tonghop.model.ReportingPeriod;

/**
 * What was concluded of a period and of what: where both are as they were, the work need
 * not be done again. The sign of what it was made of is stored with the results, in one
 * transaction, and a hash of the results beside it, so that results changed since are
 * seen.
 */
final class WorkDone {

	/** What a step leaves of a period, in the order of its rows. */
	enum Step {

		JUDGED("""
				select submission.seq, state, version, settled, ord, code, severity, sheet, cell, indicator, measure, arguments
				from submission left join finding on finding.seq = submission.seq and finding.origin = 'V'
				where period = ? and kind = 'WORKBOOK' order by submission.seq, ord"""),

		CONSOLIDATED("select unit, part, body from consolidated where period = ? order by unit, part");

		private final String rows;

		Step(String rows) {
			this.rows = rows;
		}

	}

	private final JdbcTemplate jdbc;

	WorkDone(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether a step was done of the same, and what it left is still there. */
	boolean stands(Step step, ReportingPeriod period, String fingerprint) {
		return this.jdbc
			.query("select fingerprint, result from period_work where period = ? and step = ?",
					(row, number) -> fingerprint.equals(row.getString(1))
							&& result(step, period).equals(row.getString(2)),
					period.code(), step.name())
			.contains(true);
	}

	/** Notes a step as done; within the transaction that stores what it leaves. */
	void done(Step step, ReportingPeriod period, String fingerprint) {
		this.jdbc.update("delete from period_work where period = ? and step = ?", period.code(), step.name());
		this.jdbc.update("insert into period_work (period, step, fingerprint, result) values (?, ?, ?, ?)",
				period.code(), step.name(), fingerprint, result(step, period));
	}

	void forget(ReportingPeriod period) {
		this.jdbc.update("delete from period_work where period = ?", period.code());
	}

	private String result(Step step, ReportingPeriod period) {
		long[] sum = { step.ordinal(), 0 };
		this.jdbc.query(step.rows, (RowCallbackHandler) (row) -> {
			sum[0] = sum[0] * 31 + StagingAudit.hashOf(step.ordinal(), row);
			sum[1]++;
		}, period.code());
		return sum[1] + " " + Long.toHexString(sum[0]);
	}

}
