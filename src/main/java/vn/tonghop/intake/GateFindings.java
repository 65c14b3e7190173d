package vn.tonghop.intake;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

/** The gate's refusals. */
final class GateFindings {

	private GateFindings() {
	}

	/** Nothing is in it. */
	static Finding empty() {
		return refusal("TEP_RONG");
	}

	/**
	 * @param found what it is, in words
	 */
	static Finding notExcel(String found) {
		return refusal("KHONG_PHAI_EXCEL", found);
	}

	static Finding cutOff() {
		return refusal("TEP_CHUA_TRON");
	}

	static Finding encrypted() {
		return refusal("TEP_CO_MAT_KHAU");
	}

	static Finding binaryWorkbook() {
		return refusal("EXCEL_NHI_PHAN");
	}

	/**
	 * @param version the version's name
	 */
	static Finding tooOld(String version) {
		return refusal("EXCEL_QUA_CU", version);
	}

	/**
	 * @param where which part of it
	 */
	static Finding damaged(String where) {
		return refusal("TEP_HONG", where);
	}

	/**
	 * @param part the part that declares it
	 */
	static Finding doctype(String part) {
		return refusal("TEP_CO_DOCTYPE", part);
	}

	/**
	 * @param what is too large, in words
	 * @param found how much; "hơn …" where counting stopped
	 * @param limit what is taken at most
	 */
	static Finding tooLarge(String what, String found, String limit) {
		return refusal("TEP_QUA_LON", what, found, limit);
	}

	/**
	 * @param method the zip's number of the method
	 */
	static Finding strangeCompression(int method) {
		return refusal("NEN_KIEU_LA", Integer.toString(method));
	}

	/**
	 * @param name the offending name
	 */
	static Finding strangeName(String name) {
		return refusal("TEN_TRONG_TEP_LA", ShownName.of(name));
	}

	/**
	 * @param part the part
	 */
	static Finding strangeEncoding(String part) {
		return refusal("BANG_MA_LA", part);
	}

	static Finding nestedZip() {
		return refusal("NEN_LONG_NHAU");
	}

	private static Finding refusal(String code, String... arguments) {
		return Finding.of(code, Severity.ERROR, arguments);
	}

}
