import { KINDS, kindNamed, UNKNOWN_KIND } from '../../office/kinds/kinds';
import { readSettings } from '../../office/settings/read-settings';
import {
  labelFor,
  labelOf,
  SETTING_RECORDS,
  SETTINGS,
  type SettingKey,
} from '../../office/settings/records/all-records';
import { type Settings, valueIn, withValues } from '../../office/settings/settings';
import type { PlainDate } from '../../thai/dates/calendar';
import { CHOICE_ROWS, chosenIn } from '../wording/choices';
import { DEFAULT_WORDING, type Wording, wordingOf } from '../wording/wording';

/** A setting or a sentence as a line of the closed round's sheet. */
export interface TextLine {
  /** For people. */
  readonly label: string;
  readonly text: string;
  /** `setting:KEY`, `wording:KEY` or `kind:PART`. */
  readonly key: string;
}

/** Settings that the report does not print. */
const NOT_PRINTED: readonly SettingKey[] = ['indicators', 'sharesReports'];
export const PRINTED_SETTINGS: readonly SettingKey[] = SETTING_RECORDS.filter(
  ({ key, section }) => section !== 'letters' && !NOT_PRINTED.includes(key),
).map(({ key }) => key);

/** What the kind of office says in the report, so that a later build says the same. */
const KIND_PARTS: Readonly<Record<string, (settings: Settings) => string>> = {
  name: ({ kind }) => kind.full,
  unit: ({ kind }) => kind.units.word,
  allUnits: ({ kind }) => kind.units.all,
  head: ({ usualPosts }) => usualPosts.head,
  chief: ({ usualPosts }) => usualPosts.chief,
  mayor: ({ usualPosts }) => usualPosts.mayor,
};

/** Every setting and sentence that the report uses, as it is in force. */
export function textLines(settings: Settings, wording: Wording): readonly TextLine[] {
  return [
    ...PRINTED_SETTINGS.map(key => ({
      label: labelFor(key, settings.kind),
      text: settingText(settings, key),
      key: `setting:${key}`,
    })),
    ...Object.entries(KIND_PARTS).map(([part, read]) => {
      return { label: labelOf('officeKind'), text: read(settings), key: `kind:${part}` };
    }),
    ...CHOICE_ROWS.map(row => ({ label: row.label, text: chosenIn(wording, row), key: `wording:${row.key}` })),
    ...DEFAULT_WORDING.map(({ key, label }) => ({ label, text: wordingOf(wording, key), key: `wording:${key}` })),
  ];
}

/** A setting's value as text: days are YYYY-MM-DD, '' is none. */
export function settingText(settings: Settings, key: SettingKey): string {
  const value = valueIn(settings, key);
  return typeof value === 'object' && value !== null && 'full' in value ? value.full : String(value ?? '');
}

/** The settings and sentences of these lines. The last line with a key counts. */
export function readTextLines(
  lines: readonly Pick<TextLine, 'key' | 'text'>[],
  closedOn: PlainDate,
): { readonly settings: Settings; readonly wording: Wording } {
  const of = (prefix: string) =>
    new Map(lines.flatMap(({ key, text }) => (key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [])));
  const parts = of('kind:');
  const part = (name: string) => parts.get(name) ?? '';
  const known = kindNamed(part('name'), KINDS) ?? UNKNOWN_KIND;
  const kind = { ...known, units: { ...known.units, word: part('unit'), all: part('allUnits') } };
  const values = new Map(
    [...of('setting:')].flatMap(([key, text]) => (isPrinted(key) ? [[key, storedValue(key, text)]] : [])),
  );
  // Earlier builds printed year and item on every cover.
  const assessed = values.get('assessmentYear');
  if (assessed !== undefined && !values.has('manualYear')) values.set('manualYear', assessed);
  const usualPosts = { head: part('head'), chief: part('chief'), mayor: part('mayor') };
  const settings = { ...withValues(readSettings(undefined, closedOn), values), kind, usualPosts };
  return { settings, wording: of('wording:') };
}

function isPrinted(key: string): key is SettingKey {
  return (PRINTED_SETTINGS as readonly string[]).includes(key);
}

function storedValue(key: SettingKey, text: string): unknown {
  const { form } = SETTINGS[key].kind;
  if (form === 'year') return text === '' ? null : Number(text);
  if (form === 'day') return text === '' ? null : text;
  return form === 'choice' ? kindNamed(text) : text;
}
