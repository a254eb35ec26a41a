import { type Cell, textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { readPeriodCell } from '../../grid/period-cell';
import { BUDDHIST_OFFSET, fiscalYearOf, type PlainDate } from '../../thai/dates/calendar';
import { toWesternDigits } from '../../thai/text/numerals';
import { headingKey, plainText } from '../../thai/text/text';
import { houseRows } from '../house-sheets/read-rows';
import { DEFAULT_INDICATORS } from '../kinds/indicators';
import { KINDS, officeOf } from '../kinds/kinds';
import { hourIn, linkIn, readReminderSettings } from './read-reminder-settings';
import { DECIDERS, type DeciderKey, type SettingKey, type SignerKey } from './setting-row';
import type { Settings, Signer } from './settings';
import { initialOf, NO, SETTING_ROWS } from './settings-rows';

/** Where they all are blank, an office of a type we don't know has no chief administrator. */
const CHIEF_ROWS = ['chiefHeading', 'chiefName', 'chiefPost', 'chiefActing'] as const;

const DEFAULT_TITLE = 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';

/** The settings with defaults filled in. `today` gives the fiscal year where the sheet names none. */
export function readSettings(grid: Grid | undefined, today: PlainDate, kinds = KINDS): Settings {
  const cells = settingCells(grid);
  const text = (key: SettingKey) => textOf(cells.get(key)).trim();
  const fiscalYear = yearOf(text('fiscalYear')) ?? fiscalYearOf(today);
  const usual = usualItem(fiscalYear);
  const office = officeOf(text('officeName'), kinds);
  const { kind, posts } = office;
  const hasChief = office.name === '' || posts.chief !== '' || CHIEF_ROWS.some(key => text(key) !== '');
  const signer = (who: SignerKey, usualPost: string, usualHeading = ''): Signer => ({
    heading: isDecider(who) ? text(`${who}Heading`) || usualHeading : '',
    name: nameOf(text(`${who}Name`)),
    // Whoever acts for the holder of a post has another.
    post: text(`${who}Post`) || (text(`${who}Acting`) === '' ? usualPost : ''),
    acting: text(`${who}Acting`),
  });
  return {
    officeName: office.name,
    kind,
    district: text('district'),
    province: text('province'),
    fiscalYear,
    assessmentYear: yearOf(text('assessmentYear')) ?? usual.assessmentYear,
    itemNumber: text('itemNumber') || usual.itemNumber,
    itemTitle: text('itemTitle') || DEFAULT_TITLE,
    planDate: dayOf(cells.get('planDate') ?? '', fiscalYear),
    memoUnit: text('memoUnit') || kind.clerksOffice,
    memoNumber: text('memoNumber'),
    memoDate: dayOf(cells.get('memoDate') ?? '', fiscalYear),
    emblem: text('emblem').replace(/\s/g, ''),
    reporter: signer('reporter', posts.head),
    certifier: signer('certifier', posts.head),
    reviewer1: signer('reviewer1', ''),
    reviewer2: signer('reviewer2', ''),
    chief: signer('chief', posts.chief, hasChief ? kind.chief?.heading : ''),
    mayor: signer('mayor', posts.mayor, kind.mayor.heading),
    usualPosts: posts,
    sharesReports: text('sharesReports') !== NO,
    contactName: text('contactName'),
    contactPhone: text('contactPhone'),
    contactEmail: plainText(text('contactEmail')),
    sheetLink: linkIn(text('sheetLink')) ?? '',
    dailyHour: hourIn(text('dailyHour')) ?? USUAL_HOUR,
    // In a book set up before these settings came, they are not there: then the first values hold.
    reminders: readReminderSettings(key => (cells.has(key) ? text(key) : initialOf(key))),
    indicators: listOf(text('indicators')),
  };
}

/** The settings' rows that are there, by key, as label and row number. Of two with one label the upper one counts. */
export function settingPlaces(grid: Grid | undefined): ReadonlyMap<SettingKey, number> {
  return new Map([...settingRows(grid)].reverse().map(({ key, row }) => [key, row]));
}

function settingCells(grid: Grid | undefined): ReadonlyMap<SettingKey, Cell> {
  return new Map([...settingRows(grid)].reverse().map(({ key, value }) => [key, value]));
}

/** The rows whose label we know, from the top. */
export function settingRows(grid: Grid | undefined): { key: SettingKey; row: number; value: Cell }[] {
  return houseRows(grid, 'settings').flatMap(({ row, cells: [label = '', value = ''] }) => {
    const key = KEY_BY_LABEL.get(headingKey(textOf(label)));
    return key ? [{ key, row, value }] : [];
  });
}

const KEY_BY_LABEL: ReadonlyMap<string, SettingKey> = new Map(
  SETTING_ROWS.map(({ key, label }) => [headingKey(label), key]),
);

/** Dots or a dash, typed to be written over by hand, are no name, nor is what a form says of it. */
function nameOf(text: string): string {
  return /[A-Za-zก-๎]/.test(text.replace(/^\(?ชื่อ ?- ?สกุล\)?$/, '')) ? text : '';
}

function isDecider(who: SignerKey): who is DeciderKey {
  return DECIDERS.some(one => one === who);
}

/** The fiscal year (B.E.) that the sheet names, or null where it names none that can be read. */
export function readFiscalYear(grid: Grid | undefined): number | null {
  return yearOf(textOf(settingCells(grid).get('fiscalYear')).trim());
}

/** A Buddhist year, from one of four digits, its last two, or a Christian one; or null. */
export function yearOf(text: string): number | null {
  const plain = toWesternDigits(text).replace(/^(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:[พค]\.?\s*ศ\.?)?\s*/, '');
  if (/^2[45]\d\d$/.test(plain)) return Number(plain);
  if (/^20\d\d$/.test(plain)) return Number(plain) + BUDDHIST_OFFSET;
  return /^\d\d$/.test(plain) ? 2500 + Number(plain) : null;
}

export function dayOf(cell: Cell, fiscalYear: number): PlainDate | null {
  const reading = readPeriodCell(cell, fiscalYear);
  return reading.kind === 'span' && reading.dated ? reading.end : null;
}

const USUAL_HOUR = 8;

function listOf(text: string): readonly string[] {
  const names = text
    .split('\n')
    .map(line => line.replace(/^\s*[\d๐-๙]+\s*[.)]\s*/, '').trim())
    .filter(line => line !== '');
  return names.length > 0 ? names : DEFAULT_INDICATORS;
}

/**
 * The assessment that a fiscal year's report answers, and the item's number there. The numbers change with the year; from the
 * assessment of 2569 on, the item reports on the fiscal year before.
 */
function usualItem(fiscalYear: number): { assessmentYear: number; itemNumber: string } {
  if (fiscalYear <= 2566) return { assessmentYear: fiscalYear, itemNumber: 'O43' };
  if (fiscalYear === 2567) return { assessmentYear: 2567, itemNumber: 'o35' };
  return { assessmentYear: fiscalYear + 1, itemNumber: fiscalYear === 2568 ? 'O26' : '' };
}
