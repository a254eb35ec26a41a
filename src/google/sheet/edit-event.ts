import type { Edit } from '../../commands/ports/sheet';
import { reasonOf } from '../../fault';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** Where an edit was. */
export function editOf({ range }: EditEvent): Edit {
  return { sheetId: range.getSheet().getSheetId(), firstRow: range.getRow(), lastRow: range.getLastRow() };
}

/** An error of a simple trigger must not reach the face of somebody who only typed; it stands in the list of executions. */
export function quietly(task: () => void): void {
  try {
    task();
  } catch (fault) {
    console.warn(reasonOf(fault));
  }
}
