import { HEADINGS, STAFF_COLUMNS, STAFF_COLUMNS_BY_ROUND } from '../../register/columns';
import { readResult } from '../../register/progress/result/read-result';
import { type Results, type Round, resultInForce } from '../../register/results';
import { STATE_LABELS, stateFromLabel } from '../../register/states';
import { type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { headingKey } from '../../thai/text/text';
import { fold } from './headings/fold';
import { isOurs, toolColumnOf } from './problems';
import { addedText, type RegisterRow } from './rows/register-rows';
import type { Section } from './sections';
import { textsIn } from './spread';
import type { UnderstandOptions, Understood } from './understood';

/** A column of the office's own, which may stand in several tables, and how to get a row's text in it. */
interface ExtraColumn {
  readonly heading: string;
  textOf(row: RegisterRow): string;
}

/** Puts all rows' texts into the register's order, with the office's own columns at the right. */
export function putInOrder(
  sections: readonly Section[],
  rows: readonly RegisterRow[],
  options: UnderstandOptions,
): Pick<Understood, 'columns' | 'extraHeadings' | 'rows'> {
  // A result of a paper that names no round is of the one that it was written in.
  const round = options.today <= roundSpan(options.fiscalYear, 6).end ? 6 : 12;
  const isByRound = rows.some(row => [row, ...row.parts].some(({ rounds }) => rounds !== null));
  const columns = isByRound ? STAFF_COLUMNS_BY_ROUND : STAFF_COLUMNS;
  const states = keepsStates(rows);
  const extra = [...(states ? [] : [stateColumn(sections)]), ...ownColumns(sections)];
  return {
    columns,
    extraHeadings: extra.map(({ heading }) => heading),
    rows: rows.map(row => {
      const results = isByRound ? byRound(row, round) : { result: row.staff.result ?? '' };
      const state = states ? (row.staff.chosenState ?? '') : '';
      const staff = {
        ...row.staff,
        ...results,
        chosenState: state === '' ? carefulState(row, resultInForce(results, round).text, options.today) : state,
      };
      return {
        cells: [...columns.map(column => staff[column] ?? ''), ...extra.map(column => column.textOf(row))],
        from: row.from,
        undivided: row.undivided,
      };
    }),
  };
}

/** The results of both rounds. A table of the paper with one result column tells what is known in the running round. */
function byRound({ rounds, staff, parts }: RegisterRow, round: Round): Results {
  const whole = [{ rounds }, ...parts].some(one => one.rounds === null) ? (staff.result ?? '') : '';
  const all = [{ rounds, staff }, ...parts].flatMap(part => (part.rounds === null ? [] : [part.rounds]));
  const of = (key: 'six' | 'twelve') => all.map(one => one[key]).reduce((text, more) => addedText(text, more), '');
  const [six, twelve] = [of('six'), of('twelve')];
  return round === 6
    ? { result6: addedText(whole, six), result12: twelve }
    : { result6: six, result12: addedText(whole, twelve) };
}

/** True if the สถานะ column holds only the tool's states. If it holds the office's own words, it becomes an extra column. */
function keepsStates(rows: readonly RegisterRow[]): boolean {
  return rows.every(
    ({ staff: { chosenState = '' } }) => chosenState.trim() === '' || stateFromLabel(chosenState.trim()) !== null,
  );
}

function stateColumn(sections: readonly Section[]): ExtraColumn {
  const heading = sections.flatMap(({ headings, uses }) =>
    headings.filter((_, at) => uses[at]?.column === 'chosenState'),
  )[0];
  return { heading: freeHeading(heading?.text ?? ''), textOf: ({ staff }) => staff.chosenState ?? '' };
}

/**
 * A result that reads as done gets another state, until staff change the result or choose a state: in progress if it is of several methods
 * and could not be divided, because it says of none of them that it is done; else what the office's own words in สถานะ say.
 */
function carefulState({ staff, undivided }: RegisterRow, result: string, today: PlainDate): string {
  const read = (text: string) =>
    readResult(text, { today, recurrence: null, span: null, method: staff.method ?? '', units: [] });
  const said = undivided ? ({ state: 'inProgress', sure: true } as const) : read(staff.chosenState ?? '');
  if (!said?.sure || said.state === 'done' || read(result)?.state !== 'done') return '';
  return STATE_LABELS[said.state];
}

/** Columns with the same heading in several tables are one. */
function ownColumns(sections: readonly Section[]): ExtraColumn[] {
  const columns = new Map<string, { heading: string; places: Map<Section, number> }>();
  for (const section of sections) {
    const ours = isOurs(section);
    /** How many columns so far have the same heading. */
    const alike = new Map<string, number>();
    section.uses.forEach((use, at) => {
      const text = section.headings[at]?.text ?? '';
      const folded = fold(text);
      const before = alike.get(folded) ?? 0;
      alike.set(folded, before + 1);
      if (use.as !== 'own' && use.as !== 'marks') return;
      if (
        (text === '' && textsIn(section.table, at, section.from, section.to).length === 0) ||
        (ours && toolColumnOf(text) !== null)
      )
        return;
      const key = `${folded} ${text === '' ? at : before}`;
      const heading = text === '' ? `(ไม่มีหัวคอลัมน์) ${toThaiDigits(at + 1)}` : freeHeading(text);
      const column = columns.get(key) ?? { heading, places: new Map<Section, number>() };
      column.places.set(section, at);
      columns.set(key, column);
    });
  }
  return [...columns.values()].map(({ heading, places }) => ({
    heading,
    textOf: row =>
      [row, ...row.parts]
        .map(({ extra, paper }) => extra.get(places.get(paper.section) ?? -1) ?? '')
        .reduce((text, more) => addedText(text, more), ''),
  }));
}

/** A heading that is exactly one of the register's own gets another name: ผู้รับผิดชอบเดิม. */
function freeHeading(heading: string): string {
  return OWN_KEYS.has(headingKey(heading)) ? `${heading}เดิม` : heading;
}

const OWN_KEYS: ReadonlySet<string> = new Set(Object.values(HEADINGS).map(headingKey));
