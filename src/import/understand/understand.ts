import { groupKey } from '../../office/kinds/indicators';
import type { Stopped } from '../../problem';
import type { StaffColumn } from '../../register/columns';
import { isUnseen } from '../../thai/text/invisible';
import { visibleText } from '../../thai/text/text';
import { type Unfound, withEvidence } from '../own-evidence';
import type { Source, SourceTable } from '../source';
import { MOST_COLUMNS, whyTooBig } from '../table-size';
import { headingDoubts, understoodTable } from './heading-doubts';
import { lostColumns } from './lost-columns';
import { hasMethod, whyNotUnderstood } from './problems';
import { putInOrder } from './put-in-order';
import { withoutRepeats, withoutScores } from './repeated';
import { joinRounds, roundsOfTables } from './rounds-of-tables';
import { byMethodCell } from './rows/joined-rows';
import { readRows } from './rows/read-rows';
import { carriedOn, NOTHING_ABOVE, type RegisterRow, registerRows, withPart } from './rows/register-rows';
import type { Above } from './rows/slots';
import { loneHeadings, type Section, sectionsOf } from './sections';
import { isCovered, type SpreadTable, spread } from './spread';
import type { Doubt, LeftOut, UnderstandOptions, Understood, UnderstoodRow } from './understood';
import { unitsFromNames } from './units-from-names';

/** Columns that set-up adds where the paper has none. Of these only the method is needed. */
const WANTED: readonly StaffColumn[] = ['group', 'unit', 'period', 'result'];

/** Reads an office's paper as rows of the register, or says why it cannot. Writes nothing and asks nobody. */
export function understand(paper: Source, options: UnderstandOptions): Understood | Stopped {
  const { source, unfound } = withEvidence(paper);
  const all = source.tables.map((table, at) => spread(whyTooBig(table) ? onlyTop(table) : table, at + 1));
  const tables = options.table === undefined ? all : all.filter(({ number }) => number === options.table);
  if (options.table !== undefined && tables.length === 0) {
    return { problems: [{ code: 'tableUnknown', table: options.table, tables: all.length }] };
  }
  const surely = sectionsOf(tables, options);
  const found = surely.sections.some(hasMethod) ? surely : sectionsOf(tables, options, loneHeadings(tables));
  const stopped = whyTooLong(source, found.sections) ?? whyNotUnderstood(tables, found.sections, options);
  if (stopped) return stopped;
  const { sections: read, rounds } = roundsOfTables(found.sections.filter(hasMethod));
  const measures = withoutScores(read);
  const { kept: sections, repeats } = withoutRepeats(measures, rounds);
  const noMeasures = [...found.sections.filter(one => !hasMethod(one)), ...read.filter(one => !measures.includes(one))];
  const unread = [...noMeasures, ...repeats];
  const others = [
    ...found.others,
    ...unread.map(({ table, from, headingRows }) => ({ ...table, rows: table.rows.slice(headingRows?.row ?? from) })),
  ];
  const doubts: Doubt[] = [
    ...sections.flatMap(headingDoubts),
    ...lostColumns(sections, repeats),
    ...evidenceDoubts(unfound, sections),
  ];
  const leftOut: LeftOut[] = others.map(otherTable);
  const rows: RegisterRow[] = [];
  let above: Above = NOTHING_ABOVE;
  let isDivided = false;
  for (const section of sections) {
    const sorted = readRows(section, options.rows ?? []);
    leftOut.push(...sorted.leftOut);
    for (const papers of byMethodCell(sorted.rows)) {
      const made = registerRows(papers, above, options.fiscalYear);
      const last = rows[rows.length - 1];
      const again = last === undefined ? null : carriedOn(made.rows, last);
      const part = papers[0]?.as === 'above' ? made.rows[0] : again?.part;
      isDivided = isDivided || papers.length > 1 || made.rows.length > 1 || part !== undefined;
      doubts.push(...made.doubts);
      if (part && last) {
        rows[rows.length - 1] = withPart(last, part);
        rows.push(...(again?.others ?? []));
      } else {
        rows.push(...made.rows);
        above = made.above;
      }
    }
  }
  const joined = joinRounds(rows, rounds);
  const named = unitsFromNames(sections, joined.rows);
  const ordered = putInOrder(sections, named.rows, options);
  const has = (column: StaffColumn) =>
    sections.some(({ uses }) => uses.some(use => use.column === column)) || (column === 'unit' && named.filled);
  return {
    tables: sections.map(understoodTable),
    ...ordered,
    added: WANTED.filter(
      column => !has(column) && !(column === 'group' && rows.some(({ staff }) => !isUnseen(staff.group ?? ''))),
    ),
    counts: { items: ordered.rows.filter(isMeasure).length, groups: groupCount(ordered.rows) },
    doubts: [...doubts, ...joined.doubts, ...named.doubts],
    leftOut,
    aside: source.aside,
    oneToOne: sections.length === 1 && !isDivided && sections.every(one => isPlain(one) && !isMergedDown(one)),
  };
}

/** One question for the whole paper. */
function evidenceDoubts(unfound: readonly Unfound[], sections: readonly Section[]): Doubt[] {
  const own = unfound.filter(({ table }) => sections.some(section => section.table.number === table));
  const [first] = own;
  return first ? [{ kind: 'evidence', where: { ...first, column: null }, rows: own.length }] : [];
}

/** Columns in which a blank cell of a register means the one above. */
const INHERITED: readonly (StaffColumn | null)[] = ['group', 'unit', 'period'];

/** True if a merged cell holds for rows that would be blank in a register: a method or a result of several rows. */
function isMergedDown({ table, uses, from, to }: Section): boolean {
  const at = uses.flatMap(({ column }, index) => (column === null || INHERITED.includes(column) ? [] : [index]));
  return table.rows.slice(from, to).some((cells, index) =>
    at.some(column => {
      const cell = cells[column];
      return cell !== undefined && isCovered(cell, from + index) && !isUnseen(cell.text);
    }),
  );
}

/** Only a table of measures must not be too big: a workbook may hold others. */
function whyTooLong(source: Source, sections: readonly Section[]): Stopped | null {
  for (const section of sections.filter(hasMethod)) {
    const table = source.tables[section.table.number - 1];
    const problem = table ? whyTooBig(table) : null;
    if (problem) return { problems: [problem] };
  }
  return null;
}

/** Enough to tell whether a table is of measures. */
function onlyTop(table: SourceTable): SourceTable {
  return { ...table, cells: table.cells.slice(0, TOP_ROWS).map(row => row.slice(0, MOST_COLUMNS)) };
}

const TOP_ROWS = 100;

/** The register knows its headings in one row, or with the two rounds in the row below. */
function isPlain({ headingRows, uses }: Section): boolean {
  const isByRound = uses.some(({ as }) => as === 'round12');
  const tiers = headingRows?.tiers ?? 0;
  return (tiers === 1 || (tiers === 2 && isByRound)) && uses.every(({ as }) => as !== 'part' && as !== 'marks');
}

function otherTable({ number, rows }: SpreadTable): LeftOut {
  const text = rows.flat().find(cell => !isUnseen(cell.text))?.text ?? '';
  return {
    kind: 'otherTable',
    where: { table: number, row: null, column: null },
    text: visibleText(text).replace(/\n/g, ' '),
  };
}

/** As the register counts: a method, a unit or a period makes a measure. */
function isMeasure({ cells: [, method = '', unit = '', period = ''] }: UnderstoodRow): boolean {
  return [method, unit, period].some(text => !isUnseen(text));
}

function groupCount(rows: readonly UnderstoodRow[]): number {
  const groups = rows.map(({ cells: [group = ''] }) => group).filter(group => !isUnseen(group));
  return new Set(groups.map(groupKey)).size;
}
