package vn.tonghop.grid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Gathers the records of an .xls into a workbook. */
final class XlsRecords implements HSSFListener {

	private static final int BOLD = 600;

	private final Tally tally = new Tally();

	private final StyleTable styles = new StyleTable();

	private final List<BoundSheetRecord> tabs = new ArrayList<>();

	private final List<NameRecord> names = new ArrayList<>();

	private final List<Sheet.Builder> sheets = new ArrayList<>();

	private @Nullable SSTRecord texts;

	private @Nullable ExternSheetRecord references;

	private boolean externalLinks;

	private boolean date1904;

	private int fonts;

	/** How deep in parts that lie within parts: charts within a sheet. */
	private int depth;

	/** The sheet whose records come; null within the workbook's own and within charts. */
	private Sheet.@Nullable Builder sheet;

	/** A formula whose text comes with the next record. */
	private @Nullable FormulaRecord pending;

	@Override
	public void processRecord(Record any) {
		if (any instanceof BOFRecord begin) {
			begin(begin);
		}
		else if (any instanceof EOFRecord) {
			this.depth--;
			this.sheet = (this.depth > 0) ? this.sheet : null;
		}
		else if (this.sheet == null) {
			ofWorkbook(any);
		}
		else if (this.depth == 1) {
			ofSheet(any, this.sheet);
		}
	}

	private void begin(BOFRecord begin) {
		if (this.depth == 0 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
			int index = this.sheets.size();
			List<BoundSheetRecord> inOrder = List.of(BoundSheetRecord.orderByBofPosition(this.tabs));
			if (index < inOrder.size()) {
				BoundSheetRecord tab = inOrder.get(index);
				this.sheet = Sheet.builder(storable(tab.getSheetname()), tab.isVeryHidden() ? Visibility.VERY_HIDDEN
						: tab.isHidden() ? Visibility.HIDDEN : Visibility.VISIBLE);
				this.sheets.add(this.sheet);
				this.tally.sheet();
			}
		}
		this.depth++;
	}

	private void ofWorkbook(Record any) {
		if (any instanceof BoundSheetRecord tab) {
			this.tabs.add(tab);
		}
		else if (any instanceof SSTRecord strings) {
			this.texts = strings;
		}
		else if (any instanceof DateWindow1904Record window) {
			this.date1904 = window.getWindowing() == 1;
		}
		else if (any instanceof FormatRecord format) {
			this.styles.format(format.getIndexCode(), format.getFormatString());
		}
		else if (any instanceof FontRecord font) {
			this.styles.font(font.getFontName(), font.getBoldWeight() >= BOLD);
			// Fonts have no number 4.
			if (++this.fonts == 4) {
				this.styles.font(null, false);
			}
		}
		else if (any instanceof ExtendedFormatRecord look) {
			this.styles.look(look.getFormatIndex(), look.getFontIndex(), look.getIndent());
		}
		else if (any instanceof NameRecord name) {
			this.names.add(name);
		}
		else if (any instanceof ExternSheetRecord extern) {
			this.references = extern;
		}
		else if (any instanceof SupBookRecord book) {
			this.externalLinks |= book.isExternalReferences();
		}
	}

	private void ofSheet(Record any, Sheet.Builder into) {
		if (any instanceof LabelSSTRecord label) {
			text(label.getRow(), label.getColumn(), label.getXFIndex(), shared(label.getSSTIndex()), false);
		}
		else if (any instanceof NumberRecord number) {
			add(number.getRow(), number.getColumn(), number.getXFIndex(),
					new Value.Number(Decimals.of(number.getValue())), false);
		}
		else if (any instanceof FormulaRecord formula) {
			formula(formula);
		}
		else if (any instanceof StringRecord string && this.pending != null) {
			FormulaRecord formula = this.pending;
			this.pending = null;
			text(formula.getRow(), formula.getColumn(), formula.getXFIndex(), string.getString(), true);
		}
		else if (any instanceof LabelRecord label) {
			text(label.getRow(), label.getColumn(), label.getXFIndex(), label.getValue(), false);
		}
		else if (any instanceof BoolErrRecord odd) {
			add(odd.getRow(), odd.getColumn(), odd.getXFIndex(), odd.isBoolean() ? new Value.Bool(odd.getBooleanValue())
					: new Value.Error(error(odd.getErrorValue())), false);
		}
		else if (any instanceof RowRecord row && row.getZeroHeight()) {
			into.hideRow(row.getRowNumber());
		}
		else if (any instanceof ColumnInfoRecord columns && columns.getHidden()) {
			into.hideColumns(columns.getFirstColumn(), Math.min(columns.getLastColumn(), Address.COLUMNS - 1));
		}
		else if (any instanceof MergeCellsRecord merges) {
			for (int i = 0; i < merges.getNumAreas(); i++) {
				CellRangeAddress area = merges.getAreaAt(i);
				into.merge(Area.of(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
			}
		}
	}

	private void formula(FormulaRecord formula) {
		CellType type = formula.getCachedResultTypeEnum();
		if (type == CellType.STRING) {
			if (formula.hasCachedResultString()) {
				this.pending = formula;
			}
			else {
				text(formula.getRow(), formula.getColumn(), formula.getXFIndex(), "", true);
			}
			return;
		}
		Value value = (type == CellType.BOOLEAN) ? new Value.Bool(formula.getCachedBooleanValue())
				: (type == CellType.ERROR) ? new Value.Error(error(formula.getCachedErrorValue()))
						: new Value.Number(Decimals.of(formula.getValue()));
		add(formula.getRow(), formula.getColumn(), formula.getXFIndex(), value, true);
	}

	private static String error(int code) {
		return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!";
	}

	private String shared(int index) {
		if (this.texts == null || index < 0 || index >= this.texts.getNumUniqueStrings()) {
			throw new UnreadableWorkbook.Inside(UnreadableWorkbook.Kind.DAMAGED, "There is no shared text " + index);
		}
		return this.texts.getString(index).getString();
	}

	private void text(int row, int column, int look, String stored, boolean computed) {
		String text = storable(stored);
		if (text.isEmpty() && !computed) {
			return;
		}
		this.tally.text(text);
		add(row, column, look, new Value.Text(text), computed);
	}

	/** A null character says nothing to people, and some databases refuse it. */
	private static String storable(String text) {
		return text.replace("\0", "");
	}

	private void add(int row, int column, int look, Value value, boolean computed) {
		if (this.sheet != null) {
			this.tally.cell(row);
			this.sheet.cell(new Cell(row, column, value, computed ? "" : null, this.styles.style(look)));
		}
	}

	Workbook workbook(@Nullable Instant modified, Map<String, String> properties, boolean macros) {
		List<BoundSheetRecord> inOrder = List.of(BoundSheetRecord.orderByBofPosition(this.tabs));
		List<Sheet> inTabOrder = new ArrayList<>();
		for (BoundSheetRecord tab : this.tabs) {
			int index = inOrder.indexOf(tab);
			inTabOrder.add((index < this.sheets.size()) ? this.sheets.get(index).build()
					: Sheet.builder(storable(tab.getSheetname()), Visibility.VISIBLE).build());
		}
		return new Workbook(inTabOrder, definedNames(), modified, properties, this.date1904, macros,
				this.externalLinks);
	}

	private List<DefinedName> definedNames() {
		List<DefinedName> cells = new ArrayList<>();
		for (NameRecord name : this.names) {
			Ptg[] definition = name.getNameDefinition();
			if (this.references == null || definition == null || definition.length != 1
					|| !(definition[0] instanceof Ref3DPtg cell)) {
				continue;
			}
			int index = this.references.getFirstSheetIndexFromRefIndex(cell.getExternSheetIndex());
			if (index >= 0 && index < this.tabs.size()) {
				cells.add(new DefinedName(name.getNameText(), storable(this.tabs.get(index).getSheetname()),
						cell.getRow(), cell.getColumn(), name.isHiddenName()));
			}
		}
		return cells;
	}

}
