import { planGivenSettings, planLabels } from '../../layout/plan-house';
import { HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { housePlaces } from '../../office/house-sheets/read-rows';
import { settingPlaces } from '../../office/settings/read-settings';
import type { SettingKey } from '../../office/settings/records/all-records';
import type { Adapters } from '../ports/adapters';
import type { Ending } from './outcome';
import { recordedPlaces } from './places';
import { whyNotOurs } from './read-office';

/** Writes values into rows of ตั้งค่า that are there: all of them, or none if the sheet lacks a row or a heading. */
export function giveSettings(
  { book, layout, documentStore }: Adapters,
  given: Readonly<Partial<Record<SettingKey, string>>>,
): Ending<{ readonly sheet: string; readonly changed: number }> {
  const problem = whyNotOurs({ book, documentStore });
  if (problem) return { problem };
  const sheetId = recordedPlaces(documentStore).settings;
  const settings = sheetId === undefined ? null : book.readSheet(sheetId);
  const places = settingPlaces(settings ?? undefined);
  const lacksRow = (Object.keys(given) as SettingKey[]).some(key => !places.has(key));
  if (!settings || housePlaces(settings, 'settings').includes(null) || lacksRow) {
    return { problem: { code: 'notSetUp', sheet: settings?.name ?? HOUSE_SHEETS.settings.name } };
  }
  const changes = planGivenSettings(settings, given);
  layout.apply([...changes, ...planLabels(settings, given)]);
  return { result: { sheet: settings.name, changed: changes.length } };
}
