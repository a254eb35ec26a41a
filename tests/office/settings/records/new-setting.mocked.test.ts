import { expect, it, vi } from 'vitest';
import { checkLetters } from '../../../../src/check/office/check-letters';
import { checkSettings } from '../../../../src/check/office/check-settings';
import { sentenceOfSetting } from '../../../../src/check/office/setting-messages';
import { letterNotices } from '../../../../src/commands/check/setting-findings';
import type { OfficeBook } from '../../../../src/commands/common/read-office';
import { initialRows } from '../../../../src/layout/initial-rows';
import { readSettings } from '../../../../src/office/settings/read-settings';
import type * as Table from '../../../../src/office/settings/records/all-records';
import { settingFaults } from '../../../../src/office/settings/setting-faults';
import { summarise } from '../../../../src/register/progress/counts';
import { bracedSettings, printedSettings } from '../../../../src/report/content/printed-settings';
import { fieldsOf, fillFields } from '../../../../src/report/wording/fields';
import { unit } from '../../../check/context';

// Adds two records. Nothing else is changed.
vi.mock('../../../../src/office/settings/records/office', async original => {
  const { OFFICE } = await original<typeof import('../../../../src/office/settings/records/office')>();
  const motto = {
    section: 'office',
    label: 'คำขวัญ',
    about: 'คำขวัญของหน่วยงาน',
    kind: OFFICE.district.kind,
    initial: 'สุจริต',
    usual: 'โปร่งใส',
    field: 'คำขวัญ',
  };
  return { OFFICE: { ...OFFICE, motto } };
});
vi.mock('../../../../src/office/settings/records/letters', async original => {
  const { LETTERS } = await original<typeof import('../../../../src/office/settings/records/letters')>();
  const pause = {
    section: 'letters',
    label: 'พักหลังแจ้ง',
    about: '',
    kind: LETTERS.escalateAfter.kind,
    usual: () => 3,
    instead: 'ระบบจึงพัก ๓ วัน',
    neededFor: 'letters',
  };
  return { LETTERS: { ...LETTERS, pause } };
});

const TODAY = '2026-04-01';

const sheet = (...rows: [label: string, value: string][]) => ({
  name: 'ตั้งค่า',
  sheetId: 1,
  cells: [['รายการ', 'ค่า', 'คำอธิบาย'], ...rows.map(row => [...row, ''])],
});
/** Also has the values of the new settings, which are not in the type `Settings`. */
const read = (grid: ReturnType<typeof sheet>) => readSettings(grid, TODAY) as ReturnType<typeof readSettings> & Added;

interface Added {
  readonly motto: string;
  readonly pause: number | null;
}

const keysOf = (keys: readonly Table.SettingKey[]): readonly string[] => keys;

it('has its row in the sheet that set-up makes, in the right place', () => {
  const labels = initialRows('settings', { grids: {}, given: {}, unitTexts: [] }).map(({ cells }) => cells);
  const at = labels.findIndex(([label]) => label === 'คำขวัญ');
  expect(labels[at]).toEqual(['คำขวัญ', 'สุจริต', 'คำขวัญของหน่วยงาน']);
  // With the others of its topic.
  expect(labels[at - 1]?.[0]).toBe('จังหวัด');
  expect(labels).toContainEqual(['พักหลังแจ้ง', '', '']);
});

it.each([
  ['its value', sheet(['คำขวัญ', 'ซื่อตรง'], ['พักหลังแจ้ง', '๗ วัน']), { motto: 'ซื่อตรง', pause: 7 }],
  ['its default if it is blank', sheet(['คำขวัญ', ' '], ['พักหลังแจ้ง', '']), { motto: 'โปร่งใส', pause: 3 }],
  ['its default if it cannot be read', sheet(['พักหลังแจ้ง', 'นาน']), { pause: 3 }],
  ['what set-up would write if its row is missing', sheet(), { motto: 'สุจริต', pause: 3 }],
])('is read as %s', (_, grid, values) => expect(read(grid)).toMatchObject(values));

it('is reported if its row is missing or doubled', () => {
  const { missing, doubled } = settingFaults(sheet(['คำขวัญ', ''], ['คำขวัญ', '']), 2569);
  expect(keysOf(missing)).toContain('pause');
  expect(keysOf(missing)).not.toContain('motto');
  expect(doubled).toEqual([{ key: 'motto', row: 3 }]);
});

it('is reported if it cannot be read, and to people who send letters if it is a setting of letters', () => {
  const grid = sheet(['พักหลังแจ้ง', 'นาน']);
  const office = { settings: read(grid), wording: new Map(), units: [], today: TODAY, grids: [grid], places: {} };
  expect(letterNotices(office as unknown as OfficeBook).map(sentenceOfSetting)).toEqual([
    'อ่านค่าของ "พักหลังแจ้ง" ไม่ได้ ระบบจึงพัก ๓ วัน โปรดแก้ให้ถูกต้อง เช่น ๑๕ หรือเว้นว่าง',
  ]);
});

it('is reported if letters need it and it is blank', () => {
  const settings = { ...read(sheet()), pause: '' };
  const [finding] = checkLetters({ settings, units: [unit()], today: TODAY, bookId: null, longNameRows: [] });
  expect(finding && sentenceOfSetting(finding)).toContain('ผู้ประสานงาน: โทรศัพท์ พักหลังแจ้ง');
});

it('is a field of the report’s sentences, and reported if it is blank', () => {
  const settings = read(sheet(['คำขวัญ', 'ซื่อตรง']));
  const fields = fieldsOf(settings, { round: 6, cutOff: TODAY }, summarise([]));
  expect(fillFields('ว่า {{คำขวัญ}}', fields)).toBe('ว่า ซื่อตรง');
  const findings = checkSettings({
    settings: { ...settings, motto: '' } as typeof settings,
    settingFaults: { missing: [], doubled: [], unreadable: [] },
    wording: new Map([['memo.to', 'เรียน {{คำขวัญ}}']]),
    today: TODAY,
    missingUnits: '',
  });
  const blank = findings.find(({ rule }) => rule === 'blankSetting');
  expect(blank && sentenceOfSetting(blank)).toContain('คำขวัญ');
});

it('is printed without braces that somebody typed, and the braces are reported', () => {
  const settings = read(sheet(['คำขวัญ', '{{ปี}} สุจริต']));
  expect(bracedSettings(settings)).toContainEqual({ setting: 'motto', text: '{{ปี}} สุจริต' });
  expect((printedSettings(settings) as typeof settings).motto).toMatch(/^\.+ สุจริต$/);
});
