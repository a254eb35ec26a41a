import { sum } from '../../../grid/sum';
import type { Row } from '../../content/blocks';
import { keptRow } from '../../content/pieces';
import { type Cut, linesOf } from './cut-rows';

/**
 * Keeps the rows of a group on one page, or a reader who opens the next page does not see which group goes on there. A group of more than
 * `mostLines` may go on, because it would leave more than half of a page blank. The group's name is in the first cell.
 */
export function keepGroups(rows: readonly Row[], cut: Cut): readonly Row[] {
  const goesOn = (row: Row | undefined) => row?.cells[0]?.merge === 'next' || row?.cells[0]?.joined === true;
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last && goesOn(row)) last.push(row);
    else groups.push([row]);
  }
  return groups.flatMap(group =>
    group.every(({ unbroken }) => unbroken) && linesOfGroup(group, cut) <= cut.mostLines
      ? group.map((row, index) => (index < group.length - 1 ? keptRow(row) : row))
      : group,
  );
}

/** A merged cell has the space of all its rows. */
function linesOfGroup(group: readonly Row[], cut: Cut): number {
  const lines = group.map(({ cells }) => cells.map((cell, column) => sum(linesOf(cell, column, cut))));
  const alone = group.map(({ cells }, row) =>
    Math.max(...cells.map((cell, at) => (cell.merge ? 0 : (lines[row]?.[at] ?? 0)))),
  );
  return Math.max(sum(alone), ...cut.widths.map((_, at) => sum(lines.map(row => row[at] ?? 0))));
}
