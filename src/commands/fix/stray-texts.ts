import { type Cell, textOf } from '../../grid/cell';
import { cellAt, columnLetters, type Grid } from '../../grid/grid';
import { readRow } from '../../memory/row-text';
import { ALL_TOOL_COLUMNS, columnOf } from '../../register/columns';
import { findHeadingRow, headingAt, readHeadings } from '../../register/heading-row';
import { mendedText } from '../../thai/mended-text';
import type { CellText } from '../ports/sheet';
import type { StrayText } from './fix-result';

/** A row's staff cells in the order of the headings. Rows are compared by `mended`, which a correction does not change. */
interface Line {
  readonly row: number;
  readonly id: string;
  readonly cells: readonly Cell[];
  readonly mended: readonly string[];
}

/** A sheet with the text of each column's heading, '' if it has none. */
interface Headed {
  readonly grid: Grid;
  readonly headings: readonly string[];
}

/**
 * Sorts out where written texts ended up. `placed`: texts that are in their own rows, wherever these are now. `strays`: cells that got
 * another row's text. A row is recognized by its other cells, or else by its รหัส.
 */
export function placedAndStray<Text extends CellText>(
  before: Grid,
  now: Grid,
  written: readonly Text[],
): { readonly placed: readonly Text[]; readonly strays: readonly StrayText[] } {
  const [was, is] = [headed(before), headed(now)];
  const headings = staffHeadings(was);
  const read = lineReader(was, headings);
  const readNow = lineReader(is, headings);
  const headingOf = ({ column }: Text) => headings.indexOf(was.headings[column - 1] ?? '');
  const stands = (text: Text, line: Line) => {
    const at = headingOf(text);
    return textOf(line.cells[at]) === text.text && isSame(line, read(text.row), at);
  };
  if (written.every(text => stands(text, readNow(text.row)))) return { placed: written, strays: [] };
  const lines = now.cells.map((_, index) => readNow(index + 1));
  const linesBefore = before.cells.map((_, index) => read(index + 1));
  const texts = new Set(written.map(({ text }) => text));
  return {
    placed: written.filter(text => lines.some(line => stands(text, line))),
    strays: [
      ...lines.flatMap(line =>
        headings.flatMap((heading, at) => {
          const text = textOf(line.cells[at]);
          const former = texts.has(text) ? formerText(line, at, linesBefore) : undefined;
          const place = { row: line.row, column: columnUnder(is, heading), heading };
          return former === undefined ? [] : [{ ...place, text, was: former }];
        }),
      ),
      ...straysWithoutHeading(was, is, texts),
    ],
  };
}

/** Texts that ended up in a column without a heading, which somebody inserted meanwhile. Its cells were empty before. */
function straysWithoutHeading(before: Headed, now: Headed, texts: ReadonlySet<string>): StrayText[] {
  const known = new Set(cellsWithoutHeading(before).map(({ text }) => text));
  return cellsWithoutHeading(now)
    .filter(({ text }) => texts.has(text) && !known.has(text))
    .map(cell => ({ ...cell, heading: columnLetters(cell.column), was: '' }));
}

function cellsWithoutHeading({
  grid,
  headings,
}: Headed): { readonly row: number; readonly column: number; readonly text: string }[] {
  const columns = headings.flatMap((heading, index) => (heading === '' ? [index + 1] : []));
  return grid.cells.flatMap((cells, index) =>
    columns.map(column => ({ row: index + 1, column, text: textOf(cells[column - 1]) })),
  );
}

/** The text of the row's cell when it was read; null if unknown, undefined if the cell still has its own text. */
function formerText(line: Line, at: number, before: readonly Line[]): string | null | undefined {
  const alike = before.filter(one => isSame(one, line, at));
  const owners = alike.length > 0 ? alike : before.filter(({ id }) => id !== '' && id === line.id);
  if (owners.some(({ mended }) => mended[at] === line.mended[at])) return undefined;
  if (owners.length === 0) return line.mended.every((text, index) => index === at || text === '') ? '' : null;
  const [was = '', ...others] = new Set(owners.map(({ cells }) => cells[at] ?? ''));
  return typeof was === 'string' && others.length === 0 ? was : null;
}

/** True if the rows are equal in all cells except `but`. */
function isSame(a: Line, b: Line, but: number): boolean {
  return a.mended.every((text, index) => index === but || text === b.mended[index]);
}

function lineReader(sheet: Headed, headings: readonly string[]): (row: number) => Line {
  const { grid } = sheet;
  const columns = headings.map(heading => columnUnder(sheet, heading));
  const idColumn = sheet.headings.findIndex(heading => columnOf(heading) === 'id') + 1;
  return row => {
    const cells = columns.map(column => cellAt(grid, row, column));
    const id = readRow(cellAt(grid, row, idColumn))?.id ?? '';
    return { row, id, cells, mended: cells.map(cell => mendedText(textOf(cell))) };
  };
}

/** The headings of all columns except the tool's. */
function staffHeadings({ headings }: Headed): string[] {
  const isTools = (heading: string) => ALL_TOOL_COLUMNS.some(key => key === columnOf(heading));
  return [...new Set(headings)].filter(heading => heading !== '' && !isTools(heading));
}

function headed(grid: Grid): Headed {
  const row = findHeadingRow(grid);
  if (row === null) return { grid, headings: [] };
  const read = readHeadings(grid, row);
  const tiers = 'problems' in read ? 1 : read.tiers;
  return { grid, headings: (grid.cells[row - 1] ?? []).map((_, index) => headingAt(grid, { row, tiers }, index + 1)) };
}

/** Column number from 1; 0 if the heading is gone. */
function columnUnder({ headings }: Headed, heading: string): number {
  return headings.indexOf(heading) + 1;
}
