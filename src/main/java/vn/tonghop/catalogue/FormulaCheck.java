package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import vn.tonghop.formula.Formula;
import vn.tonghop.formula.FormulaException;
import vn.tonghop.formula.FormulaGraph;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Indicator;

/** Looks whether formulas can be computed: parsed, of known codes, not in a circle. */
final class FormulaCheck {

	private final Draft draft;

	private final Map<String, Row> rows;

	FormulaCheck(Draft draft, Map<String, Row> rows) {
		this.draft = draft;
		this.rows = rows;
	}

	void check(List<Indicator> indicators) {
		Map<String, Formula> formulas = new LinkedHashMap<>();
		for (Indicator indicator : indicators) {
			Row row = Objects.requireNonNull(this.rows.get(indicator.code()));
			String text = indicator.formula();
			if (text == null) {
				continue;
			}
			if (indicator.aggregation() == Indicator.Aggregation.WEIGHTED_AVERAGE) {
				checkWeight(row, indicator.code(), text);
			}
			else {
				parse(this.draft, row, IndicatorsReader.FORMULA, text)
					.ifPresent((formula) -> formulas.put(indicator.code(), formula));
			}
		}
		tellCircles(formulas);
	}

	private void checkWeight(Row row, String code, String weight) {
		if (Formula.codeProblem(weight).isPresent() || weight.equals(code)) {
			row.error(IndicatorsReader.FORMULA, "DM_TRONG_SO", weight);
		}
		else {
			this.draft.indicators().find(row, IndicatorsReader.FORMULA, weight);
		}
	}

	private void tellCircles(Map<String, Formula> formulas) {
		for (List<String> circle : new FormulaGraph(formulas).circles()) {
			List<String> path = new ArrayList<>(circle);
			path.add(circle.get(0));
			Row row = Objects.requireNonNull(this.rows.get(circle.get(0)));
			row.error(IndicatorsReader.FORMULA, "DM_VONG_TRON", String.join(" → ", path));
		}
	}

	/** Parses a formula or rule and tells what of it is wrong or not known. */
	static Optional<Formula> parse(Draft draft, Row row, String column, String text) {
		Formula formula;
		try {
			formula = Formula.parse(text);
		}
		catch (FormulaException ex) {
			row.error(column, "DM_CONG_THUC", text, reason(ex.problem()), ex.offending(),
					String.valueOf(ex.position()));
			return Optional.empty();
		}
		List<String> told = new ArrayList<>();
		for (Reference reference : formula.references()) {
			boolean known = reference.unitCount() || draft.indicators().known(reference.code());
			if (!known && !told.contains(reference.code())) {
				told.add(reference.code());
				row.error(column, "DM_CONG_THUC_MA", reference.code(), draft.indicators().nearest(reference.code()),
						text);
			}
		}
		return Optional.of(formula);
	}

	private static String reason(FormulaException.Problem problem) {
		return switch (problem) {
			case EMPTY -> "không có nội dung";
			case TOO_LONG -> "dài quá " + Formula.MAX_LENGTH + " ký tự";
			case TOO_DEEP -> "ngoặc lồng quá sâu";
			case SYNTAX -> "viết chưa đúng cú pháp";
			case PARENTHESIS -> "ngoặc không có đôi";
			case CHARACTER -> "ký tự không dùng trong công thức";
			case NUMBER -> "số viết chưa đúng";
			case TEXT -> "chữ trong ngoặc kép chưa đúng";
			case SEPARATOR -> "dấu phẩy, dấu chấm phẩy dùng lẫn lộn";
			case CELL_ADDRESS -> "dùng địa chỉ ô thay cho mã chỉ tiêu";
			case RANGE -> "dùng vùng ô";
			case ARRAY -> "dùng mảng";
			case EXTERNAL_REFERENCE -> "trỏ sang trang hoặc tệp khác";
			case ERROR_VALUE -> "có giá trị lỗi";
			case UNKNOWN_FUNCTION -> "hàm không được dùng";
			case FUNCTION_WITHOUT_ARGUMENTS -> "tên hàm thiếu ngoặc";
			case UNKNOWN_NAME -> "tên không phải mã chỉ tiêu";
			case UNKNOWN_MEASURE -> "số đo không có (KH, TH, LK, CK, UN, KS, KT)";
			case ARGUMENT_COUNT -> "hàm thừa hoặc thiếu thành phần";
			case EMPTY_ARGUMENT -> "hàm có thành phần bỏ trống";
		};
	}

}
