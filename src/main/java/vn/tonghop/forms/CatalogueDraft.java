package vn.tonghop.forms;

import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.tonghop.files.StableZip;

/** A catalogue's workbook with every sheet of the contract, filled as far as is known. */
final class CatalogueDraft {

	private final XSSFWorkbook workbook;

	private final CellStyle heading;

	private CatalogueDraft(XSSFWorkbook workbook) {
		this.workbook = workbook;
		XSSFFont bold = workbook.createFont();
		bold.setBold(true);
		this.heading = workbook.createCellStyle();
		this.heading.setFont(bold);
	}

	static byte[] of(List<FormDraft.Line> lines, String formCode, String formName) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			CatalogueDraft draft = new CatalogueDraft(workbook);
			draft.sheet("Cơ quan", "Mục;Nội dung",
					List.of(List.of("Tên cơ quan", "UBND …"), List.of("Cơ quan chủ quản", ""), List.of("Địa danh", ""),
							List.of("Quyền hạn ký", ""), List.of("Chức vụ người ký", ""), List.of("Người ký", ""),
							List.of("Nơi nhận", ""), List.of("Ngày chốt số liệu", "14"),
							List.of("Mã tổng hợp", "HUYEN"), List.of("Nhãn tổng hợp", "Toàn huyện")));
			draft.sheet("Đơn vị", "Mã;Tên;Loại;Tên khác;Thuộc;Từ ngày;Đến ngày",
					List.of(List.of("XA_1", "Xã thứ nhất (sửa lại)", "xã")));
			draft.sheet("Chuyển tiếp", "Đơn vị cũ;Đơn vị mới;Từ ngày;Tỷ lệ;Chỉ tiêu", List.of());
			draft.sheet("Biểu mẫu", "Mã;Tên;Tệp mẫu;Kỳ;Đơn vị báo cáo;Hạn nộp;Tình trạng",
					List.of(List.of(formCode, formName,
							"bieu-mau/" + formCode.toLowerCase(java.util.Locale.ROOT) + ".xlsx", "tháng",
							"xã; phường; thị trấn; đặc khu", "16", "ước")));
			draft.sheet("Chỉ tiêu",
					"Mã;TT;Tên;ĐVT;Số thập phân;Lĩnh vực;Biểu;Loại số liệu;Cách tính;Công thức;Chiều tốt;Cấp;Tên khác;Thuộc;Bắt buộc;Từ kỳ;Đến kỳ",
					lines.stream()
						.map((line) -> List.of(line.code(), line.ordinal(), line.name(), line.unit(),
								line.unit().equals("%") ? "2" : "0", line.sector(), formCode,
								line.stock() ? "cuối kỳ" : "cộng dồn", (line.formula() != null) ? "công thức" : "cộng",
								(line.formula() != null) ? line.formula() : "", "", Integer.toString(line.level())))
						.toList());
			draft.sheet("Kế hoạch", "Mã chỉ tiêu;Năm;Cơ quan giao;Chỉ tiêu giao;Đơn vị;Từ ngày;Văn bản", List.of());
			draft.sheet("Quy tắc", "Mã;Điều kiện;Mức;Thông báo;Biểu", List.of());
			draft.sheet("Lịch sử", "Mã chỉ tiêu;Kỳ;Đơn vị;Giá trị;Nguồn;Số đo", List.of());
			draft.sheet("Báo cáo",
					"Mã;Tên;Mẫu;Kỳ;Nhãn vượt;Nhãn đạt;Nhãn không đạt;Cơ quan giao;Số ký hiệu;Trích yếu;Kính gửi;Nơi nhận;Chữ ký",
					List.of(List.of("bc-thang", "Báo cáo tình hình kinh tế - xã hội", "", "tháng; năm", "Vượt", "Đạt",
							"Không đạt")));
			draft.sheet("Xử lý", "Việc;Kỳ;Đơn vị;Chỉ tiêu;Mã lỗi;Giá trị;Lý do;Người quyết định;Số đo;Văn bản",
					List.of());
			java.util.Optional<java.util.Date> day = java.util.Optional
				.of(java.util.Date.from(java.time.Instant.parse("2020-01-01T00:00:00Z")));
			workbook.getProperties().getCoreProperties().setCreated(day);
			workbook.getProperties().getCoreProperties().setModified(day);
			return StableZip.of(workbook::write);
		}
	}

	private void sheet(String title, String headings, List<List<String>> rows) {
		XSSFSheet sheet = this.workbook.createSheet(title);
		XSSFRow first = sheet.createRow(0);
		String[] columns = headings.split(";");
		for (int column = 0; column < columns.length; column++) {
			XSSFCell cell = first.createCell(column);
			cell.setCellValue(columns[column]);
			cell.setCellStyle(this.heading);
			sheet.setColumnWidth(column, Math.max(12, columns[column].length() + 4) * 256);
		}
		sheet.createFreezePane(0, 1);
		for (List<String> content : rows) {
			XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
			for (int column = 0; column < content.size(); column++) {
				if (!content.get(column).isEmpty()) {
					row.createCell(column).setCellValue(content.get(column));
				}
			}
		}
	}

}
