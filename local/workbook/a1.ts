import type { Rect } from './rect';

/** Columns count from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1:B2`, or `A1` for a single cell. */
export function rectName(rect: Rect): string {
  const start = cellName(rect.top, rect.left);
  const end = cellName(rect.bottom, rect.right);
  return start === end ? start : `${start}:${end}`;
}

/** `B:D` or `3:9` for a block that was asked for by such a name, or null for one by another. */
export function wholesName(text: string, { top, left, bottom, right }: Rect): string | null {
  if (/^\$?\d+:\$?\d+$/.test(text)) return `${top + 1}:${bottom + 1}`;
  return /^\$?[A-Z]+:\$?[A-Z]+$/i.test(text) ? `${columnLetters(left)}:${columnLetters(right)}` : null;
}

const END = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

/**
 * Parses `B3`, `B3:D9`, `$B$3`, and open-ended ranges such as `B3:D`, `B:D` and `3:9`, which run to the last of `maxRows` or
 * `maxColumns`. Returns null for anything else.
 */
export function parseRect(text: string, maxRows: number, maxColumns: number): Rect | null {
  const [first = '', second = first, ...more] = text.trim().split(':');
  const start = END.exec(first);
  const end = END.exec(second);
  if (!start || !end || more.length > 0 || first === '' || second === '') return null;
  const rows = [Number(start[2] ?? 1) - 1, Number(end[2] ?? maxRows) - 1];
  const columns = [start[1] ? columnIndex(start[1]) : 0, end[1] ? columnIndex(end[1]) : maxColumns - 1];
  if (!text.includes(':') && (!start[1] || !start[2])) return null;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
