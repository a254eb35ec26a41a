import type { Edit } from '../../commands/ports/sheet';
import { logFault } from '../log';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

export function editOf({ range }: EditEvent): Edit {
  return {
    sheetId: range.getSheet().getSheetId(),
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
  };
}

/** Logs an error instead of throwing it, because a simple trigger must not show errors to people while they type. */
export function quietly(task: () => void): void {
  try {
    task();
  } catch (fault) {
    logFault('onEdit', fault);
  }
}
