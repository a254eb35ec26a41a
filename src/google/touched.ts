import type { Block } from '../grid/grid';
import type { SheetChange } from '../layout/changes';
import type { ProtectedPlace } from '../problem';

/** What this run has written or tried to write. `sheet`: id or name, whichever the write knew. */
const touched: { readonly sheet: number | string; readonly block: Block }[] = [];

/** Call before cells are written, so that the places are known if Google refuses the write, now or when it takes effect. */
export function touch(sheet: number | string, block: Block): void {
  touched.push({ sheet, block });
}

/** The same for a change of set-up. */
export function touchCells(change: SheetChange): void {
  const { sheet } = change;
  if ('block' in change) touch(sheet, change.block);
  else if (change.kind === 'note') touch(sheet, { row: change.row, column: change.column, rows: 1, columns: 1 });
  else if (change.kind === 'write' || change.kind === 'formulas') {
    const { row, column, rows } = change;
    touch(sheet, { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 });
  }
}

/** What others have protected from this account, of the cells that this run has touched. Several questions: only after a fault. */
export function protectedPlaces(): readonly ProtectedPlace[] {
  if (touched.length === 0) return [];
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [RANGE, SHEET].flatMap(type =>
    spreadsheet.getProtections(type).flatMap(protection => {
      if (protection.isWarningOnly() || protection.canEdit()) return [];
      const range = protection.getRange();
      const sheet = range.getSheet();
      const [name, id] = [sheet.getName(), sheet.getSheetId()];
      const isTouched = touched.some(one => (one.sheet === id || one.sheet === name) && meets(range, one.block));
      if (!isTouched) return [];
      const a1 = type === SHEET ? null : range.getA1Notation();
      return [{ sheet: name, range: a1, description: protection.getDescription() }];
    }),
  );
}

/** The address of the spreadsheet's owner; null for a file of a shared drive. */
export function ownerAddress(): string | null {
  return SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() ?? null;
}

function meets(range: GoogleAppsScript.Spreadsheet.Range, { row, column, rows, columns }: Block): boolean {
  return (
    range.getRow() < row + rows &&
    range.getLastRow() >= row &&
    range.getColumn() < column + columns &&
    range.getLastColumn() >= column
  );
}
