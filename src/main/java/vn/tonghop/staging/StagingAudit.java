package vn.tonghop.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import vn.tonghop.model.ReceivedFile;

/**
 * Whether staging holds what the journal says: every file once, read with the key in
 * force, and of each exactly the rows that were stored of it. The hash of a submission
 * covers what was read, not what was concluded of it.
 */
final class StagingAudit {

	/** More would say nothing new. */
	private static final int MOST_TOLD = 20;

	/**
	 * An odd number with no pattern of its own, so that every bit of a text moves others.
	 */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private static final Map<String, String> ROWS = rows();

	private final JdbcTemplate jdbc;

	StagingAudit(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	private static Map<String, String> rows() {
		Map<String, String> rows = new LinkedHashMap<>();
		rows.put("submission", "select seq, kind, form, unit, period, modified, cov_figures, cov_labels, cov_ignored, "
				+ "cov_unread from submission where read_key is not null");
		rows.put("finding", "select seq, ord, code, office_rule, severity, sheet, cell, indicator, measure, arguments "
				+ "from finding where origin = 'R'");
		rows.put("narrative", "select seq, ord, item, body, sheet, cell from narrative where seq is not null");
		rows.put("figure", "select seq, part, body from figure where seq is not null");
		rows.put("as_of", "select seq, ord, indicator, at_day from as_of where seq is not null");
		rows.put("done_before",
				"select seq, ord, indicator, lk_value, typed, sheet, cell, found_by from done_before where seq is not null");
		return rows;
	}

	/** The hashes of what is stored of submissions, by their sequences. */
	Map<Long, String> hashes(List<Long> sequences) {
		Map<Long, Sum> sums = new HashMap<>();
		long first = Collections.min(sequences);
		long last = Collections.max(sequences);
		ROWS.forEach((table, query) -> this.jdbc.query(query + " and seq between ? and ?", collect(table, sums), first,
				last));
		Map<Long, String> hashes = new HashMap<>();
		sequences.forEach((seq) -> hashes.put(seq, told(sums.get(seq))));
		return hashes;
	}

	private Map<Long, Sum> sums() {
		Map<Long, Sum> sums = new HashMap<>();
		ROWS.forEach((table, query) -> this.jdbc.query(query, collect(table, sums)));
		return sums;
	}

	private static RowCallbackHandler collect(String table, Map<Long, Sum> sums) {
		int start = table.hashCode();
		return (row) -> sums.computeIfAbsent(row.getLong(1), (seq) -> new Sum()).add(hashOf(start, row));
	}

	/**
	 * Against accidents, not against people: who can write the database can write the
	 * hash beside it too. A figure changed at rest shows in all but one of 2^32 cases.
	 */
	static long hashOf(int start, ResultSet row) throws SQLException {
		long hash = start;
		int columns = row.getMetaData().getColumnCount();
		for (int column = 1; column <= columns; column++) {
			String value = row.getString(column);
			long own = (value != null) ? ((long) value.length() << 32) ^ value.hashCode() : column;
			hash = (Long.rotateLeft(hash, 23) ^ own) * SPREAD;
		}
		return hash ^ (hash >>> 32);
	}

	private static String told(@Nullable Sum sum) {
		return (sum != null) ? sum.rows + " " + Long.toHexString(sum.hash) : "";
	}

	/** The received files that are not here as they were received, and what else is. */
	List<String> unlike(List<ReceivedFile> files) {
		Map<Long, String> here = new HashMap<>();
		this.jdbc.query("select seq, drop_no, sha256, name, size, received_at from submission",
				(RowCallbackHandler) (row) -> here.put(row.getLong(1), row.getLong(2) + " " + row.getString(3) + " "
						+ row.getString(4) + " " + row.getLong(5) + " " + row.getString(6)));
		List<String> unlike = new ArrayList<>();
		for (ReceivedFile file : files) {
			String found = here.remove(file.sequence());
			String due = file.drop() + " " + file.sha256() + " " + file.name() + " " + file.size() + " "
					+ file.receivedAt();
			if (!due.equals(found)) {
				unlike.add("file " + file.sequence() + " was received as " + due + ", here is " + found);
			}
		}
		here.forEach((seq, found) -> unlike.add("file " + seq + " was never received: " + found));
		return first(unlike);
	}

	List<String> differences(List<ReceivedFile> files, String readKey) {
		List<String> differences = new ArrayList<>(unlike(files));
		Map<Long, Sum> now = sums();
		this.jdbc.query("select seq, read_key, content_hash from submission", (RowCallbackHandler) (row) -> {
			long seq = row.getLong(1);
			String hash = Optional.ofNullable(row.getString(3)).orElse("");
			if (!readKey.equals(row.getString(2))) {
				differences.add("file " + seq + " was not read");
			}
			else if (!hash.equals(told(now.get(seq)))) {
				differences.add("what is stored of file " + seq + " is not what was read");
			}
			now.remove(seq);
		});
		now.keySet().forEach((seq) -> differences.add("there are rows of file " + seq + ", which is not here"));
		return first(differences);
	}

	private static List<String> first(List<String> all) {
		return all.stream().limit(MOST_TOLD).toList();
	}

	/** The rows of a submission, in any order. */
	private static final class Sum {

		private long rows;

		private long hash;

		private void add(long row) {
			this.rows++;
			this.hash += row;
		}

	}

}
