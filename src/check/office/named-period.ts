import { labelOf } from '../../office/settings/records/all-records';
import type { Settings } from '../../office/settings/settings';
import { saidSentences } from '../../report/wording/choices';
import { type Wording, type WordingKey, wordingOf } from '../../report/wording/wording';
import { toWesternDigits } from '../../thai/text/numerals';
import type { HousePlace, SettingFinding } from './setting-finding';

/** A round's number in a text, after the word รอบ or after another number: รอบ ๖ เดือน / ๑๒ เดือน. */
const ROUND = /(?:รอบ|[/,–-]|และ|หรือ)\s*(?:ระยะ\s*)?(6|12|หก|สิบสอง)(?=\s*(?:เดือน|[/,–-]|และ|หรือ))/g;
const MONTHS: Readonly<Record<string, 6 | 12>> = { 6: 6, 12: 12, หก: 6, สิบสอง: 12 };
const ROUND_FIELD = /\{\{\s*รอบ\s*\}\}/g;
const YEAR = /(?:งบประมาณ|ประจำปี)\s*(?:พ\.?\s*ศ\.?\s*)?(25\d\d)(?!\d)/g;

/** Sentences that name the report. Sentences in its body are not here because they may mention another year. */
const NAMES: readonly WordingKey[] = [
  'memo.subject',
  'cover.title',
  'cover.year',
  'cover.round',
  'cover.item',
  'table.title',
  'summary.title',
  'units.title',
  'annex.title',
];

interface Said {
  readonly place: HousePlace;
  readonly label: string;
  readonly text: string;
}

/** Texts that name both rounds, or a fiscal year (B.E.) other than the report's. */
export function namedPeriods(settings: Settings, wording: Wording): readonly SettingFinding[] {
  const { fiscalYear, assessmentYear } = settings;
  return saidTexts(settings, wording).flatMap(({ place, text }): SettingFinding[] => {
    const rounds = roundsIn(text);
    const both = rounds.includes(6) && rounds.includes(12);
    const years = place.key === 'cover.item' ? [fiscalYear, assessmentYear] : [fiscalYear];
    const other = isName(place) ? yearsIn(text).find(year => !years.includes(year)) : undefined;
    return [
      ...(both ? [{ rule: 'bothRounds', severity: 'warning', place, data: {} } as const] : []),
      ...(other === undefined
        ? []
        : [{ rule: 'otherYear', severity: 'warning', place, data: { year: other, fiscalYear } } as const]),
    ];
  });
}

/** One finding for all texts that name only the other round. */
export function otherRounds(settings: Settings, wording: Wording, round: 6 | 12): readonly SettingFinding[] {
  const found = saidTexts(settings, wording).filter(({ text }) => {
    const [named, ...more] = roundsIn(text);
    return named !== undefined && named !== round && more.length === 0;
  });
  const data = { round, where: found.map(({ label }) => label) };
  return found.slice(0, 1).map(({ place }) => ({ rule: 'otherRound', severity: 'warning', place, data }));
}

function saidTexts(settings: Settings, wording: Wording): Said[] {
  return [
    { place: { sheet: 'settings', key: 'itemTitle' }, label: labelOf('itemTitle'), text: settings.itemTitle },
    ...saidSentences(wording).map(
      ({ key, label }): Said => ({ place: { sheet: 'wording', key }, label, text: wordingOf(wording, key) }),
    ),
  ];
}

function isName({ sheet, key }: HousePlace): boolean {
  return sheet === 'settings' || NAMES.some(name => name === key);
}

/** The rounds that a text names by number, without duplicates. */
function roundsIn(text: string): (6 | 12)[] {
  const from = text.indexOf('รอบ');
  if (from < 0) return [];
  const plain = toWesternDigits(text.slice(from)).replace(ROUND_FIELD, 'รอบ');
  const named = Array.from(plain.matchAll(ROUND), match => MONTHS[match[1] ?? ''] ?? []).flat();
  return [...new Set(named)];
}

function yearsIn(text: string): number[] {
  return Array.from(toWesternDigits(text).matchAll(YEAR), match => Number(match[1]));
}
