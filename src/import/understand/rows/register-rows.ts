import { sameGroup } from '../../../office/kinds/indicators';
import { STAFF_COLUMNS, type StaffColumn } from '../../../register/columns';
import { readPeriod } from '../../../thai/period/read-period';
import { isUnseen } from '../../../thai/text/invisible';
import { visibleText } from '../../../thai/text/text';
import { isCovered } from '../spread';
import type { Doubt, Place } from '../understood';
import { type Beside, divide } from './divide';
import { markedPeriod } from './marked-period';
import { type PaperRow, placeOf } from './read-rows';

/** A register's row whose texts are not yet put in the register's order. */
export interface RegisterRow {
  readonly staff: Readonly<Partial<Record<StaffColumn, string>>>;
  readonly rounds: { readonly six: string; readonly twelve: string } | null;
  /** By the column's number (from 0) in its table. */
  readonly extra: ReadonlyMap<number, string>;
  readonly from: Place;
  readonly paper: PaperRow;
  readonly undivided: boolean;
}

/** What holds above a row: its group, and the unit and period that a blank cell repeats. */
export interface Above {
  readonly group: string;
  readonly unit: string;
  readonly period: string;
}

export const NOTHING_ABOVE: Above = { group: '', unit: '', period: '' };

type Slot = { readonly kind: StaffColumn | 'six' | 'twelve' } | { readonly kind: 'extra'; readonly at: number };

/** The register's rows that one row of the paper makes, and what they leave above the next. */
export function registerRows(
  paper: PaperRow,
  above: Above,
  fiscalYear: number,
): { readonly rows: RegisterRow[]; readonly doubts: Doubt[]; readonly above: Above } {
  const { section, row } = paper;
  const cells = section.table.rows[row] ?? [];
  const where = placeOf(section, row);
  const text = (column: StaffColumn) => textOf(paper, column);
  const marks = markedPeriod(
    cells.map(cell => cell.text),
    section.uses,
    section.headings,
  );
  const group = paper.title !== '' ? paper.title : text('group');
  const now = isUnseen(group) || sameGroup(group, above.group) ? above : { ...NOTHING_ABOVE, group };
  const period = isUnseen(text('period')) ? marks.text : text('period');
  const own = { unit: text('unit'), period };
  // A blank cell repeats the one above only within a group, so what a merge says elsewhere is written out.
  const repeated = (column: 'unit' | 'period') => isRepeated(paper, column) && own[column] === now[column];
  const doubts: Doubt[] = marks.texts.map(at => ({
    kind: 'textForMark',
    where: placeOf(section, row, at),
    text: cells[at]?.text ?? '',
    heading: section.headings[at]?.text ?? '',
  }));
  const slots = slotsOf(paper);
  const beside = slots.map((slot): Beside & { slot: Slot } => {
    switch (slot.kind) {
      case 'unit':
        return { slot, text: repeated('unit') ? '' : own.unit, holds: 'shared' };
      case 'period':
        return {
          slot,
          text: repeated('period') ? '' : own.period,
          holds: 'shared',
          isWhole: line => readPeriod(line, fiscalYear, null).kind === 'span',
        };
      case 'result':
      case 'evidence':
      case 'chosenState':
        return { slot, text: text(slot.kind), holds: 'each' };
      case 'six':
      case 'twelve':
        return { slot, text: roundText(paper, slot.kind), holds: 'each' };
      case 'extra':
        return { slot, text: extraText(paper, slot.at), holds: 'first' };
      default:
        return { slot, text: text(slot.kind), holds: 'first' };
    }
  });
  const method = text('method');
  const division = divide(method, beside);
  if (division.doubtful)
    doubts.push({ kind: 'oneOrMore', where: placeOf(section, row, columnOfMethod(paper)), text: oneLine(method) });
  const isBlankMethod = isUnseen(method);
  if (isBlankMethod && beside.some(cell => !isUnseen(cell.text))) {
    doubts.push({ kind: 'noMethod', where, text: oneLine(beside.find(cell => !isUnseen(cell.text))?.text ?? '') });
  }
  for (const { cell, parts } of division.undivided) {
    const slot = beside[cell]?.slot;
    doubts.push({
      kind: 'undivided',
      where: placeOf(section, row, slot ? placeOfSlot(paper, slot) : null),
      column: slot ? headingOfSlot(paper, slot) : '',
      methods: division.methods.length,
      parts,
    });
  }
  const undividedResult = division.undivided.some(({ cell }) => RESULTS.includes(beside[cell]?.slot.kind ?? ''));
  const groupText = paper.title !== '' || !isRepeated(paper, 'group') ? group : '';
  const rows = division.methods.map((each, index): RegisterRow => {
    const of = (kind: Slot['kind']) => division.beside[slots.findIndex(slot => slot.kind === kind)]?.[index] ?? '';
    const staff = Object.fromEntries(STAFF_COLUMNS.map(column => [column, of(column)]));
    const hasRounds = slots.some(({ kind }) => kind === 'six');
    return {
      staff: { ...staff, group: index === 0 ? groupText : '', method: each },
      rounds: hasRounds ? { six: of('six'), twelve: of('twelve') } : null,
      extra: new Map(
        slots.flatMap((slot, at) => (slot.kind === 'extra' ? [[slot.at, division.beside[at]?.[index] ?? '']] : [])),
      ),
      from: where,
      paper,
      undivided: undividedResult && index === 0,
    };
  });
  const last = (column: 'unit' | 'period') =>
    [...rows].reverse().find(each => !isUnseen(each.staff[column] ?? ''))?.staff[column] ?? now[column];
  return { rows, doubts, above: { group: now.group, unit: last('unit'), period: last('period') } };
}

const RESULTS: readonly string[] = ['result', 'six', 'twelve'];
const NUMBER_ONLY = /^[\d๐-๙,. ]+$/;

function slotsOf({ section }: PaperRow): Slot[] {
  const kinds: StaffColumn[] = STAFF_COLUMNS.filter(column => column !== 'group' && column !== 'method');
  const rounds: Slot[] = section.uses.some(({ as }) => as === 'round6') ? [{ kind: 'six' }, { kind: 'twelve' }] : [];
  const extra = section.uses.flatMap(({ as }, at): Slot[] =>
    as === 'own' || as === 'marks' ? [{ kind: 'extra', at }] : [],
  );
  return [...kinds.map((kind): Slot => ({ kind })), ...rounds, ...extra];
}

function columnAt({ section }: PaperRow, column: StaffColumn): number {
  return section.uses.findIndex(use => use.column === column && use.as === 'column');
}

function columnOfMethod(paper: PaperRow): number | null {
  const at = columnAt(paper, 'method');
  return at < 0 ? null : at;
}

function textOf(paper: PaperRow, column: StaffColumn): string {
  return paper.section.table.rows[paper.row]?.[columnAt(paper, column)]?.text ?? '';
}

function roundText({ section, row }: PaperRow, round: 'six' | 'twelve'): string {
  const at = section.uses.findIndex(({ as }) => as === (round === 'six' ? 'round6' : 'round12'));
  return section.table.rows[row]?.[at]?.text ?? '';
}

/** A number that is merged over rows stands once, because it would be added up twice. */
function extraText({ section, row }: PaperRow, at: number): string {
  const cell = section.table.rows[row]?.[at];
  if (cell === undefined) return '';
  return isCovered(cell, row) && NUMBER_ONLY.test(cell.text) ? '' : cell.text;
}

function isRepeated({ section, row }: PaperRow, column: 'group' | 'unit' | 'period'): boolean {
  const cell = section.table.rows[row]?.[section.uses.findIndex(use => use.column === column && use.as === 'column')];
  return cell !== undefined && isCovered(cell, row);
}

function placeOfSlot({ section }: PaperRow, slot: Slot): number | null {
  if (slot.kind === 'extra') return slot.at;
  const round = slot.kind === 'six' ? 'round6' : slot.kind === 'twelve' ? 'round12' : null;
  const at = section.uses.findIndex(use =>
    round === null ? use.column === slot.kind && use.as === 'column' : use.as === round,
  );
  return at < 0 ? null : at;
}

function headingOfSlot(paper: PaperRow, slot: Slot): string {
  return paper.section.headings[placeOfSlot(paper, slot) ?? -1]?.text ?? '';
}

function oneLine(text: string): string {
  return visibleText(text).replace(/\n/g, ' ').slice(0, LONGEST_QUOTE);
}

const LONGEST_QUOTE = 80;
