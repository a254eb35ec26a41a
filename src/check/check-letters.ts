import { isAddress, isChief, isOfDomains } from '../measure/reach';
import type { Settings } from '../measure/settings';
import type { Unit } from '../measure/units';
import type { SettingFinding } from './check-settings';

/** What letters are decided from, but for the rows. */
export interface LetterSettings {
  readonly settings: Settings;
  readonly units: readonly Unit[];
}

/** What would make letters go astray, or to nobody, and stands in no row. */
export function checkLetters(all: LetterSettings): readonly SettingFinding[] {
  return summaryToNobody(all);
}

/** The summary is on, and nobody gets it. */
function summaryToNobody({ settings: { reminders }, units }: LetterSettings): SettingFinding[] {
  const chiefs = units.filter(isChief);
  const isReached = chiefs.some(({ email }) => isAddress(email) && isOfDomains(email, reminders.domains));
  if (reminders.summaryEvery === null || isReached) return [];
  const data = { row: chiefs[0]?.name ?? null };
  return [{ rule: 'summaryToNobody', severity: 'warning', place: { sheet: 'settings', key: 'summaryEvery' }, data }];
}
