import type { Layout } from '../../commands/ports/sheet';
import type { Block, Grid } from '../../grid/grid';
import { type Batch, batched } from '../../layout/batches';
import type { SheetState } from '../../layout/changes';
import { reasonOf } from '../../problem';
import { isRefusal } from '../retry';
import { touchCells } from '../touched';
import { activeSpreadsheet, blockOf, cellsOf, growTo, holdsCells, rememberSheet } from './book';
import { cellReader } from './cells';
import { offerChoices } from './choices';
import { ownColour, replaceColours } from './colours';
import { fold } from './fold';
import { NewSheets, paint } from './paint';
import { placed } from './placed';
import { protectByWarning } from './protect';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The size of a new sheet. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** Headings are looked for in the first 30 rows. */
const TOP_ROWS = 30;

/** The sheets' ids by name, and the names of those with protected ranges, from the last call of `inspect`. */
let inspected: ReadonlyMap<string, number> = new Map();
let withProtections: ReadonlySet<string> = new Set();

export const googleLayout: Layout = {
  inspect() {
    const spreadsheet = activeSpreadsheet();
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
    withProtections = new Set(states.filter(one => one.protections.length > 0).map(({ grid }) => grid.name));
    return states;
  },

  apply(changes) {
    if (changes.length === 0) return inspected;
    const spreadsheet = activeSpreadsheet();
    const sheets = new Map(spreadsheet.getSheets().map(sheet => [sheet.getName(), sheet]));
    const made = new Set<string>();
    const newSheets = new NewSheets();
    const named = (name: string) => {
      const sheet = sheets.get(name);
      if (!sheet) throw new Error(`no sheet named ${name}`);
      return sheet;
    };
    changes.forEach(touchCells);
    for (const batch of batched(changes)) {
      if (batch.kind === 'make') {
        sheets.set(batch.sheet, spreadsheet.insertSheet(batch.sheet, batch.index));
        made.add(batch.sheet);
      } else if (batch.kind === 'rename') {
        const sheet = named(batch.sheet);
        // A run that broke off may have renamed it already.
        sheets.delete(batch.sheet);
        sheets.set(batch.to, sheet.setName(batch.to));
      }
      // Each kind's function takes the batch of that kind; TypeScript cannot follow this through a union.
      else
        (APPLY[batch.kind] as Apply<Batch>)(batch, named(batch.sheet), {
          named,
          newSheets,
          isNew: made.has(batch.sheet),
        });
    }
    return new Map([...sheets].map(([name, sheet]) => [name, idOf(sheet, name)]));
  },
};

/** The sheet's id, which is noted with the name for the rest of the run. */
function idOf(sheet: Sheet, name: string): number {
  const sheetId = inspected.get(name) ?? sheet.getSheetId();
  rememberSheet(sheetId, name, sheet);
  return sheetId;
}

function stateOf(
  sheet: Sheet,
  cells: Grid['cells'],
  protections: readonly { readonly sheetId: number; readonly description: string }[],
): SheetState {
  const maxRows = sheet.getMaxRows();
  const sheetId = sheet.getSheetId();
  const rows = Math.min(TOP_ROWS, maxRows, Math.max(1, cells.length));
  const columns = Math.max(1, ...cells.slice(0, TOP_ROWS).map(line => line.length));
  // Notes, colours and merged cells are read when they are used, because set-up needs them only for some sheets.
  let notes: string[][] | null = null;
  let colours: SheetState['ownColours'] | null = null;
  let merged: SheetState['merged'] | null = null;
  let formulas: string[][] | null = null;
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
    get formulas() {
      formulas ??= sheet.getDataRange().getFormulas();
      return formulas;
    },
    get merged() {
      merged ??= sheet.getDataRange().getMergedRanges().map(placeOf);
      return merged;
    },
    protections: protections.filter(one => one.sheetId === sheetId).map(({ description }) => description),
    listRows: (row, column) => listRowsOf(sheet.getRange(row, column)),
  };
}

function placeOf(range: Range): Block {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

function listRowsOf(cell: Range): number | null {
  const rule = cell.getDataValidation();
  if (rule?.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) return null;
  // Null, for example, if the sheet with the choices is gone.
  const choices: Range | null = rule.getCriteriaValues()[0];
  return choices?.getNumRows() ?? null;
}

type Apply<Step> = (batch: Step, sheet: Sheet, among: Among) => void;

/** The other sheets, the new ones, and whether this one was made just now. */
interface Among {
  readonly named: (name: string) => Sheet;
  readonly newSheets: NewSheets;
  readonly isNew: boolean;
}

type Kind = Exclude<Batch['kind'], 'make' | 'rename'>;

const APPLY: { readonly [K in Kind]: Apply<Extract<Batch, { kind: K }>> } = {
  grow: ({ rows, columns }, sheet, { isNew }) => {
    if (!isNew || rows > NEW_ROWS || columns > NEW_COLUMNS) growTo(sheet, rows, columns);
  },
  looks: ({ looks }, sheet, { isNew, newSheets }) => (isNew ? newSheets.paint(sheet, looks) : paint(sheet, looks)),
  write: (batch, sheet, { newSheets }) => {
    if (!batch.isPlain) newSheets.changed(sheet);
    writeText(batch, sheet);
  },
  formulas: ({ row, column, rows }, sheet) =>
    void placed(sheet.getRange(row, column, rows.length, rows[0]?.length ?? 0), range =>
      // In cells of plain text a formula would stay a text.
      range.setNumberFormat('0').setValues(rows.map(line => [...line])),
    ),
  warn: (_, sheet) => void sheet.protect().setWarningOnly(true),
  notes: ({ row, column, texts }, sheet) =>
    void placed(sheet.getRange(row, column, 1, texts.length), range => range.setNotes([[...texts]])),
  widths: ({ column, count, pixels }, sheet) => void sheet.setColumnWidths(column, count, pixels),
  hides: ({ column, count }, sheet) => sheet.hideColumns(column, count),
  freeze: ({ rows, columns }, sheet) =>
    unlessRefused('frozen', () => {
      sheet.setFrozenRows(rows);
      if (columns) sheet.setFrozenColumns(columns);
    }),
  dropDowns: ({ choices }, sheet, { named, isNew }) => offerChoices(sheet, choices, named, isNew),
  protect: ({ sheet: name, block, description }, sheet, { isNew }) => {
    const earlier = !isNew && withProtections.has(name) ? sheet : null;
    protectByWarning(blockOf(sheet, block), description, earlier);
  },
  colours: ({ rules }, sheet, { isNew }) => replaceColours(sheet, rules, isNew),
  fold: ({ groups }, sheet, { isNew }) => unlessRefused('folded', () => fold(sheet, groups, isNew)),
};

/**
 * For what does no harm if it is missing, such as a head that scrolls: Google refuses to freeze it if a merged cell would be cut, or if it is
 * all that is visible.
 */
function unlessRefused(what: string, task: () => void): void {
  try {
    task();
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    console.warn(`not ${what}: ${reasonOf(refusal)}`);
  }
}

/** Writes plain text. Without the format '@', setValues would turn a text like =1+1, -1 or 1/2 into a formula, number or date. */
function writeText({ row, column, rows, isPlain }: Extract<Batch, { kind: 'write' }>, sheet: Sheet): void {
  placed(sheet.getRange(row, column, rows.length, rows[0]?.length ?? 0), range => {
    if (!isPlain) range.setNumberFormat('@');
    range.setValues(rows.map(line => [...line]));
  });
}
