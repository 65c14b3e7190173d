package vn.tonghop.rendering.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import vn.tonghop.model.Measure;
import vn.tonghop.model.Verdict;
import vn.tonghop.rendering.word.WordFunction;
import vn.tonghop.rendering.wording.Wording;
import vn.tonghop.report.Fact;
import vn.tonghop.report.ReportContent;
import vn.tonghop.text.NumberText;

/**
 * What a report's template may name, in unaccented Vietnamese; what it may name of an
 * indicator stands at {@link FactValue}.
 * <table>
 * <caption>Of the report as a whole</caption>
 * <tr>
 * <th>name</th>
 * <th>prints</th>
 * </tr>
 * <tr>
 * <td>{@code ky}, {@code trong_ky}, {@code cung_ky}</td>
 * <td>tháng 12 năm 2023; tháng 12; cùng kỳ năm 2022</td>
 * </tr>
 * <tr>
 * <td>{@code thang}, {@code nam}, {@code nam_truoc}, {@code nam_sau}</td>
 * <td>12; 2023; 2022; 2024</td>
 * </tr>
 * <tr>
 * <td>{@code ca_nam}, {@code dau_nam}, {@code het_nam}</td>
 * <td>true where the period is the whole year; where the year begins with it; where it
 * ends with it</td>
 * </tr>
 * <tr>
 * <td>{@code co_quan}, {@code co_quan_chu_quan}, {@code so_ky_hieu}, {@code dia_danh},
 * {@code ngay_ky}, {@code dia_danh_ngay}, {@code loai_van_ban}, {@code trich_yeu},
 * {@code nguoi_ky}</td>
 * <td>the format's parts, open where the clerk fills them in</td>
 * </tr>
 * <tr>
 * <td>{@code kinh_gui}, {@code noi_nhan}, {@code chuc_vu_ky}</td>
 * <td>lists of lines</td>
 * </tr>
 * <tr>
 * <td>{@code tam_tinh}</td>
 * <td>tạm tính: 16/17 xã; empty where the period is complete</td>
 * </tr>
 * <tr>
 * <td>{@code don_vi_thieu}</td>
 * <td>names of the missing units; empty where there are none</td>
 * </tr>
 * <tr>
 * <td>{@code co_hai_ky}</td>
 * <td>true where some growth is over the units that have both figures only; such a cell
 * of the appendix ends with {@code **}, one of a provisional % of plan with
 * {@code *}</td>
 * </tr>
 * <tr>
 * <td>{@code co_quy_doi}</td>
 * <td>true where some growth is taken on the borders of today; such a cell of the
 * appendix ends with {@code ***}</td>
 * </tr>
 * <tr>
 * <td>{@code bu_thieu}</td>
 * <td>list: what was decided about missing units, and of which units figures were mended
 * on their behalf</td>
 * </tr>
 * <tr>
 * <td>{@code dem_danh_gia}</td>
 * <td>Trong 30 chỉ tiêu có kế hoạch, có 13 chỉ tiêu vượt …; empty where nothing was
 * judged</td>
 * </tr>
 * <tr>
 * <td>{@code so_danh_gia}, {@code so_vuot}, {@code so_dat}, {@code so_khong_dat}</td>
 * <td>20, 13, 06, 01: how many numbered indicators were judged, and how</td>
 * </tr>
 * <tr>
 * <td>{@code linh_vuc}</td>
 * <td>list of fields: {@code .stt}, {@code .ten}, {@code .chi_tieu} (indicators),
 * {@code .thuyet_minh} (texts)</td>
 * </tr>
 * <tr>
 * <td>{@code phu_luc}</td>
 * <td>list of the appendix's rows: {@code .tt .ten .dvt .kh
 * .th .lk .ck .pkh .tg .danh_gia .un .ks}, {@code .la_linh_vuc}, {@code .la_cap_giao},
 * {@code .dam} (bold)</td>
 * </tr>
 * <tr>
 * <td>{@code co_un}, {@code co_ks}</td>
 * <td>true where some indicator has an estimate of the year, a figure planned for the
 * next</td>
 * </tr>
 * <tr>
 * <td>{@code chi_tieu}, {@code ds_vuot}, {@code ds_dat}, {@code ds_khong_dat}</td>
 * <td>lists of the numbered indicators: all, and those with that verdict</td>
 * </tr>
 * <tr>
 * <td>{@code thuyet_minh("Trồng trọt")}</td>
 * <td>what units wrote for that section</td>
 * </tr>
 * <tr>
 * <td>{@code thuyet_minh_khac}</td>
 * <td>list of texts that name no field: {@code .muc}, {@code .noi_dung}</td>
 * </tr>
 * <tr>
 * <td>{@code bang("Chỉ tiêu kinh tế", …)}</td>
 * <td>list of the indicators of the fields named, parts included: the rows of a table of
 * targets</td>
 * </tr>
 * <tr>
 * <td>{@code ty_le_dat("Chỉ tiêu kinh tế", …)}</td>
 * <td>18/19: how many numbered rows of the fields are met or exceeded, parts
 * included</td>
 * </tr>
 * <tr>
 * <td>{@code cai_dat("Địa danh")}</td>
 * <td>any setting of the sheet Cơ quan</td>
 * </tr>
 * <tr>
 * <td>{@code mau("M20", HTX_MOI, HTX)}</td>
 * <td>a sentence by the named pattern, of one indicator or several;
 * {@code mau("M19", DON, "22/11/2023")} with a day of its own</td>
 * </tr>
 * <tr>
 * <td>{@code thuong(SL_LUA.m01)}</td>
 * <td>the same words to stand within a sentence: a small letter first, an abbreviation as
 * it is</td>
 * </tr>
 * <tr>
 * <td>{@code chi_tieu_cua("Chăn nuôi")}</td>
 * <td>list of a field's highest indicators</td>
 * </tr>
 * <tr>
 * <td>{@code ngay_chot}</td>
 * <td>14/12/2023: the day on which the period's data window closes</td>
 * </tr>
 * <tr>
 * <td>{@code ten_co_quan}</td>
 * <td>the office's name as a sentence has it</td>
 * </tr>
 * <tr>
 * <td>{@code lam_tron}</td>
 * <td>list: totals whose printed parts do not add up</td>
 * </tr>
 * </table>
 */
final class ReportModel {

	/** The names that every report has; the indicators' codes come in addition. */
	static final Set<String> NAMES = Set.of("ky", "trong_ky", "cung_ky", "thang", "nam", "nam_truoc", "nam_sau",
			"het_nam", "dau_nam", "ca_nam", "co_hai_ky", "co_quy_doi", "co_quan", "co_quan_chu_quan", "so_ky_hieu",
			"dia_danh", "ngay_ky", "dia_danh_ngay", "loai_van_ban", "trich_yeu", "kinh_gui", "noi_nhan", "chuc_vu_ky",
			"nguoi_ky", "tam_tinh", "don_vi_thieu", "bu_thieu", "dem_danh_gia", "linh_vuc", "chi_tieu", "ds_vuot",
			"ds_dat", "ds_khong_dat", "phu_luc", "co_un", "co_ks", "thuyet_minh_khac", "thuyet_minh", "cai_dat", "mau",
			"chi_tieu_cua", "ngay_chot", "lam_tron", "thuong", "ten_co_quan", "bang", "ty_le_dat", "so_danh_gia",
			"so_vuot", "so_dat", "so_khong_dat");

	private static final String[] ROMAN_ONES = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };

	private static final String[] ROMAN_TENS = { "", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC" };

	private final ReportContent content;

	private final Wording wording;

	private final Fragments fragments;

	ReportModel(ReportContent content) {
		this.content = content;
		this.wording = new Wording(content);
		this.fragments = new Fragments(content);
	}

	Map<String, Object> model() {
		Map<String, Object> model = new LinkedHashMap<>();
		ReportFunctions functions = new ReportFunctions(this.content, this.wording, this.fragments);
		this.content.facts().forEach((code, fact) -> model.put(code, value(fact)));
		period(model);
		letterhead(model);
		gaps(model);
		model.put("dem_danh_gia", this.fragments.of(this.wording.tally()));
		model.put("linh_vuc", fields());
		model.put("chi_tieu", numbered((fact) -> true));
		model.put("ds_vuot", numbered((fact) -> judged(fact, Verdict.EXCEEDED)));
		model.put("ds_dat", numbered((fact) -> judged(fact, Verdict.MET)));
		model.put("ds_khong_dat", numbered((fact) -> judged(fact, Verdict.NOT_MET)));
		model.put("phu_luc", new AppendixRows(this.content, this.fragments).all());
		model.put("co_un", any(Measure.UN));
		model.put("co_ks", any(Measure.KS));
		model.put("thuyet_minh_khac",
				this.content.narratives()
					.stream()
					.filter((text) -> text.since() == null && this.content.fact(text.item()).isEmpty())
					.map(this::text)
					.toList());
		model.put("thuyet_minh", (WordFunction) functions::narrative);
		model.put("cai_dat", (WordFunction) functions::setting);
		model.put("ten_co_quan", OfficeInSentence.of(this.content.settings()));
		model.put("bang",
				(WordFunction) (fields) -> new TargetTable(this.content).rows(fields).map(this::value).toList());
		model.put("so_danh_gia", count((fact) -> judged(fact, Verdict.EXCEEDED) || judged(fact, Verdict.MET)
				|| judged(fact, Verdict.NOT_MET)));
		model.put("so_vuot", count((fact) -> judged(fact, Verdict.EXCEEDED)));
		model.put("so_dat", count((fact) -> judged(fact, Verdict.MET)));
		model.put("so_khong_dat", count((fact) -> judged(fact, Verdict.NOT_MET)));
		model.put("ty_le_dat", (WordFunction) new TargetTable(this.content)::fulfilled);
		model.put("mau", (WordFunction) functions::pattern);
		model.put("thuong", (WordFunction) Fragments::withSmallLetter);
		model.put("chi_tieu_cua", (WordFunction) functions::field);
		model.put("ngay_chot", this.content.period().closing());
		model.put("lam_tron",
				this.content.facts()
					.values()
					.stream()
					.filter((fact) -> fact.roundingGap() != null)
					.map((fact) -> this.fragments.of(this.wording.rounding(fact)))
					.toList());
		return model;
	}

	private boolean any(Measure measure) {
		return this.content.facts().values().stream().anyMatch((fact) -> fact.figure(measure).isPresent());
	}

	private FactValue value(Fact fact) {
		return new FactValue(fact, this.wording, this.fragments);
	}

	private List<FactValue> numbered(Predicate<Fact> chosen) {
		return this.content.facts()
			.values()
			.stream()
			.filter((fact) -> fact.numbered() && chosen.test(fact))
			.map(this::value)
			.toList();
	}

	private String count(Predicate<Fact> chosen) {
		return NumberText.count(BigDecimal.valueOf(numbered(chosen).size()));
	}

	private static boolean judged(Fact fact, Verdict verdict) {
		return fact.plan().filter((plan) -> plan.verdict() == verdict).isPresent();
	}

	private void period(Map<String, Object> model) {
		ReportContent.PeriodWords period = this.content.period();
		model.put("ky", period.name());
		model.put("trong_ky", period.within());
		model.put("cung_ky", period.yearBefore());
		model.put("thang", period.lastMonth());
		model.put("nam", period.year());
		model.put("nam_truoc", Integer.toString(Integer.parseInt(period.year()) - 1));
		model.put("nam_sau", period.nextYear());
		model.put("het_nam", period.endsYear());
		model.put("ca_nam", period.wholeYear());
		model.put("dau_nam", period.startsYear());
	}

	private void letterhead(Map<String, Object> model) {
		ReportContent.Letterhead head = this.content.letterhead();
		model.put("co_quan", head.office());
		model.put("co_quan_chu_quan", head.parentOffice());
		model.put("so_ky_hieu", head.number());
		model.put("dia_danh", head.place());
		model.put("ngay_ky", head.date());
		model.put("dia_danh_ngay", head.placeAndDate());
		model.put("loai_van_ban", head.kind());
		model.put("trich_yeu", head.subject());
		model.put("kinh_gui", head.addressees());
		model.put("noi_nhan", head.recipients());
		model.put("chuc_vu_ky", head.signature());
		model.put("nguoi_ky", head.signer());
	}

	private void gaps(Map<String, Object> model) {
		model.put("tam_tinh", this.fragments.of(this.wording.provisional()));
		model.put("don_vi_thieu", this.fragments.of(this.wording.missingUnits()));
		model.put("co_hai_ky",
				this.content.facts().values().stream().anyMatch((fact) -> fact.comparison().unitsWithBothOnly()));
		model.put("co_quy_doi",
				this.content.facts().values().stream().anyMatch((fact) -> fact.comparison().todaysTerritory()));
		model.put("bu_thieu",
				Stream
					.concat(this.content.notes().stream().map(this.wording::gap),
							this.content.mends().stream().map(this.wording::mended))
					.map(this.fragments::of)
					.toList());
	}

	private List<Map<String, Object>> fields() {
		List<Map<String, Object>> fields = new ArrayList<>();
		int number = 0;
		for (ReportContent.Section section : this.content.sections()) {
			number++;
			fields.add(Map.of("stt", Integer.toString(number), "la_ma", roman(number), "ten", section.name(),
					"chi_tieu", section.facts().stream().map(this::value).toList(), "thuyet_minh",
					section.narratives().stream().map(this.fragments::of).toList()));
		}
		return fields;
	}

	private static String roman(int number) {
		return (number < 100) ? ROMAN_TENS[number / 10] + ROMAN_ONES[number % 10] : Integer.toString(number);
	}

	private Map<String, Object> text(ReportContent.Text text) {
		return Map.of("muc", text.item(), "noi_dung", this.fragments.of(text), "don_vi", text.from());
	}

}
