import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../src/office/settings/read-settings';
import { labelsOf, SETTING_RECORDS, type SettingKey } from '../../../../src/office/settings/records/all-records';
import { valueIn } from '../../../../src/office/settings/settings';
import { headingKey } from '../../../../src/thai/text/text';

const SETTINGS = readSettings(undefined, '2026-04-01');

describe.each(SETTING_RECORDS)('the setting $key', ({ key, kind, initial = '', field }) => {
  it('has its own labels and its own field', () => {
    const own = labelsOf(key).map(headingKey);
    const hasOne = (other: SettingKey) => labelsOf(other).some(label => own.includes(headingKey(label)));
    expect(SETTING_RECORDS.filter(other => hasOne(other.key)).map(other => other.key)).toEqual([key]);
    if (field !== undefined) expect(SETTING_RECORDS.filter(other => other.field === field)).toHaveLength(1);
  });

  it('starts with a value that can be read and chosen', () => {
    if (initial === '') return;
    expect(kind.read(initial, initial, 2569)).not.toBeUndefined();
    if (kind.choices) expect(kind.choices).toContain(initial);
  });

  it('has a value in a workbook without settings', () => {
    expect(valueIn(SETTINGS, key)).not.toBeUndefined();
  });
});

/** Labels that set-up has written stand in sheets. Never take one away: its setting would be read as missing. */
const WRITTEN = [
  'นายก ผู้อำนวยการโรงเรียน อธิการบดี ผู้อำนวยการโรงพยาบาล ผู้กำกับการ ผู้พิพากษาหัวหน้าศาล',
  'ปลัดกระทรวง เลขาธิการ อธิบดี ผู้ว่าราชการจังหวัด หัวหน้าสำนักงานจังหวัด',
].flatMap(line => line.split(' '));

it.each(WRITTEN)('what set-up has written with %s is read', head => {
  const rows = [
    ['รายการ', 'ค่า'],
    [`${head}: ชื่อ-สกุล`, 'ก'],
    [`${head}: ตำแหน่ง`, 'ข'],
    [`${head}: ผู้ทำการแทน`, 'ค'],
    [`${head}: หัวข้อ`, 'ง'],
    [`ส่งสรุปให้${head === 'นายก' ? 'ปลัด' : head}`, 'รายเดือน'],
  ];
  const { mayor, summaryEvery } = readSettings({ sheetId: 1, name: 'ตั้งค่า', cells: rows }, '2026-04-01');
  expect({ ...mayor, summaryEvery }).toEqual({
    name: 'ก',
    post: 'ข',
    acting: 'ค',
    heading: 'ง',
    summaryEvery: 'month',
  });
});

it('all that set-up writes is in that list', () => {
  expect(labelsOf('mayorName')).toEqual(WRITTEN.map(head => `${head}: ชื่อ-สกุล`));
});
