package vn.tonghop.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that people write behind a figure: units of measure and what is counted. How
 * the offices' reports write them is told in docs/glossary.md.
 */
final class MeasureWords {

	/** No unit of measure is longer: "triệu đồng/người/năm" has 20 letters. */
	private static final int LONGEST = 40;

	private static final List<String> KNOWN = List.of("""
			% phần trăm điểm đồng đ vnd vnđ usd triệu tr tỷ nghìn ngàn vạn trđ trđồng
			ha hécta hecta m m2 m3 km km2 cm mm sào công mẫu tạ tấn t kg yến gam g lít l
			con liều lượt người hộ khẩu lao động lđ tiêu chí xã phường thị trấn huyện thôn bản xóm ấp tổ dân phố khu
			cư trường lớp học sinh em cháu trẻ bé giáo viên chiếc cái cây cv gcn giấy chứng nhận kw kwh mw
			giờ ngày đêm tháng quý năm vụ ca cơ sở mô hình sản phẩm dự án công trình doanh nghiệp dn htx hợp tác
			chức đảng hội đoàn đơn vị văn bản hồ sơ phòng giường bệnh bác sĩ trạm câu lạc bộ clb đội buổi cuộc lần
			đợt tập thể cá nhân gia đình phụ nữ khách căn nhà tàu thuyền phương tiện quyển thùng chai suất phiếu
			thửa lô chuỗi chỉ tiêu nhiệm máy phụ thuê bao bình quân đầu chợ điện nước""".split("\\s+"));

	private static final Set<String> ACCENTED = KNOWN.stream()
		.map(Labels::accented)
		.collect(Collectors.toUnmodifiableSet());

	/** The same as typed without accents. */
	private static final Set<String> BARE = KNOWN.stream()
		.map(Labels::unaccented)
		.collect(Collectors.toUnmodifiableSet());

	/** What a unit of money or of weight or of land is in the smallest of its kind. */
	private static final Map<String, BigDecimal> MONEY = Map.of("đồng", BigDecimal.ONE, "nghìn đồng", tenTo(3),
			"triệu đồng", tenTo(6), "tỷ đồng", tenTo(9));

	private static final Map<String, BigDecimal> WEIGHT = Map.of("g", new BigDecimal("0.001"), "kg", BigDecimal.ONE,
			"yến", tenTo(1), "tạ", tenTo(2), "tấn", tenTo(3), "nghìn tấn", tenTo(6));

	private static final Map<String, BigDecimal> LAND = Map.of("m2", BigDecimal.ONE, "ha", tenTo(4), "km2", tenTo(6));

	private static final List<Map<String, BigDecimal>> KINDS = List.of(MONEY, WEIGHT, LAND);

	/** What multiplies a unit of measure; nothing, by one. */
	private static final Map<String, BigDecimal> SCALES = Map.of("", BigDecimal.ONE, "nghìn", tenTo(3), "nghin",
			tenTo(3), "vạn", tenTo(4), "van", tenTo(4), "triệu", tenTo(6), "tỷ", tenTo(9));

	/** What is counted and never parted. */
	private static final Set<String> WHOLE = Set.of("con", "liều", "lượt", "lượt người", "người", "hộ", "khẩu",
			"lao động", "xã", "thôn", "trường", "lớp", "học sinh", "chiếc", "cái", "cây", "cơ sở", "dự án",
			"công trình", "doanh nghiệp", "hợp tác xã", "htx", "hồ sơ", "văn bản", "vụ", "tàu", "thuê bao");

	/** A thousand in figures before what is counted: {@code 1000 con}. */
	private static final Pattern THOUSAND = Pattern.compile("^1[. ]?000 (?=\\p{L})");

	private MeasureWords() {
	}

	private static BigDecimal tenTo(int power) {
		return BigDecimal.ONE.scaleByPowerOfTen(power).setScale(0);
	}

	/** Whether a text can be nothing but a unit of measure. */
	static boolean isMeasure(String text) {
		if (text.length() > LONGEST) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean allowed = Character.isLetterOrDigit(c) || " /.%²³".indexOf(c) >= 0
					|| Character.getType(c) == Character.NON_SPACING_MARK || c == '₫';
			if (!allowed) {
				return false;
			}
		}
		if (text.strip().equals("₫")) {
			return true;
		}
		String key = Labels.accented(THOUSAND.matcher(text.strip()).replaceFirst("nghìn "));
		if (key.isEmpty()) {
			return false;
		}
		boolean bare = key.chars().allMatch((c) -> c < 128);
		return Arrays.stream(key.split(" ")).allMatch((word) -> (bare ? BARE : ACCENTED).contains(word));
	}

	/**
	 * Whether the unit multiplies, so that the number alone says nothing without the
	 * indicator's own unit: {@code 5 triệu}, {@code 3 nghìn}.
	 */
	static boolean scales(String unit) {
		String name = canonical(unit);
		for (String word : name.split(" ")) {
			switch (word) {
				case "nghìn", "triệu", "tỷ", "vạn", "nghin", "trieu", "ty", "van" -> {
					return true;
				}
				default -> {
				}
			}
		}
		return false;
	}

	/** Whether two units of measure are the same in other spellings. */
	static boolean same(String one, String other) {
		String left = canonical(one);
		String right = canonical(other);
		return left.equals(right) || Labels.unaccented(left).equals(Labels.unaccented(right));
	}

	/**
	 * By what a figure in one unit is multiplied to be one in another; empty where the
	 * two do not measure the same thing, or it is not known.
	 */
	static Optional<BigDecimal> factor(String from, String to) {
		String left = canonical(from);
		String right = canonical(to);
		for (Map<String, BigDecimal> kind : KINDS) {
			BigDecimal numerator = kind.get(left);
			BigDecimal denominator = kind.get(right);
			if (numerator != null && denominator != null) {
				return Optional.of(numerator.divide(denominator, MathContext.DECIMAL128));
			}
		}
		return multiple(left, right);
	}

	/**
	 * How many thousands, or so, a unit of measure counts in, and what is counted then:
	 * {@code nghìn con} is a thousand of {@code con}.
	 */
	private static Optional<BigDecimal> multiple(String left, String right) {
		String[] one = scaled(left);
		String[] other = scaled(right);
		BigDecimal numerator = SCALES.get(one[0]);
		BigDecimal denominator = SCALES.get(other[0]);
		return (one[1].isEmpty() || !one[1].equals(other[1])) ? Optional.empty()
				: Optional.of(numerator.divide(denominator, MathContext.DECIMAL128));
	}

	/** The word that multiplies, empty where there is none, and the rest. */
	private static String[] scaled(String unit) {
		int blank = unit.indexOf(' ');
		String first = (blank > 0) ? unit.substring(0, blank) : "";
		return SCALES.containsKey(first) ? new String[] { first, unit.substring(first.length()).strip() }
				: new String[] { "", unit };
	}

	/** Whether only whole ones are counted: half a pig is none. */
	static boolean isIndivisible(String unit) {
		return WHOLE.contains(canonical(unit));
	}

	/**
	 * Whether one of the two is money, weight or land and the other something else:
	 * {@code tấn} and {@code con}. A rate is named by its numerator too: {@code tạ} for
	 * {@code tạ/ha}.
	 */
	static boolean otherKind(String one, String other) {
		String left = canonical(one);
		String right = canonical(other);
		if (left.startsWith(right + " ") || right.startsWith(left + " ")) {
			return false;
		}
		return KINDS.stream().anyMatch((kind) -> kind.containsKey(left) != kind.containsKey(right));
	}

	/** One spelling for each unit: {@code tr.đ}, {@code triệu} → {@code triệu đồng}. */
	private static String canonical(String unit) {
		String key = " " + Blanks.fold(unit).toLowerCase(Locale.ROOT).replace("²", "2").replace("³", "3") + " ";
		key = key.replace("/", " / ").replace(".", " ").replace("₫", "đ");
		key = key.startsWith(" 1 000 ") ? " nghìn " + key.substring(7) : key;
		key = key.startsWith(" 1000 ") ? " nghìn " + key.substring(6) : key;
		key = key.replace(" trđ ", " triệu đồng ").replace(" trđồng ", " triệu đồng ").replace(" tỉ ", " tỷ ");
		key = key.replace(" vnđ ", " đồng ").replace(" vnd ", " đồng ").replace(" đ ", " đồng ");
		key = key.replace(" tr ", " triệu ").replace(" ngàn ", " nghìn ").replace(" hécta ", " ha ");
		key = key.replace(" hecta ", " ha ").replace(" t ", " tấn ");
		key = Blanks.fold(key);
		return switch (key) {
			case "triệu", "trieu", "trieu dong" -> "triệu đồng";
			case "tỷ", "ty", "ty dong" -> "tỷ đồng";
			case "tan" -> "tấn";
			case "dong" -> "đồng";
			case "nghin dong" -> "nghìn đồng";
			default -> key;
		};
	}

}
