import { a1Of, type Block } from '../../grid/grid';
import type { Attribute, Painted } from '../../layout/batches';
import { COLOUR_MARK, type ColourRule, type SheetState } from '../../layout/changes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type ColourFormat = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Blocks that get several attributes are asked for once. */
export function paint(sheet: Sheet, looks: readonly Painted[]): void {
  const known = new Map<string, Range | RangeList>();
  for (const { attribute, value, blocks } of looks) {
    const places = blocks.map(a1Of);
    const key = places.join();
    const range = known.get(key) ?? (places.length === 1 ? sheet.getRange(key) : sheet.getRangeList(places));
    known.set(key, range);
    SETTERS[attribute](range, value);
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

/** Keeps other people's conditional formats, in their order, before the tool's. */
export function replaceColours(sheet: Sheet, rules: readonly ColourRule[]): void {
  const others = sheet.getConditionalFormatRules().filter(rule => ownColour(rule).length === 0);
  const own = rules.map(({ blocks, formula, background, fontColor }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setFontColor(fontColor)
      .setRanges(blocks.map(block => blockOf(sheet, block)))
      .build(),
  );
  sheet.setConditionalFormatRules([...others, ...own]);
}

/** The rule's ranges and formula, if it is one of the tool's. */
export function ownColour(rule: ColourFormat): SheetState['ownColours'][number][] {
  const formula = String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
  if (!formula.includes(COLOUR_MARK)) return [];
  return [
    {
      a1: rule
        .getRanges()
        .map(range => range.getA1Notation())
        .join(),
      formula,
    },
  ];
}

export function blockOf(sheet: Sheet, { row, column, rows, columns }: Block): Range {
  return sheet.getRange(row, column, rows, columns);
}
