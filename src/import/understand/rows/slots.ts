import type { StaffColumn } from '../../../register/columns';
import { readPeriod } from '../../../thai/period/read-period';
import { isUnseen } from '../../../thai/text/invisible';
import { readMark } from '../headings/marks';
import { isCovered } from '../spread';
import type { Beside } from './divide';
import { markedPeriod } from './marked-period';
import { ownPart } from './merged-results';
import type { PaperRow } from './read-rows';

/** A cell beside the method, and what it is for. */
export interface Slot extends Beside {
  /** The column's number, from 0; null for a period that marks say. */
  readonly at: number | null;
  readonly column: StaffColumn | null;
  readonly as: 'column' | 'round6' | 'round12' | 'part' | 'extra';
  /** The last tier of its heading. */
  readonly label: string;
}

/** What holds above a row: its group, and the unit and period that a blank cell repeats. */
export interface Above {
  readonly group: string;
  readonly unit: string;
  readonly period: string;
}

const HOLDS: Readonly<Partial<Record<StaffColumn, Beside['holds']>>> = {
  unit: 'shared',
  period: 'shared',
  result: 'each',
  evidence: 'each',
  chosenState: 'each',
};

/** An address is evidence here. In a unit or a period it would be read as a part of it. */
const MAY_LINK: readonly StaffColumn[] = ['result', 'suggestion', 'evidence'];

/** A row's cells but the group's and the method's. */
export function slotsOf(paper: PaperRow, above: Above, fiscalYear: number): readonly Slot[] {
  const { uses, headings, table } = paper.section;
  const cells = (table.rows[paper.row] ?? []).map(({ text }) => text);
  const isWhole = (line: string) => readPeriod(line, fiscalYear, null).kind === 'span';
  const slots = uses.flatMap(({ column, as }, at): Slot[] => {
    const label = headings[at]?.tiers[headings[at].tiers.length - 1] ?? '';
    const text = cells[at] ?? '';
    if (as === 'own' || as === 'marks') {
      return [{ at, column: null, as: 'extra', label, text: extraText(paper, at), holds: 'first' }];
    }
    if (column === null || column === 'group' || column === 'method') return [];
    const holds = HOLDS[column] ?? 'first';
    const shown = MAY_LINK.includes(column) ? (table.rows[paper.row]?.[at]?.linked ?? '') : text;
    const own = as === 'column' && isRepeated(paper, column) && text === aboveOf(above, column) ? '' : shown;
    const mine = holds === 'each' ? ownPart(paper, at, own) : own;
    return [{ at, column, as, label, text: mine, holds, ...(column === 'period' && { isWhole }) }];
  });
  const isSaid = slots.some(
    ({ column, text, at }) => column === 'period' && !(isUnseen(text) && isUnseen(cells[at ?? 0] ?? '')),
  );
  const marked = isSaid ? '' : markedPeriod(cells, uses, headings).text;
  return marked === ''
    ? slots
    : [...slots, { at: null, column: 'period', as: 'column', label: '', text: marked, holds: 'shared' }];
}

/** A column's text for one of the row's methods. `texts`: each slot's text for that method. */
export function columnText(slots: readonly Slot[], texts: readonly string[], column: StaffColumn): string {
  const own = slots.flatMap((slot, index) => (slot.column === column ? [{ ...slot, text: texts[index] ?? '' }] : []));
  const whole = own.find(({ as, text }) => as === 'column' && !isUnseen(text));
  if (whole) return whole.text;
  const parts = own.filter(({ as, text }) => as === 'part' && readMark(text) !== 'blank');
  if (column === 'period' && !parts.some(({ text }) => readMark(text) === 'marked')) {
    return parts.map(({ text }) => text.trim()).join(' - ');
  }
  // A mark under a state, say, means its heading.
  return parts
    .map(({ label, text }) => (readMark(text) === 'marked' ? label : `${label}: ${text.trim()}`))
    .join(column === 'period' ? ', ' : '\n');
}

function aboveOf(above: Above, column: StaffColumn): string | null {
  return column === 'unit' || column === 'period' ? above[column] : null;
}

/** True if the cell is merged with the one above. */
export function isRepeated({ section, row }: PaperRow, column: StaffColumn): boolean {
  const cell = section.table.rows[row]?.[section.uses.findIndex(use => use.column === column && use.as === 'column')];
  return cell !== undefined && isCovered(cell, row);
}

const NUMBER_ONLY = /^[\d๐-๙,. ]+$/;

/** A number that is merged over rows stands once, because it would be added up twice. */
function extraText({ section, row }: PaperRow, at: number): string {
  const cell = section.table.rows[row]?.[at];
  if (cell === undefined) return '';
  return isCovered(cell, row) && NUMBER_ONLY.test(cell.text) ? '' : cell.linked;
}
