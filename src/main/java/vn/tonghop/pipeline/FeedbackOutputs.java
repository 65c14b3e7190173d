package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.files.SafeName;
import vn.tonghop.files.Checksum;
import vn.tonghop.files.Sha256;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Deadlines;
import vn.tonghop.model.Form;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.feedback.Feedback;
import vn.tonghop.rendering.feedback.FeedbackFile;
import vn.tonghop.rendering.feedback.FeedbackMessages;
import vn.tonghop.rendering.feedback.FeedbackWorkbook;
import vn.tonghop.rendering.wording.SubmissionOrder;
import vn.tonghop.staging.StagedFeedback;
import vn.tonghop.staging.Staging;
import vn.tonghop.text.Messages;

/**
 * The feedback to the units of a period: a workbook for each whose newest submission has
 * findings, and texts to paste into a message. Units without findings get none. A
 * workbook that lies there and would be made of the same is not made again.
 */
final class FeedbackOutputs {

	private static final String FOLDER = "phan-hoi/";

	private final Workspace workspace;

	private final Catalogue catalogue;

	private final Archive archive;

	private final Staging staging;

	private final String version;

	private final FeedbackWorkbook workbooks;

	/**
	 * @param version of the program: another one may mark otherwise
	 */
	FeedbackOutputs(Workspace workspace, Catalogue catalogue, Archive archive, Staging staging, String version) {
		this.workspace = workspace;
		this.catalogue = catalogue;
		this.archive = archive;
		this.staging = staging;
		this.version = version;
		this.workbooks = new FeedbackWorkbook(catalogue, Messages.of("vi"));
	}

	/**
	 * The feedback of a period.
	 * @param folder the period's, with a stroke at its end
	 */
	Made period(String folder, ReportingPeriod period, List<Submission> submissions, Completeness completeness)
			throws IOException {
		Map<Sender, List<Submission>> senders = senders(period, submissions);
		Making making = new Making(folder + FOLDER);
		List<FeedbackMessages.Letter> letters = new ArrayList<>();
		for (Map.Entry<Sender, List<Submission>> sent : senders.entrySet()) {
			List<Submission> versions = sent.getValue();
			Submission newest = versions.get(versions.size() - 1);
			if (newest.findings().isEmpty()) {
				continue;
			}
			Feedback feedback = Feedback.of(this.catalogue, newest,
					(versions.size() > 1) ? versions.get(versions.size() - 2) : null);
			String name = making.add(name(sent.getKey(), senders.keySet()), newest, feedback, true);
			letters.add(new FeedbackMessages.Letter(feedback, name, form(sent.getKey())));
		}
		List<Catalogue.Due> missing = completeness.missing()
			.stream()
			.filter((due) -> !senders.containsKey(new Sender(due.unit().code(), due.form().code())))
			.filter((due) -> !dueEarlier(period, due.form()))
			.toList();
		if (!letters.isEmpty() || !missing.isEmpty()) {
			making.add(OutputWriter.Output.of(folder + FOLDER + "tin-nhan.txt",
					new FeedbackMessages(Messages.of("vi"), new Deadlines(this.catalogue.office())).render(period,
							letters, missing)));
		}
		return making.made();
	}

	/** None is due below a folder. */
	Made none(String folder) {
		return new Making(folder + FOLDER).made();
	}

	/** Replies to files whose unit or period is not known. */
	Made unknown(String folder, List<Submission> submissions) throws IOException {
		Making making = new Making(folder + FOLDER);
		for (Submission submission : new SubmissionOrder(this.catalogue).sorted(submissions)) {
			if (!submission.findings().isEmpty()) {
				making.add(stem(SafeName.of(submission.file().name())), submission,
						Feedback.of(this.catalogue, submission, null), false);
			}
		}
		return making.made();
	}

	/**
	 * Each unit's submissions of a form for this very period, the newest last; without
	 * what was withdrawn.
	 */
	private Map<Sender, List<Submission>> senders(ReportingPeriod period, List<Submission> submissions) {
		Map<Sender, List<Submission>> senders = new LinkedHashMap<>();
		for (Submission submission : new SubmissionOrder(this.catalogue).sorted(submissions)) {
			if (period.equals(submission.period()) && submission.state() != SubmissionState.WITHDRAWN) {
				senders
					.computeIfAbsent(new Sender(String.valueOf(submission.unit()), String.valueOf(submission.form())),
							(key) -> new ArrayList<>())
					.add(submission);
			}
		}
		senders.values().forEach((versions) -> versions.sort(Comparator.comparingInt(Submission::version)));
		return senders;
	}

	/** Of periods that end together the shortest one's workbook is asked for, once. */
	private static boolean dueEarlier(ReportingPeriod period, Form form) {
		return period.endingTogether()
			.stream()
			.anyMatch(
					(other) -> other.kind().compareTo(period.kind()) < 0 && form.periodKinds().contains(other.kind()));
	}

	private @Nullable Form form(Sender sender) {
		return this.catalogue.form(sender.form()).orElse(null);
	}

	/** The unit's name; with the form's code where the unit sends several forms. */
	private String name(Sender sender, Set<Sender> all) {
		String unit = this.catalogue.unit(sender.unit()).map(ReportingUnit::name).orElse(sender.unit());
		boolean several = all.stream().filter((other) -> other.unit().equals(sender.unit())).count() > 1;
		return SafeName.of(several ? unit + " - " + sender.form() : unit);
	}

	private static String stem(String name) {
		int dot = name.lastIndexOf('.');
		return (dot > 0 && name.length() - dot <= 6) ? name.substring(0, dot) : name;
	}

	/** A unit's submissions of a form. */
	private record Sender(String unit, String form) {
	}

	/**
	 * What is due in a folder of feedback.
	 *
	 * @param outputs to be written
	 * @param kept paths of those that lie there as they would be made
	 * @param remembered what to remember of each workbook once the outputs are written
	 */
	record Made(String folder, List<OutputWriter.Output> outputs, Set<String> kept,
			Map<String, StagedFeedback> remembered) {
	}

	private final class Making {

		private final String folder;

		private final Map<String, StagedFeedback> before;

		private final Map<String, StagedFeedback> remembered = new TreeMap<>();

		private final List<OutputWriter.Output> outputs = new ArrayList<>();

		private final Set<String> kept = new HashSet<>();

		private final Set<String> names = new HashSet<>();

		Making(String folder) {
			this.folder = folder;
			this.before = FeedbackOutputs.this.staging.feedback(folder);
		}

		void add(OutputWriter.Output output) {
			this.outputs.add(output);
		}

		/** Adds a workbook and tells its file's name. */
		String add(String wanted, Submission submission, Feedback feedback, boolean marked) throws IOException {
			String name = wanted;
			for (int number = 2; !this.names.add(name.toLowerCase(Locale.ROOT)); number++) {
				name = wanted + " (" + number + ")";
			}
			String fingerprint = Sha256.of(FeedbackOutputs.this.version + "\n" + submission.file().sha256() + "\n"
					+ marked + "\n" + feedback + "\n" + indicators(feedback));
			for (String ending : List.of(".xlsx", ".xls", ".xlsm")) {
				String path = this.folder + name + ending;
				StagedFeedback made = this.before.get(path);
				if (made != null && made.fingerprint().equals(fingerprint) && lies(path, made.checksum())) {
					this.kept.add(path);
					this.remembered.put(path, made);
					return name + ending;
				}
			}
			byte[] original = marked ? FeedbackOutputs.this.archive.originals().read(submission.file().sha256())
					: new byte[0];
			FeedbackFile file = marked ? FeedbackOutputs.this.workbooks.render(original, feedback)
					: FeedbackOutputs.this.workbooks.reply(feedback);
			String path = this.folder + name + file.ending();
			OutputWriter.Output output = OutputWriter.Output.of(path, file.content());
			this.outputs.add(output);
			this.remembered.put(path, new StagedFeedback(fingerprint, output.hash()));
			return name + file.ending();
		}

		/** The names of indicators are printed, and are the catalogue's. */
		private List<String> indicators(Feedback feedback) {
			return feedback.points()
				.stream()
				.map((point) -> point.finding().indicator())
				.filter(Objects::nonNull)
				.map((code) -> FeedbackOutputs.this.catalogue.indicator(code)
					.map((indicator) -> indicator.name())
					.orElse(code))
				.toList();
		}

		private boolean lies(String path, String checksum) throws IOException {
			Path file = FeedbackOutputs.this.workspace.home().resolve(path);
			return Files.isRegularFile(file) && Checksum.of(file).equals(checksum);
		}

		Made made() {
			return new Made(this.folder, this.outputs, this.kept, this.remembered);
		}

	}

}
