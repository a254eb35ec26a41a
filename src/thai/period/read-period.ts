import { fiscalYearSpan, type PlainDate } from '../dates/calendar';
import { sameLetters } from '../repair/edit';
import { repairText } from '../repair/repair-text';
import { visibleText } from '../text/text';
import type { Fault, Statement } from './items';
import { parseTokens } from './parse';
import { repeats, speaksOfTime } from './phrases';
import { type Picked, pickSpan } from './pick';
import { tokensOf } from './tokens';

/**
 * What a period's text means. Dates are C.E.
 * - span: `start` is null if the text gives only a deadline or an end. `recurring`: done repeatedly (ทุกเดือน) during the span.
 *   `dated` is false for a valid period without a date (ตามห้วงเวลาจัดงานประเพณี), which is due at the end of the fiscal year.
 *   `how` is the rule that was applied.
 * - unreadable: `part` is the wrong piece as written. slip: a misspelt month or year; impossible: a day that does not exist;
 *   bothRounds: the form's two rounds, and neither was chosen.
 */
export type PeriodReading =
  | {
      readonly kind: 'span';
      readonly start: PlainDate | null;
      readonly end: PlainDate;
      readonly recurring: boolean;
      readonly dated: boolean;
      readonly how: PeriodRule;
      /** Set only if the text contradicts itself. */
      readonly doubt?: PeriodDoubt;
    }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'slip' | 'impossible' | 'bothRounds' | 'unknown';
      readonly part: string;
    };

/** `labelAgainstRange`: a quarter, round or year does not contain the range next to it, or ranges overlap. */
type PeriodDoubt = 'labelAgainstRange' | 'endBeforeStart';

/** The rule by which a period was understood. */
type PeriodRule =
  | 'days'
  | 'months'
  | 'quarters'
  | 'round'
  | 'fiscalYear'
  | 'years'
  | 'deadline'
  | 'openStart'
  | 'openEnd'
  | 'recurring'
  | 'undated'
  | 'dateCell';

/** In UTF-16 units. A longer text is not a period; it is probably in the wrong cell. */
const LONGEST = 500;

/** Reads a period's text. `fiscalYear` is the register's, B.E. What cannot be read as written is read as repaired. */
export function readPeriod(text: string, fiscalYear: number): PeriodReading {
  const reading = readAsWritten(text, fiscalYear);
  if (reading.kind !== 'unreadable' || text.length > LONGEST) return reading;
  const repaired = repairText(text);
  // A letter that is put into a date would be a guess.
  const again = sameLetters(repaired, text) ? readAsWritten(repaired, fiscalYear) : reading;
  return again.kind === 'unreadable' ? reading : again;
}

function readAsWritten(text: string, fiscalYear: number): PeriodReading {
  const seen = visibleText(text);
  if (/^[-–—._…\s]*$/.test(seen)) return { kind: 'blank' };
  if (seen.length > LONGEST) return unreadable({ reason: 'unknown', part: `${seen.slice(0, 40)}…` });
  const parse = parseTokens(tokensOf(seen));
  const recurring = repeats(seen);
  const [first, ...rest] = parse.statements;
  const explicit = parse.statements.some(({ statement }) => statement.kind === 'points');
  if (parse.fault && !(explicit && parse.fault.reason === 'bothRounds')) return unreadable(parse.fault);
  if (first === undefined) return withoutDate(seen, parse.stray, recurring, fiscalYear);
  if (parse.stray !== null && !recurring) return unreadable({ reason: 'unknown', part: parse.stray });
  const picked = pickSpan([first, ...rest], fiscalYear);
  return 'reason' in picked ? unreadable(picked) : spanOf(picked, recurring);
}

function spanOf({ start, end, main, doubt }: Picked, recurring: boolean): PeriodReading {
  const dated = main.statement.kind !== 'undated';
  const how = main.limit === 'after' ? 'openEnd' : start === null && main.limit ? 'deadline' : ruleOf(main.statement);
  const span = { kind: 'span', start, end, recurring, dated, how } as const;
  return doubt === null ? span : { ...span, doubt };
}

function ruleOf(statement: Statement): PeriodRule {
  switch (statement.kind) {
    case 'points':
      if (statement.open !== null) return statement.open === 'start' ? 'openStart' : 'openEnd';
      return statement.points.some(({ day }) => day !== null) ? 'days' : 'months';
    case 'years':
      return statement.named ? 'fiscalYear' : 'years';
    case 'yearEnd':
      return 'deadline';
    default:
      return statement.kind;
  }
}

/** A period without a day, month or year: done all year round, or bound to an event. */
function withoutDate(text: string, number: string | null, recurring: boolean, fiscalYear: number): PeriodReading {
  const year = fiscalYearSpan(fiscalYear);
  if (recurring) return { kind: 'span', ...year, recurring, dated: true, how: 'recurring' };
  if (!speaksOfTime(text)) return unreadable({ reason: 'unknown', part: text });
  if (number !== null) return unreadable({ reason: 'unknown', part: number });
  return { kind: 'span', start: null, end: year.end, recurring, dated: false, how: 'undated' };
}

export function unreadable({ reason, part }: Fault): PeriodReading {
  return { kind: 'unreadable', reason, part };
}
