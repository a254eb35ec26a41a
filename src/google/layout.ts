import type { Layout } from '../commands/adapters';
import { COLOUR_MARK, type ColourRule, type Look, type SheetChange, type SheetState } from '../layout/changes';
import type { Block } from '../measure/grid';
import { growTo } from './book';
import { cellReader } from './cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type ColourFormat = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Headings stand in these rows, if anywhere. */
const TOP_ROWS = 30;

/** What the sheets look like, for set-up to decide on, and the changes it decides. */
export const googleLayout: Layout = {
  inspect() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const toCell = cellReader(spreadsheet);
    return spreadsheet.getSheets().map((sheet): SheetState => {
      const range = sheet.getDataRange();
      const maxRows = sheet.getMaxRows();
      return {
        grid: {
          name: sheet.getName(),
          sheetId: sheet.getSheetId(),
          cells: range.getValues().map(row => row.map(toCell)),
        },
        maxRows,
        maxColumns: sheet.getMaxColumns(),
        frozenRows: sheet.getFrozenRows(),
        topNotes: sheet.getRange(1, 1, Math.min(TOP_ROWS, maxRows), sheet.getMaxColumns()).getNotes(),
        ownColours: sheet.getConditionalFormatRules().flatMap(ownColour),
        protections: sheet
          .getProtections(SpreadsheetApp.ProtectionType.RANGE)
          .map(protection => protection.getDescription()),
      };
    });
  },

  apply(changes) {
    for (const change of changes) applyChange(change);
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    return new Map(sheets.map(sheet => [sheet.getName(), sheet.getSheetId()]));
  },
};

function applyChange(change: SheetChange): void {
  switch (change.kind) {
    case 'make':
      SpreadsheetApp.getActiveSpreadsheet().insertSheet(change.sheet, change.index);
      return;
    case 'rename':
      sheetNamed(change.sheet).setName(change.to);
      return;
    case 'grow':
      growTo(sheetNamed(change.sheet), change.rows, change.columns);
      return;
    case 'look':
      applyLook(blockOf(change.sheet, change.block), change.look);
      return;
    case 'write':
      writeText(change);
      return;
    case 'note':
      sheetNamed(change.sheet).getRange(change.row, change.column).setNote(change.text);
      return;
    case 'width':
      sheetNamed(change.sheet).setColumnWidth(change.column, change.pixels);
      return;
    case 'hide':
      sheetNamed(change.sheet).hideColumns(change.column);
      return;
    case 'freeze':
      sheetNamed(change.sheet).setFrozenRows(change.rows);
      return;
    case 'dropDown':
      offerChoices(change);
      return;
    case 'protect':
      // A warning, not a lock: whoever may edit the sheet must still be able to sort it.
      blockOf(change.sheet, change.block).protect().setDescription(change.description).setWarningOnly(true);
      return;
    case 'colours':
      replaceColours(sheetNamed(change.sheet), change.rules);
      return;
  }
}

function applyLook(range: Range, look: Look): void {
  if (look.numberFormat !== undefined) range.setNumberFormat(look.numberFormat);
  if (look.bold) range.setFontWeight('bold');
  if (look.background !== undefined) range.setBackground(look.background);
  if (look.wrap) range.setWrap(true);
  if (look.top) range.setVerticalAlignment('top');
  if (look.center) range.setHorizontalAlignment('center').setVerticalAlignment('middle');
}

/** The text goes in as text: a value that begins with = + - @ or looks like a date would else become one (setValues). */
function writeText({ sheet, row, column, rows }: Extract<SheetChange, { kind: 'write' }>): void {
  const block = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  const range = blockOf(sheet, block);
  range.setNumberFormat('@');
  range.setValues(rows.map(line => [...line]));
}

function offerChoices({ sheet, block, from, strict, help }: Extract<SheetChange, { kind: 'dropDown' }>): void {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!strict);
  if (help !== '') builder.setHelpText(help);
  if ('sheet' in from) builder.requireValueInRange(blockOf(from.sheet, from.block), true);
  else builder.requireValueInList([...from], true);
  blockOf(sheet, block).setDataValidation(builder.build());
}

/** Other people's conditional formats stay, in their order, before ours. */
function replaceColours(sheet: Sheet, rules: readonly ColourRule[]): void {
  const others = sheet.getConditionalFormatRules().filter(rule => ownColour(rule).length === 0);
  const own = rules.map(({ block, formula, background, fontColor }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setFontColor(fontColor)
      .setRanges([sheet.getRange(block.row, block.column, block.rows, block.columns)])
      .build(),
  );
  sheet.setConditionalFormatRules([...others, ...own]);
}

/** Where and by which formula a rule colours, if it is the tool's own. */
function ownColour(rule: ColourFormat): SheetState['ownColours'][number][] {
  const formula = String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
  const [range] = rule.getRanges();
  return formula.includes(COLOUR_MARK) && range ? [{ a1: range.getA1Notation(), formula }] : [];
}

function blockOf(sheet: string, { row, column, rows, columns }: Block): Range {
  return sheetNamed(sheet).getRange(row, column, rows, columns);
}

function sheetNamed(name: string): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`no sheet named ${name}`);
  return sheet;
}
