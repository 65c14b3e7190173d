package vn.tonghop.rendering.sheet;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The parts of a sheet's charts: the drawing that places them, and each chart. */
final class ChartXml {

	private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	/** Above a chart, in EMU: else its frame shows at the end of the page before. */
	private static final int ROOM = 50_000;

	/** Above so many names on an axis they are written smaller. */
	private static final int MANY = 20;

	private static final int CATEGORY_AXIS = 1;

	private static final int VALUE_AXIS = 2;

	private final StringBuilder xml = new StringBuilder(XlsxWriter.DECLARATION);

	private ChartXml() {
	}

	/** Places the charts, one below the other; the n-th is related as {@code rIdn}. */
	static String drawing(Chart.Drawing drawing) {
		ChartXml parts = new ChartXml();
		parts.add("<xdr:wsDr xmlns:xdr=\"", DRAWING, "spreadsheetDrawing\" xmlns:a=\"", DRAWING, "main\">");
		for (int i = 0; i < drawing.charts().size(); i++) {
			Chart chart = drawing.charts().get(i);
			String number = String.valueOf(i + 1);
			parts.add("<xdr:twoCellAnchor><xdr:from>", corner(0, chart.from() - 1, ROOM), "</xdr:from><xdr:to>",
					corner(drawing.columns(), chart.from() - 1 + chart.rows(), 0), "</xdr:to>");
			parts.add("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"", String.valueOf(i + 2),
					"\" name=\"Biểu đồ ", number, "\" descr=\"");
			CellText.escape(parts.xml, CellText.clean(chart.title()));
			parts.add("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>",
					"<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"", DRAWING,
					"chart\"><c:chart xmlns:c=\"", DRAWING, "chart\" xmlns:r=\"", RELATIONSHIPS, "\" r:id=\"rId",
					number, "\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
		}
		parts.add("</xdr:wsDr>");
		return parts.xml.toString();
	}

	private static String corner(int column, int row, int room) {
		return "<xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row + "</xdr:row><xdr:rowOff>"
				+ room + "</xdr:rowOff>";
	}

	/** A chart's part. */
	static String chart(Chart chart) {
		ChartXml parts = new ChartXml();
		parts.add("<c:chartSpace xmlns:c=\"", DRAWING, "chart\" xmlns:a=\"", DRAWING, "main\" xmlns:r=\"",
				RELATIONSHIPS,
				"\"><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr"
						+ " sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"vi-VN\" sz=\"1200\" b=\"1\"/><a:t>");
		CellText.escape(parts.xml, CellText.clean(chart.title()));
		parts.add("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>",
				"<c:plotArea><c:layout/><c:barChart><c:barDir val=\"", chart.lying() ? "bar" : "col",
				"\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
		for (int i = 0; i < chart.series().size(); i++) {
			parts.series(chart, i);
		}
		parts.add("<c:gapWidth val=\"50\"/>", axisId(CATEGORY_AXIS), axisId(VALUE_AXIS), "</c:barChart>");
		parts.axis("catAx", CATEGORY_AXIS, VALUE_AXIS, chart, chart.lying() ? "maxMin" : "minMax",
				chart.lying() ? "l" : "b");
		parts.axis("valAx", VALUE_AXIS, CATEGORY_AXIS, chart, "minMax", chart.lying() ? "t" : "l");
		parts.add("</c:plotArea>", (chart.series().size() > 1)
				? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "");
		parts.add("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>");
		return parts.xml.toString();
	}

	private void series(Chart chart, int number) {
		Chart.Series series = chart.series().get(number);
		String order = String.valueOf(number);
		add("<c:ser><c:idx val=\"", order, "\"/><c:order val=\"", order, "\"/><c:tx><c:strRef>");
		reference(series.nameCell());
		add("<c:strCache>");
		texts(List.of(series.name()));
		add("</c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"", series.colour(),
				"\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
		if (series.labelled()) {
			add("<c:dLbls><c:numFmt formatCode=\"");
			CellText.escape(this.xml, series.format());
			add("\" sourceLinked=\"0\"/><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\"/></a:pPr><a:endParaRPr",
					" lang=\"vi-VN\"/></a:p></c:txPr><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>",
					"<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>",
					"<c:showBubbleSize val=\"0\"/></c:dLbls>");
		}
		categories(chart);
		add("<c:val><c:numRef>");
		reference(series.range());
		add("<c:numCache><c:formatCode>");
		CellText.escape(this.xml, series.format());
		add("</c:formatCode>");
		numbers(series.values());
		add("</c:numCache></c:numRef></c:val></c:ser>");
	}

	private void categories(Chart chart) {
		add("<c:cat>");
		add("<c:strRef>");
		reference(chart.categories());
		add("<c:strCache>");
		texts(chart.names());
		add("</c:strCache></c:strRef>");
		add("</c:cat>");
	}

	private void texts(List<String> texts) {
		add("<c:ptCount val=\"", String.valueOf(texts.size()), "\"/>");
		for (int i = 0; i < texts.size(); i++) {
			add("<c:pt idx=\"", String.valueOf(i), "\"><c:v>");
			CellText.escape(this.xml, CellText.clean(texts.get(i)));
			add("</c:v></c:pt>");
		}
	}

	private void numbers(List<@Nullable BigDecimal> values) {
		add("<c:ptCount val=\"", String.valueOf(values.size()), "\"/>");
		for (int i = 0; i < values.size(); i++) {
			BigDecimal value = values.get(i);
			if (value != null) {
				add("<c:pt idx=\"", String.valueOf(i), "\"><c:v>", Rows.shown(value), "</c:v></c:pt>");
			}
		}
	}

	private void axis(String kind, int id, int crosses, Chart chart, String orientation, String position) {
		boolean names = kind.equals("catAx");
		String size = (chart.names().size() > MANY) ? "700" : "800";
		// Left to themselves, programs leave out every other name of lying bars.
		String every = chart.lying() ? "<c:tickLblSkip val=\"1\"/>" : "";
		add("<c:", kind, ">", axisId(id), "<c:scaling><c:orientation val=\"", orientation,
				"\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"", position, "\"/>");
		add(!names ? "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill>"
				+ "</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>" : "",
				"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>",
				"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"", names ? size : "800",
				"\"/></a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p>", "</c:txPr><c:crossAx val=\"",
				String.valueOf(crosses), "\"/>", names ? every + "<c:noMultiLvlLbl val=\"0\"/>" : "", "</c:", kind,
				">");
	}

	private static String axisId(int id) {
		return "<c:axId val=\"" + id + "\"/>";
	}

	private void reference(String range) {
		add("<c:f>");
		CellText.escape(this.xml, range);
		add("</c:f>");
	}

	private void add(String... pieces) {
		for (String piece : pieces) {
			this.xml.append(piece);
		}

	}

}
