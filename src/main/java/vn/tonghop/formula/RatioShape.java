package vn.tonghop.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Recognises a share in percent by the shape of its formula. */
final class RatioShape {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final List<Reference> references;

	private RatioShape(List<Reference> references) {
		this.references = references;
	}

	static Optional<Ratio> of(Expression expression, List<Reference> references) {
		return new RatioShape(references).guarded(expression);
	}

	/** The share, bare or guarded against a division by zero. */
	private Optional<Ratio> guarded(Expression expression) {
		if (!(expression instanceof Expression.Call call)) {
			return share(expression);
		}
		List<Expression> arguments = call.arguments();
		if (call.function() == ExcelFunction.IFERROR && arguments.get(1) instanceof Expression.Constant) {
			return share(arguments.get(0));
		}
		if (call.function() != ExcelFunction.IF || arguments.size() != 3
				|| !(arguments.get(0) instanceof Expression.Operation condition)) {
			return Optional.empty();
		}
		boolean whenZero = condition.operator() == Operator.EQUAL;
		boolean whenNot = condition.operator() == Operator.NOT_EQUAL || condition.operator() == Operator.GREATER;
		boolean otherwiseConstant = arguments.get(whenZero ? 1 : 2) instanceof Expression.Constant;
		if (!(whenZero || whenNot) || !otherwiseConstant || !number(condition.right(), BigDecimal.ZERO)) {
			return Optional.empty();
		}
		return share(arguments.get(whenZero ? 2 : 1))
			.filter((ratio) -> bareCode(condition.left()).filter(ratio.denominator()::equals).isPresent());
	}

	private Optional<Ratio> share(Expression expression) {
		if (!(expression instanceof Expression.Operation operation)) {
			return Optional.empty();
		}
		if (operation.operator() == Operator.MULTIPLY) {
			return percent(operation).flatMap(this::quotient);
		}
		if (operation.operator() == Operator.DIVIDE && operation.left() instanceof Expression.Operation product
				&& product.operator() == Operator.MULTIPLY) {
			return percent(product).flatMap((part) -> ratio(part, operation.right()));
		}
		return Optional.empty();
	}

	/** What is multiplied by 100. */
	private static Optional<Expression> percent(Expression.Operation product) {
		if (number(product.right(), HUNDRED)) {
			return Optional.of(product.left());
		}
		return number(product.left(), HUNDRED) ? Optional.of(product.right()) : Optional.empty();
	}

	private Optional<Ratio> quotient(Expression expression) {
		return (expression instanceof Expression.Operation operation && operation.operator() == Operator.DIVIDE)
				? ratio(operation.left(), operation.right()) : Optional.empty();
	}

	private Optional<Ratio> ratio(Expression part, Expression whole) {
		return bareCode(part)
			.flatMap((numerator) -> bareCode(whole).map((denominator) -> new Ratio(numerator, denominator)));
	}

	private Optional<String> bareCode(Expression expression) {
		if (!(expression instanceof Expression.Figure figure)) {
			return Optional.empty();
		}
		Reference reference = this.references.get(figure.index());
		return reference.equals(Reference.of(reference.code())) ? Optional.of(reference.code()) : Optional.empty();
	}

	private static boolean number(Expression expression, BigDecimal number) {
		return expression instanceof Expression.Constant constant && constant.value() instanceof Value.Number value
				&& value.number().compareTo(number) == 0;
	}

}
