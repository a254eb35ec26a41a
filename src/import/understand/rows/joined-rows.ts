import { isUnseen } from '../../../thai/text/invisible';
import { isCovered } from '../spread';
import type { PaperRow } from './read-rows';
import { type Above, type Slot, slotsOf } from './slots';

/** The rows in runs that share a method's cell, merged over them. Any other row is a run of its own. */
export function byMethodCell(papers: readonly PaperRow[]): PaperRow[][] {
  const runs: PaperRow[][] = [];
  for (const paper of papers) {
    const last = runs[runs.length - 1];
    if (last?.[0] && paper.as === null && paper.holds === 'measure' && goesOn(paper, last[0])) last.push(paper);
    else runs.push([paper]);
  }
  return runs;
}

function goesOn(paper: PaperRow, first: PaperRow): boolean {
  const [cell, upper] = [methodCell(paper), methodCell(first)];
  return first.holds === 'measure' && first.as === null && cell?.merge != null && cell.merge === upper?.merge;
}

function methodCell({ section, row }: PaperRow) {
  const at = section.uses.findIndex(({ column, as }) => column === 'method' && as === 'column');
  return section.table.rows[row]?.[at];
}

/** What stands beside a method's cell that is merged over these rows. */
export function joinedSlots(papers: readonly PaperRow[], above: Above, fiscalYear: number): readonly Slot[] {
  const [first] = papers;
  if (first === undefined || papers.length === 1) return first ? slotsOf(first, above, fiscalYear) : [];
  const each = papers.map(paper => slotsOf(paper, above, fiscalYear));
  // Only rows with marks have a slot for the period that these say.
  const longest = each.reduce((most, slots) => (slots.length > most.length ? slots : most));
  return longest.map((slot, index) => {
    const texts = each.map(slots => slots[index]?.text ?? '');
    const own = texts.filter((_, row) => !isOfRowAbove(papers, row, slot.at));
    const filled = own.filter(text => !isUnseen(text));
    const isInFirst = filled.length === 0 || (filled.length === 1 && filled[0] === texts[0]);
    return { ...slot, text: filled.join('\n\n'), ...(!isInFirst && { byRow: texts }) };
  });
}

/** True if the cell is merged with the one in the row above, and that is one of these rows. */
function isOfRowAbove(papers: readonly PaperRow[], index: number, at: number | null): boolean {
  const paper = papers[index];
  const cell = at === null ? undefined : paper?.section.table.rows[paper.row]?.[at];
  return index > 0 && paper !== undefined && cell !== undefined && isCovered(cell, paper.row);
}
