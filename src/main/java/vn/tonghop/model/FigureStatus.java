package vn.tonghop.model;

/** Where a figure came from, as so-lieu.csv's column trang_thai says it. */
public enum FigureStatus {

	REPORTED("bao_cao"), COMPUTED("tinh"), PLANNED("ke_hoach"), HISTORICAL("lich_su"), MENDED("sua_ho"),
	ADJUSTED("dieu_chinh"), CONVERTED("quy_doi");

	private final String code;

	FigureStatus(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

}
