import { summaryPost } from '../../office/kinds/top-posts';
import { SETTING_RECORDS } from '../../office/settings/records/all-records';
import { type Settings, valueIn } from '../../office/settings/settings';
import { opensBook } from '../../office/settings/values/own-link';
import { isAddress, isChief, isOfDomains } from '../../office/units/reach';
import type { Unit } from '../../office/units/unit';
import { addDays, fiscalYearOf, fiscalYearSpan, type PlainDate } from '../../thai/dates/calendar';
import { mixedUnits } from './mixed-units';
import type { SettingFinding } from './setting-finding';

const SENDER = SETTING_RECORDS.filter(({ neededFor }) => neededFor === 'letters').map(({ key }) => key);

/** October to December. */
const DAYS_OF_REPORTING = 92;

/** What decides about letters, apart from the register's rows. */
interface LetterSettings {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly today: PlainDate;
  /** The spreadsheet's id. */
  readonly bookId: string | null;
  /** The rows in ส่วนราชการ with a name or a post that is too long to be one. */
  readonly longNameRows: readonly number[];
}

/** Settings because of which letters would not arrive or would go to nobody. */
export function checkLetters(all: LetterSettings): readonly SettingFinding[] {
  return [
    ...yearBehind(all),
    ...missingSender(all),
    ...summaryToNobody(all),
    ...contactOutside(all),
    ...otherLink(all),
    ...mixed(all),
    ...longNames(all),
  ];
}

/**
 * Letters would still be about last year. That is fine in the first months of a new year, while last year's report is being made; later it
 * means that somebody forgot to change the setting.
 */
function yearBehind({ settings: { fiscalYear }, today }: LetterSettings): SettingFinding[] {
  if (fiscalYearOf(today) !== fiscalYear + 1) return [];
  const isReportDue = today < addDays(fiscalYearSpan(fiscalYear + 1).start, DAYS_OF_REPORTING);
  const severity = isReportDue ? 'suggestion' : 'warning';
  return [{ rule: 'yearBehind', severity, place: { sheet: 'settings', key: 'fiscalYear' }, data: { fiscalYear } }];
}

/** If no unit is mailed, nobody needs to know the sender. */
function missingSender({ settings, units }: LetterSettings): SettingFinding[] {
  const missing = SENDER.filter(key => valueIn(settings, key) === '');
  const [key] = missing;
  if (key === undefined || units.every(({ email }) => email === '')) return [];
  return [{ rule: 'missingSender', severity: 'warning', place: { sheet: 'settings', key }, data: { missing } }];
}

/** The summary is switched on, but nobody receives it. */
function summaryToNobody({ settings: { kind, mailDomains, summaryEvery }, units }: LetterSettings): SettingFinding[] {
  const chiefs = units.filter(unit => isChief(unit, kind));
  const isReached = chiefs.some(({ email }) => isAddress(email) && isOfDomains(email, mailDomains));
  if (summaryEvery === null || isReached) return [];
  const data = { row: chiefs[0]?.name ?? null, post: summaryPost(kind).word };
  return [{ rule: 'summaryToNobody', severity: 'warning', place: { sheet: 'settings', key: 'summaryEvery' }, data }];
}

/** Answers would go where letters may not go, so letters have no reply address. */
function contactOutside({ settings: { contactEmail, mailDomains } }: LetterSettings): SettingFinding[] {
  if (!isAddress(contactEmail) || isOfDomains(contactEmail, mailDomains)) return [];
  const place = { sheet: 'settings', key: 'contactEmail' } as const;
  return [{ rule: 'contactOutside', severity: 'warning', place, data: { address: contactEmail } }];
}

/** The link in letters opens something else than this spreadsheet: another year's, or a stranger's page. */
function otherLink({ settings: { sheetLink }, bookId }: LetterSettings): SettingFinding[] {
  if (sheetLink === '' || opensBook(sheetLink, bookId)) return [];
  const place = { sheet: 'settings', key: 'sheetLink' } as const;
  return [{ rule: 'otherLink', severity: 'warning', place, data: { link: sheetLink } }];
}

const UNITS = { sheet: 'units', key: null } as const;

function mixed({ settings: { kind }, units }: LetterSettings): SettingFinding[] {
  const names = mixedUnits(units, kind);
  return names.length === 0 ? [] : [{ rule: 'mixedUnits', severity: 'warning', place: UNITS, data: { names } }];
}

function longNames({ longNameRows: rows }: LetterSettings): SettingFinding[] {
  return rows.length === 0 ? [] : [{ rule: 'longNames', severity: 'warning', place: UNITS, data: { rows } }];
}
