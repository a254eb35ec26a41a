import type { OfficeKind } from '../kinds/kind';
import type { OfficePosts } from '../kinds/kinds';
import type { SettingKey, SettingValues } from './records/all-records';
import { SIGNERS, type SignerCell, type SignerKey } from './records/setting-record';

/**
 * A person who signs; a blank name is printed as dots. `heading` is printed above the decision of those who decide below the memo
 * (ความเห็นปลัด) and is '' for others. `acting` is the line under the post (รักษาราชการแทน …).
 */
export interface Signer {
  readonly heading: string;
  readonly name: string;
  readonly post: string;
  readonly acting: string;
}

/** All values by their record's key, except those that describe signers. */
export type PlainValues = { readonly [Key in SettingKey as Exclude<Key, SignerCell>]: SettingValues[Key] };

/** The sheet ตั้งค่า after reading, with defaults filled in. The records say what each value means. */
export interface Settings extends PlainValues, Readonly<Record<SignerKey, Signer>> {
  /** Recognised from the office's name; never blank. */
  readonly kind: OfficeKind;
  /** The posts of this kind of office, even if other people act for their holders; blank if the kind is unknown. */
  readonly usualPosts: OfficePosts;
}

/** Finds a signer's value in the settings by its record's key. */
const SIGNER_PLACES: ReadonlyMap<string, readonly [SignerKey, keyof Signer]> = new Map(
  SIGNERS.flatMap((who): [string, [SignerKey, keyof Signer]][] => [
    [`${who}Heading`, [who, 'heading']],
    [`${who}Name`, [who, 'name']],
    [`${who}Post`, [who, 'post']],
    [`${who}Acting`, [who, 'acting']],
  ]),
);

export function isSignerCell(key: SettingKey): key is SignerCell {
  return SIGNER_PLACES.has(key);
}

/** The settings with other values, by their records' keys. Each value must be of its record's type. */
export function withValues(settings: Settings, values: ReadonlyMap<SettingKey, unknown>): Settings {
  const changed: Record<string, unknown> = { ...settings };
  for (const [key, value] of values) {
    const [who, part] = SIGNER_PLACES.get(key) ?? [];
    if (who && part) changed[who] = { ...(changed[who] as Signer), [part]: value };
    else changed[key] = value;
  }
  return changed as unknown as Settings;
}

/** The value of a setting by its record's key. */
export function valueIn(settings: Settings, key: SettingKey): Settings[keyof Settings] | string {
  const place = SIGNER_PLACES.get(key);
  if (place) return settings[place[0]][place[1]];
  return settings[key as keyof PlainValues];
}
