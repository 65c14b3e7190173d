package vn.tonghop.rendering.overview;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionNoticeTests {

	private final SubmissionNotice notice = new SubmissionNotice(new SmallDistrict().catalogue(), Messages.of("vi"));

	@Test
	void noticeTellsWhoWhatWhereAndWhatToDo() {
		Submission refused = SmallDistrict.submission(5, "XA_C", "XA", "Cam Thuy.xlsx", 1, SubmissionState.REFUSED,
				List.of(rule("R02", Severity.WARNING, "G8", "Năng suất lúa cao"),
						rule("R03", Severity.ERROR, "G20", "Số hộ nghèo lớn hơn tổng số hộ")));
		assertThat(this.notice.text(refused)).startsWith("UBND HUYỆN AN BÌNH\r\nTỆP BÁO CÁO BỊ TRẢ LẠI\r\n\r\n")
			.contains("Tệp:      Cam Thuy.xlsx\r\n", "Đơn vị:   xã Cẩm Thủy\r\n", "Biểu mẫu: Báo cáo cấp xã\r\n",
					"Kỳ:       tháng 12 năm 2023\r\n")
			.containsSubsequence("PHẢI SỬA (1)\r\n", "1. trang “Biểu 01”, ô G20: Số hộ nghèo lớn hơn tổng số hộ\r\n",
					"   Cách xử lý: ", "   Mã: R03\r\n", "CẦN XEM (1)\r\n",
					"1. trang “Biểu 01”, ô G8: Năng suất lúa cao\r\n");
	}

	@Test
	void unknownSenderIsSaidToBeUnknown() {
		Submission refused = new Submission(
				SmallDistrict.submission(1, null, null, "x.xlsx", 0, SubmissionState.REFUSED, List.of()).file(), null,
				null, null, 0, SubmissionState.REFUSED, List.of(), vn.tonghop.model.ReadWorkbook.Coverage.NONE,
				List.of());
		assertThat(this.notice.text(refused)).contains("Đơn vị:   không rõ", "Biểu mẫu: không rõ",
				"Kỳ:       không rõ");
	}

	@Test
	void bytesBeginWithAByteOrderMarkAndTheSendersTextStaysOnItsLine() {
		Submission refused = SmallDistrict.submission(5, "XA_C", "XA", "a\r\nPHẢI SỬA (0)\u001b[31m.xlsx", 1,
				SubmissionState.REFUSED, List.of());
		byte[] bytes = this.notice.render(refused);
		assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
		assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Tệp:      a  PHẢI SỬA (0)[31m.xlsx\r\n");
	}

	private static Finding rule(String code, Severity severity, String cell, String words) {
		return new Finding(code, true, severity, "Biểu 01", cell, null, null, List.of(words));
	}

}
