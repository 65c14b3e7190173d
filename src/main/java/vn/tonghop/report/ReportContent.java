package vn.tonghop.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.text.DateText;
import vn.tonghop.text.DocumentText;

/**
 * Everything that a report says, in the catalogue's order; nothing is left to compute.
 *
 * @param facts by code
 * @param sections the fields (Lĩnh vực) in order of first appearance
 * @param appendix the appendix's rows
 * @param tally how many indicators have which verdict; null where nothing was judged
 * @param provisional what is lacking; null where the period is complete
 * @param notes decisions about missing units, to be printed
 * @param mends figures that were mended on a unit's behalf, to be printed
 * @param narratives texts for sections that are no field of the catalogue
 * @param settings every setting of the sheet Cơ quan, Mục → Nội dung
 */
public record ReportContent(Letterhead letterhead, PeriodWords period, Map<String, Fact> facts, List<Section> sections,
		List<AppendixRow> appendix, @Nullable Tally tally, @Nullable Provisional provisional, List<GapNote> notes,
		List<MendNote> mends, List<Text> narratives, Map<String, String> settings) {

	public ReportContent {
		facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
		sections = List.copyOf(sections);
		appendix = List.copyOf(appendix);
		notes = List.copyOf(notes);
		mends = List.copyOf(mends);
		narratives = List.copyOf(narratives);
		settings = Map.copyOf(settings);
	}

	/** The same report, released as the paper of this number and date. */
	public ReportContent releasedAs(DocumentText paper) {
		return new ReportContent(this.letterhead.releasedAs(paper), this.period, this.facts, this.sections,
				this.appendix, this.tally, this.provisional, this.notes, this.mends, this.narratives, this.settings);
	}

	public Optional<Fact> fact(String code) {
		return Optional.ofNullable(this.facts.get(code));
	}

	/**
	 * What stands around the report's text (Decree 30/2020/ND-CP, Appendix I).
	 *
	 * @param parentOffice the superior office, upper case; may be empty
	 * @param office the issuing office, upper case
	 * @param number {@code Số: …}, with room for the clerk's number
	 * @param placeAndDate {@code Địa danh, ngày … tháng … năm 2023}
	 * @param kind the document's kind, upper case
	 * @param subject what it is about, with the period
	 * @param addressees whom it is addressed to; may be empty
	 * @param recipients the list "Nơi nhận", a line each, without dash
	 * @param signature authority and position, a line each, upper case
	 * @param signer the name; empty where the clerk fills it in
	 */
	public record Letterhead(String parentOffice, String office, String number, String place, String date, String kind,
			String subject, List<String> addressees, List<String> recipients, List<String> signature, String signer) {

		public Letterhead {
			addressees = List.copyOf(addressees);
			recipients = List.copyOf(recipients);
			signature = List.copyOf(signature);
		}

		private Letterhead releasedAs(DocumentText paper) {
			String own = paper.number().isEmpty() ? this.number : "Số: " + paper.number();
			return new Letterhead(this.parentOffice, this.office, own, this.place,
					paper.date().map(DateText::full).orElse(this.date), this.kind, this.subject, this.addressees,
					this.recipients, this.signature, this.signer);
		}

		public String placeAndDate() {
			return this.place.isEmpty() ? this.date : this.place + ", " + this.date;
		}

	}

	/**
	 * The period in words.
	 *
	 * @param name {@code tháng 12 năm 2023}, {@code năm 2023}
	 * @param within the span of TH: {@code tháng 12}; for a year {@code năm 2023}
	 * @param yearBefore what CK is: {@code năm 2022}, {@code cùng kỳ năm 2022}
	 * @param lastMonth the last month
	 * @param year the year
	 * @param nextYear the year after
	 * @param closing the day on which its data window closes: {@code 14/12/2023}
	 * @param wholeYear whether it is the whole year
	 * @param startsYear whether the year begins with it: TH is LK then
	 * @param endsYear whether the year ends with it: until then a plan is the year's
	 */
	public record PeriodWords(String code, String name, String within, String yearBefore, String lastMonth, String year,
			String nextYear, String closing, boolean wholeYear, boolean startsYear, boolean endsYear) {
	}

	/** A field with its highest indicators and what units wrote about it. */
	public record Section(String name, List<Fact> facts, List<Text> narratives) {

		public Section {
			facts = List.copyOf(facts);
			narratives = List.copyOf(narratives);
		}

	}

	/**
	 * A row of the appendix, every cell as printed, blank where there is nothing.
	 *
	 * @param kind what the row is
	 * @param code the indicator's code; empty for a field
	 * @param estimate what the year is estimated to bring
	 * @param nextPlan the next year's plan
	 */
	public record AppendixRow(Kind kind, String code, String ordinal, String name, String unit, int level, String plan,
			String inPeriod, String cumulative, String yearBefore, String percentOfPlan, String growth, String verdict,
			String estimate, String nextPlan) {

		/** The kinds of row. */
		public enum Kind {

			/** A field's heading. */
			FIELD,
			/** An indicator. */
			INDICATOR,
			/** A further target level of the indicator above. */
			LEVEL

		}

	}

	/**
	 * How many numbered indicators have which verdict.
	 *
	 * @param total of how many, as printed
	 * @param allWithPlan whether they are all the numbered indicators that have a plan
	 * @param reached how many of them were met or exceeded, as printed
	 * @param counts in the order exceeded, met, not met, in progress; those that are none
	 * left out
	 */
	public record Tally(String total, boolean allWithPlan, String reached, List<Count> counts) {

		public Tally {
			counts = List.copyOf(counts);
		}

		/**
		 * A count.
		 *
		 * @param label the report's word for the verdict
		 * @param number as printed: {@code 06}
		 */
		public record Count(String label, String number) {
		}

	}

	/**
	 * What a provisional period rests on.
	 *
	 * @param in how many reported, as printed
	 * @param due of how many
	 * @param levelWord what they are in the catalogue's own word: {@code xã},
	 * {@code xã, thị trấn}
	 * @param missing names of the units whose workbooks are missing
	 */
	public record Provisional(String in, String due, String levelWord, List<String> missing) {

		public Provisional {
			missing = List.copyOf(missing);
		}

	}

	/**
	 * A decision that fills the gap that a missing unit leaves.
	 *
	 * @param unit the unit's name
	 * @param figuresOfPeriodBefore whether its figures of the period before stand in;
	 * otherwise it is left out
	 * @param reason why
	 */
	public record GapNote(String unit, boolean figuresOfPeriodBefore, String reason) {
	}

	/**
	 * What was mended of a unit's figures on its behalf.
	 *
	 * @param unit the unit's name
	 * @param count how many figures, as printed
	 * @param indicators whose, in the catalogue's order
	 */
	public record MendNote(String unit, String count, List<String> indicators) {

		public MendNote {
			indicators = List.copyOf(indicators);
		}

	}

	/**
	 * A text that a unit wrote, figures set in.
	 *
	 * @param item the section that it is for, as typed
	 * @param words the text in order: plain words, and figures
	 * @param from the unit's name
	 * @param since the earlier period that it was written for, in words; null where it is
	 * of the report's own period
	 */
	public record Text(String item, List<Words> words, String from, @Nullable String since) {

		public Text {
			words = List.copyOf(words);
		}

	}

}
