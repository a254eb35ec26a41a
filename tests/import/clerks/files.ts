import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strToU8 } from 'fflate';
import { readPaper } from '../../../local/workbook/files/paper';
import { readPasted } from '../../../src/import/read/read-pasted';
import { readSource } from '../../../src/import/read/read-source';
import type { Source } from '../../../src/import/source';
import type { Stopped } from '../../../src/problem';
import { type Cells, cellsOf } from '../papers/paper';
import type { ClerkPaper } from './clerk-paper';
import { wordFile } from './word';

/** The paper as its file is read. */
export async function readClerkPaper(paper: ClerkPaper): Promise<Source> {
  const tables = paper.tables.map(cellsOf);
  if (paper.form === 'xlsx') return readBook(tables);
  if (paper.form === 'word') return read(readSource(wordFile(paper)));
  if (paper.form === 'html') return read(readPasted(tables.map(page).join('<p>&nbsp;</p>')));
  const text = separated(tables, paper.form === 'tabs' ? '\t' : paper.saved === 'semicolons' ? ';' : ',');
  return read(paper.form === 'tabs' ? readPasted(text) : readSource(saved(text, paper.saved)));
}

function read(found: Source | Stopped): Source {
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

function separated(tables: readonly Cells[], separator: string): string {
  const width = Math.max(...tables.flatMap(({ cells }) => cells.map(line => line.length)));
  const quoted = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => quoted(cells[at] ?? '')).join(separator);
  return tables.map(({ cells }) => cells.map(line).join('\r\n')).join(`\r\n${line([])}\r\n`);
}

function saved(text: string, as: ClerkPaper['saved']): Uint8Array {
  if (as === 'utf16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (as !== 'thai') return strToU8(`\ufeff${text}`);
  return Uint8Array.from(text, letter => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0xe01 && code <= 0xe5b ? code - 0xe00 + 0xa0 : code;
  });
}

/** A workbook as Excel saves it: "=2024-03-31" is a date, "=12" a number, "=TRUE" a box. */
async function readBook(tables: readonly Cells[]): Promise<Source> {
  const book = new ExcelJS.Workbook();
  tables.forEach(({ name, cells, merges }, at) => {
    const sheet = book.addWorksheet(name || `Sheet${at + 1}`);
    cells.forEach((line, row) => {
      line.forEach((text, column) => {
        if (text !== '') sheet.getCell(row + 1, column + 1).value = cellValue(text);
      });
    });
    for (const { row, column, rows, columns } of merges) {
      sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
    }
  });
  const folder = mkdtempSync(join(tmpdir(), 'clerks-'));
  try {
    const path = join(folder, 'paper.xlsx');
    await book.xlsx.writeFile(path);
    return await readPaper(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function cellValue(text: string): ExcelJS.CellValue {
  if (!text.startsWith('=')) return text;
  const value = text.slice(1);
  if (value === 'TRUE' || value === 'FALSE') return value === 'TRUE';
  return /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : Number(value);
}

/** A page or a mail: "#" items of an ordered list, "•" of a plain one, other lines in paragraphs. */
function page({ cells, merges }: Cells): string {
  const rows = cells.map((line, row) => {
    const columns = line.map((text, column) => {
      const merge = merges.find(
        each =>
          row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
      );
      if (merge && (merge.row !== row || merge.column !== column)) return '';
      const size = merge ? ` rowspan="${merge.rows}" colspan="${merge.columns}"` : '';
      return `<td${size} style="border:1px solid">${text.split('\n').map(item).join('')}</td>`;
    });
    return `<tr>${columns.join('')}</tr>`;
  });
  const html = rows.join('\n').replaceAll('</ol><ol>', '').replaceAll('</ul><ul>', '');
  return `<div class="WordSection1"><table>${html}</table></div>`;
}

function item(text: string): string {
  if (text.startsWith('#')) return `<ol><li>${text.slice(1)}</li></ol>`;
  if (text.startsWith('•')) return `<ul><li><span>${text.slice(1)}</span></li></ul>`;
  return `<p class="MsoNormal">${text === '' ? '<o:p>&nbsp;</o:p>' : text}</p>`;
}
