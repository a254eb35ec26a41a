import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/office/settings/read-settings';
import { SETTING_RECORDS, type SettingKey } from '../../../src/office/settings/records/all-records';
import { settingFaults } from '../../../src/office/settings/setting-faults';
import { summarise } from '../../../src/register/progress/counts';
import { fieldsOf, fillFields } from '../../../src/report/wording/fields';

type Values = Partial<Record<SettingKey, string>>;

function sheetOf(values: Values) {
  const rows = SETTING_RECORDS.map(({ key, label }) => [label, values[key] ?? '', '']);
  return { name: 'ตั้งค่า', sheetId: 1, cells: [['รายการ', 'ค่า', 'คำอธิบาย'], ...rows] };
}

/** The settings as read from a sheet with these values. */
const settingsOf = (values: Values) => readSettings(sheetOf(values), '2026-04-01');

const OFFICE = { officeName: 'เทศบาลตำบลตัวอย่าง' };

describe('signers', () => {
  it.each(['.'.repeat(30), '……', '-', '(ชื่อ-สกุล)', 'ชื่อ - สกุล'])('have no name if the cell has %j', name => {
    expect(settingsOf({ chiefName: name }).chief.name).toBe('');
  });

  it('have the office’s usual post, unless they act for its holder', () => {
    expect(settingsOf(OFFICE).mayor.post).toBe('นายกเทศมนตรีตำบลตัวอย่าง');
    expect(settingsOf({ ...OFFICE, mayorActing: 'ปฏิบัติหน้าที่นายก' }).mayor.post).toBe('');
  });
});

describe('a day', () => {
  it.each(['๑๕ ธ.ค. ๒๕๖๘', 'ลงวันที่ ๑๕ ธันวาคม ๒๕๖๘', '15/12/68'])('is read of %j', planDate => {
    expect(settingsOf({ planDate }).planDate).toBe('2025-12-15');
  });

  // The memo would name a day that nobody has written.
  it.each(['ธ.ค. ๒๕๖๘', 'ไตรมาส ๑', 'ตั้งแต่ ๑๕ ธ.ค. ๖๘', '๑ - ๓๑ ธ.ค. ๖๘', 'ปี ๒๕๖๘'])(
    'is none of the days of %j',
    planDate => {
      expect(settingsOf({ planDate }).planDate).toBeNull();
      expect(settingFaults(sheetOf({ planDate }), 2569).unreadable).toEqual(['planDate']);
    },
  );
});

describe('who certifies', () => {
  const [chiefName, reporterName] = ['นายสม จริงใจ', 'นางสาวงาม ดีงาม'];

  it('is the chief administrator, also one who acts for another', () => {
    const post = 'ปลัดเทศบาลตำบลตัวอย่าง';
    const one = { heading: '', name: chiefName, post, acting: '' };
    expect(settingsOf({ ...OFFICE, chiefName, reporterName }).certifier).toEqual(one);
    const acting = { chiefName, chiefActing: `รักษาราชการแทน${post}` };
    expect(settingsOf({ ...OFFICE, ...acting, chiefPost: 'รองปลัดเทศบาล' }).certifier).toEqual({
      ...one,
      post: 'รองปลัดเทศบาล',
      acting: acting.chiefActing,
    });
    const reporter = { reporterName: chiefName, reporterPost: 'หัวหน้าสำนักปลัดเทศบาล' };
    expect(settingsOf({ ...OFFICE, ...acting, ...reporter }).certifier.post).toBe(reporter.reporterPost);
  });

  it('is the reporter where there is no chief administrator', () => {
    const school = settingsOf({ officeName: 'โรงเรียนบ้านตัวอย่าง', reporterName });
    expect(school.certifier).toEqual(school.reporter);
    expect(school.certifier.name).toBe(reporterName);
  });

  it('is whom the office has typed, and nobody is named beside a post that may be another’s', () => {
    const typed = settingsOf({ ...OFFICE, chiefName, certifierName: reporterName });
    expect(typed.certifier).toMatchObject({ name: reporterName, post: 'ปลัดเทศบาลตำบลตัวอย่าง' });
    expect(settingsOf({ ...OFFICE, chiefName, certifierPost: 'รองปลัดเทศบาล' }).certifier.name).toBe('');
    expect(settingsOf({ ...OFFICE }).certifier).toMatchObject({ name: '', post: 'ปลัดเทศบาลตำบลตัวอย่าง' });
  });
});

describe('the words of the office’s kind', () => {
  it.each([
    ['', 'สำนักปลัด', 'ความเห็นปลัด', 'คำสั่งนายก'],
    ['อบต.ตัวอย่าง', 'สำนักปลัด', 'ความเห็นปลัด', 'คำสั่งนายก'],
    ['เทศบาลเมืองตัวอย่าง', 'สำนักปลัดเทศบาล', 'ความเห็นปลัดเทศบาล', 'คำสั่งนายกเทศมนตรี'],
    ['อบจ.ตัวอย่าง', 'สำนักปลัดองค์การบริหารส่วนจังหวัด', 'ความเห็นปลัดองค์การบริหารส่วนจังหวัด', 'คำสั่งนายกองค์การบริหารส่วนจังหวัด'],
    ['เมืองพัทยา', 'สำนักปลัดเมืองพัทยา', 'ความเห็นปลัดเมืองพัทยา', 'คำสั่งนายกเมืองพัทยา'],
  ])('are used in the memo of %j if the office has typed none', (officeName, memoUnit, opinion, order) => {
    const settings = settingsOf({ officeName });
    expect([settings.memoUnit, settings.chief.heading, settings.mayor.heading]).toEqual([memoUnit, opinion, order]);
  });

  it('are replaced by what the office has typed', () => {
    const typed = { memoUnit: 'กองยุทธศาสตร์', chiefHeading: 'ความเห็น', mayorHeading: 'ข้อสั่งการ' };
    const settings = settingsOf({ ...OFFICE, ...typed });
    expect([settings.memoUnit, settings.chief.heading, settings.mayor.heading]).toEqual(Object.values(typed));
  });

  it('include no heading of a chief administrator if another kind of office has none', () => {
    const school = { officeName: 'พิพิธภัณฑ์บ้านตัวอย่าง' };
    expect(settingsOf(school).chief.heading).toBe('');
    expect(settingsOf({ ...school, chiefName: 'ก' }).chief.heading).toBe('ความเห็นปลัด');
  });

  it('include no headings for optional signers', () => {
    expect(settingsOf(OFFICE).reviewer1.heading).toBe('');
  });
});

describe('fields of the report', () => {
  const filled = (text: string, values: Partial<Record<SettingKey, string>>) => {
    const settings = settingsOf({ ...OFFICE, ...values });
    return fillFields(text, fieldsOf(settings, { round: 6, cutOff: '2026-04-01' }, summarise([])));
  };

  it('address the post, even if somebody acts for its holder', () => {
    const acting = { mayorPost: 'รองนายกเทศมนตรีตำบลตัวอย่าง', mayorActing: 'ปฏิบัติราชการแทน นายกเทศมนตรี' };
    expect(filled('{{ตำแหน่งนายก}}', acting)).toBe('นายกเทศมนตรีตำบลตัวอย่าง');
    expect(filled('{{ตำแหน่งนายก}}', { mayorPost: 'นายกเทศมนตรี' })).toBe('นายกเทศมนตรี');
  });

  it('have the office’s full name', () => {
    expect(filled('{{หน่วยงาน}} {{ตำแหน่งนายก}}', { officeName: 'ทต.ตัวอย่าง' })).toBe(
      'เทศบาลตำบลตัวอย่าง นายกเทศมนตรีตำบลตัวอย่าง',
    );
  });

  it.each([
    ['อ.เมือง', 'จ.ตัวอย่าง'],
    ['อำเภอเมือง', 'จังหวัด ตัวอย่าง'],
    ['เมือง', 'ตัวอย่าง'],
  ])('have district and province once: %s %s', (district, province) => {
    expect(filled('อำเภอ{{อำเภอ}} จังหวัด{{จังหวัด}}', { district, province })).toBe('อำเภอเมือง จังหวัดตัวอย่าง');
  });
});
