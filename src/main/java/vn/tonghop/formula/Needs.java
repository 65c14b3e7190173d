package vn.tonghop.formula;

/** Finds the figures that a formula needs: those named outside SUM and its like. */
final class Needs {

	private Needs() {
	}

	static void mark(Expression expression, boolean[] needed) {
		if (expression instanceof Expression.Figure figure) {
			needed[figure.index()] = true;
		}
		else if (expression instanceof Expression.Negation negation) {
			mark(negation.operand(), needed);
		}
		else if (expression instanceof Expression.Percent percent) {
			mark(percent.operand(), needed);
		}
		else if (expression instanceof Expression.Operation operation) {
			mark(operation.left(), needed);
			mark(operation.right(), needed);
		}
		else if (expression instanceof Expression.Call call && !call.function().aggregate()) {
			call.arguments().forEach((argument) -> mark(argument, needed));
		}
	}

}
