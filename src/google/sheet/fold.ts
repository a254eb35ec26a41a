import { a1Of } from '../../grid/grid';
import type { RowGroup } from '../../layout/changes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Deeper than Google groups rows (Range.shiftRowGroupDepth). */
const ALL_GROUPS = -8;

/** Groups the rows and closes the groups. Groups that a run made before it broke off are replaced. */
export function fold(sheet: Sheet, groups: readonly RowGroup[], isNew: boolean): void {
  // Google does not say where the button is in a new sheet.
  sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  if (!isNew) sheet.getRange(2, 1, sheet.getMaxRows() - 1, 1).shiftRowGroupDepth(ALL_GROUPS);
  const places = groups.map(({ row, rows }) => a1Of({ row, column: 1, rows, columns: 1 }));
  for (const range of sheet.getRangeList(places).getRanges()) range.shiftRowGroupDepth(1);
  sheet.collapseAllRowGroups();
}
