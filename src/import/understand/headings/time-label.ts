import { roundNamed } from '../../../register/round-headings';
import { type PeriodReading, readPeriod } from '../../../thai/period/read-period';
import { textKey } from '../../../thai/text/text';
import { repairedHeading } from './fold';

/** A month, quarter, year or a school's term above a column of marks. */
export interface TimeLabel {
  readonly kind: 'months' | 'quarters' | 'years' | 'terms';
  /** C.E. Of terms, whose days differ between schools, the fiscal year's. */
  readonly start: string;
  readonly end: string;
}

const KINDS: Readonly<Partial<Record<Extract<PeriodReading, { kind: 'span' }>['how'], TimeLabel['kind']>>> = {
  months: 'months',
  quarters: 'quarters',
  years: 'years',
  fiscalYear: 'years',
};

/** In letters. */
const LONGEST_LABEL = 40;

/** The time that a heading names and nothing else; null for other headings. `fiscalYear` (B.E.) is that of a month without a year. */
export function timeLabel(heading: string, fiscalYear: number): TimeLabel | null {
  const text = repairedHeading(heading);
  if (text === '' || text.length > LONGEST_LABEL) return null;
  const period = readPeriod(bare(text), fiscalYear, null);
  if (period.kind !== 'span' || period.start === null) return null;
  if (period.how === 'school' && TERM.test(text)) return { kind: 'terms', start: period.start, end: period.end };
  if (!period.dated) return null;
  const kind = /ไตรมาส|^q\d/i.test(text) ? 'quarters' : KINDS[period.how];
  const { start, end } = period.whole ?? { start: period.start, end: period.end };
  return kind === undefined ? null : { kind, start, end };
}

const TERM = /^(?:ภาค|เทอม)/;

/** ไตรมาส ๑ (ต.ค.-ธ.ค.): what is in brackets only explains. */
function bare(text: string): string {
  const outside = text.replace(/\([^()]*\)/g, ' ').trim();
  return outside === '' ? text : outside;
}

/** The round of whose results a heading speaks; null for none. */
export function roundOf(heading: string): 6 | 12 | null {
  const text = repairedHeading(heading);
  return roundNamed(text) ?? englishRound(text.replace(/_/g, ' '));
}

function englishRound(text: string): 6 | 12 | null {
  const isSecond = SECOND.test(text);
  return FIRST.test(text.replace(SECOND, '')) === isSecond ? null : isSecond ? 12 : 6;
}

const FIRST = /\b(?:(?:6|six)[- ]?m(?:onths?)?|(?:1st|first) (?:half|round)|(?:half|round) 1|mid[- ]?year|oct.*mar)\b/i;
const SECOND =
  /\b(?:(?:12|twelve)[- ]?m(?:onths?)?|(?:2nd|second) (?:half|round|(?:6|six)[- ]months)|(?:half|round) 2|(?:full|end of)[- ]?year|year[- ]?end|apr.*sep)\b/i;

/** The year (B.E.) that a heading names, as in ปีงบประมาณ พ.ศ. ๒๕๖๗ above months; null for none. */
export function yearIn(heading: string): number | null {
  const label = /\d{4}/.exec(textKey(repairedHeading(heading)));
  const year = Number(label?.[0] ?? 0);
  return year > 2400 && year < 2700 ? year : null;
}
