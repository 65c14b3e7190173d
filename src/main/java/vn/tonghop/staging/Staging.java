package vn.tonghop.staging;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
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

	public Staging(StagingDatabase database) {
		this.jdbc = new JdbcTemplate(database.dataSource());
		this.transaction = new TransactionTemplate(database.transactions());
		this.audit = new StagingAudit(this.jdbc);
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

	/** Stores a file as read, in place of what was stored of it before. */
	public void store(ReceivedFile file, FileKind kind, ReadWorkbook workbook, String readKey) {
		this.transaction.executeWithoutResult((status) -> {
			long seq = file.sequence();
			this.jdbc.update("delete from finding where seq = ?", seq);
			this.jdbc.update("delete from narrative where seq = ?", seq);
			this.jdbc.update("delete from explanation where seq = ?", seq);
			this.jdbc.update("delete from figure where seq = ?", seq);
			ReadWorkbook.Coverage coverage = workbook.coverage();
			this.jdbc.update("""
					update submission set read_key = ?, kind = ?, form = ?, unit = ?, period = ?, modified = ?,
					cov_figures = ?, cov_labels = ?, cov_ignored = ?, cov_unread = ?, state = null, version = 0
					where seq = ?""", readKey, kind.name(), workbook.form(), workbook.unit(),
					(workbook.period() != null) ? workbook.period().code() : null,
					(workbook.modified() != null) ? workbook.modified().toString() : null, coverage.figures(),
					coverage.labels(), coverage.ignored(), coverage.unread(), seq);
			storeFindings(seq, 'R', workbook.findings());
			storeNarrative(seq, workbook.narrative());
			storeExplanations(seq, workbook.explanations());
			storeFigures(seq, workbook.figures());
			this.jdbc.update("update submission set content_hash = ? where seq = ?", this.audit.hash(seq), seq);
		});
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

	private void storeFindings(long seq, char origin, List<Finding> findings) {
		List<Object[]> rows = new ArrayList<>();
		for (Finding finding : findings) {
			rows.add(new Object[] { seq, String.valueOf(origin), rows.size(), finding.code(), finding.rule(),
					finding.severity().name(), finding.sheet(), finding.cell(), finding.indicator(),
					(finding.measure() != null) ? finding.measure().name() : null,
					String.join(ARGUMENT_SEPARATOR, finding.arguments()) });
		}
		this.jdbc.batchUpdate("""
				insert into finding (seq, origin, ord, code, office_rule, severity, sheet, cell, indicator, measure,
				arguments) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	private void storeNarrative(long seq, List<ReadWorkbook.Narrative> narrative) {
		List<Object[]> rows = new ArrayList<>();
		for (ReadWorkbook.Narrative text : narrative) {
			rows.add(new Object[] { seq, rows.size(), text.item(), text.text(), text.sheet(), text.cell() });
		}
		this.jdbc.batchUpdate("insert into narrative (seq, ord, item, body, sheet, cell) values (?, ?, ?, ?, ?, ?)",
				rows);
	}

	private void storeExplanations(long seq, List<Explanation> explanations) {
		List<Object[]> rows = new ArrayList<>();
		for (Explanation explanation : explanations) {
			rows.add(new Object[] { seq, rows.size(), explanation.code(), explanation.sheet(), explanation.cell(),
					explanation.indicator(), (explanation.measure() != null) ? explanation.measure().name() : null,
					explanation.text() });
		}
		this.jdbc.batchUpdate("""
				insert into explanation (seq, ord, code, sheet, cell, indicator, measure, body)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	private void storeFigures(long seq, List<ReadFigure> figures) {
		record Row(String indicator, String sheet, FoundBy foundBy) {
		}
		Map<Row, Map<Measure, ReadFigure>> rows = new LinkedHashMap<>();
		for (ReadFigure figure : figures) {
			Row row = new Row(figure.indicator(), figure.sheet(), figure.foundBy());
			rows.computeIfAbsent(row, (key) -> new EnumMap<>(Measure.class)).put(figure.measure(), figure);
		}
		List<Object[]> values = new ArrayList<>();
		rows.forEach((row, measures) -> {
			List<@Nullable Object> columns = new ArrayList<>(
					List.of(seq, row.indicator(), row.sheet(), row.foundBy().name()));
			for (Measure measure : Measure.REPORTED) {
				ReadFigure figure = measures.get(measure);
				FigureRow told = (figure != null) ? FigureRow.of(figure) : null;
				columns.add((told != null) ? told.mark() : null);
				columns.add((told != null) ? told.value() : null);
				columns.add((told != null) ? told.typed() : null);
				columns.add((figure != null) ? figure.cell() : null);
			}
			values.add(columns.toArray());
		});
		this.jdbc.batchUpdate(FIGURE_INSERT, values, types(Types.BIGINT, 3 + Measure.REPORTED.size() * 4));
	}

	private static final String FIGURE_INSERT = "insert into figure (seq, indicator, sheet, found_by, "
			+ Measure.REPORTED.stream().map(Staging::figureColumns).collect(Collectors.joining(", "))
			+ ") values (?, ?, ?, ?, " + "?, ".repeat(Measure.REPORTED.size() * 4 - 1) + "?)";

	/** Told, the driver need not be asked for the type of each null. */
	private static int[] types(int first, int texts) {
		int[] types = new int[1 + texts];
		Arrays.fill(types, Types.VARCHAR);
		types[0] = first;
		return types;
	}

	private static String figureColumns(Measure measure) {
		String prefix = measure.name().toLowerCase(Locale.ROOT);
		return prefix + "_mark, " + prefix + "_value, " + prefix + "_typed, " + prefix + "_cell";
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
							findings.getOrDefault(row.getLong("seq"), List.of()), coverage(row));
				});
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
		List<ReadFigure> figures = new ArrayList<>();
		this.jdbc.query("select * from figure where seq = ? order by indicator, sheet, found_by", (row) -> {
			for (Measure measure : Measure.REPORTED) {
				String prefix = measure.name().toLowerCase(Locale.ROOT);
				String mark = row.getString(prefix + "_mark");
				if (mark != null) {
					FigureRow told = new FigureRow(mark.strip(), row.getString(prefix + "_value"),
							row.getString(prefix + "_typed"));
					figures.add(new ReadFigure(row.getString("indicator"), measure, told.content(),
							row.getString("sheet"), row.getString(prefix + "_cell"),
							FoundBy.valueOf(row.getString("found_by")), told.formula()));
				}
			}
		}, seq);
		return figures;
	}

	/** The narrative that a workbook brings. */
	public List<ReadWorkbook.Narrative> narrative(long seq) {
		return this.jdbc.query("select * from narrative where seq = ? order by ord",
				(row, number) -> new ReadWorkbook.Narrative(row.getString("item"), row.getString("body"),
						row.getString("sheet"), row.getString("cell")),
				seq);
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
				feedback.put(path, new StagedFeedback(row.getString("fingerprint"), row.getString("sha256")));
			}
		});
		return feedback;
	}

	/** Remembers what the feedback below a folder was made of, in place of before. */
	public void feedback(String folder, Map<String, StagedFeedback> feedback) {
		List<Object[]> rows = new ArrayList<>();
		feedback.forEach((path, made) -> rows.add(new Object[] { path, made.fingerprint(), made.sha256() }));
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from feedback where substr(path, 1, ?) = ?", folder.length(), folder);
			this.jdbc.batchUpdate("insert into feedback (path, fingerprint, sha256) values (?, ?, ?)", rows);
		});
	}

	/**
	 * Stores what was concluded of a submission.
	 * @param findings those of validation; the findings of reading stay
	 */
	public void judge(long seq, SubmissionState state, int version, List<Finding> findings) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from finding where seq = ? and origin = 'V'", seq);
			this.jdbc.update("update submission set state = ?, version = ? where seq = ?", state.name(), version, seq);
			storeFindings(seq, 'V', findings);
		});
	}

	/**
	 * The figures of a workbook as they count: numbers that leave no doubt, and doubtful
	 * ones that were settled. Blanks and what could not be read are left out.
	 */
	public List<StagedFigure> counted(long seq) {
		List<StagedFigure> figures = new ArrayList<>();
		this.jdbc.query("select * from figure where seq = ? order by indicator, sheet, found_by",
				(RowCallbackHandler) (row) -> {
					for (Measure measure : Measure.REPORTED) {
						String prefix = measure.name().toLowerCase(Locale.ROOT);
						String mark = row.getString(prefix + "_mark");
						String value = row.getString(prefix + "_value");
						if (mark != null && (value != null || mark.startsWith("N"))) {
							Observation observation = (value != null) ? Observation.of(new BigDecimal(value))
									: Observation.NOT_APPLICABLE;
							figures.add(new StagedFigure(row.getString("indicator"), measure, observation,
									row.getString("sheet"), row.getString(prefix + "_cell"),
									FoundBy.valueOf(row.getString("found_by")), row.getString(prefix + "_typed")));
						}
					}
				}, seq);
		return figures;
	}

	/** Notes what a doubtful number was settled to; null where it is in doubt again. */
	public void settle(long seq, String indicator, Measure measure, @Nullable BigDecimal value) {
		String prefix = measure.name().toLowerCase(Locale.ROOT);
		this.jdbc.update("update figure set " + prefix + "_value = ? where seq = ? and indicator = ? and " + prefix
				+ "_mark like 'D%'", (value != null) ? value.toPlainString() : null, seq, indicator);
	}

	/** Stores a consolidated period, in place of what was stored of it before. */
	public void store(Consolidation consolidation, String wholeCode) {
		String period = consolidation.period().code();
		List<Object[]> rows = new ArrayList<>();
		consolidation.whole().forEach((indicator, figures) -> rows.add(row(period, wholeCode, indicator, figures)));
		consolidation.units()
			.forEach((unit, indicators) -> indicators
				.forEach((indicator, figures) -> rows.add(row(period, unit, indicator, figures))));
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from consolidated where period = ?", period);
			this.jdbc.batchUpdate(CONSOLIDATED_INSERT, rows, types(Types.VARCHAR, 2 + Measure.values().length * 2));
		});
	}

	private static final String CONSOLIDATED_INSERT = "insert into consolidated (period, unit, indicator, "
			+ List.of(Measure.values()).stream().map((measure) -> {
				String prefix = measure.name().toLowerCase(Locale.ROOT);
				return prefix + "_value, " + prefix + "_status";
			}).collect(Collectors.joining(", ")) + ") values (?, ?, ?, " + "?, ".repeat(Measure.values().length * 2 - 1)
			+ "?)";

	private static Object[] row(String period, String unit, String indicator, UnitFigures figures) {
		List<@Nullable Object> columns = new ArrayList<>(List.of(period, unit, indicator));
		for (Measure measure : Measure.values()) {
			Optional<Figure> figure = figures.get(measure);
			columns.add(figure.map((found) -> found.value().toPlainString()).orElse(null));
			columns.add(figure.map((found) -> found.status().name()).orElse(null));
		}
		return columns.toArray();
	}

	/**
	 * The figures of a consolidated period: unit (the whole's code for the whole) →
	 * indicator → figures.
	 */
	public Map<String, Map<String, UnitFigures>> consolidated(ReportingPeriod period) {
		Map<String, Map<String, UnitFigures>> units = new TreeMap<>();
		this.jdbc.query("select * from consolidated where period = ? order by unit, indicator", (row) -> {
			Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
			for (Measure measure : Measure.values()) {
				String prefix = measure.name().toLowerCase(Locale.ROOT);
				String value = row.getString(prefix + "_value");
				if (value != null) {
					figures.put(measure, new Figure(new BigDecimal(value),
							FigureStatus.valueOf(row.getString(prefix + "_status")), null, null, null, null));
				}
			}
			units.computeIfAbsent(row.getString("unit"), (key) -> new LinkedHashMap<>())
				.put(row.getString("indicator"), new UnitFigures(figures));
		}, period.code());
		return units;
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

	private static ReceivedFile receivedFile(ResultSet row) throws SQLException {
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
