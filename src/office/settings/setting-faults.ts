import { textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { plainText } from '../../thai/text/text';
import { isAddress } from '../units/reach';
import { readPng } from './png';
import { areDomains, daysIn, hourIn, isOff, linkIn, summaryIn, workingDaysIn } from './read-reminder-settings';
import { dayOf, settingRows, yearOf } from './read-settings';
import type { SettingKey } from './setting-row';
import { SETTING_ROWS } from './settings-rows';

/** What is wrong with the sheet ตั้งค่า itself, so that a setting does not say what the office thinks it says. */
export interface SettingFaults {
  /** Settings without a row. */
  readonly missing: readonly SettingKey[];
  /** Settings with a second row, which does not count, and its number. */
  readonly doubled: readonly { readonly key: SettingKey; readonly row: number }[];
  /** Settings whose text says nothing. */
  readonly unreadable: readonly SettingKey[];
}

const READABLE: { readonly [Key in SettingKey]?: (text: string) => boolean } = {
  assessmentYear: text => yearOf(text) !== null,
  contactEmail: text => isAddress(plainText(text)),
  sheetLink: text => linkIn(text) !== null,
  dailyHour: text => hourIn(text) !== null,
  remindBefore: text => isOff(text) || daysIn(text) !== null,
  remindEvery: text => isOff(text) || workingDaysIn(text) !== null,
  escalateAfter: text => isOff(text) || daysIn(text)?.length === 1,
  summaryEvery: text => summaryIn(text) !== undefined,
  mailDomains: text => isOff(text) || areDomains(text),
  emblem: text => readPng(text.replace(/\s/g, '')) !== null,
};

/** `fiscalYear` (B.E.) completes a date without a year. */
export function settingFaults(grid: Grid | undefined, fiscalYear: number): SettingFaults {
  const rows = settingRows(grid);
  const first = rows.filter(({ key }, index) => rows.findIndex(row => row.key === key) === index);
  return {
    missing: SETTING_ROWS.map(({ key }) => key).filter(key => rows.every(row => row.key !== key)),
    doubled: rows.filter(row => !first.includes(row)).map(({ key, row }) => ({ key, row })),
    unreadable: first.flatMap(({ key, value }) => {
      const text = textOf(value).trim();
      const isDay = key === 'memoDate' || key === 'planDate';
      const isReadable = isDay ? dayOf(value, fiscalYear) !== null : (READABLE[key]?.(text) ?? true);
      return text === '' || isReadable ? [] : [key];
    }),
  };
}
