import { KINDS } from '../../../office/kinds/kinds';
import type { StaffColumn } from '../../../register/columns';
import { roundOfHeading } from '../../../register/round-headings';
import { readPeriod } from '../../../thai/period/read-period';
import { visibleText } from '../../../thai/text/text';
import { type ColumnUse, type Heading, OWN } from './column-use';
import { readHeading } from './read-heading';

/** A text that begins like a unit of any kind of office, or a part of one. */
const UNIT_BEGINS = new RegExp(
  `^(?:${[...new Set(KINDS.flatMap(({ units }) => [...units.begin, ...units.looksLike, ...units.sections]))].join('|')})`,
);

export function beginsLikeUnit(text: string): boolean {
  return UNIT_BEGINS.test(text);
}

/** How sure: a person is asked. */
const BY_CONTENT = 0.6;
/** Below this, only a part of the heading's letters are known words. */
const SURELY_OWN = 0.65;
/** One cell may happen to name a time. */
const LEAST_CELLS = 2;

/** A text that says how far something is. */
const HOW_FAR = /แล้ว|เสร็จ|อยู่ระหว่าง|กำลัง|ยังไม่|ยังมิ|เรียบร้อย/;

/**
 * If no heading is read as the period, the unit or the result, a column whose heading says nothing known is taken for it when each of its cells
 * names a time, or a unit, or says how far it is. `textsIn`: the filled cells below a heading, by its number from 0.
 */
export function readByContent(
  uses: readonly ColumnUse[],
  headings: readonly Heading[],
  textsIn: (at: number) => readonly string[],
  fiscalYear: number,
): readonly ColumnUse[] {
  const tests: readonly (readonly [StaffColumn, (text: string) => boolean])[] = [
    ['period', text => namesTime(text, fiscalYear)],
    ['unit', beginsLikeUnit],
    ['result', text => HOW_FAR.test(text)],
  ];
  const read = tests.reduce(
    (read, [column, fits]) => {
      if (read.some(use => use.column === column)) return read;
      const at = read.findIndex((use, index) => {
        if (use.as !== 'own' || !isUnknown(headings[index])) return false;
        const texts = textsIn(index).map(visibleText);
        return texts.length >= LEAST_CELLS && texts.every(fits);
      });
      const use: ColumnUse = { ...OWN, column, as: 'column', sure: BY_CONTENT };
      return read.map((each, index) => (index === at ? use : each));
    },
    withRounds(uses, headings, textsIn),
  );
  if (tests.every(([column]) => read.some(use => use.column === column))) return read;
  // One of them may still be the column that the table lacks.
  const mayBe = ({ as }: ColumnUse, at: number) =>
    as === 'own' &&
    isUnknown(headings[at]) &&
    textsIn(at).filter(text => /[\p{L}\p{M}]{2}/u.test(text)).length >= LEAST_CELLS;
  return read.map((use, at) => (mayBe(use, at) ? { ...use, sure: Math.min(use.sure, BY_CONTENT) } : use));
}

/** "การติดตามผล" over the two rounds: without another result, what is written there is the results. Numbers are not. */
function withRounds(
  uses: readonly ColumnUse[],
  headings: readonly Heading[],
  textsIn: (at: number) => readonly string[],
): readonly ColumnUse[] {
  if (uses.some(({ column }) => column === 'result')) return uses;
  const rounds = uses.flatMap(({ as }, at) => {
    const { tiers = [] } = headings[at] ?? {};
    const round = as === 'own' && tiers.length > 1 ? roundOfHeading(tiers[tiers.length - 1] ?? '', []) : null;
    return round === null ? [] : [{ at, round, upper: tiers[0] }];
  });
  const [six, twelve, ...others] = rounds;
  const isPair = six?.round === 6 && twelve?.round === 12 && six.upper === twelve.upper && others.length === 0;
  const texts = isPair ? rounds.flatMap(({ at }) => textsIn(at)) : [];
  if (texts.length === 0 || !texts.every(text => /\p{L}{2}/u.test(text))) return uses;
  const asRound = (as: 'round6' | 'round12'): ColumnUse => ({ ...OWN, column: 'result', as, sure: BY_CONTENT });
  return uses.map((use, at) => (at === six?.at ? asRound('round6') : at === twelve?.at ? asRound('round12') : use));
}

/** "๒ ครั้ง" names no time. */
function namesTime(text: string, fiscalYear: number): boolean {
  const period = readPeriod(text, fiscalYear, null);
  return period.kind === 'span' && period.dated;
}

function isUnknown(heading: Heading | undefined): boolean {
  if (heading === undefined || heading.text === '') return false;
  const { meaning, sure } = readHeading(heading.text);
  return meaning === null || (meaning === 'own' && sure < SURELY_OWN);
}
