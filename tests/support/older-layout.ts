import { hostStateOf } from '../../local/host/kept/state';
import type { WorkbookModel } from '../../local/workbook/model';
import { HEADINGS } from '../../src/register/columns';
import { hostOver, valuesOf } from './office';
import { REGISTER } from './small-office';

/** Turns a book into one of layout 1: records that layout and has the รหัส cells rewritten in its format. `now` is YYYY-MM-DD. */
export function bringToLayout1(workbook: WorkbookModel, now: string): void {
  hostStateOf(workbook).properties.document['layout'] = '1';
  hostOver(workbook, { now }).call('flagProgress');
}

export function layoutOf(workbook: WorkbookModel): string | undefined {
  return hostStateOf(workbook).properties.document['layout'];
}

/** The texts of the รหัส cells below the heading. */
export function idCells(workbook: WorkbookModel): string[] {
  const [headings = [], ...rows] = valuesOf(workbook, REGISTER);
  const at = headings.indexOf(HEADINGS.id);
  return rows.map(row => String(row[at] ?? ''));
}
