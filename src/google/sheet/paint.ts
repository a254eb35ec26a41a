import { a1Of } from '../../grid/grid';
import type { Attribute, Painted } from '../../layout/batches';
import { placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Paints sheets made in this run. A sheet that is to look like an earlier one, row for row, takes its formats from there with one call. */
export class NewSheets {
  readonly #painted = new Set<Sheet>();
  /** By their looks, the sheets whose first column still has just those. */
  readonly #patterns = new Map<string, { readonly sheet: Sheet; column: Range | null }>();

  paint(sheet: Sheet, looks: readonly Painted[]): void {
    const blocks = looks.flatMap(one => one.blocks);
    const columns = Math.max(...blocks.map(one => one.columns));
    const rows = Math.max(...blocks.map(one => one.row + one.rows - 1));
    const isFirst = !this.#painted.has(sheet);
    const isPattern = isFirst && blocks.every(one => one.column === 1 && one.columns === columns);
    const key = JSON.stringify(looks.map(one => [one.attribute, one.value, one.blocks.map(b => [b.row, b.rows])]));
    const like = isPattern ? this.#patterns.get(key) : undefined;
    this.#painted.add(sheet);
    if (like !== undefined) {
      like.column ??= like.sheet.getRange(1, 1, rows, 1);
      like.column.copyFormatToRange(sheet, 1, columns, 1, rows);
      return;
    }
    paint(sheet, looks);
    if (isPattern) this.#patterns.set(key, { sheet, column: null });
    else if (blocks.some(({ column }) => column === 1)) this.changed(sheet);
  }

  /** Tells that the sheet's first column has got other formats. */
  changed(sheet: Sheet): void {
    for (const [key, pattern] of this.#patterns) if (pattern.sheet === sheet) this.#patterns.delete(key);
  }
}

/** Blocks that get several attributes are asked for once. */
export function paint(sheet: Sheet, looks: readonly Painted[]): void {
  const known = new Map<string, Range | RangeList>();
  for (const { attribute, value, blocks } of looks) {
    const places = blocks.map(a1Of);
    const key = places.join();
    const range = known.get(key) ?? (places.length === 1 ? sheet.getRange(key) : sheet.getRangeList(places));
    known.set(key, range);
    placed(range, one => SETTERS[attribute](one, value));
  }
}

const SETTERS: Readonly<Record<Attribute, (range: Range | RangeList, value: string | boolean) => void>> = {
  numberFormat: (range, value) => void range.setNumberFormat(String(value)),
  fontWeight: (range, value) => void range.setFontWeight(value as 'bold'),
  background: (range, value) => void range.setBackground(String(value)),
  wrap: (range, value) => void range.setWrap(value === true),
  vertical: (range, value) => void range.setVerticalAlignment(value as 'top'),
  horizontal: (range, value) => void range.setHorizontalAlignment(value as 'center'),
};
