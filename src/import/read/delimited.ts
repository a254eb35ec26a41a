import type { SourceTable } from '../source';
import { Unreadable } from './unreadable';

/**
 * A table of a .csv text or of cells copied from a spreadsheet. The separator is a comma, a semicolon or a tab.
 * @throws Unreadable if a quotation mark that is not closed swallows other cells.
 */
export function delimitedTable(text: string): SourceTable {
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  const rest = declared ? text.slice(declared[0].length) : text;
  const parsed = parseDelimited(rest, declared?.[1] ?? separatorOf(rest));
  refuseSwallowed(text, text.length - rest.length, parsed);
  const rows = parsed.map(({ cells }) => cells);
  const filled = rows.map(row => row.some(cell => cell !== ''));
  return { name: '', cells: rows.slice(0, filled.lastIndexOf(true) + 1), merges: [], headingRows: 0 };
}

/** `start`: where the parsed text begins. */
function refuseSwallowed(text: string, start: number, rows: readonly ParsedRow[]): void {
  const usual = commonest(rows.map(({ cells }) => cells.length))?.value;
  const isOdd = ({ cells }: ParsedRow) => cells.length !== usual && cells.some(cell => cell !== '');
  // If the rows below are as long as all others, the mark was meant as text.
  const row = rows.find(({ open }, at) => open !== null && (open.swallows || rows.slice(at).some(isOdd)));
  if (!row?.open) return;
  const before = text.slice(0, start + row.open.at);
  const cell = text.slice(before.length + 1, before.length + 1 + QUOTED_LENGTH);
  const line = before.split(/\r\n?|\n/).length;
  throw new Unreadable({ code: 'quoteOpen', line, text: cell.split(/[\r\n]/)[0] ?? '' });
}

/** In UTF-16 units. */
const QUOTED_LENGTH = 40;

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
  const sound = rows.filter(({ cells, isSound }) => isSound && cells.length > 1);
  const { value = 0, count = 0 } = commonest(sound.map(({ cells }) => cells.length)) ?? {};
  return { share: count / Math.max(1, rows.length), columns: value };
}

function commonest(values: readonly number[]): { value: number; count: number } | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && { value: first[0], count: first[1] };
}

interface ParsedRow {
  readonly cells: string[];
  /** False if text follows a closing quotation mark: it was hardly meant as one. */
  isSound: boolean;
  /** Where its first quotation mark is that is never closed, or (`swallows`) by one in a later line that was hardly meant for it. */
  open: { readonly at: number; readonly swallows: boolean } | null;
}

/**
 * RFC 4180, with any line end. A quotation mark that is never closed is part of its cell's text. Line ends within a cell become \n.
 * Blank lines are rows with one blank cell.
 */
function parseDelimited(text: string, separator: string): ParsedRow[] {
  const rows: ParsedRow[] = [];
  let row: ParsedRow = { cells: [], isSound: true, open: null };
  for (let at = 0; at < text.length; ) {
    const quoted = text[at] === '"' ? quotedAt(text, at) : null;
    const from = quoted?.end ?? at;
    const end = cellEnd(text, from, separator);
    row.cells.push((quoted?.value ?? '') + text.slice(from, end));
    const swallows = quoted?.value.includes('\n') === true && end > from;
    if (swallows || (quoted === null && text[at] === '"')) row.open ??= { at, swallows };
    if (quoted && end > from) row.isSound = false;
    if (text[end] === separator) {
      at = end + 1;
      if (at < text.length) continue;
      row.cells.push('');
    }
    rows.push(row);
    row = { cells: [], isSound: true, open: null };
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
