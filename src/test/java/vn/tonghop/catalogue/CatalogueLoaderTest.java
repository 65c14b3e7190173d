package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Located;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.UnitTransition;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueLoaderTest {

	private final CatalogueFixture fixture = new CatalogueFixture();

	@TempDir
	Path folder;

	private Catalogue whole() {
		CatalogueResult result = this.fixture.load(this.folder);
		assertThat(result.findings()).isEmpty();
		return result.whole().orElseThrow();
	}

	/** Loads and asserts that there is this one finding and nothing else. */
	private void only(String code, String sheet, String cell, String... arguments) {
		CatalogueResult result = this.fixture.load(this.folder);
		assertThat(result.findings()).singleElement().satisfies((located) -> {
			Finding finding = located.finding();
			assertThat(finding.code()).isEqualTo(code);
			assertThat(finding.sheet()).isEqualTo(sheet);
			assertThat(finding.cell()).isEqualTo(cell);
			assertThat(finding.arguments()).containsExactly(arguments);
			assertThat(Messages.of("vi").line(located.file(), finding)).contains(code).doesNotContain("{0}");
			assertThat(Messages.of("en").text(finding)).isNotBlank();
			assertThat(result.whole().isPresent()).isEqualTo(finding.severity() == Severity.WARNING);
		});
	}

	// What a whole catalogue gives

	@Test
	void catalogueWithoutMistakesIsReadWhole() {
		Catalogue catalogue = whole();
		assertThat(catalogue.office().name()).isEqualTo("UBND HUYỆN SÔNG THỬ");
		assertThat(catalogue.office().cutOffDay()).isEqualTo(14);
		assertThat(catalogue.units()).extracting(ReportingUnit::type).containsExactly("xã", "thị trấn", "phòng ban");
		assertThat(catalogue.unit("SONG_B").orElseThrow().aliases()).containsExactly("TT Sông B", "Phố B");
		Form form = catalogue.form("XA").orElseThrow();
		assertThat(form.periodKinds()).isEqualTo(Set.of(PeriodKind.MONTH, PeriodKind.QUARTER));
		assertThat(form.reporters()).containsExactly("xã", "thị trấn");
		assertThat(form.dueDay()).isEqualTo(16);
		assertThat(form.nature()).isEqualTo(Nature.ESTIMATE);
		assertThat(catalogue.form("NN").orElseThrow().nature()).isEqualTo(Nature.OFFICIAL);
		assertThat(catalogue.dueFor(ReportingPeriod.month(2023, 6))).hasSize(2);
		Indicator average = catalogue.indicator("TIEU_CHI").orElseThrow();
		assertThat(average.aggregation()).isEqualTo(Indicator.Aggregation.WEIGHTED_AVERAGE);
		assertThat(average.formula()).isEqualTo("DAN_SO");
		assertThat(average.from()).isEqualTo(ReportingPeriod.month(2023, 1));
		assertThat(average.to()).isEqualTo(ReportingPeriod.year(2023));
		assertThat(average.direction()).isEqualTo(Indicator.Direction.NEITHER);
		Indicator rice = catalogue.indicator("SL_LUA").orElseThrow();
		assertThat(rice.required()).isTrue();
		assertThat(rice.formula()).isNull();
		assertThat(rice.decimals()).isEqualTo(1);
		assertThat(catalogue.targets()).extracting(Target::text).containsExactly("1.234,5", "trên 1.300");
		assertThat(catalogue.rules()).singleElement().satisfies((rule) -> {
			assertThat(rule.severity()).isEqualTo(Severity.ERROR);
			assertThat(rule.form()).isEqualTo("XA");
		});
		assertThat(catalogue.history()).singleElement()
			.isEqualTo(new HistoryFigure("SL_LUA", ReportingPeriod.year(2022), "SONG_A", new BigDecimal("600.5"),
					"Niên giám", Measure.LK));
		assertThat(catalogue.reports()).singleElement().satisfies((report) -> {
			assertThat(report.template()).isNull();
			assertThat(report.targetLevel()).isEqualTo("Tỉnh giao");
		});
	}

	@Test
	void headingsAndWordsMayDifferInCaseCompositionAndBlanks() {
		String decomposed = Normalizer.normalize("  CÁCH TÍNH ", Normalizer.Form.NFD);
		this.fixture.set("Chỉ tiêu", "Mã", "Cách tính", decomposed)
			.renamed("Quy tắc", "QUY TẮC ")
			.set("Kế hoạch", "Mã chỉ tiêu", "Cơ quan giao", "cơ quan GIAO")
			.set("Báo cáo", "bc-thang", "Cơ quan giao", "TỈNH GIAO");
		assertThat(whole().reports().get(0).targetLevel()).isEqualTo("Tỉnh giao");
	}

	@Test
	void blankRowsAreSkippedAndMoreColumnsIgnored() {
		this.fixture.add("Quy tắc", "", "", "").add("Quy tắc", "R02", "DT_LUA>=0", "cần xem", "Âm", "", "thêm");
		assertThat(whole().rules()).hasSize(2);
	}

	@Test
	void optionalSheetsMayBeAbsentAndTransitionsAreRead() {
		this.fixture.add("Chuyển tiếp", "Đơn vị cũ", "Đơn vị mới", "Từ ngày", "Tỷ lệ", "Chỉ tiêu")
			.add("Chuyển tiếp", "SONG_A", "SONG_B", LocalDate.of(2024, 12, 1), 0.4, "DT_LUA; SL_LUA")
			.add("Chuyển tiếp", "SONG_A", "NN", "01/12/2024", "60%", "DT_LUA; SL_LUA");
		assertThat(whole().transitions()).extracting(UnitTransition::share)
			.containsExactly(new BigDecimal("0.4"), new BigDecimal("0.60"));
	}

	@Test
	void decisionsAreRead() {
		this.fixture
			.add("Xử lý", "Việc", "Kỳ", "Đơn vị", "Chỉ tiêu", "Mã lỗi", "Giá trị", "Lý do", "Người quyết định", "Số đo")
			.add("Xử lý", "Sửa hộ", "2023-06", "SONG_A", "SL_LUA", "", "1.234,5", "Xã xác nhận", "Ông A", "TH")
			.add("Xử lý", "khóa", LocalDate.of(2023, 6, 1), "", "", "", "", "Đã báo cáo", "Bà B");
		List<Decision> decisions = whole().decisions();
		assertThat(decisions.get(0).number()).isEqualByComparingTo("1234.5");
		assertThat(decisions.get(0).measure()).isEqualTo(Measure.TH);
		assertThat(decisions.get(1).kind()).isEqualTo(Decision.Kind.LOCK);
		assertThat(decisions.get(1).period()).isEqualTo(ReportingPeriod.month(2023, 6));
	}

	@Test
	void targetTypedAsANumberIsWrittenAsPeopleHereWriteIt() {
		this.fixture.add("Kế hoạch", "DT_LUA", 2023, "", 39845)
			.add("Kế hoạch", "DAN_SO", "2023", "", 57.22)
			.add("Kế hoạch", "CHE_PHU", 2023, "", new CatalogueFixture.Percent(0.425));
		List<Target> targets = whole().targets();
		assertThat(targets).extracting(Target::text).endsWith("39845", "57,22", "42,5%");
		assertThat(targets.get(2).goal()).isEqualTo(new TargetGoal.Exactly(new BigDecimal("39845")));
	}

	@Test
	void formulaThatExcelTookForItsOwnIsReadByItsText() {
		this.fixture.set("Chỉ tiêu", "NS_LUA", "Công thức", new CatalogueFixture.ExcelFormula("SL_LUA/DT_LUA*10"));
		assertThat(whole().indicator("NS_LUA").orElseThrow().formula()).isEqualTo("=SL_LUA/DT_LUA*10");
	}

	@Test
	void sameNamesAreNoMistakeWhereParentOrTimeTellsThemApart() {
		this.fixture.add("Đơn vị", "SONG_A2", "Sông A", "xã", "", "Huyện khác")
			.set("Đơn vị", "SONG_B", "Đến ngày", LocalDate.of(2024, 11, 30))
			.add("Đơn vị", "SONG_B2", "Sông B", "thị trấn", "", "", LocalDate.of(2024, 12, 1));
		assertThat(whole().units()).hasSize(5);
	}

	@Test
	void missingFolderIsTold() {
		CatalogueResult result = CatalogueLoader.load(this.folder.resolve("không có"));
		assertThat(result.catalogue()).isNull();
		assertThat(result.errors()).extracting((located) -> located.finding().code()).containsExactly("DM_KHONG_CO");
	}

	@Test
	void catalogueThatIsNoWorkbookIsTold() throws Exception {
		Files.writeString(this.folder.resolve("danh-muc.xlsx"), "không phải Excel");
		assertThat(CatalogueLoader.load(this.folder).findings()).singleElement()
			.satisfies((located) -> assertThat(located.finding().code()).isEqualTo("DM_KHONG_DOC_DUOC"));
	}

	// One test for each mistake

	@Test
	void missingSheetIsTold() {
		this.fixture.without("Cơ quan");
		only("DM_THIEU_TRANG", null, null, "Cơ quan",
				"Đơn vị, Biểu mẫu, Chỉ tiêu, Kế hoạch, Quy tắc, Lịch sử, Báo cáo");
	}

	@Test
	void misspeltSheetIsTold() {
		this.fixture.renamed("Lịch sử", "Lich su");
		only("DM_THIEU_TRANG", "Lich su", null, "Lịch sử",
				"Cơ quan, Đơn vị, Biểu mẫu, Chỉ tiêu, Kế hoạch, Quy tắc, Báo cáo, Lich su");
	}

	@Test
	void absentUsualSheetCountsAsOneWithoutRows() {
		this.fixture.without("Quy tắc");
		only("DM_KHONG_CO_TRANG", null, null, "Quy tắc");
	}

	@Test
	void missingColumnIsTold() {
		this.fixture.withoutColumn("Quy tắc", "Mức");
		only("DM_THIEU_COT", "Quy tắc", "A1", "Mức", "Mã, Điều kiện, Thông báo, Biểu");
	}

	@Test
	void blankNameIsTold() {
		this.fixture.set("Chỉ tiêu", "DAN_SO", "Tên", "");
		only("DM_O_TRONG", "Chỉ tiêu", "C7", "Tên");
	}

	@Test
	void blankLabelOfAReportIsTold() {
		this.fixture.set("Báo cáo", "bc-thang", "Nhãn đạt", "  ");
		only("DM_O_TRONG", "Báo cáo", "F2", "Nhãn đạt");
	}

	@Test
	void malformedCodeIsTold() {
		this.fixture.add("Chỉ tiêu", "sl-ngo", "6", "Ngô", "tấn", 0, "", "XA", "cộng dồn", "công thức", "SL_LUA", "",
				1);
		only("DM_MA_SAI", "Chỉ tiêu", "A9", "sl-ngo");
	}

	@Test
	void codeThatIsACellAddressIsTold() {
		this.fixture.add("Chỉ tiêu", "DT1", "6", "Ngô", "tấn", 0, "", "XA", "cộng dồn", "công thức", "SL_LUA", "", 1);
		only("DM_MA_DIA_CHI", "Chỉ tiêu", "A9", "DT1");
	}

	@Test
	void codeThatIsAFunctionIsTold() {
		this.fixture.add("Chỉ tiêu", "SUM", "6", "Ngô", "tấn", 0, "", "XA", "cộng dồn", "công thức", "SL_LUA", "", 1);
		only("DM_MA_HAM", "Chỉ tiêu", "A9", "SUM");
	}

	@Test
	void reservedCodeIsTold() {
		this.fixture.add("Chỉ tiêu", "SO_DON_VI", "6", "N", "xã", 0, "", "XA", "cuối kỳ", "công thức", "SL_LUA", "", 1);
		only("DM_MA_DANH_RIENG", "Chỉ tiêu", "A9", "SO_DON_VI");
	}

	@Test
	void codeListedTwiceIsTold() {
		this.fixture.add("Quy tắc", "R01", "DT_LUA>=0", "cần xem", "Âm", "");
		only("DM_MA_TRUNG", "Quy tắc", "A3", "R01", "Quy tắc!A2");
	}

	@Test
	void unitWithTheWholesCodeIsTold() {
		this.fixture.add("Đơn vị", "HUYEN", "Huyện", "xã");
		only("DM_MA_TOAN_BO", "Đơn vị", "A5", "HUYEN");
	}

	@Test
	void unknownIndicatorOfATargetIsToldWithTheNearest() {
		this.fixture.add("Kế hoạch", "SL_LUAA", 2023, "", "5");
		only("DM_MA_LA", "Kế hoạch", "A4", "SL_LUAA", "chỉ tiêu", "SL_LUA");
	}

	@Test
	void nameInPlaceOfACodeIsToldWithItsCode() {
		this.fixture.add("Kế hoạch", "DAN_SO", 2023, "", "5", "sông b");
		only("DM_MA_LA", "Kế hoạch", "E4", "sông b", "đơn vị", "SONG_B");
	}

	@Test
	void unknownFormIsTold() {
		this.fixture.set("Chỉ tiêu", "NS_LUA", "Biểu", "XAA");
		only("DM_MA_LA", "Chỉ tiêu", "G4", "XAA", "biểu mẫu", "XA");
	}

	@Test
	void unknownWordIsToldWithThoseAllowed() {
		this.fixture.set("Chỉ tiêu", "SL_LUA", "Loại số liệu", "lũy kế");
		only("DM_TU_LA", "Chỉ tiêu", "H3", "lũy kế", "Loại số liệu", "\"cộng dồn\", \"cuối kỳ\"");
	}

	@Test
	void countsBelowTenAreWrittenAsTheReportShowsIt() {
		assertThat(whole().reports().get(0).twoDigits()).isTrue();
		this.fixture.set("Báo cáo", "bc-thang", "Số dưới mười", "2 xã");
		assertThat(whole().reports().get(0).twoDigits()).isFalse();
		this.fixture.set("Báo cáo", "bc-thang", "Số dưới mười", "02 xã");
		assertThat(whole().reports().get(0).twoDigits()).isTrue();
	}

	@Test
	void anUnknownWayToWriteCountsIsTold() {
		this.fixture.set("Báo cáo", "bc-thang", "Số dưới mười", "hai xã");
		only("DM_TU_LA", "Báo cáo", "I2", "hai xã", "Số dưới mười", "\"02 xã\", \"2 xã\"");
	}

	@Test
	void unknownKindOfPeriodIsTold() {
		this.fixture.set("Báo cáo", "bc-thang", "Kỳ", "tháng; tuần");
		only("DM_TU_LA", "Báo cáo", "D2", "tuần", "Kỳ", "\"tháng\", \"quý\", \"6 tháng\", \"9 tháng\", \"năm\"");
	}

	@Test
	void departmentWithoutAccentsIsNoCommune() {
		this.fixture.set("Đơn vị", "NN", "Loại", "Phong ban");
		only("DM_TU_LA", "Đơn vị", "C4", "Phong ban", "Loại", "\"phòng ban\"");
	}

	@Test
	void numberThatIsNoneIsTold() {
		this.fixture.set("Chỉ tiêu", "SL_LUA", "Số thập phân", "một");
		only("DM_SO", "Chỉ tiêu", "E3", "một", "Số thập phân");
	}

	@Test
	void cutOffDayBeyondThe28thIsTold() {
		this.fixture.set("Cơ quan", "Ngày chốt số liệu", "Nội dung", 31);
		only("DM_SO_NGOAI", "Cơ quan", "B3", "31", "Nội dung", "1", "28");
	}

	@Test
	void deadlinesAreReadAsPeopleWriteThem() {
		this.fixture.add("Cơ quan", "Số ngày làm việc để nộp", 2)
			.add("Cơ quan", "Ngày nghỉ", "02/9/2025; 01/01/2026")
			.add("Cơ quan", "Gia hạn 2023-12", "20/12/2023; mưa lũ")
			.add("Cơ quan", "Ngày chốt số liệu (quý)", 20);
		OfficeSettings office = whole().office();
		assertThat(office.workingDaysToReport()).contains(2);
		assertThat(office.holidays()).containsExactlyInAnyOrder(LocalDate.of(2025, 9, 2), LocalDate.of(2026, 1, 1));
		assertThat(office.extension(ReportingPeriod.month(2023, 12)))
			.contains(new OfficeSettings.Extension(LocalDate.of(2023, 12, 20), "mưa lũ"));
		assertThat(office.cutOffDay(PeriodKind.QUARTER)).isEqualTo(20);
	}

	@Test
	void aDeadlinePutOffWithoutAReasonIsTold() {
		this.fixture.add("Cơ quan", "Gia hạn 2023-12", "20/12/2023");
		assertThat(this.fixture.load(this.folder).findings()).singleElement()
			.satisfies((located) -> assertThat(located.finding().code()).isEqualTo("DM_GIA_HAN_LY_DO"));
	}

	@Test
	void dateThatIsNoneIsTold() {
		this.fixture.set("Đơn vị", "SONG_A", "Từ ngày", "31/02/2024");
		only("DM_NGAY", "Đơn vị", "F2", "31/02/2024", "Từ ngày");
	}

	@Test
	void datesTheWrongWayRoundAreTold() {
		this.fixture.set("Đơn vị", "SONG_A", "Từ ngày", LocalDate.of(2024, 12, 1))
			.set("Đơn vị", "SONG_A", "Đến ngày", "30/11/2024");
		only("DM_NGAY_NGUOC", "Đơn vị", "G2", "01/12/2024", "30/11/2024");
	}

	@Test
	void textThatExcelTurnedIntoADateIsTold() {
		this.fixture.set("Chỉ tiêu", "SL_LUA", "TT", LocalDate.of(2024, 2, 1));
		only("DM_THANH_NGAY", "Chỉ tiêu", "B3", "01/02/2024", "TT");
	}

	@Test
	void periodThatIsNoneIsTold() {
		this.fixture.set("Lịch sử", "SL_LUA", "Kỳ", "2022-13");
		only("DM_KY", "Lịch sử", "B2", "2022-13", "Kỳ");
	}

	@Test
	void formulaThatDoesNotParseIsTold() {
		this.fixture.set("Chỉ tiêu", "NS_LUA", "Công thức", "VLOOKUP(DT_LUA)");
		only("DM_CONG_THUC", "Chỉ tiêu", "J4", "VLOOKUP(DT_LUA)", "hàm không được dùng", "VLOOKUP", "1");
	}

	@Test
	void unknownMeasureOfARuleIsTold() {
		this.fixture.set("Quy tắc", "R01", "Điều kiện", "SL_LUA.LKK>0");
		only("DM_CONG_THUC", "Quy tắc", "B2", "SL_LUA.LKK>0", "số đo không có (KH, TH, LK, CK, UN, KS, KT)",
				"SL_LUA.LKK", "1");
	}

	@Test
	void unknownCodeInAFormulaIsToldWithTheNearest() {
		this.fixture.set("Chỉ tiêu", "NS_LUA", "Công thức", "SL_LUAA/DT_LUA");
		only("DM_CONG_THUC_MA", "Chỉ tiêu", "J4", "SL_LUAA", "SL_LUA", "SL_LUAA/DT_LUA");
	}

	@Test
	void circleOfFormulasIsNamed() {
		this.fixture.set("Chỉ tiêu", "NS_LUA", "Công thức", "XA_NTM+1")
			.set("Chỉ tiêu", "XA_NTM", "Cách tính", "công thức")
			.set("Chỉ tiêu", "XA_NTM", "Công thức", "NS_LUA*2");
		only("DM_VONG_TRON", "Chỉ tiêu", "J4", "NS_LUA → XA_NTM → NS_LUA");
	}

	@Test
	void derivedIndicatorWithoutFormulaIsTold() {
		this.fixture.set("Chỉ tiêu", "XA_NTM", "Công thức", "");
		only("DM_THIEU_CONG_THUC", "Chỉ tiêu", "J5", "XA_NTM", "đếm");
	}

	@Test
	void averageWithoutAKnownWeightIsTold() {
		this.fixture.set("Chỉ tiêu", "TIEU_CHI", "Công thức", "DANSO");
		only("DM_MA_LA", "Chỉ tiêu", "J6", "DANSO", "chỉ tiêu", "DAN_SO");
	}

	@Test
	void averageWeightedByAFormulaIsTold() {
		this.fixture.set("Chỉ tiêu", "TIEU_CHI", "Công thức", "DAN_SO*2");
		only("DM_TRONG_SO", "Chỉ tiêu", "J6", "DAN_SO*2");
	}

	@Test
	void circleOfPartsIsNamed() {
		this.fixture.set("Chỉ tiêu", "DT_LUA", "Thuộc", "SL_LUA").set("Chỉ tiêu", "SL_LUA", "Thuộc", "DT_LUA");
		only("DM_THUOC_VONG", "Chỉ tiêu", "N2", "DT_LUA → SL_LUA → DT_LUA");
	}

	@Test
	void targetThatExcelTurnedIntoADateIsToldWithTheMend() {
		this.fixture.add("Kế hoạch", "DAN_SO", 2023, "", LocalDate.of(2023, 10, 8));
		only("DM_GIAO_THANH_NGAY", "Kế hoạch", "D4", "08/10/2023", "8-10");
	}

	@Test
	void targetListedTwiceIsTold() {
		this.fixture.add("Kế hoạch", "SL_LUA", 2023, "tỉnh giao", "5");
		only("DM_DONG_TRUNG", "Kế hoạch", "A4", "SL_LUA, 2023", "Kế hoạch!A2");
	}

	@Test
	void unitsThatCannotBeToldApartAreTold() {
		this.fixture.add("Đơn vị", "SONG_C", "Sông C", "thị trấn", "phố B");
		only("DM_TEN_TRUNG", "Đơn vị", "B5", "phố b", "SONG_B", "SONG_C");
	}

	@Test
	void formThatNobodySendsIsTold() {
		this.fixture.set("Biểu mẫu", "NN", "Đơn vị báo cáo", "đặc khu");
		only("DM_NOP_AI", "Biểu mẫu", "E3", "đặc khu", "\"phòng ban\", \"thị trấn\", \"xã\"");
	}

	@Test
	void unknownReporterIsToldWithTheNearest() {
		this.fixture.set("Biểu mẫu", "XA", "Đơn vị báo cáo", "xã; SONG_BB");
		only("DM_MA_LA", "Biểu mẫu", "E2", "SONG_BB", "đơn vị", "SONG_B");
	}

	@Test
	void sharesThatDoNotAddToOneAreTold() {
		this.fixture.add("Chuyển tiếp", "Đơn vị cũ", "Đơn vị mới", "Từ ngày", "Tỷ lệ")
			.add("Chuyển tiếp", "SONG_A", "SONG_B", "01/12/2024", 0.4)
			.add("Chuyển tiếp", "SONG_A", "NN", "01/12/2024", 0.5);
		only("DM_TY_LE", "Chuyển tiếp", "D2", "SONG_A", "0.9");
	}

	@Test
	void missingTemplateOfAFormIsTold() {
		this.fixture.withoutForm("bieu-mau/nn.xlsx");
		only("DM_TEP", "Biểu mẫu", "C3", "bieu-mau/nn.xlsx");
	}

	@Test
	void templateOutsideTheFolderIsTold() {
		this.fixture.set("Báo cáo", "bc-thang", "Mẫu", "../../etc/passwd");
		only("DM_TEP", "Báo cáo", "C2", "../../etc/passwd");
	}

	@Test
	void reportCodeThatIsNoFileNameIsTold() {
		this.fixture.set("Báo cáo", "bc-thang", "Mã", "bc/năm");
		only("DM_TEN_TEP", "Báo cáo", "A2", "bc/năm");
	}

	@Test
	void levelThatNoTargetBearsIsADoubt() {
		this.fixture.set("Báo cáo", "bc-thang", "Cơ quan giao", "Tỉnh giaoo");
		only("DM_CAP_GIAO", "Báo cáo", "H2", "Tỉnh giaoo", "Tỉnh giao");
	}

	@Test
	void decisionWithoutReasonIsTold() {
		this.fixture.add("Xử lý", "Việc", "Kỳ", "Đơn vị", "Chỉ tiêu", "Mã lỗi", "Giá trị", "Lý do", "Người quyết định")
			.add("Xử lý", "bỏ qua", "2023-06", "SONG_A", "", "", "", "", "Ông A");
		only("DM_LY_DO", "Xử lý", "G2", "bỏ qua");
	}

	@Test
	void mendedFigureThatIsNoNumberIsTold() {
		this.fixture.add("Xử lý", "Việc", "Kỳ", "Đơn vị", "Chỉ tiêu", "Mã lỗi", "Giá trị", "Lý do", "Người quyết định")
			.add("Xử lý", "sửa hộ", "2023-06", "SONG_A", "SL_LUA", "", "nhiều", "Xã báo", "Ông A");
		only("DM_SO", "Xử lý", "F2", "nhiều", "Giá trị");
	}

	@Test
	void unknownDecisionIsTold() {
		this.fixture.add("Xử lý", "Việc", "Kỳ", "Đơn vị", "Chỉ tiêu", "Mã lỗi", "Giá trị", "Lý do", "Người quyết định")
			.add("Xử lý", "xóa", "2023-06", "SONG_A", "", "", "", "Sai", "Ông A");
		only("DM_TU_LA", "Xử lý", "A2", "xóa", "Việc",
				"\"chấp nhận\", \"rút lại\", \"sửa hộ\", \"điều chỉnh\", \"đánh giá\", \"bỏ qua\", \"dùng kỳ trước\", "
						+ "\"khóa\", \"mở khóa\"");
	}

	@Test
	void errorCellIsTold() {
		this.fixture.set("Chỉ tiêu", "SL_LUA", "Tên", new CatalogueFixture.ExcelFormula("1+1"));
		only("DM_O_LOI", "Chỉ tiêu", "C3", "=", "Tên");
	}

	// The forms' templates

	private void onlyInForm(String code, String cell, String... arguments) {
		CatalogueResult result = this.fixture.load(this.folder);
		assertThat(result.findings()).extracting(Located::file).containsExactly("bieu-mau/nn.xlsx");
		only(code, (cell != null) ? "Số liệu" : null, cell, arguments);
	}

	@Test
	void templateThatIsNoWorkbookIsTold() throws Exception {
		this.fixture.withoutForm("bieu-mau/nn.xlsx").write(this.folder);
		Files.writeString(this.folder.resolve("bieu-mau/nn.xlsx"), "");
		assertThat(CatalogueLoader.load(this.folder).findings()).singleElement().satisfies((located) -> {
			assertThat(located.file()).isEqualTo("bieu-mau/nn.xlsx");
			assertThat(located.finding().code()).isEqualTo("DM_KHONG_DOC_DUOC");
			assertThat(located.finding().arguments()).containsExactly("bieu-mau/nn.xlsx", "tệp rỗng");
		});
	}

	@Test
	void templateThatLacksATypedIndicatorIsTold() {
		this.fixture.form("bieu-mau/nn.xlsx", "Số liệu", "A1|Tỷ lệ che phủ rừng", "B1|{{CHE_PHU.GC}}");
		onlyInForm("DM_MAU_THIEU", null, "CHE_PHU", "Tỷ lệ che phủ rừng");
	}

	@Test
	void unknownCodeInAMarkerIsToldWithTheNearest() {
		this.fixture.moreOfForm("bieu-mau/nn.xlsx", "Số liệu", "C4|{{SL_LUAA.LK}}");
		onlyInForm("DM_MAU_MA_LA", "C4", "SL_LUAA.LK", "SL_LUA");
	}

	@Test
	void unknownTitleMarkerIsToldWithTheNearest() {
		this.fixture.moreOfForm("bieu-mau/nn.xlsx", "Số liệu", "C4|Năm {{NAMM}}");
		onlyInForm("DM_MAU_MA_LA", "C4", "NAMM", "NAM");
	}

	@Test
	void unknownMeasureInAMarkerIsTold() {
		this.fixture.moreOfForm("bieu-mau/nn.xlsx", "Số liệu", "C4|{{CHE_PHU.XX}}");
		onlyInForm("DM_MAU_SO_DO", "C4", "CHE_PHU.XX", "KH, TH, LK, CK, UN, KS, LKT, GC");
	}

	@Test
	void markerSetTwiceIsTold() {
		this.fixture.moreOfForm("bieu-mau/nn.xlsx", "Số liệu", "C4|{{CHE_PHU.LK}}");
		onlyInForm("DM_MAU_TRUNG", "C4", "CHE_PHU.LK", "Số liệu!B1");
	}

	@Test
	void markerAmongOtherWordsIsTold() {
		this.fixture.moreOfForm("bieu-mau/nn.xlsx", "Số liệu", "C4|Đạt {{CHE_PHU.TH}} %");
		onlyInForm("DM_MAU_LAN", "C4", "CHE_PHU.TH");
	}

	@Test
	void markerOfAnotherFormsIndicatorIsADoubt() {
		this.fixture.moreOfForm("bieu-mau/nn.xlsx", "Số liệu", "C4|{{SL_LUA.TH}}");
		onlyInForm("DM_MAU_KHAC", "C4", "SL_LUA.TH", "XA");
	}

	@Test
	void everyMistakeIsToldAtOnce() {
		this.fixture.set("Cơ quan", "Ngày chốt số liệu", "Nội dung", "cuối tháng")
			.add("Đơn vị", "SONG_A", "Sông Á", "xã")
			.set("Biểu mẫu", "NN", "Kỳ", "tuần")
			.withoutForm("bieu-mau/nn.xlsx")
			.withoutColumn("Chỉ tiêu", "Chiều tốt")
			.set("Chỉ tiêu", "DT_LUA", "Cách tính", "tổng")
			.set("Chỉ tiêu", "NS_LUA", "Công thức", "SL_LUA/(DT_LUA")
			.set("Chỉ tiêu", "XA_NTM", "Công thức", "TIEUCHI>=19")
			.set("Chỉ tiêu", "DAN_SO", "Biểu", "YY")
			.add("Kế hoạch", "SL_NGO", "hai nghìn", "", LocalDate.of(2023, 10, 8), "SONG_X")
			.add("Quy tắc", "R01", "", "nặng", "", "ZZ")
			.add("Lịch sử", "", "2022-00", "", "x1", "")
			.set("Báo cáo", "bc-thang", "Mẫu", "mau.docx");
		CatalogueResult result = this.fixture.load(this.folder);
		assertThat(result.catalogue()).isNull();
		assertThat(result.findings())
			.extracting((located) -> located.finding().code() + " " + located.finding().sheet() + "!"
					+ located.finding().cell())
			.containsExactlyInAnyOrder("DM_SO Cơ quan!B3", "DM_MA_TRUNG Đơn vị!A5", "DM_TU_LA Biểu mẫu!D3",
					"DM_TEP Biểu mẫu!C3", "DM_THIEU_COT Chỉ tiêu!A1", "DM_TU_LA Chỉ tiêu!I2",
					"DM_CONG_THUC Chỉ tiêu!J4", "DM_CONG_THUC_MA Chỉ tiêu!J5", "DM_MA_LA Chỉ tiêu!G7",
					"DM_MA_LA Kế hoạch!A4", "DM_SO Kế hoạch!B4", "DM_GIAO_THANH_NGAY Kế hoạch!D4",
					"DM_MA_LA Kế hoạch!E4", "DM_MA_TRUNG Quy tắc!A3", "DM_O_TRONG Quy tắc!B3", "DM_TU_LA Quy tắc!C3",
					"DM_MA_LA Quy tắc!E3", "DM_O_TRONG Lịch sử!A3", "DM_KY Lịch sử!B3", "DM_SO Lịch sử!D3",
					"DM_TEP Báo cáo!C2");
	}

}
