import { sameGroup } from '../../../office/kinds/indicators';
import { STAFF_COLUMNS, type StaffColumn } from '../../../register/columns';
import { isUnseen } from '../../../thai/text/invisible';
import { sameText, visibleText } from '../../../thai/text/text';
import { beginsAt, hasWord } from '../spread';
import type { Doubt, Place } from '../understood';
import { type Division, divide } from './divide';
import { joinedSlots } from './joined-rows';
import { markedPeriod } from './marked-period';
import { cellText, placeOf } from './paper-cells';
import type { PaperRow } from './read-rows';
import { type Above, columnText, isRepeated, type Slot } from './slots';

/** A register's row whose texts are not yet put in the register's order. */
export interface RegisterRow {
  readonly staff: Readonly<Partial<Record<StaffColumn, string>>>;
  readonly rounds: { readonly six: string; readonly twelve: string } | null;
  /** By the column's number (from 0) in its table. */
  readonly extra: ReadonlyMap<number, string>;
  /** Rows that a person has said to be parts of it, perhaps of tables with other columns. Their texts are already in `staff`. */
  readonly parts: readonly RegisterRow[];
  readonly from: Place;
  readonly paper: PaperRow;
  readonly undivided: boolean;
}

export const NOTHING_ABOVE: Above = { group: '', unit: '', period: '' };

interface MadeRows {
  readonly rows: RegisterRow[];
  readonly doubts: Doubt[];
  /** What they leave above the next. */
  readonly above: Above;
}

/** The register's rows that rows of the paper make: one row, or several that share a method's cell. */
export function registerRows(papers: readonly PaperRow[], above: Above, fiscalYear: number): MadeRows {
  const whole = measuresOf(papers, above, fiscalYear);
  if (papers.length === 1 || whole.rows.length > 1) return whole;
  // One method that is merged over several rows holds for each.
  return papers.reduce<MadeRows>(
    (made, paper) => {
      const one = measuresOf([paper], made.above, fiscalYear);
      return { rows: [...made.rows, ...one.rows], doubts: [...made.doubts, ...one.doubts], above: one.above };
    },
    { rows: [], doubts: [], above },
  );
}

function measuresOf(papers: readonly PaperRow[], above: Above, fiscalYear: number): MadeRows {
  const [paper] = papers;
  if (paper === undefined) return { rows: [], doubts: [], above };
  const { section, row } = paper;
  const group = paper.title !== '' || paper.holds === 'nothing' ? paper.title : cellText(section, row, 'group');
  const now: Above = isUnseen(group) || sameGroup(group, above.group) ? above : { ...NOTHING_ABOVE, group };
  if (paper.holds !== 'measure') return { rows: [onlyGroup(paper)], doubts: [], above: now };
  const slots = joinedSlots(papers, now, fiscalYear);
  const method = cellText(section, row, 'method');
  const division = divide(method, slots, paper.as);
  const undivided = division.undivided.some(({ cell }) => slots[cell]?.column === 'result');
  const groupText = paper.title !== '' || !isRepeated(paper, 'group') ? group : '';
  const isRowEach = division.methods.length === papers.length;
  const rows = division.methods.map((each, index): RegisterRow => {
    const texts = division.beside.map(parts => parts[index] ?? '');
    const of = (as: Slot['as']) => texts[slots.findIndex(slot => slot.as === as)] ?? '';
    const staff = Object.fromEntries(STAFF_COLUMNS.map(column => [column, columnText(slots, texts, column)]));
    return {
      staff: { ...staff, group: index === 0 ? groupText : '', method: each },
      rounds: slots.some(({ as }) => as === 'round6' || as === 'round12')
        ? { six: of('round6'), twelve: of('round12') }
        : null,
      extra: new Map(
        slots.flatMap(({ as, at }, slot) => (as === 'extra' && at !== null ? [[at, texts[slot] ?? '']] : [])),
      ),
      parts: [],
      from: placeOf(section, (isRowEach && papers[index]?.row) || row),
      paper,
      undivided: undivided && index === 0,
    };
  });
  const last = (column: 'unit' | 'period') =>
    [...rows].reverse().find(each => !isUnseen(each.staff[column] ?? ''))?.staff[column] ?? now[column];
  return {
    rows,
    doubts: [
      ...papers.flatMap(one => cellDoubts(one, method, slots)),
      ...divisionDoubts(paper, method, slots, division),
    ],
    above: { group: now.group, unit: last('unit'), period: last('period') },
  };
}

/** The row with another one's texts added. A group's name stands once, and so does a text that both have. */
export function withPart(row: RegisterRow, part: RegisterRow): RegisterRow {
  const { staff, parts } = row;
  const columns = STAFF_COLUMNS.filter(column => column !== 'group');
  const added = columns.map(key => [key, addedText(staff[key], part.staff[key])]);
  return { ...row, staff: { ...staff, ...Object.fromEntries(added) }, parts: [...parts, part] };
}

/** "๑. เผยแพร่ข่าวสาร (ต่อ)" on the next page: the measure above goes on. What it adds, and the rows after it; null if it is another. */
export function carriedOn(
  rows: readonly RegisterRow[],
  last: RegisterRow,
): { readonly part: RegisterRow; readonly others: readonly RegisterRow[] } | null {
  const [first, ...others] = rows;
  const [method = '', before = ''] = [first?.staff.method, last.staff.method];
  const named = method.replace(/\s*\(ต่อ\)\s*$/, '');
  if (first === undefined || named === method || !sameText(named, before)) return null;
  return { part: { ...first, staff: { ...first.staff, method: '' } }, others };
}

export function addedText(text = '', more = ''): string {
  return isUnseen(more) || sameText(text, more) ? text : isUnseen(text) ? more : `${text}\n${more}`;
}

/** A row with a group's title, or with nothing. */
function onlyGroup(paper: PaperRow): RegisterRow {
  const { section, row, title } = paper;
  return {
    staff: { group: title },
    rounds: null,
    extra: new Map(),
    parts: [],
    from: placeOf(section, row),
    paper,
    undivided: false,
  };
}

function cellDoubts(paper: PaperRow, method: string, slots: readonly Slot[]): Doubt[] {
  const { section, row } = paper;
  const cells = (section.table.rows[row] ?? []).map(({ text }) => text);
  const first = slots.find(({ text }) => !isUnseen(text));
  return [
    ...markedPeriod(cells, section.uses, section.headings)
      .texts.filter(at => beginsAt(section.table.rows[row]?.[at], at))
      .map(
        (at): Doubt => ({
          kind: 'textForMark',
          where: placeOf(section, row, at),
          text: oneLine(cells[at] ?? ''),
          heading: section.headings[at]?.text ?? '',
        }),
      ),
    ...(isUnseen(method) && first
      ? [{ kind: 'noMethod', where: placeOf(section, row), text: oneLine(first.text) } as const]
      : []),
  ];
}

function divisionDoubts(paper: PaperRow, method: string, slots: readonly Slot[], division: Division): Doubt[] {
  const { section, row } = paper;
  const at = section.uses.findIndex(({ column, as }) => column === 'method' && as === 'column');
  const wordless = paper.as === null ? division.methods.find(each => !isUnseen(each) && !hasWord(each)) : undefined;
  return [
    ...(wordless === undefined
      ? []
      : [{ kind: 'noWord', where: placeOf(section, row, at), text: oneLine(wordless) } as const]),
    ...(division.doubtful
      ? [{ kind: 'oneOrMore', where: placeOf(section, row, at), text: oneLine(method) } as const]
      : []),
    ...division.undivided.map(({ cell, parts }): Doubt => {
      const column = slots[cell]?.at ?? null;
      const heading = section.headings[column ?? -1]?.text ?? '';
      return {
        kind: 'undivided',
        where: placeOf(section, row, column),
        column: heading,
        methods: division.methods.length,
        parts,
      };
    }),
  ];
}

function oneLine(text: string): string {
  return visibleText(text).replace(/\n/g, ' ').slice(0, LONGEST_QUOTE);
}

const LONGEST_QUOTE = 80;
