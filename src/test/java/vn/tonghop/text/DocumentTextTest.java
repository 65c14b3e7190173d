package vn.tonghop.text;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "123/BC-UBND ngày 20/12/2023", "Số 123/BC-UBND, ngày 20 tháng 12 năm 2023",
			"Báo cáo số 123/BC-UBND ngày 20/12/2023", "số: 123/BC-UBND, 20/12/2023" })
	void numberAndDateAreTold(String typed) {
		DocumentText paper = DocumentText.of(typed);
		assertThat(paper.number()).isEqualTo("123/BC-UBND");
		assertThat(paper.date()).contains(LocalDate.of(2023, 12, 20));
	}

	@Test
	void whatIsMissingIsLeftOpen() {
		assertThat(DocumentText.of("123/BC-UBND").number()).isEqualTo("123/BC-UBND");
		assertThat(DocumentText.of("123/BC-UBND").date()).isEmpty();
		assertThat(DocumentText.of("123/BC-UBND ngày 31/06/2023").date()).isEmpty();
	}

}
