package vn.tonghop.staging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import vn.tonghop.model.Measure;
import vn.tonghop.model.ReceivedFile;

/**
 * Whether staging holds what the journal says: every file once, read with the key in
 * force, and of each exactly the rows that were stored of it. The hash of a submission
 * covers what was read, not what was concluded, for conclusions are drawn anew.
 */
final class StagingAudit {

	/** More would say nothing new. */
	private static final int MOST_TOLD = 20;

	private static final int HASH_LENGTH = 32;

	/** No order needed: the rows' hashes are combined by exclusive or. */
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
		// The value of a doubtful number is a conclusion.
		rows.put("figure",
				"select seq, indicator, sheet, found_by, " + Measure.REPORTED.stream()
					.map((measure) -> measure.name().toLowerCase(java.util.Locale.ROOT))
					.map((prefix) -> prefix + "_mark, case when " + prefix + "_mark like 'D%' then null else " + prefix
							+ "_value end, " + prefix + "_typed, " + prefix + "_cell")
					.collect(Collectors.joining(", ")) + " from figure where seq is not null");
		return rows;
	}

	/** The hash of what is stored of a submission. */
	String hash(long seq) {
		Map<Long, byte[]> hashes = new HashMap<>();
		ROWS.forEach((table, query) -> this.jdbc.query(query + " and seq = ?", collect(table, hashes), seq));
		return hex(hashes.get(seq));
	}

	private Map<Long, byte[]> hashes() {
		Map<Long, byte[]> hashes = new HashMap<>();
		ROWS.forEach((table, query) -> this.jdbc.query(query, collect(table, hashes)));
		return hashes;
	}

	private static RowCallbackHandler collect(String table, Map<Long, byte[]> hashes) {
		return (row) -> {
			byte[] hash = hashOf(table, row);
			byte[] sum = hashes.computeIfAbsent(row.getLong(1), (seq) -> new byte[HASH_LENGTH]);
			for (int index = 0; index < HASH_LENGTH; index++) {
				sum[index] ^= hash[index];
			}
		};
	}

	private static byte[] hashOf(String table, ResultSet row) throws SQLException {
		MessageDigest digest = digest();
		digest.update(table.getBytes(StandardCharsets.UTF_8));
		int columns = row.getMetaData().getColumnCount();
		for (int column = 1; column <= columns; column++) {
			String value = row.getString(column);
			// Length first, so that no text can pass for two columns.
			digest.update(
					((value != null) ? "\n" + value.length() + ":" + value : "\n-").getBytes(StandardCharsets.UTF_8));
		}
		return digest.digest();
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String hex(byte @Nullable [] hash) {
		return (hash != null) ? HexFormat.of().formatHex(hash) : "";
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
		Map<Long, byte[]> now = hashes();
		this.jdbc.query("select seq, read_key, content_hash from submission", (RowCallbackHandler) (row) -> {
			long seq = row.getLong(1);
			String hash = Optional.ofNullable(row.getString(3)).orElse("");
			if (!readKey.equals(row.getString(2))) {
				differences.add("file " + seq + " was not read");
			}
			else if (!hash.equals(hex(now.get(seq)))) {
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

}
