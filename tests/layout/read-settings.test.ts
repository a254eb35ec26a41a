import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/layout/read-settings';
import { SETTING_ROWS, type SettingKey } from '../../src/layout/settings-rows';
import { summarise } from '../../src/progress/summary';
import { fieldsOf, fillFields } from '../../src/report/fields';

/** The settings of a sheet with these values. */
function settingsOf(values: Partial<Record<SettingKey, string>>) {
  const rows = SETTING_ROWS.map(({ key, label }) => [label, values[key] ?? '', '']);
  return readSettings({ name: 'ตั้งค่า', sheetId: 1, cells: [['รายการ', 'ค่า', 'คำอธิบาย'], ...rows] }, '2026-04-01');
}

const OFFICE = { officeName: 'เทศบาลตำบลตัวอย่าง' };

describe('who signs', () => {
  it.each(['.'.repeat(30), '……', '-', '(ชื่อ-สกุล)', 'ชื่อ - สกุล'])('is nobody yet where the name is %j', name => {
    expect(settingsOf({ chiefName: name }).chief.name).toBe('');
  });

  it('has the usual post of the office, but not where somebody acts for its holder', () => {
    expect(settingsOf(OFFICE).mayor.post).toBe('นายกเทศมนตรีตำบลตัวอย่าง');
    expect(settingsOf({ ...OFFICE, mayorActing: 'ปฏิบัติหน้าที่นายก' }).mayor.post).toBe('');
  });
});

describe('the fields of the report', () => {
  const filled = (text: string, values: Partial<Record<SettingKey, string>>) => {
    const settings = settingsOf({ ...OFFICE, ...values });
    return fillFields(text, fieldsOf(settings, { round: 6, today: '2026-04-01' }, summarise([])));
  };

  it('address the post, whoever acts for its holder', () => {
    const acting = { mayorPost: 'รองนายกเทศมนตรีตำบลตัวอย่าง', mayorActing: 'ปฏิบัติราชการแทน นายกเทศมนตรี' };
    expect(filled('{{ตำแหน่งนายก}}', acting)).toBe('นายกเทศมนตรีตำบลตัวอย่าง');
    expect(filled('{{ตำแหน่งนายก}}', { mayorPost: 'นายกเทศมนตรี' })).toBe('นายกเทศมนตรี');
  });

  it.each([
    ['อ.เมือง', 'จ.ตัวอย่าง'],
    ['อำเภอเมือง', 'จังหวัด ตัวอย่าง'],
    ['เมือง', 'ตัวอย่าง'],
  ])('name district and province once: %s %s', (district, province) => {
    expect(filled('อำเภอ{{อำเภอ}} จังหวัด{{จังหวัด}}', { district, province })).toBe('อำเภอเมือง จังหวัดตัวอย่าง');
  });
});
