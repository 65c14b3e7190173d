#!/usr/bin/env python3
"""make_workspace.py OUT UNITS INDICATORS: a workspace of made-up communes that all send the same form, for races.

A third of the indicators are areas, a third harvests, a third yields (a formula); every area has a rule. The workbooks are
what a spreadsheet program saves: styles, shared strings, titles, a heading, 150 rows for 150 indicators. One is written
with openpyxl; the others are its parts with other numbers and another name in them, for a thousand would take minutes.
"""
import os
import re
import sys
import zipfile

import openpyxl
from openpyxl.styles import Border, Font, Side

PERIOD = "Tháng 12 năm 2023"
MARK = 700_000_001
NAME = "Xã mẫu tên thay sau"
LINE = Border(*[Side(style="thin")] * 4)
COLUMNS = ["TT", "Chỉ tiêu", "Mã số", "ĐVT", "Kế hoạch năm 2023", "Tháng 12", "Lũy kế 12 tháng", "Cùng kỳ năm trước",
           "Ghi chú"]


def unit_name(number):
    return f"Xã {number:05d}"


def indicators(count):
    """Code, name, unit of measure, decimals, formula; a crop after another."""
    rows = []
    for crop in range(1, count // 3 + 1):
        area, harvest = f"DT_CAY{crop}_", f"SL_CAY{crop}_"
        rows.append((area, f"Diện tích gieo trồng loại {crop}", "ha", 1, None))
        rows.append((harvest, f"Sản lượng thu hoạch loại {crop}", "tấn", 1, None))
        rows.append((f"NS_CAY{crop}_", f"Năng suất bình quân loại {crop}", "tạ/ha", 2,
                     f"IF({area}=0,0,{harvest}/{area}*10)"))
    return rows


def sheet(book, title, rows):
    page = book.create_sheet(title)
    for row in rows:
        page.append(row)


def catalogue(path, units, rows):
    book = openpyxl.Workbook()
    book.remove(book.active)
    sheet(book, "Cơ quan", [["Mục", "Nội dung"], ["Tên cơ quan", "UBND HUYỆN ĐO TỐC ĐỘ"], ["Địa danh", "Đo Tốc Độ"],
                            ["Ngày chốt số liệu", 14]])
    sheet(book, "Đơn vị", [["Mã", "Tên", "Loại"]] + [[f"U{n:05d}", unit_name(n), "xã"] for n in range(units)])
    sheet(book, "Biểu mẫu", [["Mã", "Tên", "Tệp mẫu", "Kỳ", "Đơn vị báo cáo", "Hạn nộp"],
                             ["XA", "Báo cáo của xã", "bieu-mau/xa.xlsx", "tháng", "xã", 16]])
    sheet(book, "Chỉ tiêu", [["Mã", "TT", "Tên", "ĐVT", "Số thập phân", "Lĩnh vực", "Biểu", "Loại số liệu", "Cách tính",
                              "Công thức", "Chiều tốt", "Cấp"]]
          + [[code, number + 1, name, unit, decimals, "Trồng trọt", "XA", "cộng dồn",
              "công thức" if formula else "cộng", formula, "cao", 1]
             for number, (code, name, unit, decimals, formula) in enumerate(rows)])
    sheet(book, "Quy tắc", [["Mã", "Điều kiện", "Mức", "Thông báo", "Biểu"]]
          + [[f"Q{number}", f"IF({area[0]}=0,{rows[3 * number + 1][0]}=0,TRUE)", "Phải sửa", "Có sản lượng, không diện tích", "XA"]
             for number, area in enumerate(rows[::3])])
    sheet(book, "Báo cáo", [["Mã", "Tên", "Mẫu", "Kỳ", "Nhãn vượt", "Nhãn đạt", "Nhãn không đạt", "Cơ quan giao"],
                            ["bc", "Báo cáo", None, "tháng; năm", "Vượt", "Đạt", "Không đạt", None]])
    book.save(path)


def form(path, rows, blank):
    """The form's template where blank, else the workbook that all others are made from."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Biểu 01"
    page["A1"], page["A2"] = "UBND HUYỆN ĐO TỐC ĐỘ", "{{DON_VI}}" if blank else "UBND " + NAME.upper()
    page["A4"] = "BÁO CÁO CÁC CHỈ TIÊU TRỒNG TRỌT"
    page["A5"] = "Kỳ báo cáo: " + ("{{KY}}" if blank else PERIOD)
    for column, heading in enumerate(COLUMNS, 1):
        page.cell(7, column, heading).font = Font(name="Times New Roman", bold=True)
    mark = MARK
    for number, (code, name, unit, _, formula) in enumerate(rows):
        row = 8 + number
        for column, text in enumerate([number + 1, name, code, unit], 1):
            page.cell(row, column, text)
        for column, measure in enumerate(["KH", "TH", "LK", "CK"], 5):
            cell = page.cell(row, column)
            cell.border, cell.number_format = LINE, "#,##0.0"
            if not formula:
                cell.value = "{{%s.%s}}" % (code, measure) if blank else mark
                mark += 1
            elif not blank:
                letter = "EFGH"[column - 5]
                cell.value = f"=IF({letter}{row - 2}=0,0,{letter}{row - 1}/{letter}{row - 2}*10)"
    page.cell(9 + len(rows), 2, "Người lập biểu")
    for column, width in enumerate([6, 44, 16, 12, 14, 14, 14, 14, 18], 1):
        page.column_dimensions["ABCDEFGHI"[column - 1]].width = width
    book.save(path)


def figure(unit, mark):
    """KH, TH, LK, CK of an area or a harvest, never the same in two units, a tenth as its smallest part."""
    row, measure = divmod(mark, 4)
    plan = 1_000 + (unit * 37 + row * 101) % 4_000 + (unit % 10) / 10
    if row % 2:
        plan *= 5
    return round(plan * (1, 0.09, 1.02, 0.97)[measure], 1)


def main():
    out, units, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rows = indicators(count)
    for folder in ("templates/bieu-mau", "input"):
        os.makedirs(os.path.join(out, folder), exist_ok=True)
    catalogue(os.path.join(out, "templates/danh-muc.xlsx"), units, rows)
    form(os.path.join(out, "templates/bieu-mau/xa.xlsx"), rows, True)
    model = os.path.join(out, "model.xlsx")
    form(model, rows, False)
    with zipfile.ZipFile(model) as parts:
        content = {name: parts.read(name) for name in parts.namelist()}
    os.remove(model)
    for unit in range(units):
        path = os.path.join(out, "input", f"{unit_name(unit)} - T12.2023.xlsx")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
            for name, data in content.items():
                text = data.decode("utf-8") if name.endswith(".xml") else None
                if name == "xl/worksheets/sheet1.xml":
                    data = re.sub(r"<v>(7000\d{5})</v>",
                                  lambda found: f"<v>{figure(unit, int(found[1]) - MARK)}</v>", text).encode("utf-8")
                elif name == "xl/sharedStrings.xml":
                    data = text.replace(NAME.upper(), unit_name(unit).upper()).encode("utf-8")
                parts.writestr(name, data)


if __name__ == "__main__":
    main()
