import { textOf } from '../../../grid/cell';
import { cellAt } from '../../../grid/grid';
import { LAYOUT_VERSION } from '../../../layout/migrations';
import { planClosedSheet } from '../../../layout/plan-closed';
import { STORED } from '../../../memory/stored';
import type { Problem } from '../../../problem';
import type { ClosedRound } from '../../../report/closed/closed-round';
import { closedCells, closedSheetName, readClosedSheet } from '../../../report/closed/closed-sheet';
import { CLOSED_LAYOUT } from '../../../report/closed/line-cells';
import { begunClosings, closedKey, closedRecords, closingsText, whyNotRecorded } from '../../common/closed-records';
import type { Adapters } from '../../ports/adapters';

/**
 * Writes the round's sheet and reads it again. A sheet that a run before this one has begun is written over. Returns the sheet's id, or the
 * problem in the way.
 */
export function writeRound(
  { layout, book, documentStore }: Adapters,
  closed: ClosedRound,
): { readonly sheet: number } | { readonly problem: Problem } {
  const name = closedSheetName(closed.settings.fiscalYear, closed.round);
  const states = layout.inspect();
  const there = states.find(({ grid }) => grid.name === name);
  const begun = begunClosings(documentStore);
  // Also the sheet of a copy that has lost its records: it may be all that is known of the round.
  const lost = whyNotRecorded(
    documentStore,
    states.map(({ grid }) => grid),
    closed.settings.fiscalYear,
  );
  if (lost) return { problem: lost };
  if (there && !begun.includes(name)) return { problem: { code: 'sheetTaken', sheet: name } };
  documentStore.set(STORED.closing, closingsText([...begun, name]));
  const cells = closedCells(closed);
  const ids = layout.apply(planClosedSheet(name, cells, there ? there.grid.cells.length : null, states.length));
  const sheet = ids.get(name);
  const grid = sheet === undefined ? null : book.readSheet(sheet);
  const read = grid && readClosedSheet(grid);
  // The head has the fingerprint of all the rest.
  const isSame = grid && textOf(cellAt(grid, 1, CLOSED_LAYOUT.dataColumn)) === cells[0]?.[CLOSED_LAYOUT.dataColumn - 1];
  if (sheet === undefined || !isSame || read === 'altered')
    throw new Error(`the sheet ${name} is not as it was written`);
  return { sheet };
}

/** Records that the round is closed: from here on it is. */
export function recordClosed(
  { documentStore }: Adapters,
  { settings, round, closedOn }: ClosedRound,
  sheet: number,
): void {
  const own = closedSheetName(settings.fiscalYear, round);
  const records = { ...closedRecords(documentStore), [closedKey(settings.fiscalYear, round)]: { sheet, on: closedOn } };
  documentStore.setAll({
    [STORED.closed]: JSON.stringify(records),
    [STORED.closing]: closingsText(begunClosings(documentStore).filter(name => name !== own)),
    [STORED.layout]: String(LAYOUT_VERSION),
  });
}
