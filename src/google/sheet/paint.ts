import { a1Of } from '../../grid/grid';
import type { Attribute, Painted } from '../../layout/batches';
import { placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

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
