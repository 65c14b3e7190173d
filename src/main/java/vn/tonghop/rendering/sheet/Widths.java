package vn.tonghop.rendering.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Widths of columns, in characters. */
final class Widths {

	private static final double ROOM = 1.5;

	private static final double WIDEST = 24;

	/** Words break before the column's end. */
	private static final double BROAD = 1.05;

	private double widest;

	Widths(double least) {
		this.widest = least;
	}

	/** Makes room for a number printed with so many decimals. */
	void fit(BigDecimal value, int decimals) {
		int digits = Math.max(1, value.precision() - value.scale());
		int groups = (digits - 1) / 3;
		int sign = value.signum() < 0 ? 1 : 0;
		fit(digits + groups + sign + ((decimals > 0) ? decimals + 1 : 0));
	}

	void fit(int characters) {
		this.widest = Math.max(this.widest, Math.min(WIDEST, characters + ROOM));
	}

	double width() {
		return BigDecimal.valueOf(this.widest).setScale(1, RoundingMode.UP).doubleValue();
	}

	/** How many lines a text takes in a column: words go down whole where they can. */
	static int lines(String text, double width) {
		if (text.length() * BROAD <= width && text.indexOf('\n') < 0) {
			return 1;
		}
		int lines = 0;
		for (String line : text.split("\n", -1)) {
			double filled = 0;
			lines++;
			for (String word : line.split(" ")) {
				double needed = word.length() * BROAD;
				if (filled > 0 && filled + BROAD + needed > width) {
					lines++;
					filled = 0;
				}
				filled += needed + ((filled > 0) ? BROAD : 0);
				int broken = (int) Math.ceil(filled / width) - 1;
				lines += Math.max(0, broken);
				filled -= Math.max(0, broken) * width;
			}
		}
		return lines;
	}

}
