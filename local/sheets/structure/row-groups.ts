import type { RowDef } from 'hucre';
import type { SheetModel } from '../../workbook/model';

/** A file holds seven levels; Google allows eight. */
const DEEPEST = 7;

/** How many groups a row is in. `row` counts from 0. */
export function depthOf(sheet: SheetModel, row: number): number {
  return sheet.rowDefs[row]?.outlineLevel ?? 0;
}

/**
 * Changes how deep rows are grouped, never below 0 (Google: Range.shiftRowGroupDepth). Rows of a group that is dissolved stay hidden if they
 * were: Google does not say.
 * @throws Error for the first row, which has no row before it for the button. Google's words are not documented. Nor is where the button is
 * until somebody has set it, so only AFTER allows it.
 */
export function shiftDepth(sheet: SheetModel, top: number, bottom: number, delta: number): void {
  if (top === 0 && sheet.groupControl !== 'after') {
    throw new Error('Cannot shift the group depth of the first row while the group control is before the group.');
  }
  for (let row = top; row <= bottom; row += 1) {
    const depth = Math.max(0, depthOf(sheet, row) + delta);
    if (depth > DEEPEST) throw new Error(`not emulated: more than ${DEEPEST} row groups in each other`);
    change(sheet, row, { outlineLevel: depth === 0 ? undefined : depth });
  }
  for (let row = 0; row < sheet.rowDefs.length; row += 1) {
    if (!hasButton(sheet, row)) change(sheet, row, { collapsed: undefined });
  }
}

/** Hides the rows of all groups, and marks the rows with their buttons (Google: Sheet.collapseAllRowGroups). */
export function collapseGroups(sheet: SheetModel): void {
  if (sheet.groupControl === null) throw new Error('not emulated: collapsing row groups with their buttons anywhere');
  for (let row = sheet.rowDefs.length; row >= 0; row -= 1) {
    if (depthOf(sheet, row) > 0) change(sheet, row, { hidden: true });
    if (hasButton(sheet, row)) change(sheet, row, { collapsed: true });
  }
}

/**
 * Opens the closed groups that rows or their buttons are in; of several around a row only the outermost (Google: Range.expandGroups). Groups of
 * columns are not emulated.
 */
export function expandGroups(sheet: SheetModel, top: number, bottom: number): void {
  for (let row = top; row <= bottom; row += 1) {
    const closed = [...buttonsOf(sheet, row), ...(hasButton(sheet, row) ? [row] : [])].find(
      button => sheet.rowDefs[button]?.collapsed,
    );
    if (closed !== undefined) turnGroup(sheet, closed, true);
  }
}

/** The rows with the buttons of the groups that a row is in, the outermost first. */
function buttonsOf(sheet: SheetModel, row: number): number[] {
  const step = sheet.groupControl === 'before' ? -1 : 1;
  const buttons: number[] = [];
  let [at, depth] = [row, depthOf(sheet, row)];
  for (; depth > 0; depth = Math.min(depth, depthOf(sheet, at))) {
    while (depthOf(sheet, at) >= depth) at += step;
    buttons.unshift(at);
  }
  return buttons;
}

/** A person opens or closes the group whose button is in this row. A closed group inside it stays closed. */
export function turnGroup(sheet: SheetModel, button: number, isOpen: boolean): void {
  if (!hasButton(sheet, button)) return;
  const step = sheet.groupControl === 'before' ? 1 : -1;
  const outer = depthOf(sheet, button);
  let closed = Number.POSITIVE_INFINITY;
  for (let row = button + step; depthOf(sheet, row) > outer; row += step) {
    const depth = depthOf(sheet, row);
    if (depth <= closed) closed = sheet.rowDefs[row]?.collapsed ? depth : Number.POSITIVE_INFINITY;
    change(sheet, row, { hidden: !isOpen || depth > closed || undefined });
  }
  change(sheet, button, { collapsed: !isOpen || undefined });
}

/** True if the button of a group is in this row. */
export function hasButton(sheet: SheetModel, row: number): boolean {
  return depthOf(sheet, sheet.groupControl === 'before' ? row + 1 : row - 1) > depthOf(sheet, row);
}

/** The depth of rows that are inserted before row `at`: within a group, they belong to it. */
export function depthBetween(sheet: SheetModel, at: number): number {
  return at === 0 ? 0 : Math.min(depthOf(sheet, at - 1), depthOf(sheet, at));
}

function change(sheet: SheetModel, row: number, what: { [Key in keyof RowDef]: RowDef[Key] | undefined }): void {
  const entries = Object.entries({ ...sheet.rowDefs[row], ...what }).filter(([, value]) => value !== undefined);
  if (entries.length > 0) sheet.rowDefs[row] = Object.fromEntries(entries);
  else if (sheet.rowDefs[row] !== undefined) sheet.rowDefs[row] = undefined;
}
