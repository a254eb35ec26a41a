import { SETTINGS, type SettingKey } from '../../office/settings/records/all-records';
import type { Settings } from '../../office/settings/settings';
import { recurrenceOf } from '../../register/progress/result/instalments';
import { readResult } from '../../register/progress/result/read-result';
import type { State } from '../../register/states';
import { fiscalYearOf, type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { readPeriod } from '../../thai/period/read-period';
import type { Wording } from '../wording/wording';
import type { ClosedRound, ClosedRow } from './closed-round';
import type { Amendment } from './corrected-rows';
import { textLines } from './settings-lines';

/** What a report of a closed round would say otherwise. */
export interface Difference extends Pick<Amendment, 'key' | 'label' | 'text' | 'found'> {
  /** As it is in the report now. */
  readonly was: string;
  /** The state of a row as it is in the report now; null for other keys. */
  readonly wasState: State | null;
}

const OF_ANY_YEAR = ['memo', 'signers'];

/** Settings, sentences and signers that differ from what was kept. Of another year's settings, only the memo's and the signers count. */
export function differences(closed: ClosedRound, settings: Settings, wording: Wording): Difference[] {
  const isSameYear = settings.fiscalYear === closed.settings.fiscalYear;
  const kept = new Map(
    textLines({ ...closed.settings, ...closed.lastMemo }, closed.wording).map(({ key, text }) => [key, text]),
  );
  return textLines(settings, wording).flatMap(({ key, label, text }) => {
    const was = kept.get(key) ?? '';
    const [kind, name = ''] = key.split(':');
    const ofYear = kind === 'setting' && !OF_ANY_YEAR.includes(SETTINGS[name as SettingKey].section);
    if (text === was || kind === 'kind' || (ofYear && !isSameYear)) return [];
    return [{ key, label, text, was, found: null, wasState: null }];
  });
}

/** Results that the office wants to be put right. Their state is read from the new text, as of the round's cut-off. */
export function correctedResults(closed: ClosedRound, corrections: ReadonlyMap<string, string>): Difference[] {
  return closed.rows.flatMap(row => {
    const text = corrections.get(row.id);
    if (text === undefined || text === row.measure.result) return [];
    const { method, result: was } = row.measure;
    const wasState = row.progress.state;
    return [{ key: `row:${row.id}`, label: method, text, was, found: stateOf(row, text, closed), wasState }];
  });
}

/** What was reported of a line, or of one row of it. */
type Reported = Pick<ClosedRow, 'measure'> & { readonly progress: Found };
type Found = NonNullable<Amendment['found']>;
const TO_ASK: Found = { state: 'inProgress', sure: false };

/**
 * A correction that reads as the text before keeps the row's state. One that reads otherwise overrides no state that people gave, and makes
 * no row done.
 */
export function stateOf(row: Reported, text: string, closed: ClosedRound): Found {
  const { state, sure } = row.progress;
  const [kept, before, now] = [
    { state, sure },
    readAtCutOff(row, row.measure, closed),
    readAtCutOff(row, { result: text, fromRound6: false }, closed),
  ];
  if (isSame(now, before)) return kept;
  const isRise = now.state === 'done' && state !== 'done';
  return isRise || !isSame(kept, before) ? TO_ASK : now;
}

function isSame(one: Found, other: Found): boolean {
  return one.state === other.state && one.sure === other.sure;
}

function readAtCutOff(
  { measure }: Reported,
  { result, fromRound6 }: Pick<ClosedRow['measure'], 'result' | 'fromRound6'>,
  { cutOff, settings }: ClosedRound,
): Found {
  const { method, periodText, units } = measure;
  const period = readPeriod(periodText, settings.fiscalYear, settings.kind.schoolYear);
  const { start = null, end = null }: { start?: PlainDate | null; end?: PlainDate | null } =
    period.kind === 'span' ? period : {};
  const found = readResult(result, {
    today: cutOff,
    ...(fromRound6 && { until: roundSpan(fiscalYearOf(end ?? cutOff), 6).end }),
    recurrence: recurrenceOf(periodText, method),
    span: start !== null && end !== null ? { start, end } : null,
    method,
    units: units.units,
  });
  if (found !== null) return { state: found.state, sure: found.sure };
  return { state: start !== null && cutOff < start ? 'notYet' : 'notStarted', sure: true };
}
