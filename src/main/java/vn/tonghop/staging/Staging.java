package vn.tonghop.staging;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.model.UnitFigures;

/**
 * Reads and writes the staging database. Each method that writes is a transaction of its
 * own.
 */
public final class Staging {

	private static final String ARGUMENT_SEPARATOR = "\u001f";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final StagingAudit audit;

	private final WorkDone work;

	private final SameTexts same = new SameTexts();

	public Staging(StagingDatabase database) {
		this.jdbc = new JdbcTemplate(database.dataSource());
		this.transaction = new TransactionTemplate(database.transactions());
		this.audit = new StagingAudit(this.jdbc);
		this.work = new WorkDone(this.jdbc);
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	TransactionTemplate transaction() {
		return this.transaction;
	}

	/** Makes the received files known, those that are not yet. */
	public void receive(List<ReceivedFile> files) {
		this.transaction.executeWithoutResult((status) -> {
			Set<Long> known = new HashSet<>(this.jdbc.queryForList("select seq from submission", Long.class));
			List<Object[]> rows = files.stream()
				.filter((file) -> !known.contains(file.sequence()))
				.map((file) -> new Object[] { file.sequence(), file.drop(), file.sha256(), file.name(), file.size(),
						file.receivedAt().toString() })
				.toList();
			this.jdbc.batchUpdate("""
					insert into submission (seq, drop_no, sha256, name, size, received_at, cov_figures, cov_labels,
					cov_ignored, cov_unread, version) values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)""", rows);
		});
	}

	/**
	 * The received files that were not yet read with this key (catalogue and program in
	 * force).
	 */
	public List<ReceivedFile> unread(String readKey) {
		return this.jdbc.query("select * from submission where read_key is null or read_key <> ? order by seq",
				(row, number) -> receivedFile(row), readKey);
	}

	/** How many they are. */
	public int unreadCount(String readKey) {
		Integer count = this.jdbc.queryForObject(
				"select count(*) from submission where read_key is null or read_key <> ?", Integer.class, readKey);
		return (count != null) ? count : 0;
	}

	/**
	 * Stores files as read, in place of what was stored of them before: all of them or
	 * none.
	 */
	public void store(List<StagedRead> files, String readKey) {
		List<Object[]> sequences = files.stream().map((read) -> new Object[] { read.file().sequence() }).toList();
		this.transaction.executeWithoutResult((status) -> {
			for (String table : List.of("finding", "narrative", "explanation", "figure", "done_before", "as_of")) {
				this.jdbc.batchUpdate("delete from " + table + " where seq = ?", sequences);
			}
			this.jdbc.batchUpdate("""
					update submission set read_key = ?, kind = ?, form = ?, unit = ?, period = ?, modified = ?,
					cov_figures = ?, cov_labels = ?, cov_ignored = ?, cov_unread = ?, state = null, version = 0,
					settled = null where seq = ?""", files.stream().map((read) -> described(read, readKey)).toList());
			storeFindings('R', files.stream().collect(byFile((read) -> read.workbook().findings())));
			storeNarrative(files.stream().collect(byFile((read) -> read.workbook().narrative())));
			storeExplanations(files.stream().collect(byFile((read) -> read.workbook().explanations())));
			storeFigures(files.stream().collect(byFile((read) -> read.workbook().figures())));
			storeDoneBefore(files.stream().collect(byFile((read) -> read.workbook().doneBefore())));
			insert("insert into as_of (seq, ord, indicator, at_day) values (?, ?, ?, ?)",
					files.stream().collect(byFile((read) -> List.copyOf(read.workbook().asOf().entrySet()))),
					(day) -> new Object[] { day.getKey(), day.getValue().toString() });
			Map<Long, String> hashes = this.audit.hashes(files.stream().map((read) -> read.file().sequence()).toList());
			this.jdbc.batchUpdate("update submission set content_hash = ? where seq = ?",
					files.stream()
						.map((read) -> new Object[] { hashes.get(read.file().sequence()), read.file().sequence() })
						.toList());
		});
	}

	private static Object[] described(StagedRead read, String readKey) {
		ReadWorkbook workbook = read.workbook();
		ReadWorkbook.Coverage coverage = workbook.coverage();
		return new Object[] { readKey, read.kind().name(), workbook.form(), workbook.unit(),
				(workbook.period() != null) ? workbook.period().code() : null,
				(workbook.modified() != null) ? workbook.modified().toString() : null, coverage.figures(),
				coverage.labels(), coverage.ignored(), coverage.unread(), read.file().sequence() };
	}

	private static <T> Collector<StagedRead, ?, Map<Long, List<T>>> byFile(Function<StagedRead, List<T>> part) {
		return Collectors.toMap((read) -> read.file().sequence(), part, (one, other) -> other, TreeMap::new);
	}

	/**
	 * Compares what is here with what was received and read.
	 * @param files every file that the journal names
	 * @param readKey with which every file should have been read
	 * @return the differences, for the log; none where staging can be trusted
	 */
	public List<String> differences(List<ReceivedFile> files, String readKey) {
		return this.audit.differences(files, readKey);
	}

	/** Whether every received file is known here, each with its bytes' hash. */
	public boolean knows(List<ReceivedFile> files) {
		return this.audit.unlike(files).isEmpty();
	}

	private void storeFindings(char origin, Map<Long, List<Finding>> findings) {
		insert("""
				insert into finding (seq, ord, origin, code, office_rule, severity, sheet, cell, indicator, measure,
				arguments) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", findings,
				(finding) -> new @Nullable Object[] { String.valueOf(origin), finding.code(), finding.rule(),
						finding.severity().name(), finding.sheet(), finding.cell(), finding.indicator(),
						(finding.measure() != null) ? finding.measure().name() : null,
						String.join(ARGUMENT_SEPARATOR, finding.arguments()) });
	}

	private void storeNarrative(Map<Long, List<ReadWorkbook.Narrative>> narrative) {
		insert("insert into narrative (seq, ord, item, body, sheet, cell) values (?, ?, ?, ?, ?, ?)", narrative,
				(text) -> new Object[] { text.item(), text.text(), text.sheet(), text.cell() });
	}

	private void storeExplanations(Map<Long, List<Explanation>> explanations) {
		insert("""
				insert into explanation (seq, ord, code, sheet, cell, indicator, measure, body)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", explanations,
				(explanation) -> new @Nullable Object[] { explanation.code(), explanation.sheet(), explanation.cell(),
						explanation.indicator(), (explanation.measure() != null) ? explanation.measure().name() : null,
						explanation.text() });
	}

	private void storeDoneBefore(Map<Long, List<ReadFigure>> figures) {
		Map<Long, List<ReadFigure>> certain = new TreeMap<>();
		figures.forEach((seq, own) -> certain.put(seq,
				own.stream().filter((figure) -> figure.content() instanceof ReadFigure.Content.Certain).toList()));
		insert("""
				insert into done_before (seq, ord, indicator, lk_value, typed, sheet, cell, found_by)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", certain, (figure) -> {
			ReadFigure.Content.Certain content = (ReadFigure.Content.Certain) figure.content();
			return new @Nullable Object[] { figure.indicator(), content.value().toPlainString(), content.typed(),
					figure.sheet(), figure.cell(), figure.foundBy().name() };
		});
	}

	private void storeFigures(Map<Long, List<ReadFigure>> figures) {
		Map<Long, List<String>> parts = new TreeMap<>();
		figures.forEach((seq, own) -> parts.put(seq, PackedFigures.pack(own)));
		insert("insert into figure (seq, part, body) values (?, ?, ?)", parts, (part) -> new Object[] { part });
	}

	/** Inserts the rows of files, numbered within each. */
	private <T> void insert(String sql, Map<Long, List<T>> files, Function<T, @Nullable Object[]> columns) {
		List<Object[]> rows = new ArrayList<>();
		files.forEach((seq, all) -> {
			int number = 0;
			for (T one : all) {
				rows.add(Stream.concat(Stream.of(seq, number++), Arrays.stream(columns.apply(one))).toArray());
			}
		});
		if (!rows.isEmpty()) {
			this.jdbc.batchUpdate(sql, rows);
		}
	}

	/**
	 * Every submission with what was concluded of it, in the order of receipt; those not
	 * judged yet count as refused.
	 */
	public List<Submission> submissions() {
		Map<Long, List<Finding>> findings = findings(null);
		Map<String, List<Explanation>> explanations = explanations();
		return this.jdbc.query("select * from submission where kind = 'WORKBOOK' order by seq",
				(row, number) -> submission(row, findings.getOrDefault(row.getLong("seq"), List.of()),
						explanations.getOrDefault(sender(row), List.of())));
	}

	/**
	 * The workbooks as read, without their figures and narrative, in the order of
	 * receipt.
	 */
	public List<StagedWorkbook> workbooks() {
		Map<Long, List<Finding>> findings = findings("R");
		return this.jdbc.query("select * from submission where read_key is not null and kind = 'WORKBOOK' order by seq",
				(row, number) -> {
					String modified = row.getString("modified");
					return new StagedWorkbook(receivedFile(row), row.getString("form"), row.getString("unit"),
							period(row), (modified != null) ? Instant.parse(modified) : null,
							findings.getOrDefault(row.getLong("seq"), List.of()), coverage(row),
							String.valueOf(row.getString("content_hash")));
				});
	}

	/** The submissions of a period that count. */
	public Set<Long> counting(ReportingPeriod period) {
		return this.jdbc.query(
				"select seq, state from submission where period = ? and kind = 'WORKBOOK' and state is not null",
				(row, number) -> SubmissionState.valueOf(row.getString("state")).counts() ? row.getLong("seq") : -1L,
				period.code())
			.stream()
			.filter((seq) -> seq >= 0)
			.collect(Collectors.toSet());
	}

	/** The files that are kept beside submissions, in the order of receipt. */
	public List<Attachment> attachments() {
		return this.jdbc.query(
				"select * from submission where kind in ('SIGNED_SCAN', 'NARRATIVE') and read_key is not null order by seq",
				(row, number) -> new Attachment(receivedFile(row), Attachment.Kind.valueOf(row.getString("kind")),
						row.getString("unit"), ReportingPeriod.parse(row.getString("period")).orElseThrow()));
	}

	/** The figures that a workbook holds, as read. */
	public List<ReadFigure> figures(long seq) {
		return PackedFigures.read(packedFigures(seq), this.same);
	}

	private List<String> packedFigures(long seq) {
		return this.jdbc.queryForList("select body from figure where seq = ? order by part", String.class, seq);
	}

	/** The narrative that each file brings, by its sequence, in its own order. */
	public Map<Long, List<ReadWorkbook.Narrative>> narratives() {
		Map<Long, List<ReadWorkbook.Narrative>> narratives = new HashMap<>();
		this.jdbc.query("select * from narrative order by seq, ord", (row) -> {
			narratives.computeIfAbsent(row.getLong("seq"), (seq) -> new ArrayList<>())
				.add(new ReadWorkbook.Narrative(row.getString("item"), row.getString("body"), row.getString("sheet"),
						row.getString("cell")));
		});
		return narratives;
	}

	/**
	 * What each sender says to findings, the latest submission last; without what stands
	 * in withdrawn ones.
	 */
	private Map<String, List<Explanation>> explanations() {
		Map<String, List<Explanation>> explanations = new LinkedHashMap<>();
		this.jdbc.query("""
				select explanation.*, submission.form, submission.unit, submission.period from explanation
				join submission on submission.seq = explanation.seq
				where submission.state is null or submission.state <> 'WITHDRAWN'
				order by submission.version, explanation.seq, explanation.ord""", (RowCallbackHandler) (row) -> {
			String measure = row.getString("measure");
			explanations.computeIfAbsent(sender(row), (key) -> new ArrayList<>())
				.add(new Explanation(row.getString("code"), row.getString("sheet"), row.getString("cell"),
						row.getString("indicator"), (measure != null) ? Measure.valueOf(measure) : null,
						row.getString("body")));
		});
		return explanations;
	}

	/** Unit, form and period; for a file of which none is known, the file itself. */
	private static String sender(ResultSet row) throws SQLException {
		String unit = row.getString("unit");
		String period = row.getString("period");
		return (unit != null && period != null) ? unit + " " + row.getString("form") + " " + period
				: Long.toString(row.getLong("seq"));
	}

	/** What the feedback below a folder was last made of, by path. */
	public Map<String, StagedFeedback> feedback(String folder) {
		Map<String, StagedFeedback> feedback = new TreeMap<>();
		this.jdbc.query("select * from feedback", (RowCallbackHandler) (row) -> {
			String path = row.getString("path");
			if (path.startsWith(folder)) {
				feedback.put(path, new StagedFeedback(row.getString("fingerprint"), row.getString("checksum")));
			}
		});
		return feedback;
	}

	/** Remembers what the feedback below a folder was made of, in place of before. */
	public void feedback(String folder, Map<String, StagedFeedback> feedback) {
		List<Object[]> rows = new ArrayList<>();
		feedback.forEach((path, made) -> rows.add(new Object[] { path, made.fingerprint(), made.checksum() }));
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from feedback where substr(path, 1, ?) = ?", folder.length(), folder);
			this.jdbc.batchUpdate("insert into feedback (path, fingerprint, checksum) values (?, ?, ?)", rows);
		});
	}

	/**
	 * Whether the submissions of a period were judged by the same, and still stand so.
	 */
	public boolean judged(ReportingPeriod period, String fingerprint) {
		return this.work.stands(WorkDone.Step.JUDGED, period, fingerprint);
	}

	/**
	 * Stores what was concluded of the submissions of a period, of all or of none; what
	 * reading found of them stays.
	 * @param fingerprint of what they were judged by
	 */
	public void judge(ReportingPeriod period, List<Judged> submissions, String fingerprint) {
		this.transaction.executeWithoutResult((status) -> {
			conclude(submissions);
			this.work.done(WorkDone.Step.JUDGED, period, fingerprint);
		});
	}

	/** Stores what was concluded of submissions that are of no period. */
	public void judge(List<Judged> submissions) {
		this.transaction.executeWithoutResult((status) -> conclude(submissions));
	}

	private void conclude(List<Judged> submissions) {
		this.jdbc.batchUpdate("delete from finding where seq = ? and origin = 'V'",
				submissions.stream().map((judged) -> new Object[] { judged.seq() }).toList());
		this.jdbc.batchUpdate("update submission set state = ?, version = ?, settled = ? where seq = ?",
				submissions.stream()
					.map((judged) -> new Object[] { judged.state().name(), judged.version(),
							PackedFigures.packSettled(judged.settled()), judged.seq() })
					.toList());
		storeFindings('V', submissions.stream()
			.collect(Collectors.toMap(Judged::seq, Judged::findings, (one, other) -> other, TreeMap::new)));
	}

	/**
	 * The figures of a workbook as they count: numbers that leave no doubt, and doubtful
	 * ones that were settled. Blanks and what could not be read are left out.
	 */
	public List<StagedFigure> counted(long seq) {
		List<String> packed = packedFigures(seq);
		List<@Nullable String> settled = this.jdbc.queryForList("select settled from submission where seq = ?",
				String.class, seq);
		return PackedFigures.counted(packed, this.same,
				PackedFigures.settled(settled.isEmpty() ? null : settled.get(0)));
	}

	/**
	 * What a workbook says of the LK at the end of the period before its own, in the
	 * order of the indicators' codes.
	 */
	public List<ReadFigure> doneBefore(long seq) {
		return this.jdbc.query("select * from done_before where seq = ? order by indicator",
				(row, number) -> new ReadFigure(row.getString("indicator"), Measure.LK,
						new ReadFigure.Content.Certain(new BigDecimal(row.getString("lk_value")),
								row.getString("typed")),
						row.getString("sheet"), row.getString("cell"), FoundBy.valueOf(row.getString("found_by")),
						false),
				seq);
	}

	/** The day that a workbook names beside an indicator's figures, by code. */
	public Map<String, LocalDate> asOf(long seq) {
		Map<String, LocalDate> days = new TreeMap<>();
		this.jdbc.query("select indicator, at_day from as_of where seq = ?",
				(RowCallbackHandler) (row) -> days.put(row.getString(1), LocalDate.parse(row.getString(2))), seq);
		return days;
	}

	/** The submissions that say anything of the period before their own. */
	public Set<Long> sayingOfBefore() {
		return new HashSet<>(this.jdbc.queryForList("select distinct seq from done_before", Long.class));
	}

	/** Whether a period was consolidated of the same, and is still there so. */
	public boolean consolidated(ReportingPeriod period, String fingerprint) {
		return this.work.stands(WorkDone.Step.CONSOLIDATED, period, fingerprint);
	}

	/**
	 * Stores a consolidated period, in place of what was stored of it before.
	 * @param fingerprint of what it was made of
	 */
	public void store(Consolidation consolidation, String wholeCode, String fingerprint) {
		String period = consolidation.period().code();
		Map<String, Map<String, UnitFigures>> units = new TreeMap<>(consolidation.units());
		units.put(wholeCode, consolidation.whole());
		List<Object[]> rows = new ArrayList<>();
		units.forEach((unit, indicators) -> {
			int number = 0;
			for (String part : PackedConsolidation.pack(indicators)) {
				rows.add(new Object[] { period, unit, number++, part });
			}
		});
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from consolidated where period = ?", period);
			this.jdbc.batchUpdate("insert into consolidated (period, unit, part, body) values (?, ?, ?, ?)", rows);
			this.work.done(WorkDone.Step.CONSOLIDATED, consolidation.period(), fingerprint);
		});
	}

	/** The figures of a consolidated period. */
	public StagedPeriod consolidated(ReportingPeriod period) {
		Map<String, List<String>> units = new HashMap<>();
		this.jdbc.query("select unit, body from consolidated where period = ? order by unit, part",
				(RowCallbackHandler) (row) -> units.computeIfAbsent(row.getString(1), (unit) -> new ArrayList<>())
					.add(row.getString(2)),
				period.code());
		return new StagedPeriod(units);
	}

	/** What a period's outputs were last made of; empty where they were not made. */
	public Optional<String> fingerprint(ReportingPeriod period) {
		return this.jdbc
			.queryForList("select fingerprint from period_state where period = ?", String.class, period.code())
			.stream()
			.findFirst();
	}

	/** Remembers what a period's outputs were made of. */
	public void rendered(ReportingPeriod period, String fingerprint) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from period_state where period = ?", period.code());
			this.jdbc.update("insert into period_state (period, fingerprint) values (?, ?)", period.code(),
					fingerprint);
		});
	}

	/** The periods that were consolidated and rendered, the oldest first. */
	public List<ReportingPeriod> renderedPeriods() {
		return this.jdbc.queryForList("select period from period_state", String.class)
			.stream()
			.map((code) -> ReportingPeriod.parse(code).orElseThrow())
			.sorted()
			.toList();
	}

	/** Forgets a period that no submission is left for. */
	public void forget(ReportingPeriod period) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from period_state where period = ?", period.code());
			this.jdbc.update("delete from consolidated where period = ?", period.code());
			this.work.forget(period);
		});
	}

	private Map<Long, List<Finding>> findings(@Nullable String origin) {
		Map<Long, List<Finding>> findings = new LinkedHashMap<>();
		String condition = (origin != null) ? " where origin = '" + origin + "'" : "";
		this.jdbc.query("select * from finding" + condition + " order by seq, origin, ord",
				(RowCallbackHandler) (row) -> findings.computeIfAbsent(row.getLong("seq"), (key) -> new ArrayList<>())
					.add(finding(row)));
		return findings;
	}

	private static Finding finding(ResultSet row) throws SQLException {
		String measure = row.getString("measure");
		String arguments = row.getString("arguments");
		return new Finding(row.getString("code"), row.getBoolean("office_rule"),
				Severity.valueOf(row.getString("severity")), row.getString("sheet"), row.getString("cell"),
				row.getString("indicator"), (measure != null) ? Measure.valueOf(measure) : null,
				arguments.isEmpty() ? List.of() : List.of(arguments.split(ARGUMENT_SEPARATOR, -1)));
	}

	private static Submission submission(ResultSet row, List<Finding> findings, List<Explanation> explanations)
			throws SQLException {
		String state = row.getString("state");
		return new Submission(receivedFile(row), row.getString("form"), row.getString("unit"), period(row),
				row.getInt("version"), (state != null) ? SubmissionState.valueOf(state) : SubmissionState.REFUSED,
				findings, coverage(row), explanations);
	}

	static ReceivedFile receivedFile(ResultSet row) throws SQLException {
		return new ReceivedFile(row.getLong("seq"), row.getLong("drop_no"), row.getString("sha256"),
				row.getString("name"), row.getLong("size"), Instant.parse(row.getString("received_at")));
	}

	private static ReadWorkbook.Coverage coverage(ResultSet row) throws SQLException {
		return new ReadWorkbook.Coverage(row.getInt("cov_figures"), row.getInt("cov_labels"), row.getInt("cov_ignored"),
				row.getInt("cov_unread"));
	}

	private static @Nullable ReportingPeriod period(ResultSet row) throws SQLException {
		String code = row.getString("period");
		return (code != null) ? ReportingPeriod.parse(code).orElseThrow() : null;
	}

}
