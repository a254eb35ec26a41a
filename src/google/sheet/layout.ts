import type { Layout } from '../../commands/ports/sheet';
import type { Block, Grid } from '../../grid/grid';
import { COLOUR_MARK, type ColourRule, type Look, type SheetChange, type SheetState } from '../../layout/changes';
import { cellsOf, growTo, holdsCells } from './book';
import { cellReader } from './cells';
import { placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type ColourFormat = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Headings are looked for in the first 30 rows. */
const TOP_ROWS = 30;

/** The sheets' ids by name, from the last call of `inspect`. */
let inspected: ReadonlyMap<string, number> = new Map();

export const googleLayout: Layout = {
  inspect() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const toCell = cellReader(spreadsheet);
    const protections = spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map(protection => ({
      sheetId: protection.getRange().getSheet().getSheetId(),
      description: protection.getDescription(),
    }));
    const states = spreadsheet
      .getSheets()
      .filter(holdsCells)
      .map(sheet => stateOf(sheet, cellsOf(sheet, toCell), protections));
    inspected = new Map(states.map(({ grid }) => [grid.name, grid.sheetId]));
    return states;
  },

  apply(changes) {
    if (changes.length === 0) return inspected;
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheets = new Map(spreadsheet.getSheets().map(sheet => [sheet.getName(), sheet]));
    const named = (name: string) => {
      const sheet = sheets.get(name);
      if (!sheet) throw new Error(`no sheet named ${name}`);
      return sheet;
    };
    for (const change of changes) {
      if (change.kind === 'make') sheets.set(change.sheet, spreadsheet.insertSheet(change.sheet, change.index));
      else if (change.kind === 'rename') sheets.set(change.to, named(change.sheet).setName(change.to));
      // Each kind's function takes the change of that kind; TypeScript cannot follow this through a union.
      else (APPLY[change.kind] as Apply<SheetChange>)(change, named(change.sheet), named);
    }
    return new Map(spreadsheet.getSheets().map(sheet => [sheet.getName(), sheet.getSheetId()]));
  },
};

function stateOf(
  sheet: Sheet,
  cells: Grid['cells'],
  protections: readonly { readonly sheetId: number; readonly description: string }[],
): SheetState {
  const maxRows = sheet.getMaxRows();
  const sheetId = sheet.getSheetId();
  const rows = Math.min(TOP_ROWS, maxRows, Math.max(1, cells.length));
  const columns = Math.max(1, ...cells.slice(0, TOP_ROWS).map(line => line.length));
  // Notes and colours are read when they are used, because set-up needs them only for some sheets.
  let notes: string[][] | null = null;
  let colours: SheetState['ownColours'] | null = null;
  return {
    grid: { name: sheet.getName(), sheetId, cells },
    maxRows,
    frozenRows: sheet.getFrozenRows(),
    get topNotes() {
      notes ??= sheet.getRange(1, 1, rows, columns).getNotes();
      return notes;
    },
    get ownColours() {
      colours ??= sheet.getConditionalFormatRules().flatMap(ownColour);
      return colours;
    },
    protections: protections.filter(one => one.sheetId === sheetId).map(({ description }) => description),
    listRows: (row, column) => listRowsOf(sheet.getRange(row, column)),
  };
}

function listRowsOf(cell: Range): number | null {
  const rule = cell.getDataValidation();
  if (rule?.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) return null;
  // Null, for example, if the sheet with the choices is gone.
  const choices: Range | null = rule.getCriteriaValues()[0];
  return choices?.getNumRows() ?? null;
}

type Apply<Change> = (change: Change, sheet: Sheet, named: (name: string) => Sheet) => void;
type Kind = Exclude<SheetChange['kind'], 'make' | 'rename'>;

const APPLY: { readonly [K in Kind]: Apply<Extract<SheetChange, { kind: K }>> } = {
  grow: ({ rows, columns }, sheet) => growTo(sheet, rows, columns),
  look: ({ block, look }, sheet) => placed(blockOf(sheet, block), range => applyLook(range, look)),
  write: writeText,
  note: ({ row, column, text }, sheet) => void placed(sheet.getRange(row, column), cell => cell.setNote(text)),
  width: ({ column, pixels }, sheet) => void sheet.setColumnWidth(column, pixels),
  hide: ({ column }, sheet) => sheet.hideColumns(column),
  freeze: ({ rows }, sheet) => sheet.setFrozenRows(rows),
  dropDown: offerChoices,
  protect: ({ block, description }, sheet) => protectByWarning(sheet, blockOf(sheet, block), description),
  colours: ({ rules }, sheet) => replaceColours(sheet, rules),
};

function applyLook(range: Range, look: Look): void {
  if (look.numberFormat !== undefined) range.setNumberFormat(look.numberFormat);
  if (look.bold) range.setFontWeight('bold');
  if (look.background !== undefined) range.setBackground(look.background);
  if (look.wrap !== undefined) range.setWrap(look.wrap);
  if (look.top) range.setVerticalAlignment('top');
  if (look.center) range.setHorizontalAlignment('center').setVerticalAlignment('middle');
}

/** Writes plain text. Without the format '@', setValues would turn a text like =1+1, -1 or 1/2 into a formula, number or date. */
function writeText({ row, column, rows }: Extract<SheetChange, { kind: 'write' }>, sheet: Sheet): void {
  placed(sheet.getRange(row, column, rows.length, rows[0]?.length ?? 0), range =>
    range.setNumberFormat('@').setValues(rows.map(line => [...line])),
  );
}

function offerChoices(
  { block, from, strict, help }: Extract<SheetChange, { kind: 'dropDown' }>,
  sheet: Sheet,
  named: (name: string) => Sheet,
): void {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!strict);
  if (help !== '') builder.setHelpText(help);
  if ('sheet' in from) builder.requireValueInRange(blockOf(named(from.sheet), from.block), true);
  else builder.requireValueInList([...from], true);
  placed(blockOf(sheet, block), range => range.setDataValidation(builder.build()));
}

/**
 * Protects with a warning, not a lock, so that editors can still sort the sheet. The description, by which the tool recognizes its
 * protections, is set last. A protection of the same range that has this description or none was left by a run that broke off.
 */
function protectByWarning(sheet: Sheet, range: Range, description: string): void {
  const at = range.getA1Notation();
  const begun = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find(one => ['', description].includes(one.getDescription()) && one.getRange().getA1Notation() === at);
  (begun ?? range.protect()).setWarningOnly(true).setDescription(description);
}

/** Keeps other people's conditional formats, in their order, before the tool's. */
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

/** The rule's range and formula, if it is one of the tool's. */
function ownColour(rule: ColourFormat): SheetState['ownColours'][number][] {
  const formula = String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
  const [range] = rule.getRanges();
  return formula.includes(COLOUR_MARK) && range ? [{ a1: range.getA1Notation(), formula }] : [];
}

function blockOf(sheet: Sheet, { row, column, rows, columns }: Block): Range {
  return sheet.getRange(row, column, rows, columns);
}
