import { SETTING_RECORDS, type SettingKey } from '../../office/settings/records/all-records';
import { SIGNERS } from '../../office/settings/records/setting-record';
import { isSignerCell, type Settings, valueIn } from '../../office/settings/settings';
import { fillFields, strayBraces } from '../wording/fields';

/** The settings whose text the report prints as it stands. */
const PRINTED = SETTING_RECORDS.filter(({ section, kind }) => section !== 'letters' && kind.form === 'text');

const NO_FIELDS: ReadonlyMap<string, string> = new Map();

/** A setting with braces, and what stands in and beside them. */
interface Braced {
  readonly setting: SettingKey;
  readonly text: string;
}

/** Fields are for the sheet of sentences: nobody fills in one that is typed in a setting. */
export function bracedSettings(settings: Settings): readonly Braced[] {
  // A usual post has the braces of the office's name, which are told of there.
  const usual: readonly unknown[] = Object.values(settings.usualPosts);
  return PRINTED.flatMap(({ key }) => {
    const value = valueIn(settings, key);
    const found = typeof value !== 'string' || usual.includes(value) ? undefined : strayBraces(value);
    return found === undefined ? [] : [{ setting: key, text: found }];
  });
}

/** The settings as the report prints them: dots in place of a field, and no brace. */
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
