package vn.tonghop.rendering.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.tonghop.rendering.word.Heading;
import vn.tonghop.rendering.word.OfficialDocument;
import vn.tonghop.rendering.word.OfficialFormat;
import vn.tonghop.rendering.word.TableColumn;
import vn.tonghop.rendering.word.TableColumn.Alignment;
import vn.tonghop.rendering.word.TableRow;

/**
 * The report of a catalogue that names no template, as a template itself: an office can
 * take it as the beginning of its own.
 */
public final class StandardTemplate {

	private StandardTemplate() {
	}

	/** The template as a Word file, in a format. */
	public static byte[] bytes(OfficialFormat format) {
		OfficialDocument document = OfficialDocument.of(format);
		opening(document);
		introduction(document);
		fields(document);
		assessment(document);
		otherTexts(document);
		document.body("Trên đây là ${loai_van_ban?lower_case} ${trich_yeu?uncap_first}./.");
		ending(document);
		return document.build();
	}

	/** Letterhead, title, addressees. */
	static void opening(OfficialDocument document) {
		document.letterhead("${co_quan_chu_quan}", "${co_quan}", "${so_ky_hieu}", "${dia_danh_ngay}")
			.title("${loai_van_ban}", "${trich_yeu}")
			.directive("[#if kinh_gui?size == 1]")
			.addressee("Kính gửi: ${kinh_gui[0]}.")
			.directive("[#elseif kinh_gui?size gt 1]")
			.addressee("Kính gửi:")
			.directive("[#list kinh_gui as noi]")
			.addressee("- ${noi}${noi?is_last?then('.', ';')}")
			.directive("[/#list]")
			.directive("[/#if]");
	}

	/** What the figures are, and what they lack. */
	static void introduction(OfficialDocument document) {
		document.body("Trên cơ sở số liệu của các đơn vị báo cáo, kết quả thực hiện các chỉ tiêu ${ky} như sau:")
			.directive("[#if !dau_nam]")
			.body("Số liệu các chỉ tiêu cộng dồn là số lũy kế từ đầu năm đến hết tháng ${thang} năm ${nam};"
					+ " kết quả riêng của kỳ báo cáo ghi tại Phụ lục.")
			.directive("[/#if]");
		provisional(document);
	}

	static void provisional(OfficialDocument document) {
		document.directive("[#if tam_tinh?has_content]")
			.body("Số liệu trong báo cáo này là số ${tam_tinh}; chưa có đủ số liệu của ${don_vi_thieu}."
					+ " Mức tăng, giảm so với ${cung_ky} tính trên các đơn vị có đủ số liệu hai kỳ;"
					+ " mức hoàn thành kế hoạch chưa được đánh giá.")
			.directive("[/#if]")
			.directive("[#list bu_thieu as bu]")
			.body("- ${bu}.")
			.directive("[/#list]");
	}

	private static void fields(OfficialDocument document) {
		document.heading(Heading.SECTION, "I. Kết quả thực hiện các chỉ tiêu chủ yếu")
			.directive("[#list linh_vuc as lv]")
			.directive("[#if lv.ten?has_content]")
			.heading(Heading.CLAUSE, "${lv.stt}. ${lv.ten}")
			.directive("[/#if]")
			.directive("[#list lv.chi_tieu as ct]")
			.body("- ${ct.cau}${ct.con}${ct?is_last?then('.', ';')}")
			.directive("[/#list]")
			.directive("[#list lv.thuyet_minh as doan]")
			.body("${doan}")
			.directive("[/#list]")
			.directive("[/#list]");
	}

	private static void assessment(OfficialDocument document) {
		document.directive("[#if dem_danh_gia?has_content]")
			.heading(Heading.SECTION, "II. Đánh giá mức hoàn thành kế hoạch")
			.body("${dem_danh_gia}; chi tiết từng chỉ tiêu tại Phụ lục kèm theo.")
			.directive("[#if ds_khong_dat?has_content]")
			.body("Các chỉ tiêu không đạt kế hoạch: [#list ds_khong_dat as ct]${ct.ten}${ct?is_last?then('', '; ')}"
					+ "[/#list].")
			.directive("[/#if]")
			.directive("[/#if]");
	}

	private static void otherTexts(OfficialDocument document) {
		document.directive("[#if thuyet_minh_khac?has_content]")
			.heading(Heading.SECTION, "${dem_danh_gia?has_content?then('III', 'II')}. Thuyết minh của các đơn vị")
			.directive("[#list thuyet_minh_khac as tm]")
			.body("${tm.muc}: ${tm.noi_dung}")
			.directive("[/#list]")
			.directive("[/#if]");
	}

	/** Signature and the appendix across the page. */
	static void ending(OfficialDocument document) {
		document
			.signature(List.of("[#list noi_nhan as noi]", "- ${noi}", "[/#list]"),
					List.of("[#list chuc_vu_ky as chuc_vu]", "[#if chuc_vu?is_first]", "${chuc_vu}", "[#else]"),
					List.of("${chuc_vu}", "[/#if]", "[/#list]"), "${nguoi_ky}")
			.appendix("Phụ lục", "Kết quả thực hiện các chỉ tiêu ${ky}",
					"(Kèm theo Báo cáo ${so_ky_hieu?replace('Số:', 'số')} ${ngay_ky} của ${ten_co_quan})", true)
			.directive("[#if co_un && co_ks]")
			.table(columns(true, true), rows(true, true))
			.directive("[#elseif co_un]")
			.table(columns(true, false), rows(true, false))
			.directive("[#elseif co_ks]")
			.table(columns(false, true), rows(false, true))
			.directive("[#else]")
			.table(columns(false, false), rows(false, false))
			.directive("[/#if]")
			.body("Ghi chú: Cột % KH là tỷ lệ so với kế hoạch năm; cột % CK là mức tăng, giảm so với ${cung_ky},"
					+ " với chỉ tiêu có đơn vị tính là % thì là số điểm phần trăm.")
			.directive("[#list lam_tron as dong]")
			.body("${dong}.")
			.directive("[/#list]")
			.directive("[#list bu_thieu as bu]")
			.body("${bu}.")
			.directive("[/#list]")
			.directive("[#if tam_tinh?has_content]")
			.body("(*) Số ${tam_tinh}.")
			.directive("[/#if]")
			.directive("[#if co_hai_ky]")
			.body("(**) Tính trên các đơn vị có đủ số liệu hai kỳ.")
			.directive("[/#if]")
			.directive("[#if co_quy_doi]")
			.body("(***) So sánh trên địa giới hiện nay: số của các đơn vị cũ đã quy đổi.")
			.directive("[/#if]");
	}

	/** Word drops no column, so there is a table for each set of columns. */
	private static List<TableColumn> columns(boolean estimate, boolean nextPlan) {
		List<TableColumn> columns = new ArrayList<>(List.of(new TableColumn("TT", 11, Alignment.CENTRE),
				new TableColumn("Chỉ tiêu", 69, Alignment.LEFT), new TableColumn("ĐVT", 34, Alignment.CENTRE),
				new TableColumn("Kế hoạch năm ${nam}", 25, Alignment.RIGHT),
				new TableColumn("Thực hiện ${trong_ky}", 25, Alignment.RIGHT),
				new TableColumn("Lũy kế từ đầu năm", 25, Alignment.RIGHT),
				new TableColumn("${cung_ky?cap_first}", 25, Alignment.RIGHT),
				new TableColumn("% KH", 19, Alignment.RIGHT), new TableColumn("% CK", 19, Alignment.RIGHT),
				new TableColumn("Đánh giá", 22, Alignment.CENTRE)));
		if (estimate) {
			columns.add(new TableColumn("Ước TH năm ${nam}", 25, Alignment.RIGHT));
		}
		if (nextPlan) {
			columns.add(new TableColumn("KH ${nam_sau}", 25, Alignment.RIGHT));
		}
		return columns;
	}

	private static List<TableRow> rows(boolean estimate, boolean nextPlan) {
		String[] cells = Stream
			.of("${h.tt}", "${h.ten}", "${h.dvt}", "${h.kh}", "${h.th}", "${h.lk}", "${h.ck}", "${h.pkh}", "${h.tg}",
					"${h.danh_gia}", estimate ? "${h.un}" : "", nextPlan ? "${h.ks}" : "")
			.filter((cell) -> !cell.isEmpty())
			.toArray(String[]::new);
		return List.of(TableRow.directive("[#list phu_luc as h]"), TableRow.directive("[#if h.la_linh_vuc]"),
				TableRow.bold("${h.ten}"), TableRow.directive("[#elseif h.dam]"), TableRow.bold(cells),
				TableRow.directive("[#else]"), TableRow.of(cells), TableRow.directive("[/#if]"),
				TableRow.directive("[/#list]"));
	}

}
