import { describe, expect, it } from 'vitest';
import { checkSettings as check, type SettingsToCheck } from '../../../src/check/office/check-settings';
import { sentenceOfSetting } from '../../../src/check/office/setting-messages';
import { SCHOOL } from '../../../src/office/kinds/schools';
import { HOSPITAL } from '../../../src/office/kinds/services';
import { SUBDISTRICT } from '../../../src/office/kinds/subdistrict';
import { readSettings } from '../../../src/office/settings/read-settings';
import type { SettingFaults } from '../../../src/office/settings/setting-faults';
import type { Settings } from '../../../src/office/settings/settings';
import type { Wording } from '../../../src/report/wording/wording';
import type { PlainDate } from '../../../src/thai/dates/calendar';

const signer = { heading: '', name: 'ก', post: 'ตำแหน่ง', acting: '' };
const NO_FAULTS: SettingFaults = { missing: [], doubled: [], unreadable: [] };
const WORDING: Wording = new Map();
const checkSettings = (settings: Settings, wording: Wording, today: PlainDate, own: Partial<SettingsToCheck> = {}) =>
  check({ settings, wording, today, settingFaults: NO_FAULTS, missingUnits: '', ...own });
const SETTINGS = {
  ...readSettings(undefined, '2026-04-01'),
  officeName: 'อบต. ตัวอย่าง',
  district: 'ก',
  province: 'ข',
  itemNumber: 'O26',
  fiscalYear: 2569,
  planDate: '2025-12-15',
  resultsYear: 2568,
  reporter: { ...signer, name: 'ข' },
  certifier: signer,
  chief: signer,
  mayor: { ...signer, name: 'ค' },
};

it('reports nothing if the year is current and all four signers are named', () => {
  expect(checkSettings(SETTINGS, WORDING, '2026-04-01')).toEqual([]);
});

it.each(['reporter', 'certifier', 'chief', 'mayor'] as const)('reports that the name of the %s is missing', who => {
  const findings = checkSettings({ ...SETTINGS, [who]: { ...signer, name: '' } }, WORDING, '2026-04-01');
  expect(findings).toMatchObject([
    { rule: 'missingSigner', place: { sheet: 'settings', key: `${who}Name` }, data: { missing: [who] } },
  ]);
});

describe('the year of the results that the measures answer', () => {
  const found = (resultsYear: number | null, wording = WORDING) =>
    checkSettings({ ...SETTINGS, resultsYear }, wording, '2026-04-01').map(finding => [
      finding.rule,
      finding.severity,
      sentenceOfSetting(finding),
    ]);

  it('is asked for, and never guessed', () => {
    expect(found(null)).toEqual([['resultsYear', 'suggestion', expect.stringContaining('โดยปกติคือ ๒๕๖๘')]]);
  });

  it.each([2567, 2569])('is doubted if it is %i, such as one left from last year', year => {
    expect(found(year)).toEqual([['resultsYear', 'warning', expect.stringContaining('ไม่ใช่ปีก่อนปีงบประมาณ ๒๕๖๙')]]);
  });

  it('is not asked for where no sentence of the report names it', () => {
    const own = new Map([
      ['memo.origin', 'ตามประกาศของหน่วยงาน'],
      ['foreword.body', 'รายงานนี้จัดทำขึ้น'],
    ]);
    expect(found(null, own)).toEqual([]);
  });
});

it('reports a kind of office that is not the one its name begins with', () => {
  const found = (officeKind: Settings['officeKind']) =>
    checkSettings({ ...SETTINGS, officeKind }, WORDING, '2026-04-01');
  expect(found(SCHOOL)).toMatchObject([
    { rule: 'kindAgainstName', severity: 'warning', place: { sheet: 'settings', key: 'officeKind' } },
  ]);
  expect([...found(SUBDISTRICT), ...found(null)]).toEqual([]);
});

it('reports all missing signers in one finding', () => {
  const [reporter, certifier, chief, mayor] = ['ก', 'ข', 'ค', 'ง'].map(post => ({ ...signer, name: '', post }));
  const settings = { ...SETTINGS, reporter, certifier, chief, mayor } as Settings;
  expect(checkSettings(settings, WORDING, '2026-04-01').map(sentenceOfSetting)).toEqual([
    expect.stringContaining('ผู้รายงาน ผู้รับรองข้อมูล ปลัด นายก'),
  ]);
});

it.each([
  ['องค์การบริหารส่วนตำบลตัวอย่าง', '', 'ผู้รายงาน ปลัด นายก'],
  ['โรงเรียนตัวอย่าง', '', 'ผู้รายงาน ผู้อำนวยการโรงเรียน'],
  ['องค์การบริหารส่วนตำบลตัวอย่าง', 'ผู้อำนวยการกองคลัง', 'ผู้รายงาน ผู้รับรองข้อมูล ปลัด นายก'],
])('names a certifier only if it is somebody else: %s, %j', (office, certifier, words) => {
  const rows = [
    ['ชื่อหน่วยงาน', office],
    ['ผู้รับรองข้อมูล: ตำแหน่ง', certifier],
  ];
  const cells = [['รายการ', 'ค่า'], ...rows];
  const settings = readSettings({ name: 'ตั้งค่า', sheetId: 1, cells }, '2026-04-01');
  const findings = checkSettings(settings, WORDING, '2026-04-01').filter(({ rule }) => rule === 'missingSigner');
  expect(findings.map(sentenceOfSetting)).toEqual([expect.stringContaining(`ได้แก่ ${words} รายงาน`)]);
});

it('calls a missing signer what the office does', () => {
  const settings = { ...SETTINGS, kind: HOSPITAL, mayor: { ...signer, name: '' } };
  expect(checkSettings(settings, WORDING, '2026-04-01').map(sentenceOfSetting)).toEqual([
    expect.stringContaining('ได้แก่ ผู้อำนวยการโรงพยาบาล รายงาน'),
  ]);
});

describe('the fiscal year 2569 in the settings', () => {
  it.each([
    ['2025-06-30', true],
    ['2025-07-01', false],
    ['2025-10-01', false],
    ['2026-09-30', false],
    ['2027-09-30', false],
    ['2027-10-01', true],
  ])('on %s is reported as wrong: %s', (today, told) => {
    const rules = checkSettings(SETTINGS, WORDING, today).map(({ rule }) => rule);
    expect(rules).toEqual(told ? ['yearAgainstDate'] : []);
  });

  it('is shown together with the current year', () => {
    const [finding] = checkSettings(SETTINGS, WORDING, '2027-10-01');
    expect(finding && sentenceOfSetting(finding)).toMatch(/๒๕๖๙.*๒๕๗๑/);
  });
});

describe('sentences of the report', () => {
  it('report all blank settings that they use in one finding', () => {
    const settings = { ...SETTINGS, officeName: '', province: '' };
    const findings = checkSettings(settings, WORDING, '2026-04-01');
    expect(findings).toMatchObject([
      {
        rule: 'blankSetting',
        place: { sheet: 'settings', key: 'officeName' },
        data: { missing: ['officeName', 'province'] },
      },
    ]);
    expect(findings.map(sentenceOfSetting)).toEqual([expect.stringContaining('ชื่อหน่วยงาน จังหวัด')]);
  });

  it('report no setting that they no longer use', () => {
    const wording = new Map([
      ['cover.place', 'อำเภอ{{อำเภอ}}'],
      ['table.title', 'รายงาน'],
    ]);
    expect(checkSettings({ ...SETTINGS, province: '' }, wording, '2026-04-01')).toEqual([]);
  });

  it('report an unknown field in the place where it is used', () => {
    const findings = checkSettings(SETTINGS, new Map([['memo.to', 'เรียน {{ตำแหน่งนายกก}}']]), '2026-04-01');
    expect(findings).toMatchObject([{ rule: 'unknownField', place: { sheet: 'wording', key: 'memo.to' } }]);
    expect(findings.map(sentenceOfSetting)).toEqual([expect.stringContaining('{{ตำแหน่งนายกก}}')]);
  });
});

describe('the sheet of settings', () => {
  const findingsWith = (own: Partial<SettingsToCheck>) => checkSettings(SETTINGS, WORDING, '2026-04-01', own);

  it('reports missing rows, and nothing else about them', () => {
    const settingFaults: SettingFaults = { ...NO_FAULTS, missing: ['officeName', 'chiefName'] };
    const settings = { ...SETTINGS, officeName: '', chief: { ...signer, name: '' } };
    const findings = checkSettings(settings, WORDING, '2026-04-01', { settingFaults });
    expect(findings.map(({ rule }) => rule)).toEqual(['missingSettings']);
    expect(findings.map(sentenceOfSetting)[0]).toContain('"ชื่อหน่วยงาน" "ปลัด: ชื่อ-สกุล"');
  });

  it('reports a second row, and a value that cannot be read', () => {
    const settingFaults: SettingFaults = {
      ...NO_FAULTS,
      doubled: [{ key: 'fiscalYear', row: 40 }],
      unreadable: ['memoDate'],
    };
    expect(findingsWith({ settingFaults }).map(sentenceOfSetting)).toEqual([
      expect.stringContaining('"ปีงบประมาณ" มีซ้ำที่แถว ๔๐'),
      expect.stringContaining('"วันที่บันทึกข้อความ"'),
    ]);
  });

  it('reports that the sheet of units is missing', () => {
    expect(findingsWith({ missingUnits: 'ส่วนราชการ' })).toMatchObject([{ rule: 'missingSheet' }]);
  });
});

it.each([
  ['memoUnit', { memoUnit: 'สำนักปลัด {{หน่วยงาน}}' }, '{{หน่วยงาน}}'],
  ['reporterName', { reporter: { ...signer, name: '{{จังหวัด}} ทดสอบ' } }, '{{จังหวัด}} ทดสอบ'],
  ['mayorPost', { mayor: { ...signer, name: 'ค', post: 'นายก {อบต.}' } }, '{อบต.}'],
  ['chiefHeading', { chief: { ...signer, heading: 'ความเห็น}}' } }, 'ความเห็น}'],
] as const)('finds braces in the setting %s, which the report would print', (key, own, text) => {
  const findings = checkSettings({ ...SETTINGS, ...own }, WORDING, '2026-04-01');
  expect(findings).toMatchObject([{ rule: 'bracesInSetting', place: { sheet: 'settings', key }, data: { text } }]);
});

it('reports braces in the office’s name once, although the usual posts contain it', () => {
  const usualPosts = { head: '', chief: 'ปลัด {ก}', mayor: 'นายก {ก}' };
  const chief = { ...SETTINGS.chief, post: usualPosts.chief };
  const findings = checkSettings({ ...SETTINGS, officeName: 'อบต. {ก}', usualPosts, chief }, WORDING, '2026-04-01');
  expect(findings).toMatchObject([{ rule: 'bracesInSetting', place: { key: 'officeName' } }]);
});

describe('choices and signers', () => {
  const rulesOf = (settings: Settings, wording: Wording) =>
    checkSettings(settings, wording, '2026-04-01').map(({ rule }) => rule);

  it('reports no missing signer for a part that is left out', () => {
    const nobody = { ...signer, name: '' };
    const settings = { ...SETTINGS, certifier: nobody, chief: nobody };
    expect(
      rulesOf(
        settings,
        new Map([
          ['part.certification', 'ไม่ใส่'],
          ['part.memo', 'ไม่ใส่'],
        ]),
      ),
    ).toEqual([]);
    expect(rulesOf(settings, new Map([['part.memo', 'ไม่ใส่']]))).toEqual(['missingSigner']);
  });

  it('reports no missing chief administrator if the office has none', () => {
    const chief = { heading: '', name: '', post: '', acting: '' };
    expect(rulesOf({ ...SETTINGS, chief }, WORDING)).toEqual([]);
    const usualPosts = { ...SETTINGS.usualPosts, chief: 'ปลัดเทศบาลตำบลตัวอย่าง' };
    expect(rulesOf({ ...SETTINGS, chief, usualPosts }, WORDING)).toEqual(['missingSigner']);
  });

  it('asks who a person acts for if the person signs in two places', () => {
    expect(rulesOf({ ...SETTINGS, mayor: { ...SETTINGS.chief } }, WORDING)).toEqual(['actingUnsaid']);
  });

  it('reports a choice that is not in the list, and which choice is used instead', () => {
    const findings = checkSettings(SETTINGS, new Map([['part.foreword', 'ไม่ ใส่']]), '2026-04-01');
    expect(findings.map(sentenceOfSetting)).toEqual([expect.stringContaining('"ไม่ ใส่" ไม่มีในตัวเลือก ระบบจึงใช้ "ใส่"')]);
  });

  it.each(['{{หน่วยงาน ขอรายงาน', 'หน่วยงาน}} ขอรายงาน', '{ {หน่วยงาน} }', '{หน่วยงาน}', '{{หน่วยงาน}}}'])(
    'reports braces that are not a proper field: %s',
    text => {
      expect(rulesOf(SETTINGS, new Map([['memo.request', text]]))).toEqual(['unknownField']);
    },
  );
});
