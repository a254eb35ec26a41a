import { SETTINGS, type SettingKey } from '../../office/settings/records/all-records';
import type { Problem } from '../../problem';
import { giveSettings } from '../common/give-settings';
import type { Ending, Outcome } from '../common/outcome';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { type SavedData, START_MESSAGES } from './messages';
import { isAsked } from './start-data';

const LONGEST = 500;

/** Writes what a person typed on a page into ตั้งค่า. All of it, or nothing if one value cannot be read. */
export function saveSettings(adapters: Adapters, values: Readonly<Record<string, string>>): Outcome<SavedData> {
  const view = { message: START_MESSAGES.settingsSaved, data: ({ changed }: SavedData) => ({ changed }) };
  return runCommand(adapters, 'บันทึกข้อมูลหน่วยงาน', view, () => save(adapters, values));
}

function save(adapters: Adapters, values: Readonly<Record<string, string>>): Ending<SavedData> {
  const given = Object.entries(values).map(([key, value]) => {
    if (!isAsked(key) || typeof value !== 'string') throw new Error(`a page may not save the setting ${key}`);
    return [key, value.trim()] as const;
  });
  const unread = given.flatMap(([key, value]) => whyNotRead(key, value) ?? [])[0];
  if (unread) return { problem: unread };
  return giveSettings(adapters, Object.fromEntries(given));
}

function whyNotRead(key: SettingKey, value: string): Problem | null {
  const { kind, label } = SETTINGS[key];
  // Without a year no period can be read, and no page would open any more.
  const isRead =
    (value === '' && key !== 'fiscalYear') ||
    (value.length <= LONGEST && value !== '' && kind.read(value, value, 0) !== undefined);
  return isRead ? null : { code: 'settingUnreadable', label, value, proper: kind.proper ?? '' };
}
