import { oncePerKind } from '../../office/kinds/once-per-kind';
import { SETTING_RECORDS, SETTINGS, type SettingKey } from '../../office/settings/records/all-records';
import { type Settings, type Signer, valueIn } from '../../office/settings/settings';
import type { ValueKind } from '../../office/settings/values/value-kind';
import type { Summary } from '../../register/progress/counts';
import { STATE_LABELS, type State } from '../../register/states';
import { formatDate, type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../thai/text/numerals';
import { saidSentences } from './choices';
import { type Wording, type WordingKey, wordingOf } from './wording';

/** Printed for a field without a value: room to write it by hand. */
export const DOTS = '.'.repeat(30);

/** In the order in which the report lists them. */
export const STATES = Object.keys(STATE_LABELS) as readonly State[];

/** Values of {{fields}} by name. Fields without a value are left out. */
type Fields = ReadonlyMap<string, string>;

/** The round that the report is about, and its cut-off: the day as of which results count (ข้อมูล ณ วันที่). */
export interface Occasion {
  readonly round: 6 | 12;
  readonly cutOff: PlainDate;
}

/** A field that would print dots: it is unknown (`setting` is null), or its setting is blank. */
interface MissingField {
  readonly key: WordingKey;
  readonly field: string;
  readonly setting: SettingKey | null;
}

type Source = Settings & Occasion & { readonly summary: Summary };

/** The settings that sentences may use, by the field's name. */
const SETTING_FIELDS: ReadonlyMap<string, SettingKey> = new Map(
  SETTING_RECORDS.flatMap(({ key, field }) => (field === undefined ? [] : [[field, key]])),
);

/** Settings that sentences print differently from other values of their kind. */
const OWN_TEXTS: { readonly [Key in SettingKey]?: (settings: Settings) => string } = {
  district: districtOf,
  province: provinceOf,
  memoUnit: ({ memoUnit, kind }) => memoUnit.replace(afterUnit(kind), ''),
  chiefPost: ({ chief, usualPosts }) => postOf(chief, usualPosts.chief),
  mayorPost: ({ mayor, usualPosts }) => postOf(mayor, usualPosts.mayor),
};

/** The setting as printed in sentences; '' if it is blank. */
function fieldText(settings: Settings, key: SettingKey): string {
  const kind: ValueKind<unknown> = SETTINGS[key].kind;
  const value = valueIn(settings, key);
  return (OWN_TEXTS[key]?.(settings) ?? kind.said?.(value) ?? String(value ?? '')).trim();
}

/** The name without อำเภอ. A district of Bangkok has เขต before it: เขตดุสิต. */
function districtOf(settings: Settings): string {
  const name = settings.district.trim().replace(/^(?:อำเภอ|อ\.)\s*/, '');
  return name !== '' && provinceOf(settings) === CAPITAL ? `เขต${name.replace(/^เขต\s*/, '')}` : name;
}

function provinceOf({ province }: Settings): string {
  const name = province.trim().replace(/^(?:จังหวัด|จ\.)\s*/, '');
  return /^(?:กรุงเทพ|ก\.?ท\.?ม\.?$)/.test(name) ? CAPITAL : name;
}

/** Letters are addressed to the post itself, even if somebody acts in it. */
function postOf({ post, acting }: Signer, usualPost: string): string {
  return acting === '' ? post : usualPost || post;
}

const RESULTS_YEAR = 'ปีของผลการประเมิน';

const COMPUTED_FIELDS: Readonly<Record<string, (source: Source) => string>> = {
  รอบ: ({ round }) => roundLabel(round),
  ช่วงรอบ: ({ fiscalYear, round }) => {
    const { start, end } = roundSpan(fiscalYear, round);
    return `${formatDate(start)} ถึง ${formatDate(end)}`;
  },
  วันที่ข้อมูล: ({ cutOff }) => formatDate(cutOff),
  จำนวนมาตรการ: ({ summary }) => toThaiDigits(summary.indicators.length),
  จำนวนรายการ: ({ summary }) => toThaiDigits(summary.total),
  สรุปผล: ({ summary }) => countsByState(summary),
  // What follows other words begins with a space, because it may be blank.
  [RESULTS_YEAR]: ({ resultsYear }) => (resultsYear === null ? '' : thai` ประจำปีงบประมาณ พ.ศ. ${resultsYear}`),
  ผลในรอบนี้: ({ round, summary: { doneSince } }) =>
    round === 6 || doneSince === null ? '' : thai` โดยดำเนินการแล้วหลังรอบ ๖ เดือน ${doneSince} รายการ`,
};

/** What follows the unit's name in the memo's ส่วนราชการ: the office, a telephone number. */
const afterUnit = oncePerKind(({ officeWords }) => new RegExp(`\\s+(?:${officeWords.join('|')}|โทร|\\(?[0-9๐-๙]).*$`));

const CAPITAL = 'กรุงเทพมหานคร';
/** Words that are dropped before a value that already contains its own. */
const WORD_BEFORE = /(?:อำเภอ|จังหวัด|เขต)\s*$/;
const HAS_OWN_WORD = new RegExp(`^(?:เขต|${CAPITAL}$)`);

const FIELD = /\{\{([^{}\n]*)\}\}/g;
/** The first brace in a line, with the text around it. */
const BRACES = /\{[^\n]{0,30}|[^{}\n]{0,30}\}/;

/** Such as รอบ ๖ เดือน. */
export function roundLabel(round: 6 | 12): string {
  return `รอบ ${toThaiDigits(round)} เดือน`;
}

/** All fields that have a value in this report. */
export function fieldsOf(settings: Settings, occasion: Occasion, summary: Summary): Fields {
  const source: Source = { ...settings, ...occasion, summary };
  const given = [...SETTING_FIELDS].map(([name, key]) => [name, fieldText(settings, key)] as const);
  return new Map([
    ...given.filter(([, value]) => value !== ''),
    ...Object.entries(COMPUTED_FIELDS).map(([name, read]) => [name, read(source)] as const),
  ]);
}

/** Fills in the text's fields. Fields that are unknown or blank become dots. Other braces are removed, unless they are in a value. */
export function fillFields(text: string, fields: Fields): string {
  // The odd parts are the fields' names.
  const parts = text.split(FIELD);
  const valueAt = (index: number) => fields.get((parts[index] ?? '').trim());
  const filled = parts.map((part, index) => {
    if (index % 2 === 1) return valueAt(index) ?? DOTS;
    const plain = part.replace(/[{}]/g, '');
    return HAS_OWN_WORD.test(valueAt(index + 1) ?? '') ? plain.replace(WORD_BEFORE, '') : plain;
  });
  return filled.join('');
}

/** The braces, with the text around them, in a text whose fields were removed; undefined if there are none. */
export function strayBraces(text: string): string | undefined {
  return BRACES.exec(text)?.[0].trim();
}

/** Fields of the office's sentences that would print dots, in the report's order. Parts that are left out are not checked. */
export function missingFields(wording: Wording, settings: Settings): readonly MissingField[] {
  return saidSentences(wording).flatMap(({ key }) =>
    isUnchecked(wording, settings, key)
      ? []
      : fieldNames(wordingOf(wording, key)).flatMap((name): MissingField[] => {
          if (Object.keys(COMPUTED_FIELDS).includes(name)) return [];
          const setting = SETTING_FIELDS.get(name) ?? null;
          return setting !== null && fieldText(settings, setting) !== '' ? [] : [{ key, field: name, setting }];
        }),
  );
}

/** The cover names the assessment's year and item only if somebody has looked both up in that year's manual. */
export function isUnchecked(wording: Wording, { manualYear, assessmentYear }: Settings, key: WordingKey): boolean {
  return (
    key === 'cover.item' &&
    manualYear !== assessmentYear &&
    /\{\{\s*(?:ปี|ข้อ)ประเมิน\s*\}\}/.test(wordingOf(wording, key))
  );
}

/** True if a sentence of the report names the year of the results that the measures answer. */
export function namesResultsYear(wording: Wording): boolean {
  return saidSentences(wording).some(({ key }) => fieldNames(wordingOf(wording, key)).includes(RESULTS_YEAR));
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
