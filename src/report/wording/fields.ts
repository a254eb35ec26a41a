import { oncePerKind } from '../../office/kinds/once-per-kind';
import { SETTING_RECORDS, SETTINGS, type SettingKey } from '../../office/settings/records/all-records';
import { type Settings, type Signer, valueIn } from '../../office/settings/settings';
import type { ValueKind } from '../../office/settings/values/value-kind';
import type { Summary } from '../../register/progress/counts';
import { STATE_LABELS, type State } from '../../register/states';
import { formatDate, type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { saidSentences } from './choices';
import { type Wording, type WordingKey, wordingOf } from './wording';

/** What a field without a value prints: room to write it in by hand. */
export const DOTS = '.'.repeat(30);

/** In the order the report lists them. */
export const STATES = Object.keys(STATE_LABELS) as readonly State[];

/** The values of {{fields}} by name; a field that the office has given no value is not there. */
type Fields = ReadonlyMap<string, string>;

/** The round and the day that a report speaks of. */
export interface Occasion {
  readonly round: 6 | 12;
  readonly today: PlainDate;
}

/** A field of a sentence that would print dots: nobody knows it (null), or its setting is blank. */
interface MissingField {
  readonly key: WordingKey;
  readonly field: string;
  readonly setting: SettingKey | null;
}

type Source = Settings & Occasion & { readonly summary: Summary };

/** The settings that sentences may name, by the field's name. */
const SETTING_FIELDS: ReadonlyMap<string, SettingKey> = new Map(
  SETTING_RECORDS.flatMap(({ key, field }) => (field === undefined ? [] : [[field, key]])),
);

/** Those that a sentence says otherwise than their kind of value is said. */
const SAID: { readonly [Key in SettingKey]?: (settings: Settings) => string } = {
  district: districtOf,
  province: provinceOf,
  memoUnit: ({ memoUnit, kind }) => memoUnit.replace(afterUnit(kind), ''),
  chiefPost: ({ chief, usualPosts }) => postOf(chief, usualPosts.chief),
  mayorPost: ({ mayor, usualPosts }) => postOf(mayor, usualPosts.mayor),
};

/** A setting as sentences say it; '' where it is blank. */
function said(settings: Settings, key: SettingKey): string {
  const kind: ValueKind<unknown> = SETTINGS[key].kind;
  const value = valueIn(settings, key);
  return (SAID[key]?.(settings) ?? kind.said?.(value) ?? String(value ?? '')).trim();
}

/** Without its word, but for a district of the capital: เขตดุสิต. */
function districtOf(settings: Settings): string {
  const name = settings.district.trim().replace(/^(?:อำเภอ|อ\.)\s*/, '');
  return name !== '' && provinceOf(settings) === CAPITAL ? `เขต${name.replace(/^เขต\s*/, '')}` : name;
}

function provinceOf({ province }: Settings): string {
  const name = province.trim().replace(/^(?:จังหวัด|จ\.)\s*/, '');
  return /^(?:กรุงเทพ|ก\.?ท\.?ม\.?$)/.test(name) ? CAPITAL : name;
}

/** A letter goes to the post, whoever acts for its holder. */
function postOf({ post, acting }: Signer, usualPost: string): string {
  return acting === '' ? post : usualPost || post;
}

const COMPUTED_FIELDS: Readonly<Record<string, (source: Source) => string>> = {
  รอบ: ({ round }) => roundLabel(round),
  ช่วงรอบ: ({ fiscalYear, round }) => {
    const { start, end } = roundSpan(fiscalYear, round);
    return `${formatDate(start)} ถึง ${formatDate(end)}`;
  },
  วันที่ข้อมูล: ({ today }) => formatDate(today),
  จำนวนมาตรการ: ({ summary }) => toThaiDigits(summary.indicators.length),
  จำนวนรายการ: ({ summary }) => toThaiDigits(summary.total),
  สรุปผล: ({ summary }) => countsByState(summary),
};

/** What the memo's ส่วนราชการ holds behind the unit's own name: the office's, a telephone number. */
const afterUnit = oncePerKind(({ officeWords }) => new RegExp(`\\s+(?:${officeWords.join('|')}|โทร|\\(?[0-9๐-๙]).*$`));

const CAPITAL = 'กรุงเทพมหานคร';
/** What stands before a value that bears its own word already. */
const WORD_BEFORE = /(?:อำเภอ|จังหวัด|เขต)\s*$/;
const BEARS_WORD = new RegExp(`^(?:เขต|${CAPITAL}$)`);

const FIELD = /\{\{([^{}\n]*)\}\}/g;
/** The first brace of a line, with what stands beside it. */
const BRACES = /\{[^\n]{0,30}|[^{}\n]{0,30}\}/;

/** รอบ ๖ เดือน */
export function roundLabel(round: 6 | 12): string {
  return `รอบ ${toThaiDigits(round)} เดือน`;
}

/** Every field with its value for this report. */
export function fieldsOf(settings: Settings, occasion: Occasion, summary: Summary): Fields {
  const source: Source = { ...settings, ...occasion, summary };
  const given = [...SETTING_FIELDS].map(([name, key]) => [name, said(settings, key)] as const);
  return new Map([
    ...given.filter(([, value]) => value !== ''),
    ...Object.entries(COMPUTED_FIELDS).map(([name, read]) => [name, read(source)] as const),
  ]);
}

/** The text with its fields filled in: dots for one without a value or that nobody knows, and no brace but those of a value. */
export function fillFields(text: string, fields: Fields): string {
  // Every second part is a field's name.
  const parts = text.split(FIELD);
  const valueAt = (index: number) => fields.get((parts[index] ?? '').trim());
  const filled = parts.map((part, index) => {
    if (index % 2 === 1) return valueAt(index) ?? DOTS;
    const plain = part.replace(/[{}]/g, '');
    return BEARS_WORD.test(valueAt(index + 1) ?? '') ? plain.replace(WORD_BEFORE, '') : plain;
  });
  return filled.join('');
}

/** Where a text without fields has braces all the same; undefined where it has none. */
export function strayBraces(text: string): string | undefined {
  return BRACES.exec(text)?.[0].trim();
}

/** The fields of the office's sentences that would print dots, in the order of the report. Parts left out lack nothing. */
export function missingFields(wording: Wording, settings: Settings): readonly MissingField[] {
  return saidSentences(wording).flatMap(({ key }) =>
    fieldNames(wordingOf(wording, key)).flatMap((name): MissingField[] => {
      if (Object.keys(COMPUTED_FIELDS).includes(name)) return [];
      const setting = SETTING_FIELDS.get(name) ?? null;
      return setting !== null && said(settings, setting) !== '' ? [] : [{ key, field: name, setting }];
    }),
  );
}

function fieldNames(text: string): string[] {
  const stray = strayBraces(text.replace(FIELD, ''));
  const names = Array.from(text.matchAll(FIELD), match => (match[1] ?? '').trim());
  if (stray !== undefined) names.push(stray);
  return names.filter((name, index) => names.indexOf(name) === index);
}

function countsByState({ states }: Summary): string {
  return STATES.filter(state => states[state] > 0)
    .map(state => `${STATE_LABELS[state]} ${toThaiDigits(states[state])} รายการ`)
    .map((count, index, counts) => (index > 0 && index === counts.length - 1 ? `และ${count}` : count))
    .join(' ');
}
