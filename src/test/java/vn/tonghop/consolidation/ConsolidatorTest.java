package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.AbstractBigDecimalAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision.Kind;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class ConsolidatorTest {

	static AbstractBigDecimalAssert<?> whole(Consolidation consolidation, String indicator, Measure measure) {
		return assertThat(consolidation.whole(indicator, measure).map(Figure::value).orElse(null));
	}

	static AbstractBigDecimalAssert<?> unit(Consolidation consolidation, String unit, String indicator,
			Measure measure) {
		return assertThat(consolidation.unit(unit, indicator, measure).map(Figure::value).orElse(null));
	}

	static List<String> codes(Consolidation consolidation) {
		for (Finding finding : consolidation.findings()) {
			assertThat(Messages.of("vi").text(finding)).contains(finding.arguments().get(0));
			assertThat(Messages.of("en").text(finding)).contains(finding.arguments().get(0));
		}
		return consolidation.findings().stream().map(Finding::code).toList();
	}

	@Test
	void aFormulaThatNamesMeasuresTellsOfThePeriodsEndAlone() {
		Consolidation result = District.of("A")
			.stock("TL")
			.formula("GIAM", "TL.CK-TL.LK")
			.typed("A", "TL", "LK 4.31; CK 5.19; KH 4.5")
			.consolidate("2023-12");
		whole(result, "GIAM", Measure.LK).isEqualByComparingTo("0.88");
		for (Measure measure : List.of(Measure.CK, Measure.KH, Measure.UN, Measure.KS, Measure.TG, Measure.PKH)) {
			whole(result, "GIAM", measure).as(measure.name()).isNull();
		}
		unit(result, "A", "GIAM", Measure.LK).isEqualByComparingTo("0.88");
		unit(result, "A", "GIAM", Measure.CK).isNull();
	}

	@Nested
	class Sums {

		@Test
		void unitsThatReportAreAddedExactly() {
			Consolidation result = District.of("A", "B", "C")
				.flow("SL")
				.typed("A", "SL", "TH 0.1; LK 0.10")
				.typed("B", "SL", "TH 0.2; LK 0.2")
				.consolidate("2023-06");
			whole(result, "SL", Measure.LK).isEqualTo("0.30");
			whole(result, "SL", Measure.TH).isEqualTo("0.3");
			assertThat(result.whole("SL", Measure.LK).orElseThrow().status()).isEqualTo(FigureStatus.COMPUTED);
			unit(result, "A", "SL", Measure.LK).isEqualTo("0.10");
			assertThat(result.unit("A", "SL", Measure.LK).orElseThrow().place().cell()).isEqualTo("G1");
		}

		@Test
		void aSumOfNothingIsNothing() {
			Consolidation result = District.of("A", "B").flow("SL").typed("A", "SL", "TH 1").consolidate("2023-06");
			whole(result, "SL", Measure.LK).isNull();
			whole(result, "SL", Measure.TH).isEqualTo("1");
			assertThat(result.whole()).containsOnlyKeys("SL");
		}

		@Test
		void aReportedZeroIsAFigure() {
			whole(District.of("A").flow("SL").typed("A", "SL", "LK 0").consolidate("2023-06"), "SL", Measure.LK)
				.isEqualTo("0");
		}

		@Test
		void notApplicableIsPassedOver() {
			Consolidation result = District.of("A", "B")
				.flow("SL")
				.typed("A", "SL", "LK 5; CK 4")
				.typed("B", "SL", "LK x; CK x")
				.consolidate("2023-06");
			whole(result, "SL", Measure.LK).isEqualTo("5");
			whole(result, "SL", Measure.TG).isEqualTo("25");
			assertThat(codes(result)).isEmpty();
		}

		@Test
		void aDepartmentAloneIsTheSameCase() {
			Consolidation result = District.of("A")
				.department("PHONG")
				.flow("GT")
				.ofDepartment()
				.typed("PHONG", "GT", "LK 100; CK 80")
				.consolidate("2023-06");
			whole(result, "GT", Measure.LK).isEqualTo("100");
			whole(result, "GT", Measure.TG).isEqualTo("25");
		}

		@Test
		void estimatesAndNextYearsPlansAreAddedToo() {
			Consolidation result = District.of("A", "B")
				.flow("SL")
				.flow("DT")
				.formula("NS", "SL/DT")
				.typed("A", "SL", "UN 10; KS 20")
				.typed("B", "SL", "UN 20; KS 10")
				.typed("A", "DT", "UN 5; KS 6")
				.consolidate("2023-06");
			whole(result, "SL", Measure.UN).isEqualTo("30");
			whole(result, "NS", Measure.UN).isEqualTo("6");
			whole(result, "NS", Measure.KS).isEqualTo("5");
		}

		@Test
		void unitsNotInForceOnTheLastDayAreLeftOut() {
			Consolidation result = District.of("A")
				.unit("CU", "xã", null, LocalDate.of(2023, 5, 31))
				.flow("SL")
				.typed("A", "SL", "LK 5")
				.typed("CU", "SL", "LK 7")
				.consolidate("2023-06");
			whole(result, "SL", Measure.LK).isEqualTo("5");
			assertThat(result.units()).containsOnlyKeys("A");
		}

	}

	@Nested
	class Formulas {

		private final District district = District.of("A", "B")
			.flow("DT")
			.formula("NS", "IF(DT=0,0,SL/DT*10)")
			.flow("SL")
			.typed("A", "DT", "KH 10; LK 3; CK 4")
			.typed("A", "SL", "KH 60; LK 20; CK 22")
			.typed("B", "DT", "KH 5; LK 4; CK 4")
			.typed("B", "SL", "KH 31; LK 22; CK 24");

		@Test
		void ratiosAreRecomputedNeverAdded() {
			Consolidation result = this.district.consolidate("2023-12");
			whole(result, "NS", Measure.LK).isEqualTo(
					new BigDecimal("42").divide(new BigDecimal("7"), MathContext.DECIMAL128).multiply(BigDecimal.TEN));
			whole(result, "NS", Measure.CK).isEqualByComparingTo("57.5");
			whole(result, "NS", Measure.TH).isNull();
			unit(result, "A", "NS", Measure.CK).isEqualByComparingTo("55");
			unit(result, "B", "NS", Measure.KH).isEqualByComparingTo("62");
		}

		@Test
		void thePlanOfAFormulaIsMadeOfTargets() {
			Consolidation result = this.district.target("SL", "90").consolidate("2023-12");
			whole(result, "NS", Measure.KH).isEqualByComparingTo("60");
			assertThat(result.whole("SL", Measure.KH).orElseThrow().status()).isEqualTo(FigureStatus.PLANNED);
			whole(result, "DT", Measure.KH).isEqualTo("15");
		}

		@Test
		void aTargetOfItsOwnGoesFirst() {
			whole(this.district.target("NS", "59.5").consolidate("2023-12"), "NS", Measure.KH).isEqualTo("59.5");
		}

		@Test
		void aFormulaThatHasSomeFiguresButNotAllSaysWhichItLacks() {
			Consolidation result = District.of("A")
				.flow("SL_LUA")
				.flow("SL_NGO")
				.formula("LT", "SL_LUA+SL_NGO")
				.typed("A", "SL_LUA", "LK 5; KH 7")
				.typed("A", "SL_NGO", "KH 2")
				.consolidate("2023-06");
			whole(result, "LT", Measure.LK).isNull();
			whole(result, "LT", Measure.KH).isEqualTo("9");
			assertThat(result.findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("THIEU_SO_LIEU_CONG_THUC");
				assertThat(finding.indicator()).isEqualTo("LT");
				assertThat(finding.arguments()).containsExactly("Chỉ tiêu LT", "Chỉ tiêu SL_NGO (SL_NGO)");
			});
		}

		@Test
		void onlyFunctionsOfManyPassOverWhatIsMissing() {
			Consolidation result = District.of("A")
				.flow("SL_LUA")
				.flow("SL_NGO")
				.formula("LT", "SUM(SL_LUA,SL_NGO)")
				.typed("A", "SL_LUA", "LK 5")
				.consolidate("2023-06");
			whole(result, "LT", Measure.LK).isEqualTo("5");
			assertThat(codes(result)).containsExactly("THIEU_SO_LIEU_CONG_THUC");
		}

		@Test
		void divisionByZeroIsNotThere() {
			Consolidation result = District.of("A")
				.flow("DT")
				.flow("SL")
				.formula("NS", "SL/DT")
				.typed("A", "DT", "LK 0")
				.typed("A", "SL", "LK 4")
				.consolidate("2023-06");
			whole(result, "NS", Measure.LK).isNull();
			assertThat(codes(result)).isEmpty();
		}

		@Test
		void aChainOfFormulasIsComputedInWhateverOrderItIsListed() {
			Consolidation result = District.of("A")
				.formula("CC", "BB*2")
				.formula("BB", "AA+1")
				.flow("AA")
				.typed("A", "AA", "LK 3")
				.consolidate("2023-06");
			whole(result, "CC", Measure.LK).isEqualTo("8");
			assertThat(result.whole().keySet()).containsExactly("CC", "BB", "AA");
		}

		@Test
		void whatAUnitTypesForADerivedIndicatorIsPassedOver() {
			Consolidation result = this.district.typed("A", "NS", "LK 999; TH 1").consolidate("2023-12");
			unit(result, "A", "NS", Measure.LK).isNotEqualByComparingTo("999");
			unit(result, "A", "NS", Measure.TH).isNull();
		}

		@Test
		void theNumberOfCommunesIsThatOfThePeriodOfTheMeasure() {
			Consolidation result = District.of("A", "B")
				.unit("MOI", "xã", LocalDate.of(2023, 1, 1), null)
				.department("PHONG")
				.stock("TC")
				.formula("BQ", "TC/SO_DON_VI")
				.typed("A", "TC", "LK 10; CK 8")
				.typed("B", "TC", "LK 10; CK 6")
				.typed("MOI", "TC", "LK 10")
				.consolidate("2023-12");
			whole(result, "BQ", Measure.LK).isEqualByComparingTo("10");
			whole(result, "BQ", Measure.CK).isEqualByComparingTo("7");
			assertThat(result.unit("A", "BQ", Measure.LK)).isEmpty();
		}

		@Test
		void theNumberOfCommunesThatReported() {
			Consolidation result = District.of("A", "B")
				.stock("TC")
				.formula("BQ", "TC/SO_DON_VI_NOP")
				.typed("A", "TC", "LK 10")
				.absent("B")
				.consolidate("2023-12");
			whole(result, "BQ", Measure.LK).isEqualByComparingTo("10");
		}

	}

	@Nested
	class CountsAndAverages {

		@Test
		void communesThatMakeTheConditionTrueAreCounted() {
			Consolidation result = District.of("A", "B", "C")
				.department("PHONG")
				.stock("TC")
				.count("XA_NTM", "TC>=19")
				.typed("A", "TC", "LK 19; CK 18")
				.typed("B", "TC", "LK 20; CK 19")
				.typed("C", "TC", "LK 11; CK 10")
				.typed("PHONG", "TC", "LK 30")
				.consolidate("2023-12");
			whole(result, "XA_NTM", Measure.LK).isEqualTo("2");
			whole(result, "XA_NTM", Measure.CK).isEqualTo("1");
			whole(result, "XA_NTM", Measure.KH).isNull();
			assertThat(result.unit("A", "XA_NTM", Measure.LK)).isEmpty();
		}

		@Test
		void noneOfThoseKnownIsZeroAndNothingKnownIsNothing() {
			Consolidation result = District.of("A", "B")
				.stock("TC")
				.count("XA_NTM", "TC>=19")
				.typed("A", "TC", "LK 1")
				.consolidate("2023-12");
			whole(result, "XA_NTM", Measure.LK).isEqualTo("0");
			whole(result, "XA_NTM", Measure.CK).isNull();
			assertThat(result.findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("DEM_THIEU_SO_LIEU");
				assertThat(finding.arguments()).containsExactly("Chỉ tiêu XA_NTM", "Xã B");
			});
		}

		@Test
		void aCommuneThatIsNotAskedIsNotCountedAndNotMissed() {
			Consolidation result = District.of("A", "B")
				.stock("TC")
				.count("XA_NTM", "TC>=19")
				.typed("A", "TC", "LK 19")
				.typed("B", "TC", "LK x")
				.consolidate("2023-12");
			whole(result, "XA_NTM", Measure.LK).isEqualTo("1");
			assertThat(codes(result)).isEmpty();
		}

		@Test
		void anAverageIsWeightedOverTheUnitsThatHaveBoth() {
			Consolidation result = District.of("A", "B", "C")
				.stock("DS")
				.average("TN", "DS")
				.typed("A", "DS", "LK 1000")
				.typed("A", "TN", "LK 40.5")
				.typed("B", "DS", "LK 3000")
				.typed("B", "TN", "LK 50")
				.typed("C", "TN", "LK 99")
				.consolidate("2023-12");
			whole(result, "TN", Measure.LK).isEqualByComparingTo("47.625");
			unit(result, "C", "TN", Measure.LK).isEqualTo("99");
			assertThat(result.findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("THIEU_QUYEN_SO");
				assertThat(finding.arguments()).containsExactly("Chỉ tiêu TN", "Xã C");
			});
		}

	}

	@Nested
	class Plans {

		@Test
		void aUnitsTargetGoesBeforeWhatItTyped() {
			Consolidation result = District.of("A", "B")
				.flow("SL")
				.unitTarget("A", "SL", "100")
				.typed("A", "SL", "KH 90; LK 1")
				.typed("B", "SL", "KH 50; LK 1")
				.consolidate("2023-06");
			unit(result, "A", "SL", Measure.KH).isEqualTo("100");
			assertThat(result.unit("A", "SL", Measure.KH).orElseThrow().status()).isEqualTo(FigureStatus.PLANNED);
			whole(result, "SL", Measure.KH).isEqualTo("150");
		}

		@Test
		void ofSeveralLevelsTheReportsOwnCounts() {
			District district = District.of("A")
				.flow("THU")
				.target("THU", "Tỉnh giao", new TargetGoal.Exactly(new BigDecimal("350")))
				.target("THU", "HĐND huyện", new TargetGoal.Exactly(new BigDecimal("400")))
				.typed("A", "THU", "LK 380; CK 300");
			Consolidation first = district.consolidate("2023-12");
			whole(first, "THU", Measure.KH).isEqualTo("350");
			assertThat(first.assessments().get("THU")).extracting(Consolidation.Assessment::verdict)
				.containsExactly(Verdict.EXCEEDED, Verdict.NOT_MET);

			Consolidation judged = district.report("hđnd huyện").consolidate("2023-12");
			whole(judged, "THU", Measure.KH).isEqualTo("400");
			whole(judged, "THU", Measure.PKH).isEqualByComparingTo("95");
			assertThat(judged.assessments().get("THU")).extracting((one) -> one.target().level())
				.containsExactly("HĐND huyện", "Tỉnh giao");
			assertThat(judged.assessments().get("THU").get(0).percentOfPlan()).isEqualByComparingTo("95");
		}

		@Test
		void aRangeGivesNoPlanButAVerdict() {
			Consolidation result = District.of("A")
				.flow("SL")
				.target("SL", "", new TargetGoal.Range(new BigDecimal("14"), new BigDecimal("15")))
				.typed("A", "SL", "KH 14; LK 14.64")
				.consolidate("2023-12");
			whole(result, "SL", Measure.KH).isNull();
			whole(result, "SL", Measure.PKH).isNull();
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.MET);
		}

		@Test
		void percentOfPlanIsInverseWhereLowerIsBetter() {
			Consolidation result = District.of("A")
				.stock("HN")
				.lowerIsBetter()
				.target("HN", "54")
				.typed("A", "HN", "LK 53")
				.consolidate("2023-12");
			whole(result, "HN", Measure.PKH)
				.isEqualTo(new BigDecimal("5400").divide(new BigDecimal("53"), MathContext.DECIMAL128));
			assertThat(result.assessments().get("HN").get(0).verdict()).isEqualTo(Verdict.EXCEEDED);
		}

		@Test
		void aPlanOfZeroHasNoPercent() {
			Consolidation result = District.of("A").flow("SL").typed("A", "SL", "KH 0; LK 5").consolidate("2023-12");
			whole(result, "SL", Measure.KH).isEqualTo("0");
			whole(result, "SL", Measure.PKH).isNull();
		}

		@Test
		void aFlowIsInProgressBeforeTheYearsEndUnlessReached() {
			District district = District.of("A")
				.flow("SL")
				.flow("DU")
				.stock("DAN")
				.target("SL", "100")
				.target("DU", "10")
				.target("DAN", "100")
				.typed("A", "SL", "LK 60")
				.typed("A", "DU", "LK 11")
				.typed("A", "DAN", "LK 60");
			Consolidation june = district.consolidate("2023-06");
			assertThat(june.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.IN_PROGRESS);
			assertThat(june.assessments().get("DU").get(0).verdict()).isEqualTo(Verdict.EXCEEDED);
			assertThat(june.assessments().get("DAN").get(0).verdict()).isEqualTo(Verdict.NOT_MET);
			Consolidation december = district.consolidate("2023-12");
			assertThat(december.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.NOT_MET);
		}

		@Test
		void aVerdictThatThePrintedFigureWouldContradictIsAFinding() {
			Consolidation result = District.of("A")
				.flow("SL")
				.target("SL", "100")
				.typed("A", "SL", "LK 99.96")
				.consolidate("2023-12");
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.NOT_MET);
			assertThat(result.findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("DANH_GIA_KHAC_SO_IN");
				assertThat(finding.arguments()).contains("99,96", "100");
			});
		}

		@Test
		void aGrowthTargetIsHeldAgainstGrowth() {
			Consolidation result = District.of("A")
				.flow("SL")
				.target("SL", "", new TargetGoal.Growth(new BigDecimal("3.03")))
				.typed("A", "SL", "LK 1290145; CK 1248326")
				.consolidate("2023-12");
			whole(result, "SL", Measure.KH).isNull();
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.EXCEEDED);
			assertThat(result.assessments().get("SL").get(0).percentOfPlan()).isNull();
		}

	}

	@Nested
	class Comparisons {

		@Test
		void percentagesDifferInPoints() {
			Consolidation result = District.of("A")
				.stock("TL")
				.inPercent()
				.typed("A", "TL", "LK 42.7; CK 42.5")
				.consolidate("2023-12");
			whole(result, "TL", Measure.TG).isEqualTo("0.2");
		}

		@Test
		void growthOverZeroIsNotThere() {
			whole(District.of("A").flow("SL").typed("A", "SL", "LK 5; CK 0").consolidate("2023-12"), "SL", Measure.TG)
				.isNull();
		}

		@Test
		void theWholesYearBeforeIsWhatWasConsolidatedThen() {
			District district = District.of("A").flow("SL").typed("A", "SL", "LK 5; CK 4");
			Consolidation before = District.of("A").flow("SL").typed("A", "SL", "LK 3").consolidate("2022-12");
			Consolidation result = district.earlier(before).consolidate("2023-12");
			whole(result, "SL", Measure.CK).isEqualTo("3");
			unit(result, "A", "SL", Measure.CK).isEqualTo("4");
			whole(district.consolidate("2023"), "SL", Measure.CK).isEqualTo("3");
		}

		@Test
		void theSheetOfHistoryServesTheWholeAndUnits() {
			Consolidation result = District.of("A", "B")
				.flow("SL")
				.flow("DT")
				.history(null, "SL", "2022", "80")
				.history("A", "DT", "2022-12", "7")
				.typed("A", "SL", "LK 100; CK 90")
				.typed("A", "DT", "LK 8")
				.typed("B", "DT", "LK 2; CK 1")
				.consolidate("2023-12");
			whole(result, "SL", Measure.CK).isEqualTo("80");
			assertThat(result.whole("SL", Measure.CK).orElseThrow().status()).isEqualTo(FigureStatus.HISTORICAL);
			whole(result, "SL", Measure.TG).isEqualByComparingTo("25");
			whole(result, "DT", Measure.CK).isEqualTo("8");
			unit(result, "A", "DT", Measure.CK).isEqualTo("7");
		}

		@Test
		void aUnitWithoutBothFiguresIsLeftOutOfGrowthAndSaid() {
			Consolidation result = District.of("A", "B")
				.flow("SL")
				.typed("A", "SL", "LK 11; CK 10")
				.typed("B", "SL", "CK 90")
				.consolidate("2023-12");
			whole(result, "SL", Measure.TG).isEqualByComparingTo("10");
			assertThat(result.whole("SL", Measure.TG).orElseThrow().note()).contains("Xã B");
			assertThat(codes(result)).containsExactly("SO_SANH_KHONG_DU");
		}

		@Test
		void territoryThatBecameAnotherUnitIsConverted() {
			Consolidation before = District.of("CU1", "CU2", "A")
				.flow("SL")
				.typed("CU1", "SL", "LK 10")
				.typed("CU2", "SL", "LK 20")
				.typed("A", "SL", "LK 5")
				.consolidate("2022-12");
			LocalDate merged = LocalDate.of(2023, 7, 1);
			Consolidation result = District.of("A")
				.unit("CU1", "xã", null, merged.minusDays(1))
				.unit("CU2", "xã", null, merged.minusDays(1))
				.unit("MOI", "xã", merged, null)
				.became("CU1", "MOI", merged, "1")
				.became("CU2", "MOI", merged, "0.5")
				.flow("SL")
				.unitTarget("CU1", "SL", "12")
				.unitTarget("CU2", "SL", "8")
				.typed("A", "SL", "LK 6")
				.typed("MOI", "SL", "LK 22")
				.earlier(before)
				.consolidate("2023-12");
			unit(result, "MOI", "SL", Measure.CK).isEqualByComparingTo("20");
			assertThat(result.unit("MOI", "SL", Measure.CK).orElseThrow().status()).isEqualTo(FigureStatus.CONVERTED);
			assertThat(result.unit("MOI", "SL", Measure.CK).orElseThrow().note()).contains("Xã CU1, Xã CU2");
			unit(result, "MOI", "SL", Measure.KH).isEqualByComparingTo("16");
			whole(result, "SL", Measure.CK).isEqualTo("35");
		}

	}

	@Nested
	class LongerPeriods {

		private District units() {
			return District.of("A", "B").flow("SL").stock("DAN").flow("DT").formula("NS", "SL/DT");
		}

		private Consolidation march() {
			return units().typed("A", "SL", "TH 1; LK 10")
				.typed("B", "SL", "LK 5")
				.typed("A", "DT", "LK 4")
				.typed("A", "DAN", "LK 100")
				.consolidate("2023-03");
		}

		@Test
		void aFlowIsTheDifferenceAndAStockTheState() {
			Consolidation result = units().typed("A", "SL", "TH 3; LK 25")
				.typed("B", "SL", "LK 7")
				.typed("A", "DT", "LK 6")
				.typed("A", "DAN", "TH 90; LK 90")
				.earlier(march())
				.consolidate("2023-Q2");
			whole(result, "SL", Measure.TH).isEqualTo("17");
			unit(result, "A", "SL", Measure.TH).isEqualTo("15");
			whole(result, "SL", Measure.LK).isEqualTo("32");
			whole(result, "DAN", Measure.TH).isEqualTo("90");
			whole(result, "NS", Measure.TH).isEqualByComparingTo("8.5");
		}

		@Test
		void aPeriodThatStartsTheYearIsTheCumulativeItself() {
			District district = units().typed("A", "SL", "TH 3; LK 25").typed("A", "DAN", "LK 90");
			for (String period : List.of("2023-6T")) {
				Consolidation result = district.consolidate(period);
				whole(result, "SL", Measure.TH).isEqualTo("25");
				unit(result, "A", "SL", Measure.TH).isEqualTo("25");
			}
			whole(district.consolidate("2023"), "SL", Measure.TH).isEqualTo("25");
			whole(district.consolidate("2023-Q1"), "SL", Measure.TH).isEqualTo("25");
			whole(district.consolidate("2023-06"), "SL", Measure.TH).isEqualTo("3");
		}

		@Test
		void withoutEitherEndThereIsNone() {
			Consolidation result = units().typed("A", "SL", "TH 3; LK 25").consolidate("2023-Q2");
			whole(result, "SL", Measure.TH).isNull();
			Consolidation noEnd = units().typed("A", "SL", "TH 3").earlier(march()).consolidate("2023-Q2");
			whole(noEnd, "SL", Measure.TH).isNull();
		}

		@Test
		void aFormForLongerPeriodsTypesItsOwn() {
			Consolidation result = units().dueFor(PeriodKind.QUARTER)
				.typed("A", "SL", "TH 3; LK 25")
				.consolidate("2023-Q2");
			whole(result, "SL", Measure.TH).isEqualTo("3");
		}

		@Test
		void theLastMonthsWorkbooksAreDueToo() {
			Consolidation result = units().absent("B").consolidate("2023");
			assertThat(result.completeness().missing()).extracting((due) -> due.unit().code()).containsExactly("B");
			assertThat(result.completeness().territoriesDue()).isEqualTo(2);
			assertThat(result.completeness().territoriesIn()).isEqualTo(1);
		}

	}

	@Nested
	class MissingUnits {

		private final District district = District.of("A", "B", "C")
			.department("PHONG")
			.flow("SL")
			.flow("DT")
			.formula("NS", "SL/DT")
			.stock("TC")
			.formula("BQ", "TC/SO_DON_VI")
			.count("DAT", "TC>=19")
			.flow("GT")
			.ofDepartment()
			.target("SL", "100")
			.target("GT", "10")
			.typed("A", "SL", "LK 30; CK 20")
			.typed("A", "DT", "LK 10; CK 10")
			.typed("A", "TC", "LK 19; CK 18")
			.typed("B", "SL", "LK 50; CK 60")
			.typed("B", "DT", "LK 10; CK 10")
			.typed("B", "TC", "LK 17; CK 16")
			.typed("PHONG", "GT", "LK 12; CK 10")
			.absent("C");

		@Test
		void everythingIsProvisionalAndNoVerdictIsGiven() {
			Consolidation result = this.district.consolidate("2023-12");
			assertThat(result.completeness().provisional()).isTrue();
			assertThat(result.completeness().territoriesIn()).isEqualTo(2);
			assertThat(result.completeness().territoriesDue()).isEqualTo(3);
			assertThat(result.completeness().due()).hasSize(4);
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.NONE);
			assertThat(result.assessments().get("GT").get(0).verdict()).isEqualTo(Verdict.NONE);
			assertThat(result.assessments().get("SL").get(0).percentOfPlan()).isEqualByComparingTo("80");
		}

		@Test
		void growthIsTakenOverTheUnitsThatHaveBothFigures() {
			Consolidation before = District.of("A", "B", "C")
				.flow("SL")
				.typed("A", "SL", "LK 20")
				.typed("B", "SL", "LK 60")
				.typed("C", "SL", "LK 120")
				.consolidate("2022-12");
			Consolidation result = this.district.earlier(before).consolidate("2023-12");
			whole(result, "SL", Measure.CK).isEqualTo("200");
			whole(result, "SL", Measure.LK).isEqualTo("80");
			whole(result, "SL", Measure.TG).isEqualByComparingTo("0");
			assertThat(result.whole("SL", Measure.TG).orElseThrow().note()).contains("Xã C");
		}

		@Test
		void formulasAreComparedOverTheSameUnits() {
			Consolidation before = District.of("A", "B", "C")
				.stock("TC")
				.typed("A", "TC", "LK 18")
				.typed("B", "TC", "LK 16")
				.typed("C", "TC", "LK 2")
				.consolidate("2022-12");
			Consolidation result = this.district.earlier(before).consolidate("2023-12");
			whole(result, "BQ", Measure.LK).isEqualByComparingTo("12");
			whole(result, "BQ", Measure.TG)
				.isEqualTo(new BigDecimal("100").divide(new BigDecimal("17"), MathContext.DECIMAL128));
			whole(result, "NS", Measure.TG).isEqualByComparingTo("0");
			assertThat(codes(result)).containsExactly("SO_DON_VI_CHUA_NOP_DU");
		}

		@Test
		void aDepartmentsIndicatorIsNotTouched() {
			Consolidation result = this.district.consolidate("2023-12");
			whole(result, "GT", Measure.TG).isEqualByComparingTo("20");
			assertThat(result.whole("GT", Measure.TG).orElseThrow().note()).isNull();
		}

		@Test
		void leavingOutFillsTheGap() {
			Consolidation result = this.district.decide(Kind.LEAVE_OUT, "2023-12", "C", null, null)
				.consolidate("2023-12");
			assertThat(result.completeness().provisional()).isFalse();
			assertThat(result.completeness().territoriesIn()).isEqualTo(2);
			whole(result, "SL", Measure.LK).isEqualTo("80");
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.NOT_MET);
		}

		@Test
		void thePeriodBeforeStandsIn() {
			Consolidation november = District.of("C")
				.flow("SL")
				.stock("TC")
				.typed("C", "SL", "KH 40; TH 1; LK 25; CK 9")
				.typed("C", "TC", "LK 5")
				.consolidate("2023-11");
			Consolidation result = this.district.earlier(november)
				.decide(Kind.USE_PERIOD_BEFORE, "2023-12", "C", null, null)
				.consolidate("2023-12");
			assertThat(result.completeness().provisional()).isFalse();
			whole(result, "SL", Measure.LK).isEqualTo("105");
			unit(result, "C", "SL", Measure.KH).isEqualTo("40");
			unit(result, "C", "SL", Measure.TH).isNull();
			unit(result, "C", "SL", Measure.CK).isNull();
			whole(result, "SL", Measure.TG).isEqualByComparingTo("0");
			Figure standIn = result.unit("C", "SL", Measure.LK).orElseThrow();
			assertThat(standIn.note()).contains("2023-11", "đã kiểm tra", "Chủ tịch");
			assertThat(standIn.place().file()).isEqualTo("C.xlsx");
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.EXCEEDED);
		}

		@Test
		void aPeriodBeforeWithoutFiguresFillsNothing() {
			Consolidation result = this.district.decide(Kind.USE_PERIOD_BEFORE, "2023-12", "C", null, null)
				.consolidate("2023-12");
			assertThat(result.completeness().provisional()).isTrue();
			assertThat(codes(result)).contains("KHONG_CO_KY_TRUOC");
		}

		@Test
		void aFlowOfLastYearDoesNotStandInInJanuary() {
			Consolidation december = District.of("C")
				.flow("SL")
				.stock("TC")
				.typed("C", "SL", "LK 25")
				.typed("C", "TC", "LK 5")
				.consolidate("2022-12");
			Consolidation result = this.district.earlier(december)
				.decide(Kind.USE_PERIOD_BEFORE, "2023-01", "C", null, null)
				.consolidate("2023-01");
			unit(result, "C", "SL", Measure.LK).isNull();
			unit(result, "C", "TC", Measure.LK).isEqualTo("5");
		}

		@Test
		void aDecisionIsTakenBackWhenTheWorkbookComes() {
			Consolidation result = District.of("A")
				.flow("SL")
				.typed("A", "SL", "LK 5")
				.decide(Kind.LEAVE_OUT, "2023-12", "A", null, null)
				.consolidate("2023-12");
			whole(result, "SL", Measure.LK).isEqualTo("5");
			assertThat(result.completeness().territoriesIn()).isEqualTo(1);
		}

	}

	@Nested
	class Decided {

		private final District district = District.of("A")
			.flow("SL")
			.flow("DT")
			.formula("NS", "SL/DT")
			.target("SL", "100")
			.report(null)
			.typed("A", "SL", "LK 60; CK 50")
			.typed("A", "DT", "LK 10; CK 10");

		@Test
		void anAdjustedFigureStandsAndFormulasFollow() {
			Consolidation result = this.district.decide(Kind.ADJUST, "2023-12", null, "SL", "70.5")
				.consolidate("2023-12");
			Figure adjusted = result.whole("SL", Measure.LK).orElseThrow();
			assertThat(adjusted.value()).isEqualTo("70.5");
			assertThat(adjusted.status()).isEqualTo(FigureStatus.ADJUSTED);
			assertThat(adjusted.note()).contains("đã kiểm tra", "Chủ tịch", "CV 12", "60");
			whole(result, "NS", Measure.LK).isEqualByComparingTo("7.05");
			whole(result, "SL", Measure.PKH).isEqualByComparingTo("70.5");
			whole(result, "SL", Measure.TG).isEqualByComparingTo("41");
			unit(result, "A", "SL", Measure.LK).isEqualTo("60");
		}

		@Test
		void anAdjustmentOfTheMonthServesTheYear() {
			Consolidation result = this.district.decide(Kind.ADJUST, "2023-12", "HUYEN", "SL", "70")
				.consolidate("2023");
			whole(result, "SL", Measure.LK).isEqualTo("70");
			whole(result, "SL", Measure.TH).isEqualTo("70");
			whole(this.district.consolidate("2023-11"), "SL", Measure.LK).isEqualTo("60");
		}

		@Test
		void anAdjustedPlanIsWhatTheVerdictGoesBy() {
			District planned = District.of("A").flow("SL").target("SL", "100").typed("A", "SL", "LK 60");
			Consolidation result = planned.adjustPlan("2023-12", "SL", "50").consolidate("2023-12");
			whole(result, "SL", Measure.PKH).isEqualByComparingTo("120");
			assertThat(result.assessments().get("SL").get(0).percentOfPlan()).isEqualByComparingTo("120");
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.EXCEEDED);
		}

		@Test
		void aPersonsVerdictStands() {
			Consolidation result = this.district.decide(Kind.JUDGE, "2023-12", null, "SL", "HOÀN THÀNH")
				.consolidate("2023-12");
			Consolidation.Assessment assessment = result.assessments().get("SL").get(0);
			assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
			assertThat(assessment.decidedBy()).contains("đã kiểm tra", "Chủ tịch");
		}

		@Test
		void aVerdictThatIsNotUnderstoodIsAFinding() {
			Consolidation result = this.district.decide(Kind.JUDGE, "2023-12", null, "SL", "tốt")
				.consolidate("2023-12");
			assertThat(result.assessments().get("SL").get(0).verdict()).isEqualTo(Verdict.NOT_MET);
			assertThat(codes(result)).containsExactly("DANH_GIA_KHONG_RO");
		}

		@Test
		void aVerdictWithoutATargetIsAFinding() {
			Consolidation result = this.district.decide(Kind.JUDGE, "2023-12", null, "DT", "đạt")
				.consolidate("2023-12");
			assertThat(codes(result)).containsExactly("DANH_GIA_KHONG_CO_CHI_TIEU_GIAO");
		}

	}

	@Nested
	class WholeDistrict {

		/** Figures of a small district, worked out by hand. */
		@Test
		void aMonthOfThreeCommunesAndADepartment() {
			Consolidation result = District.of("DONG", "TAY", "NAM")
				.department("PHONG")
				.formula("LT", "SL_LUA+SL_NGO")
				.flow("DT_LUA")
				.formula("NS_LUA", "IF(DT_LUA=0,0,SL_LUA/DT_LUA*10)")
				.flow("SL_LUA")
				.flow("SL_NGO")
				.stock("TC_NTM")
				.count("XA_NTM", "TC_NTM>=19")
				.formula("BQ_TC", "TC_NTM/SO_DON_VI")
				.flow("THU")
				.ofDepartment()
				.target("LT", "1100")
				.target("SL_LUA", "980")
				.target("THU", "Tỉnh giao", new TargetGoal.Exactly(new BigDecimal("350.56")))
				.target("THU", "HĐND", new TargetGoal.Exactly(new BigDecimal("385.75")))
				.typed("DONG", "DT_LUA", "KH 80; TH 0; LK 81.5; CK 80")
				.typed("DONG", "SL_LUA", "KH 480; TH 12.5; LK 500.5; CK 470")
				.typed("DONG", "SL_NGO", "KH 60; TH 1; LK 62; CK 58")
				.typed("DONG", "TC_NTM", "TH 19; LK 19; CK 19")
				.typed("TAY", "DT_LUA", "KH 90; TH 10; LK 88.5; CK 90")
				.typed("TAY", "SL_LUA", "KH 500; TH 60; LK 509.5; CK 500")
				.typed("TAY", "SL_NGO", "KH 40; TH 0; LK 40.25; CK 38")
				.typed("TAY", "TC_NTM", "TH 17; LK 17; CK 15")
				.typed("NAM", "DT_LUA", "KH 0; TH 0; LK 0; CK 0")
				.typed("NAM", "SL_LUA", "KH 0; TH 0; LK 0; CK 0")
				.typed("NAM", "SL_NGO", "LK 7.75; CK 4")
				.typed("NAM", "TC_NTM", "TH 20; LK 20; CK 18")
				.typed("PHONG", "THU", "TH 28.0; LK 311.3; CK 436.6")
				.consolidate("2023-12");
			assertThat(codes(result)).isEmpty();
			whole(result, "LT", Measure.LK).isEqualByComparingTo("1120");
			whole(result, "LT", Measure.KH).isEqualTo("1100");
			whole(result, "LT", Measure.TH).isEqualByComparingTo("73.5");
			whole(result, "LT", Measure.CK).isEqualByComparingTo("1070");
			whole(result, "LT", Measure.PKH).satisfies((percent) -> printed(percent, "101.82"));
			whole(result, "LT", Measure.TG).satisfies((growth) -> printed(growth, "4.67"));
			whole(result, "NS_LUA", Measure.LK).satisfies((rate) -> printed(rate, "59.41"));
			whole(result, "NS_LUA", Measure.KH).satisfies((rate) -> printed(rate, "57.65"));
			whole(result, "XA_NTM", Measure.LK).isEqualByComparingTo("2");
			whole(result, "XA_NTM", Measure.CK).isEqualByComparingTo("1");
			whole(result, "BQ_TC", Measure.LK).satisfies((mean) -> printed(mean, "18.67"));
			whole(result, "THU", Measure.PKH).satisfies((percent) -> printed(percent, "88.80"));
			whole(result, "THU", Measure.TG).satisfies((growth) -> printed(growth, "-28.70"));
			assertThat(result.assessments().get("THU")).extracting((one) -> one.percentOfPlan())
				.satisfiesExactly((percent) -> printed(percent, "88.80"), (percent) -> printed(percent, "80.70"));
			unit(result, "NAM", "LT", Measure.LK).isEqualByComparingTo("7.75");
			unit(result, "NAM", "LT", Measure.KH).isNull();
			unit(result, "NAM", "NS_LUA", Measure.LK).isEqualByComparingTo("0");
			assertThat(result.completeness().territoriesIn()).isEqualTo(3);
			assertThat(result.completeness().due()).hasSize(4);
		}

		private static void printed(BigDecimal value, String expected) {
			assertThat(value.setScale(2, RoundingMode.HALF_UP)).isEqualTo(expected);
		}

	}

	@Nested
	class RulesOnTheWhole {

		private final District district = District.of("A", "B")
			.flow("SL")
			.stock("DAN")
			.typed("A", "SL", "LK 5; CK 2")
			.typed("B", "SL", "LK 7; CK 1")
			.typed("A", "DAN", "LK 3");

		@Test
		void aBrokenRuleIsAFindingWithItsOwnCode() {
			Consolidation result = this.district.rule("R1", "SL<=DAN").rule("R2", "SL>SL.CK").consolidate("2023-06");
			assertThat(result.findings()).filteredOn(Finding::rule).singleElement().satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("R1");
				assertThat(finding.arguments()).containsExactly("Xem lại R1 (SL = 12; DAN = 3)");
			});
		}

		@Test
		void thePeriodBeforeIsTheWholes() {
			Consolidation may = District.of("A", "B")
				.flow("SL")
				.stock("DAN")
				.typed("A", "SL", "LK 13")
				.consolidate("2023-05");
			Consolidation result = this.district.earlier(may).rule("R1", "SL.LK>=SL.LK.KT").consolidate("2023-06");
			assertThat(result.findings()).filteredOn(Finding::rule)
				.singleElement()
				.satisfies((finding) -> assertThat(finding.arguments().get(0)).endsWith("(SL.LK = 12; SL.LK.KT = 13)"));
		}

		@Test
		void aFlowHasNoPeriodBeforeInJanuary() {
			Consolidation december = District.of("A", "B")
				.flow("SL")
				.stock("DAN")
				.typed("A", "SL", "LK 100")
				.typed("A", "DAN", "LK 4")
				.consolidate("2022-12");
			Consolidation result = this.district.earlier(december)
				.rule("R1", "SL.LK>=SL.LK.KT")
				.rule("R2", "DAN>=DAN.KT")
				.consolidate("2023-01");
			assertThat(result.findings()).filteredOn(Finding::rule).extracting(Finding::code).containsExactly("R2");
		}

		@Test
		void aRuleThatLacksAFigureIsAWarning() {
			Consolidation result = this.district.flow("NO").rule("R1", "SL>=NO").consolidate("2023-06");
			assertThat(result.findings()).extracting(Finding::code).contains("THIEU_SO_LIEU_QUY_TAC");
			assertThat(result.findings()).noneMatch(Finding::rule);
		}

		@Test
		void aRuleWithoutAnyFigureIsSilent() {
			Consolidation result = District.of("A").flow("SL").flow("NO").rule("R1", "SL>=NO").consolidate("2023-06");
			assertThat(result.findings()).isEmpty();
		}

	}

}
