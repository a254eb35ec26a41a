import { type Fault, isMark, type Limit, type Parsed, type Statement, textBetween } from './items';
import { quartersAt, roundAt } from './labels';
import { pointsAt } from './points';
import { schoolYearsAt, termsAt } from './school';
import type { Token } from './tokens';
import { calendarYearsAt, yearAt, yearsAt } from './years';

/** What a period's tokens say, in order, and what of them no statement explains. */
interface Parse {
  readonly statements: readonly { readonly statement: Statement; readonly limit: Limit }[];
  readonly fault: Fault | null;
  /** The first number that belongs to no statement, as written. */
  readonly stray: string | null;
}

const PARSERS = [
  quartersAt,
  roundAt,
  termsAt,
  schoolYearsAt,
  calendarYearsAt,
  otherYearAt,
  pointsAt,
  yearEndAt,
  vagueYearAt,
  yearsAt,
] as const;

export function parseTokens(tokens: readonly Token[]): Parse {
  const statements: { statement: Statement; limit: Limit }[] = [];
  let fault: Fault | null = null;
  let stray: string | null = null;
  for (let at = 0; at < tokens.length; ) {
    const parsed = statementAt(tokens, at);
    if (parsed === null) {
      fault ??= slipAt(tokens, at) ?? slipAfterMonth(tokens, at);
      if (stray === null && isStray(tokens, at)) stray = tokens[at]?.text ?? null;
      at += 1;
    } else if ('fault' in parsed) {
      fault ??= parsed.fault;
      at += 1;
    } else {
      const named = nameBeforeYear(tokens, at, parsed.value);
      if (named !== null) fault ??= slipAfterMonth(tokens, at);
      if (named === null) statements.push({ statement: parsed.value, limit: limitBefore(tokens, at) });
      else if (named.inRange || statements.length === 0) stray ??= named.text;
      at = parsed.next;
    }
  }
  return { statements, fault, stray };
}

function statementAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  // ทุกรอบ ๖ เดือน says how often, not which round.
  if (isMark(tokens[at], 'round') && isMark(tokens[at - 1], 'every')) return null;
  for (const parser of PARSERS) {
    const parsed = parser(tokens, at);
    if (parsed !== null) return parsed;
  }
  return null;
}

function otherYearAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  return isMark(tokens[at], 'otherYear') ? { value: { kind: 'otherYear' }, next: at + 1 } : null;
}

function yearEndAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  return isMark(tokens[at], 'fiscalYearEnd') ? { value: { kind: 'yearEnd' }, next: at + 1 } : null;
}

/** ปลายปีงบประมาณ ๒๕๖๙. Without a year it adds nothing: the register knows its own year. */
function vagueYearAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const year = isMark(tokens[at], 'vagueYear') ? yearAt(tokens, at + 1) : null;
  if (year === null || 'fault' in year) return year;
  const named = tokens[at]?.text.includes('งบ') === true;
  return { value: { kind: 'undated', year: year.value.be, named }, next: year.next };
}

function limitBefore(tokens: readonly Token[], at: number): Limit {
  // เดือน may come between: in ภายในเดือน… the statement begins at the month's name.
  const before = isMark(tokens[at - 1], 'month', 'range') ? tokens[at - 2] : tokens[at - 1];
  if (isMark(before, 'deadline')) return 'within';
  if (isMark(before, 'after')) return 'after';
  return isMark(before, 'before') || isBeforeBegin(tokens, at - 1) ? 'before' : null;
}

/** ก่อนเริ่มปีงบประมาณ means the same as ก่อนปีงบประมาณ: before its first day. */
function isBeforeBegin(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at], 'from') && isMark(tokens[at - 1], 'before');
}

/** A bare year after a text belongs to that text: a plan's name, or a word that should be a month. */
function nameBeforeYear(tokens: readonly Token[], at: number, statement: Statement) {
  if (statement.kind !== 'years' || tokens[at]?.kind !== 'number' || tokens[at - 1]?.kind !== 'text') return null;
  return { text: textBetween(tokens, at - 1, at + 1), inRange: isMark(tokens[at - 2], 'range', 'until') };
}

/** A word that looks like a month, in a place for a month: next to a number, a range sign or เดือน, or alone. */
function slipAt(tokens: readonly Token[], at: number): Fault | null {
  const token = tokens[at];
  if (token?.kind !== 'slip') return null;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const beside = [before, after].some(
    near => near?.kind === 'number' || isMark(near, 'range', 'until', 'month', 'from', 'bracket'),
  );
  return beside || tokens.length === 1 ? { reason: 'slip', part: token.text } : null;
}

/** Stray letters or a comma between a month and its year: มีนาคมม ๖๙, ม.ค,๖๙. */
function slipAfterMonth(tokens: readonly Token[], at: number): Fault | null {
  const [month, between, year] = tokens.slice(Math.max(0, at - 2), at + 1);
  if (month?.kind !== 'month' || year?.kind !== 'number' || between === undefined || between.spaced) return null;
  const isSlip = between.kind === 'text' ? between.text.length <= 2 : isMark(between, 'and') && !year.spaced;
  return isSlip ? { reason: 'slip', part: textBetween(tokens, at - 2, at + 1) } : null;
}

/** A number that does not count something (15 วัน, ๓ เดือน, 5 ปี, 1 - 2 วัน). */
function isStray(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'number') return false;
  const last = isMark(tokens[at + 1], 'range', 'until') && tokens[at + 2]?.kind === 'number' ? at + 2 : at;
  return !isMark(tokens[last + 1], 'count', 'month', 'year', 'quarter');
}
