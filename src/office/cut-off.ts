import { isDay, type PlainDate, roundSpan } from '../thai/dates/calendar';
import type { OfficeKind } from './kinds/kind';

/** The cut-offs (ข้อมูล ณ วันที่) that a report made today may have. */
export interface CutOffs {
  /** The round's first day. */
  readonly first: PlainDate;
  /** Today, or the round's last cut-off if that is over. It is the usual one. */
  readonly last: PlainDate;
  /** The round's last cut-off. Up to then the round goes on. */
  readonly end: PlainDate;
}

/** `fiscalYear` is B.E. A kind of office may have a last cut-off of its own, before the round's end. */
export function cutOffs(
  { kind, fiscalYear }: { readonly kind: OfficeKind; readonly fiscalYear: number },
  round: 6 | 12,
  today: PlainDate,
): CutOffs {
  const { start, end: roundEnd } = roundSpan(fiscalYear, round);
  const own = kind.lastCutOffs && `${roundEnd.slice(0, 4)}-${kind.lastCutOffs[round]}`;
  const end = own && own < roundEnd ? own : roundEnd;
  return { first: start, last: today < end ? today : end, end };
}

/** A report of the whole year that is made before the year's last cut-off is a draft only. */
export function isTooEarly(round: 6 | 12, { end }: CutOffs, today: PlainDate): boolean {
  return round === 12 && today < end;
}

/** True for a day, or none. A page may say anything, and says null for none. */
export function isCutOff(day: PlainDate | null | undefined): boolean {
  return day === undefined || day === null || isDay(day);
}
