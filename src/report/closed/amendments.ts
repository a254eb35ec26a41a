import { SETTINGS, type SettingKey } from '../../office/settings/records/all-records';
import type { Settings } from '../../office/settings/settings';
import { recurrenceOf } from '../../register/progress/result/instalments';
import { readResult } from '../../register/progress/result/read-result';
import type { PlainDate } from '../../thai/dates/calendar';
import { readPeriod } from '../../thai/period/read-period';
import type { Wording } from '../wording/wording';
import type { ClosedRound, ClosedRow } from './closed-round';
import type { Amendment } from './closed-sheet';
import { textLines } from './settings-lines';

/** What a report of a closed round would say otherwise. */
export interface Difference extends Pick<Amendment, 'key' | 'label' | 'text' | 'found'> {
  /** As it is in the report now. */
  readonly was: string;
}

/** Settings, sentences and signers that differ from what was kept. Of another year's settings, only the memo's and the signers count. */
export function differences(closed: ClosedRound, settings: Settings, wording: Wording): Difference[] {
  const isSameYear = settings.fiscalYear === closed.settings.fiscalYear;
  const kept = new Map(textLines(closed.settings, closed.wording).map(({ key, text }) => [key, text]));
  return textLines(settings, wording).flatMap(({ key, label, text }) => {
    const was = kept.get(key) ?? '';
    const [kind, name = ''] = key.split(':');
    const ofYear = kind === 'setting' && SETTINGS[name as SettingKey].section === 'report';
    if (text === was || kind === 'kind' || (ofYear && !isSameYear)) return [];
    return [{ key, label, text, was, found: null }];
  });
}

/** Results that the office wants to be put right. Their state is read from the new text, as of the round's cut-off. */
export function correctedResults(closed: ClosedRound, corrections: ReadonlyMap<string, string>): Difference[] {
  return closed.rows.flatMap(row => {
    const text = corrections.get(row.id);
    if (text === undefined || text === row.measure.result) return [];
    const { method, result: was } = row.measure;
    return [{ key: `row:${row.id}`, label: method, text, was, found: stateOf(row, text, closed) }];
  });
}

function stateOf(
  { measure }: ClosedRow,
  text: string,
  { cutOff, settings }: ClosedRound,
): NonNullable<Amendment['found']> {
  const { method, periodText, units } = measure;
  const period = readPeriod(periodText, settings.fiscalYear, settings.kind.schoolYear);
  const { start = null, end = null }: { start?: PlainDate | null; end?: PlainDate | null } =
    period.kind === 'span' ? period : {};
  const found = readResult(text, {
    today: cutOff,
    recurrence: recurrenceOf(periodText, method),
    span: start !== null && end !== null ? { start, end } : null,
    method,
    units: units.units,
  });
  return { state: found?.state ?? 'notStarted', sure: found?.sure ?? true };
}
