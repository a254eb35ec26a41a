import type { PlainDate } from './calendar';

/**
 * What a period's text says. Dates are C.E.
 * - span: `start` null where the text gives only a deadline or an open start. `recurring`: done again and again (ทุกเดือน) between
 *   the two. `dated` false: a proper period that names no date (ตามห้วงเวลาจัดงานประเพณี), so due when the fiscal year ends.
 *   `how` says by which rule it was read.
 * - unreadable: `part` is the piece at fault, as written. slip: a misspelt month or a contradiction; impossible: a day the
 *   calendar does not hold, or an end before its start; bothRounds: the form's two rounds, neither chosen.
 */
export type PeriodReading =
  | {
      readonly kind: 'span';
      readonly start: PlainDate | null;
      readonly end: PlainDate;
      readonly recurring: boolean;
      readonly dated: boolean;
      readonly how: PeriodRule;
    }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'slip' | 'impossible' | 'bothRounds' | 'unknown';
      readonly part: string;
    };

/** The rule by which a period was read. */
export type PeriodRule =
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
