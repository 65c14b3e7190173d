#!/usr/bin/env python3
"""sum_openpyxl.py INPUT OUT.xlsx: what an analyst would write: the cumulative column of every workbook, added up by code.

Nothing is checked, staged, traced or reported. Prints the sum over all indicators.
"""
import os
import sys

from openpyxl import Workbook, load_workbook


def figures(path):
    book = load_workbook(path, read_only=True, data_only=True)
    codes = cumulative = None
    for row in book.worksheets[0].iter_rows(values_only=True):
        if codes is None:
            if "Mã số" in row:
                codes = row.index("Mã số")
                cumulative = [str(cell).startswith("Lũy kế") for cell in row].index(True)
        elif row[codes] and isinstance(row[cumulative], (int, float)):
            yield row[codes], row[cumulative]
    book.close()


def main():
    folder, out = sys.argv[1:]
    table = {}
    names = sorted(name for name in os.listdir(folder) if name.endswith(".xlsx"))
    for name in names:
        for code, value in figures(os.path.join(folder, name)):
            table.setdefault(code, {})[name] = value
    book = Workbook(write_only=True)
    page = book.create_sheet("Theo đơn vị")
    page.append(["Mã", "Tổng"] + names)
    for code, row in table.items():
        page.append([code, sum(row.values())] + [row.get(name) for name in names])
    book.save(out)
    print(f"{sum(sum(row.values()) for row in table.values()):.1f}")


main()
