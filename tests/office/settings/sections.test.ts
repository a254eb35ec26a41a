import { expect, it } from 'vitest';
import { labelsOf, SETTING_RECORDS } from '../../../src/office/settings/records/all-records';
import { FIRST_SETTINGS, SETTING_SECTIONS } from '../../../src/office/settings/sections';
import { headingKey } from '../../../src/thai/text/text';

it('each setting is in one section', () => {
  const shown = SETTING_SECTIONS.flatMap(({ records }) => records.map(({ key }) => key));
  expect([...shown].sort()).toEqual(SETTING_RECORDS.map(({ key }) => key).sort());
});

it('seven come first, and only they are not folded: what a command, a signature or a receiver of letters needs', () => {
  expect(FIRST_SETTINGS.map(({ label }) => label)).toEqual([
    'ชื่อหน่วยงาน',
    'ปีงบประมาณ',
    'ผู้รายงาน: ชื่อ-สกุล',
    'ปลัด: ชื่อ-สกุล',
    'นายก: ชื่อ-สกุล',
    'ผู้ประสานงาน: ชื่อ',
    'ผู้ประสานงาน: โทรศัพท์',
  ]);
  expect(SETTING_SECTIONS.map(({ isFolded }) => isFolded)).toEqual([false, true, true, true, true, true]);
  expect(SETTING_SECTIONS[0]?.records).toEqual(FIRST_SETTINGS);
});

it('no title is read as a setting', () => {
  const labels = SETTING_RECORDS.flatMap(({ key }) => labelsOf(key)).map(headingKey);
  expect(SETTING_SECTIONS.filter(({ title }) => labels.includes(headingKey(title)))).toEqual([]);
});
