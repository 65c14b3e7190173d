// node sum_sheetjs.js INPUT OUT.xlsx: the same with SheetJS, where it is installed (npm install xlsx).
const fs = require('fs');
const path = require('path');
const xlsx = require('xlsx');

const [folder, out] = process.argv.slice(2);
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.xlsx')).sort();
const table = new Map();
names.forEach((name, unit) => {
  const book = xlsx.readFile(path.join(folder, name), { cellFormula: false, cellHTML: false });
  const rows = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
  const head = rows.findIndex((row) => row.includes('Mã số'));
  const code = rows[head].indexOf('Mã số');
  const cumulative = rows[head].findIndex((text) => String(text).startsWith('Lũy kế'));
  for (const row of rows.slice(head + 1)) {
    if (row[code] && typeof row[cumulative] === 'number') {
      if (!table.has(row[code])) table.set(row[code], new Array(names.length).fill(null));
      table.get(row[code])[unit] = row[cumulative];
    }
  }
});
let all = 0;
const lines = [['Mã', 'Tổng', ...names]];
for (const [code, row] of table) {
  const sum = row.reduce((one, other) => one + (other || 0), 0);
  all += sum;
  lines.push([code, sum, ...row]);
}
const book = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(lines), 'Theo đơn vị');
xlsx.writeFile(book, out);
console.log(all.toFixed(1));
