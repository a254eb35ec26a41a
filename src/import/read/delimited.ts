import type { SourceTable } from '../source';

/** A table of a .csv text or of cells copied from a spreadsheet. The separator is a comma, a semicolon or a tab. */
export function delimitedTable(text: string): SourceTable {
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  const rest = declared ? text.slice(declared[0].length) : text;
  const rows = parseDelimited(rest, declared?.[1] ?? separatorOf(rest)).map(({ cells }) => cells);
  const filled = rows.map(row => row.some(cell => cell !== ''));
  return { name: '', cells: rows.slice(0, filled.lastIndexOf(true) + 1), merges: [], headingRows: 0 };
}

const SEPARATORS = [',', ';', '\t'];
/** In UTF-16 units. */
const SAMPLE = 20_000;

/** The separator with which most rows are sound and have the same number of cells, more than one. Of two equal ones, the one with more cells. */
function separatorOf(text: string): string {
  const judged = SEPARATORS.map(separator => ({
    separator,
    ...evenness(parseDelimited(text.slice(0, SAMPLE), separator)),
  }));
  const [best] = judged.sort((a, b) => b.share - a.share || b.columns - a.columns);
  return best && best.share > 0 ? best.separator : ',';
}

function evenness(rows: readonly ParsedRow[]): { share: number; columns: number } {
  const counts = new Map<number, number>();
  for (const { cells, isSound } of rows) {
    if (isSound && cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [columns, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
  return { share: count / Math.max(1, rows.length), columns };
}

interface ParsedRow {
  readonly cells: string[];
  /** False if text follows a closing quotation mark: it was hardly meant as one. */
  isSound: boolean;
}

/**
 * RFC 4180, with any line end. A quotation mark that is never closed is part of its cell's text. Line ends within a cell become \n.
 * Blank lines are rows with one blank cell.
 */
function parseDelimited(text: string, separator: string): ParsedRow[] {
  const rows: ParsedRow[] = [];
  let row: ParsedRow = { cells: [], isSound: true };
  for (let at = 0; at < text.length; ) {
    const quoted = text[at] === '"' ? quotedAt(text, at) : null;
    const from = quoted?.end ?? at;
    const end = cellEnd(text, from, separator);
    row.cells.push((quoted?.value ?? '') + text.slice(from, end));
    if (quoted && end > from) row.isSound = false;
    if (text[end] === separator) {
      at = end + 1;
      if (at < text.length) continue;
      row.cells.push('');
    }
    rows.push(row);
    row = { cells: [], isSound: true };
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return rows;
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** The text in quotation marks that begin at `at`, and where what follows begins; null if they are not closed. */
function quotedAt(text: string, at: number): { value: string; end: number } | null {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 2)) {
    if (text[close + 1] === '"') continue;
    const value = text
      .slice(at + 1, close)
      .replace(/""/g, '"')
      .replace(/\r\n?/g, '\n');
    return { value, end: close + 1 };
  }
  return null;
}
