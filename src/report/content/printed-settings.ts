import { SETTING_RECORDS, type SettingKey } from '../../office/settings/records/all-records';
import { SIGNERS } from '../../office/settings/records/setting-record';
import { isSignerCell, type Settings, valueIn } from '../../office/settings/settings';
import { fillFields, strayBraces } from '../wording/fields';

/** Settings whose text is printed unchanged in the report. */
const PRINTED = SETTING_RECORDS.filter(({ section, kind }) => section !== 'letters' && kind.form === 'text');

const NO_FIELDS: ReadonlyMap<string, string> = new Map();

/** A setting with braces, and the text in and around them. */
interface Braced {
  readonly setting: SettingKey;
  readonly text: string;
}

/** Fields work only in the sheet of sentences. Nobody fills in a field that is typed in a setting. */
export function bracedSettings(settings: Settings): readonly Braced[] {
  // A usual post contains the office's name. Braces in that name are reported for the name's own setting.
  const usual: readonly unknown[] = Object.values(settings.usualPosts);
  return PRINTED.flatMap(({ key }) => {
    const value = valueIn(settings, key);
    const found = typeof value !== 'string' || usual.includes(value) ? undefined : strayBraces(value);
    return found === undefined ? [] : [{ setting: key, text: found }];
  });
}

/** The settings as printed in the report: dots instead of fields, and no other braces. */
export function printedSettings(settings: Settings): Settings {
  const texts = PRINTED.filter(({ key }) => !isSignerCell(key)).map(({ key }) => [key, valueIn(settings, key)]);
  return {
    ...settings,
    ...allPlain(Object.fromEntries(texts)),
    ...Object.fromEntries(SIGNERS.map(who => [who, allPlain(settings[who])])),
    usualPosts: allPlain(settings.usualPosts),
  };
}

function allPlain<Texts extends { readonly [Key in keyof Texts]: string }>(texts: Texts): Texts {
  const plain = Object.entries<string>(texts).map(([key, text]) => [key, fillFields(text, NO_FIELDS)]);
  return Object.fromEntries(plain);
}
