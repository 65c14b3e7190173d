package vn.tonghop.catalogue;

import java.util.List;

/** The sheets of the catalogue, with the columns that each must have. */
enum CatalogueSheet {

	OFFICE("Cơ quan", Need.REQUIRED, "Mục", "Nội dung"), UNITS("Đơn vị", Need.REQUIRED, "Mã", "Tên", "Loại"),
	TRANSITIONS("Chuyển tiếp", Need.OPTIONAL, "Đơn vị cũ", "Đơn vị mới", "Từ ngày"),
	FORMS("Biểu mẫu", Need.REQUIRED, "Mã", "Tên", "Tệp mẫu", "Kỳ", "Đơn vị báo cáo", "Hạn nộp"),
	INDICATORS("Chỉ tiêu", Need.REQUIRED, "Mã", "TT", "Tên", "ĐVT", "Số thập phân", "Lĩnh vực", "Biểu", "Loại số liệu",
			"Cách tính", "Công thức", "Chiều tốt", "Cấp"),
	TARGETS("Kế hoạch", Need.EXPECTED, "Mã chỉ tiêu", "Năm", "Cơ quan giao", "Chỉ tiêu giao", "Đơn vị"),
	RULES("Quy tắc", Need.EXPECTED, "Mã", "Điều kiện", "Mức", "Thông báo", "Biểu"),
	HISTORY("Lịch sử", Need.EXPECTED, "Mã chỉ tiêu", "Kỳ", "Đơn vị", "Giá trị", "Nguồn"),
	REPORTS("Báo cáo", Need.EXPECTED, "Mã", "Tên", "Mẫu", "Kỳ", "Nhãn vượt", "Nhãn đạt", "Nhãn không đạt",
			"Cơ quan giao"),
	DECISIONS("Xử lý", Need.OPTIONAL, "Việc", "Kỳ", "Đơn vị", "Chỉ tiêu", "Mã lỗi", "Giá trị", "Lý do",
			"Người quyết định");

	private final String title;

	private final Need need;

	private final List<String> columns;

	CatalogueSheet(String title, Need need, String... columns) {
		this.title = title;
		this.need = need;
		this.columns = List.of(columns);
	}

	String title() {
		return this.title;
	}

	Need need() {
		return this.need;
	}

	List<String> columns() {
		return this.columns;
	}

	/** What it means that a sheet is not there. */
	enum Need {

		/** Nothing can be done without it. */
		REQUIRED,
		/** It counts as one without rows, and that is said. */
		EXPECTED,
		/** It counts as one without rows. */
		OPTIONAL

	}

}
