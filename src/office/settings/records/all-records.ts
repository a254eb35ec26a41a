import type { OfficeKind } from '../../kinds/kind';
import { KINDS } from '../../kinds/kinds';
import { summaryPost } from '../../kinds/top-posts';
import { LETTERS } from './letters';
import { MEMO } from './memo';
import { OFFICE } from './office';
import { INDICATORS, REPORT, SHARING } from './report';
import { type SettingRecord, SIGNERS } from './setting-record';
import { SIGNER_RECORDS, SIGNER_WORDS, signerWord } from './signers';

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

/** The label with the office's own words for its top posts, as set-up writes it. */
export function labelFor(key: SettingKey, kind: OfficeKind): string {
  if (key === 'summaryEvery') return labelOf(key).replace(SIGNER_WORDS.chief, summaryPost(kind).word);
  const who = SIGNERS.find(one => key.startsWith(one));
  return who ? labelOf(key).replace(SIGNER_WORDS[who], signerWord(who, kind)) : labelOf(key);
}

/** Every label that set-up may have written for this setting: the office's name, and so its kind, may have changed since. */
export function labelsOf(key: SettingKey): readonly string[] {
  return [...new Set([labelOf(key), ...KINDS.map(kind => labelFor(key, kind))])];
}
