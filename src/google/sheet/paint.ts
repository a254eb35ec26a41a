import { a1Of, type Block } from '../../grid/grid';
import { grouped } from '../../grid/grouped';
import { runs } from '../../grid/runs';
import type { Attribute, Painted } from '../../layout/batches';
import { placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** A column that looks as others are to look. */
interface Pattern {
  readonly sheet: Sheet;
  readonly column: number;
  readonly rows: number;
  range: Range | null;
}

/** Paints sheets made in this run. Columns that are to look like those of an earlier sheet, row for row, take their formats from there. */
export class NewSheets {
  readonly #painted = new Set<Sheet>();
  /** By their looks, columns that still have just those. */
  readonly #patterns = new Map<string, Pattern>();

  paint(sheet: Sheet, looks: readonly Painted[]): void {
    const blocks = looks.flatMap(one => one.blocks);
    const isFirst = !this.#painted.has(sheet);
    this.#painted.add(sheet);
    const columns = Array.from({ length: Math.max(...blocks.map(lastColumn)) }, (_, index) => index + 1);
    const alike = grouped(columns, column => columnKey(looks, column));
    if (isFirst && [...alike.keys()].every(key => this.#patterns.has(key))) {
      for (const [key, same] of alike) this.#copy(this.#patterns.get(key), sheet, same);
      return;
    }
    paint(sheet, looks);
    if (!isFirst) {
      this.changed(sheet);
      return;
    }
    const rows = Math.max(...blocks.map(one => one.row + one.rows - 1));
    for (const [key, [column = 1]] of alike) {
      if (!this.#patterns.has(key)) this.#patterns.set(key, { sheet, column, rows, range: null });
    }
  }

  #copy(pattern: Pattern | undefined, sheet: Sheet, columns: readonly number[]): void {
    if (!pattern) return;
    const { rows } = pattern;
    pattern.range ??= pattern.sheet.getRange(1, pattern.column, rows, 1);
    for (const { first, count } of runs(columns)) {
      pattern.range.copyFormatToRange(sheet, first, first + count - 1, 1, rows);
    }
  }

  /** Tells that cells of the sheet have got other formats. */
  changed(sheet: Sheet): void {
    for (const [key, pattern] of this.#patterns) if (pattern.sheet === sheet) this.#patterns.delete(key);
  }
}

function lastColumn({ column, columns }: Block): number {
  return column + columns - 1;
}

/** Equal for columns that get the same looks in the same rows. */
function columnKey(looks: readonly Painted[], column: number): string {
  return JSON.stringify(
    looks.flatMap(({ attribute, value, blocks }) =>
      blocks
        .filter(block => block.column <= column && column <= lastColumn(block))
        .map(({ row, rows }) => [attribute, value, row, rows]),
    ),
  );
}

/** Blocks that get several attributes are asked for once, and single blocks together. */
export function paint(sheet: Sheet, looks: readonly Painted[]): void {
  const places = new Map(looks.map(({ blocks }) => [blocks.map(a1Of).join(), blocks.map(a1Of)]));
  const single = [...places.values()].filter(({ length }) => length === 1).flat();
  const ranges = single.length > 2 ? sheet.getRangeList(single).getRanges() : single.map(one => sheet.getRange(one));
  const known = new Map<string, Range | RangeList>(
    [...places].map(([key, all]) => {
      const range = all.length === 1 ? ranges[single.indexOf(key)] : undefined;
      return [key, range ?? sheet.getRangeList(all)];
    }),
  );
  for (const { attribute, value, blocks } of looks) {
    const range = known.get(blocks.map(a1Of).join());
    if (range) placed(range, one => SETTERS[attribute](one, value));
  }
}

const SETTERS: Readonly<Record<Attribute, (range: Range | RangeList, value: string | boolean) => void>> = {
  numberFormat: (range, value) => void range.setNumberFormat(String(value)),
  fontWeight: (range, value) => void range.setFontWeight(value as 'bold'),
  background: (range, value) => void range.setBackground(String(value)),
  wrap: (range, value) => void range.setWrap(value === true),
  vertical: (range, value) => void range.setVerticalAlignment(value as 'top'),
  horizontal: (range, value) => void range.setHorizontalAlignment(value as 'center'),
  line: range =>
    void range.setBorder(null, true, null, null, null, null, LINE, SpreadsheetApp.BorderStyle.SOLID_MEDIUM),
};

const LINE = '#666666';
