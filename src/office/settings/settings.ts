import type { OfficeKind } from '../kinds/kind';
import type { OfficePosts } from '../kinds/kinds';
import type { SettingKey, SettingValues } from './records/all-records';
import { SIGNERS, type SignerCell, type SignerKey } from './records/setting-record';

/**
 * A person who signs; a blank name is printed as dots. `heading` stands above whoever decides below the memo (ความเห็นปลัด), and is ''
 * for others. `acting` is the line under the post (รักษาราชการแทน …).
 */
export interface Signer {
  readonly heading: string;
  readonly name: string;
  readonly post: string;
  readonly acting: string;
}

/** The values by the key of their record, but for those that make up a signer. */
export type PlainValues = { readonly [Key in SettingKey as Exclude<Key, SignerCell>]: SettingValues[Key] };

/** What the sheet ตั้งค่า holds, read and with defaults filled in. What each value means stands in its record. */
export interface Settings extends PlainValues, Readonly<Record<SignerKey, Signer>> {
  /** By the office's name; never blank. */
  readonly kind: OfficeKind;
  /** The posts of the office's type, whoever signs for their holders; blank where it is of no type we know. */
  readonly usualPosts: OfficePosts;
}

/** Where in the settings the parts of a signer stand, by the keys of their records. */
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

/** What a setting holds, by its record's key. */
export function valueIn(settings: Settings, key: SettingKey): Settings[keyof Settings] | string {
  const place = SIGNER_PLACES.get(key);
  if (place) return settings[place[0]][place[1]];
  return settings[key as keyof PlainValues];
}
