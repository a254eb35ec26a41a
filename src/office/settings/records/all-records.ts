import { LETTERS } from './letters';
import { MEMO } from './memo';
import { OFFICE } from './office';
import { INDICATORS, REPORT, SHARING } from './report';
import type { SettingRecord } from './setting-record';
import { SIGNER_RECORDS } from './signers';

/** All settings, in the order of the sheet's rows. */
export const SETTINGS = { ...OFFICE, ...REPORT, ...MEMO, ...SIGNER_RECORDS, ...SHARING, ...LETTERS, ...INDICATORS };

export type SettingKey = keyof typeof SETTINGS;

/** The value of each setting after reading. */
export type SettingValues = {
  readonly [Key in SettingKey]: (typeof SETTINGS)[Key] extends SettingRecord<infer Value> ? Value : never;
};

export interface KeyedRecord extends SettingRecord<unknown> {
  readonly key: SettingKey;
}

/** All settings as a list. */
export const SETTING_RECORDS: readonly KeyedRecord[] = (Object.keys(SETTINGS) as SettingKey[]).map(key => ({
  key,
  ...SETTINGS[key],
}));

export function labelOf(key: SettingKey): string {
  return SETTINGS[key].label;
}
