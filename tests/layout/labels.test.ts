import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../local/workbook/model';
import type { CheckData } from '../../src/commands/check/check-entries';
import type { StartData } from '../../src/commands/start/start-data';
import { readSettings } from '../../src/office/settings/read-settings';
import { bookFrom, dataOf, hostOver, valuesOf } from '../support/office';
import { typeBeside } from '../support/small-office';

const SHEET = 'ตั้งค่า';
const HEAD = 'ผู้อำนวยการโรงพยาบาล';
const USUAL = ['นายก: ชื่อ-สกุล', 'นายก: หัวข้อ', 'นายก: ตำแหน่ง', 'นายก: ผู้ทำการแทน', 'ส่งสรุปให้ปลัด'];
const OF_HOSPITALS = [...USUAL.slice(0, 4).map(label => label.replace('นายก', HEAD)), `ส่งสรุปให้${HEAD}`];
const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];

/** An office whose name was typed after set-up had written the labels. */
function office(name: string): WorkbookModel {
  const workbook = bookFrom([HEADINGS, ['การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'งานบริหาร', 'มี.ค. ๖๙', '']], 2569);
  typeBeside(workbook, SHEET, 'ชื่อหน่วยงาน', 'B', name);
  typeBeside(workbook, SHEET, 'นายก: ชื่อ-สกุล', 'B', '(ชื่อ-สกุล ผู้บริหาร)');
  typeBeside(workbook, SHEET, 'ส่งสรุปให้ปลัด', 'B', 'รายเดือน');
  return workbook;
}

const setUp = (workbook: WorkbookModel) => hostOver(workbook, { now: '2026-04-01' }).call('setUp');
const labels = (workbook: WorkbookModel) => valuesOf(workbook, SHEET).map(([label]) => String(label));
const labelsOfPosts = (workbook: WorkbookModel) =>
  labels(workbook).filter(label => /นายก|ส่งสรุป|^ผู้อำนวยการ/.test(label));
const settingsIn = (workbook: WorkbookModel) =>
  readSettings({ sheetId: 1, name: SHEET, cells: valuesOf(workbook, SHEET) as string[][] }, '2026-04-01');

describe('labels in ตั้งค่า call the top posts what the office does', () => {
  it('once set-up knows the office, and every setting is read as before', () => {
    const workbook = office('โรงพยาบาลตัวอย่าง');
    const before = { rows: labels(workbook).length, settings: settingsIn(workbook) };
    expect(labelsOfPosts(workbook)).toEqual(USUAL);
    setUp(workbook);
    expect(labelsOfPosts(workbook)).toEqual(OF_HOSPITALS);
    expect({ rows: labels(workbook).length, settings: settingsIn(workbook) }).toEqual(before);
    expect(before.settings).toMatchObject({ mayor: { name: '(ชื่อ-สกุล ผู้บริหาร)' }, summaryEvery: 'month' });
    const again = hostOver(workbook, { now: '2026-04-01' });
    again.call('setUp');
    expect(valuesOf(workbook, SHEET).filter(([label]) => label === OF_HOSPITALS[0])).toHaveLength(1);
  });

  it('when the page saves the office’s name, which is told how many settings were saved', () => {
    const workbook = office('');
    const host = hostOver(workbook, { now: '2026-04-01' });
    const saved = host.call('saveSettings', [{ officeName: 'โรงพยาบาลตัวอย่าง' }], 'page');
    expect(dataOf(saved)).toMatchObject({ changed: 1 });
    expect(labelsOfPosts(workbook)).toEqual(OF_HOSPITALS);
    const { office: shown } = dataOf<StartData>(host.call('readStart', [], 'page'));
    expect(shown?.fields.map(({ label }) => label)).toContain(OF_HOSPITALS[0]);
  });

  it('again, when the kind is another one', () => {
    const workbook = office('โรงพยาบาลตัวอย่าง');
    setUp(workbook);
    typeBeside(workbook, SHEET, 'ชื่อหน่วยงาน', 'B', 'อบต.ตัวอย่าง');
    setUp(workbook);
    expect(labelsOfPosts(workbook)).toEqual(USUAL);
    expect(settingsIn(workbook).mayor.name).toBe('(ชื่อ-สกุล ผู้บริหาร)');
  });

  it('but not where somebody has typed the label otherwise', () => {
    const workbook = office('โรงพยาบาลตัวอย่าง');
    typeBeside(workbook, SHEET, 'นายก: ชื่อ-สกุล', 'A', 'นายก : ชื่อ - สกุล');
    const { mayor } = settingsIn(workbook);
    expect(mayor.name).toBe('(ชื่อ-สกุล ผู้บริหาร)');
    setUp(workbook);
    expect(labels(workbook)).toContain('นายก : ชื่อ - สกุล');
    expect(labels(workbook)).not.toContain(OF_HOSPITALS[0]);
    expect(settingsIn(workbook).mayor).toEqual(mayor);
  });

  it('and findings name the rows as they stand there', () => {
    const workbook = office('โรงพยาบาลตัวอย่าง');
    typeBeside(workbook, SHEET, 'ส่งสรุปให้ปลัด', 'B', 'บ่อย ๆ');
    typeBeside(workbook, SHEET, 'นายก: ชื่อ-สกุล', 'B', '{{ชื่อ}}');
    setUp(workbook);
    const run = hostOver(workbook, { now: '2026-04-01' }).call('checkEntries', [], 'page');
    const findings = dataOf<CheckData>(run).findings.map(({ column, message }) => `${column} ${message}`);
    expect(findings.join('\n')).toContain(`ตั้งค่า: ${HEAD}: ชื่อ-สกุล`);
    expect(findings.join('\n')).toContain(`"ส่งสรุปให้${HEAD}"`);
    expect(findings.join('\n')).not.toMatch(/นายก|ส่งสรุปให้ปลัด/);
  });
});
