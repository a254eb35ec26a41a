import { fiscalYearSpan, type PlainDate, type Span } from '../dates/calendar';
import { sameLetters } from '../repair/edit';
import { repairText } from '../repair/repair-text';
import { visibleText } from '../text/text';
import { tickedChoices } from '../text/ticked';
import { type Fault, isMark, type Statement } from './items';
import { parseTokens } from './parse';
import { repeats, speaksOfTime } from './phrases';
import { type Picked, pickSpan } from './pick';
import { SCHOOL_YEAR, type SchoolCalendar } from './school';
import { type Token, tokensOf } from './tokens';

/**
 * What a period's text means. Dates are C.E.
 * - span: `start` is null if the text gives only a deadline or an end. `recurring`: done repeatedly (ทุกเดือน) during the span.
 *   `dated` is false for a valid period without a date (ตามห้วงเวลาจัดงานประเพณี), which is due at the end of the fiscal year.
 *   `how` is the rule that was applied. `whole`: what the text says, if it goes beyond the fiscal year; `start` and `end` are then the part
 *   of it that lies in the year.
 * - unreadable: `part` is the wrong piece as written. slip: a misspelt month or year; impossible: a day that does not exist;
 *   bothRounds: the form's two rounds, and neither was chosen; unfamiliar: numbered words that may be proper (Phase 1); unknown: anything else.
 */
export type PeriodReading =
  | {
      readonly kind: 'span';
      readonly start: PlainDate | null;
      readonly end: PlainDate;
      readonly recurring: boolean;
      readonly dated: boolean;
      readonly how: PeriodRule;
      readonly whole?: Span;
      /** Set only if the text contradicts itself, or counts in a year whose days we don't know. */
      readonly doubt?: PeriodDoubt;
    }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'unreadable';
      readonly reason: Fault['reason'];
      readonly part: string;
    };

/**
 * `otherCalendar`: a year or term whose days we don't know, such as ปีการผลิต; read as due when the fiscal year ends.
 * `labelAgainstRange`: a quarter, round or year does not contain the range next to it, or ranges overlap.
 */
type PeriodDoubt = 'labelAgainstRange' | 'endBeforeStart' | 'otherCalendar';

/** The rule by which a period was understood. */
type PeriodRule =
  | 'days'
  | 'months'
  | 'quarters'
  | 'round'
  | 'fiscalYear'
  | 'years'
  | 'school'
  | 'deadline'
  | 'openStart'
  | 'openEnd'
  | 'recurring'
  | 'undated'
  | 'dateCell';

/** In UTF-16 units. A longer text is not a period; it is probably in the wrong cell. */
const LONGEST = 500;

/**
 * Reads a period's text. `fiscalYear` is the register's, B.E.; `school` the days of the office's school year, null if they are not fixed.
 * What cannot be read as written is read as repaired.
 */
export function readPeriod(
  text: string,
  fiscalYear: number,
  school: SchoolCalendar | null = SCHOOL_YEAR,
): PeriodReading {
  const reading = readAsWritten(text, fiscalYear, school);
  if (reading.kind !== 'unreadable' || text.length > LONGEST) return reading;
  const repaired = repairText(text);
  // A letter that is put into a date would be a guess.
  const again = sameLetters(repaired, text) ? readAsWritten(repaired, fiscalYear, school) : reading;
  return again.kind === 'unreadable' ? reading : again;
}

function readAsWritten(text: string, fiscalYear: number, school: SchoolCalendar | null): PeriodReading {
  const seen = tickedChoices(visibleText(text));
  if (/^[-–—._…\s]*$/.test(seen)) return { kind: 'blank' };
  if (seen.length > LONGEST) return unreadable({ reason: 'unknown', part: `${seen.slice(0, 40)}…` });
  const tokens = tokensOf(seen);
  const parse = parseTokens(tokens);
  const recurring = repeats(seen);
  const [first, ...rest] = parse.statements;
  const explicit = parse.statements.some(({ statement }) => statement.kind === 'points');
  if (parse.fault && !(explicit && parse.fault.reason === 'bothRounds')) return unreadable(parse.fault);
  if (first === undefined) return withoutDate(seen, tokens, parse.stray, recurring, fiscalYear);
  if (parse.stray !== null && !recurring) return unreadable({ reason: unknownReason(tokens), part: parse.stray });
  const picked = pickSpan([first, ...rest], { fiscalYear, schoolYear: null, school });
  return 'reason' in picked ? unreadable(picked) : partInYear(spanOf(picked, recurring), fiscalYear);
}

/** Of a period that begins before the fiscal year or ends after it, only the part in the year is due in it. */
function partInYear(period: SpanReading, fiscalYear: number): SpanReading {
  const { start, end } = period;
  const year = fiscalYearSpan(fiscalYear);
  if (start === null || end < year.start || start > year.end || end < start) return period;
  if (start >= year.start && end <= year.end) return period;
  const part = { start: start < year.start ? year.start : start, end: end > year.end ? year.end : end };
  return { ...period, ...part, whole: { start, end } };
}

type SpanReading = Extract<PeriodReading, { kind: 'span' }>;

function spanOf({ start, end, main, doubt }: Picked, recurring: boolean): SpanReading {
  const dated = main.statement.kind !== 'undated' && doubt !== 'otherCalendar';
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
    case 'terms':
    case 'schoolYears':
      return 'school';
    case 'calendarYears':
      return 'years';
    case 'otherYear':
      return 'undated';
    default:
      return statement.kind;
  }
}

/** A period without a day, month or year: done all year round, or bound to an event. */
function withoutDate(
  text: string,
  tokens: readonly Token[],
  number: string | null,
  recurring: boolean,
  fiscalYear: number,
): PeriodReading {
  const year = fiscalYearSpan(fiscalYear);
  if (recurring) return { kind: 'span', ...year, recurring, dated: true, how: 'recurring' };
  if (!speaksOfTime(text)) return unreadable({ reason: unknownReason(tokens), part: text });
  if (number !== null) return unreadable({ reason: unknownReason(tokens), part: number });
  return { kind: 'span', start: null, end: year.end, recurring, dated: false, how: 'undated' };
}

/** Words with a number that we don't know may be this office's own phases or meetings. Without a number, or with a month, they are a fault. */
function unknownReason(tokens: readonly Token[]): 'unfamiliar' | 'unknown' {
  const has = (kind: Token['kind']) => tokens.some(token => token.kind === kind);
  const hasNumber = has('number') || tokens.some(token => isMark(token, 'ordinal'));
  return hasNumber && has('text') && !has('month') && !has('slip') ? 'unfamiliar' : 'unknown';
}

export function unreadable({ reason, part }: Fault): PeriodReading {
  return { kind: 'unreadable', reason, part };
}
