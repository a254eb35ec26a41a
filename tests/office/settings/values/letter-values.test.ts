import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../src/office/settings/read-settings';
import { SETTING_RECORDS, type SettingKey } from '../../../../src/office/settings/records/all-records';
import { settingFaults } from '../../../../src/office/settings/setting-faults';

type Texts = Partial<Record<SettingKey, string>>;

const sheet = (texts: Texts) => {
  const rows = SETTING_RECORDS.map(({ key, label }) => [label, texts[key] ?? '', '']);
  return { name: 'ตั้งค่า', sheetId: 1, cells: [['รายการ', 'ค่า', 'คำอธิบาย'], ...rows] };
};
const read = (texts: Texts) => readSettings(sheet(texts), '2026-04-01');

/** The settings in a sheet with these texts that cannot be read. */
const unreadable = (texts: Texts) => settingFaults(sheet(texts), 2569).unreadable;

describe('settings of reminders', () => {
  it.each([
    ['๓๐, ๗', [30, 7]],
    ['30 7', [30, 7]],
    ['๑๔ วัน', [14]],
    ['๓๐ วัน และ ๗ วัน', [30, 7]],
    ['30/7', [30, 7]],
    ['ล่วงหน้า 15 วันก่อนครบกำหนด', [15]],
    ['๓๐、๗', [30, 7]],
    ['๓๐ กับ ๗', [30, 7]],
    ['30-7', []],
    ['', []],
    ['ไม่แจ้ง', []],
    ['เดือนละ ๒ ครั้ง', []],
    ['๐', []],
  ])('before due: %j', (text, days) => expect(read({ remindBefore: text }).remindBefore).toEqual(days));

  it.each([
    ['๕', 5],
    ['10 วันทำการ', 10],
    ['ทุก 3 วันทำการ', 3],
    ['ทุก ๆ ๓ วัน', 3],
    ['', 5],
    ['บ่อย ๆ', 5],
    ['-1', 5],
    ['ไม่แจ้ง', null],
    ['ไม่', null],
    ['-', null],
    ['9999', 5],
  ])('again after working days: %j', (text, days) => expect(read({ remindEvery: text }).remindEvery).toBe(days));

  it.each([
    ['๑๕', 15],
    ['', null],
    ['ไม่', null],
    // The message says that it counts as blank if it cannot be read, so it must.
    ['๑๕, ๓๐', null],
  ])('to the head after days: %j', (text, days) => expect(read({ escalateAfter: text }).escalateAfter).toBe(days));

  it.each([
    ['รายสัปดาห์', 'week'],
    ['รายเดือน', 'month'],
    ['ทุกสัปดาห์', 'week'],
    ['สัปดาห์ละครั้ง', 'week'],
    ['เดือนละ ๑ ครั้ง', 'month'],
    ['ทุก ๒ เดือน', null],
    ['ไม่ส่ง', null],
    ['', null],
  ])('summary: %j', (text, every) => expect(read({ summaryEvery: text }).summaryEvery).toBe(every));

  it.each([
    '@Example.go.th, office.example',
    'example.go.th,office.example',
    'example.go.th และ office.example',
    '@example.go.th / @office.example',
    '*@example.go.th\n*.office.example',
    '＠example.go.th，office.example',
    'https://example.go.th/ , "office.example"\u200b',
  ])('allowed domains: %j', text => {
    expect(read({ mailDomains: text }).mailDomains).toEqual(['example.go.th', 'office.example']);
    expect(unreadable({ mailDomains: text })).toEqual([]);
  });

  it.each(['ไม่จำกัด', '-', ''])('any domain: %j', text => {
    expect(read({ mailDomains: text }).mailDomains).toEqual([]);
    expect(unreadable({ mailDomains: text })).toEqual([]);
  });

  it('allow no letters to other domains if one of them cannot be read', () => {
    expect(read({ mailDomains: 'มหาดไทย' }).mailDomains).toEqual(['มหาดไทย']);
  });
});

it.each([
  ['8', 8],
  ['๘', 8],
  ['8.30 น.', 8],
  ['08:00', 8],
  ['เวลา ๘ น.', 8],
  ['๙ โมง', 9],
  ['9 โมงเช้า', 9],
  ['๗ นาฬิกา', 7],
  ['บ่าย ๒ โมง', 14],
  ['เที่ยง', 12],
  ['23', 23],
  ['๑ โมง', null],
  ['25', null],
  ['24', null],
  ['-1', null],
  ['8 ถึง 9', null],
  ['เช้า', null],
])('the hour of the daily run: %j is %j', (text, hour) => {
  expect(read({ dailyHour: text }).dailyHour).toBe(hour ?? 8);
  expect(unreadable({ dailyHour: text })).toEqual(hour === null ? ['dailyHour'] : []);
});

const LINK = 'https://docs.google.com/spreadsheets/d/000/edit';

it.each([
  [LINK, LINK],
  [` ${LINK}\u200b\n`, LINK],
  ['docs.google.com/spreadsheets/d/000/edit', LINK],
  ['http://docs.google.com/spreadsheets/d/000/edit', LINK],
  [`แผ่นงาน: ${LINK} (ขอสิทธิ์ก่อนเปิด)`, LINK],
  ['javascript:alert(1)', null],
  ['แผ่นงานมาตรการ', null],
  ['https://', null],
  [`${LINK} ${LINK}?x`, null],
])('the link of the sheet: %j is %j', (text, link) => {
  expect(read({ sheetLink: text }).sheetLink).toBe(link ?? '');
  expect(unreadable({ sheetLink: text })).toEqual(link === null ? ['sheetLink'] : []);
});

it.each([
  [{ remindBefore: 'เดือนละ ๒ ครั้ง' }, ['remindBefore']],
  [{ remindBefore: 'ไม่แจ้ง', escalateAfter: '-', remindEvery: '-' }, []],
  [{ escalateAfter: 'ไม่' }, []],
  // A number of days of the wrong kind, working days or calendar days.
  [
    { escalateAfter: '๑๕ วันทำการ', remindBefore: '๗ วันทำการ', remindEvery: '๕ วันตามปฏิทิน' },
    ['remindBefore', 'remindEvery', 'escalateAfter'],
  ],
  [{ escalateAfter: '๑๕ วันตามปฏิทิน', remindBefore: '๗ วันปฏิทิน', remindEvery: '๕ วันทำการ' }, []],
  [{ remindEvery: 'บ่อย ๆ', escalateAfter: '๑๕, ๓๐' }, ['remindEvery', 'escalateAfter']],
  [{ mailDomains: 'มหาดไทย' }, ['mailDomains']],
  [{ contactEmail: '\u200bplan@office.example\u3000' }, []],
  [{ contactEmail: 'plan@office.example, other@office.example' }, ['contactEmail']],
])('in %j these cannot be read: %j', (texts, keys) => expect([...unreadable(texts)].sort()).toEqual([...keys].sort()));
