import type { CellPlace, CellText } from '../../commands/ports/sheet';
import { blockAround } from '../../grid/grid';
import { placed } from './placed';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The cells, all of one sheet, whose text can be replaced without losing anything else. */
export function plainAmong<Place extends CellPlace>(sheet: Sheet, cells: readonly Place[]): readonly Place[] {
  if (cells.length === 0) return [];
  const { row, column, rows, columns } = blockAround(cells);
  const range = sheet.getRange(row, column, rows, columns);
  const formulas = range.getFormulas();
  const texts = range.getRichTextValues();
  let styles: TextStyle[][] | null = null;
  const styleOf = (down: number, across: number) => {
    styles ??= range.getTextStyles();
    return styles[down]?.[across];
  };
  return cells.filter(cell => {
    const [down, across] = [cell.row - row, cell.column - column];
    return formulas[down]?.[across] === '' && isPlain(texts[down]?.[across], () => styleOf(down, across));
  });
}

/** Writes the new text if the cell is plain and still has the old one. Returns whether it did. */
export function writeIfPlain(sheet: Sheet, { row, column, was, text }: CellText): boolean {
  const cell = sheet.getRange(row, column);
  // Check first, because people insert rows during the run.
  if (cell.getValue() !== was || cell.getFormula() !== '') return false;
  if (!isPlain(cell.getRichTextValue(), () => cell.getTextStyle())) return false;
  // An apostrophe makes Sheets take the rest as text, whatever it looks like; it is not part of the value. A plain-text cell needs none.
  const isAsTyped = text === '' || cell.getNumberFormat() === '@';
  placed(cell, one => one.setValue(isAsTyped ? text : `'${text}`));
  return true;
}

const MARKS: readonly ((style: TextStyle) => boolean | null)[] = [
  style => style.isBold(),
  style => style.isItalic(),
  style => style.isUnderline(),
  style => style.isStrikethrough(),
];

/**
 * True if writing a text into the cell would lose only the old text. A link on the whole cell is a single linked run; a link on a part is
 * one of several runs. A text's style is the rendered one, so a text that is bold as the whole cell is keeps that. In a file made by
 * another program, the whole text may have a format that is separate from the cell's.
 * @param cellStyle asks for the cell's own style, which is seldom needed.
 */
function isPlain(value: RichTextValue | null | undefined, cellStyle: () => TextStyle | undefined): boolean {
  if (!value || value.getLinkUrl() !== null || value.getRuns().length > 1) return false;
  const style = value.getTextStyle();
  if (!MARKS.some(isSet => isSet(style))) return true;
  const own = cellStyle();
  return own !== undefined && MARKS.every(isSet => isSet(style) === isSet(own));
}
