import { describe, expect, it } from 'vitest';
import { checkLetters } from '../../../src/check/office/check-letters';
import { settingAdvice } from '../../../src/check/office/setting-messages';
import { initialRows } from '../../../src/layout/initial-rows';
import { asText } from '../../../src/letters/letter-blocks';
import { summaryBlocks } from '../../../src/letters/summary-letter';
import { cutOffs } from '../../../src/office/cut-off';
import { postOf } from '../../../src/office/kinds/head-post';
import type { OfficeKind } from '../../../src/office/kinds/kind';
import { KINDS, officeOf } from '../../../src/office/kinds/kinds';
import { readSettings } from '../../../src/office/settings/read-settings';
import { answersFor, isChief } from '../../../src/office/units/reach';
import { readUnits } from '../../../src/office/units/read-units-cell';
import { namesInTable } from '../../../src/office/units/table-units';
import { summarise } from '../../../src/register/progress/counts';
import { whoOf } from '../../../src/register/progress/result/claims';
import { composeReport } from '../../../src/report/compose';
import { fieldsOf } from '../../../src/report/wording/fields';
import { SCHOOL_YEAR } from '../../../src/thai/period/school';
import { dataOf, unit } from '../../check/context';
import { tableUnder, textsOf } from '../../report/find';
import { readable } from '../../report/readable';
import { measure } from '../../report/sample';

/** A kind of office that the tool does not know yet. Adding this record is all that it takes. */
const MUSEUM: OfficeKind = {
  full: 'พิพิธภัณฑ์',
  short: 'พพ.',
  clerksOffice: 'กลุ่มบริหารงานทั่วไป',
  reporterPost: 'หัวหน้ากลุ่มบริหารงานทั่วไป',
  chief: null,
  mayor: {
    word: 'ผู้อำนวยการพิพิธภัณฑ์',
    otherNames: 'ผอ. พิพิธภัณฑ์',
    post: 'ผู้อำนวยการพิพิธภัณฑ์',
    unnamedPosts: ['ผู้อำนวยการพิพิธภัณฑ์'],
    heading: 'คำสั่งผู้อำนวยการพิพิธภัณฑ์',
  },
  topPosts: ['(?:รอง)?ผู้อำนวยการพิพิธภัณฑ์', '(?:ประธาน)?คณะกรรมการสถานศึกษา'],
  officeWords: ['พิพิธภัณฑ์', 'พพ\\.'],
  ownWords: ['พิพิธภัณฑ์'],
  namedOffices: ['พิพิธภัณฑ์', 'พพ\\.'],
  schoolYear: SCHOOL_YEAR,
  lastCutOffs: { 6: '03-15', 12: '09-10' },
  units: {
    word: 'กลุ่มงาน',
    all: 'ทุกกลุ่มงาน',
    every: [],
    staff: [],
    usual: ['กลุ่มบริหารวิชาการ', 'กลุ่มบริหารงบประมาณ', 'กลุ่มบริหารงานบุคคล', 'กลุ่มบริหารงานทั่วไป'],
    known: ['กลุ่มบริหารวิชาการ', 'กลุ่มบริหารงบประมาณ', 'กลุ่มบริหารงานบุคคล', 'กลุ่มบริหารงานทั่วไป'],
    clipped: [],
    begin: ['กลุ่มบริหาร', 'กลุ่มสาระการเรียนรู้'],
    looksLike: ['กลุ่ม(?!เป้าหมาย)'],
    sections: ['งาน', 'ฝ่าย'],
    heads: [{ units: 'กลุ่มสาระการเรียนรู้', post: 'หัวหน้า' }],
  },
};

const WITH_MUSEUMS = [...KINDS, MUSEUM];
const OFFICE = 'พิพิธภัณฑ์บ้านหนองตัวอย่าง';
const HEAD = 'ผู้อำนวยการพิพิธภัณฑ์บ้านหนองตัวอย่าง';
const TODAY = '2026-04-01';

const settingsGrid = (officeName: string) => ({
  sheetId: 1,
  name: 'ตั้งค่า',
  cells: [
    ['รายการ', 'ค่า', 'คำอธิบาย'],
    ['ชื่อหน่วยงาน', officeName, ''],
    ['ปีงบประมาณ', '2569', ''],
    ['ส่งสรุปให้ปลัด', 'รายสัปดาห์', ''],
  ],
});
const settings = readSettings(settingsGrid(OFFICE), TODAY, WITH_MUSEUMS);
const FOR_ALL = measure(
  { unitText: 'ทุกกลุ่มงาน', units: { all: true, units: [], committees: [], unknown: [] } },
  'inProgress',
);
const LATE = { ...FOR_ALL, progress: { ...FOR_ALL.progress, due: '2026-03-31', daysLeft: -1, overdue: true } };

const setUpUnits = (unitTexts: readonly string[]) =>
  initialRows('units', { grids: { settings: settingsGrid(OFFICE) }, given: {}, unitTexts }, WITH_MUSEUMS).map(
    ({ cells: [name, others, post] }) => [name, others, post],
  );

describe('a new kind of office is one record:', () => {
  it('its name is recognised, also abbreviated', () => {
    expect(officeOf('พพ. บ้านหนองตัวอย่าง', WITH_MUSEUMS)).toMatchObject({ kind: MUSEUM, name: OFFICE });
    expect(officeOf(OFFICE).kind).not.toBe(MUSEUM);
  });

  it('set-up lists its usual units and its head, without ปลัด and นายก', () => {
    expect(setUpUnits([])).toEqual([
      ['กลุ่มบริหารวิชาการ', '', 'หัวหน้ากลุ่มบริหารวิชาการ'],
      ['กลุ่มบริหารงบประมาณ', '', 'หัวหน้ากลุ่มบริหารงบประมาณ'],
      ['กลุ่มบริหารงานบุคคล', '', 'หัวหน้ากลุ่มบริหารงานบุคคล'],
      ['กลุ่มบริหารงานทั่วไป', '', 'หัวหน้ากลุ่มบริหารงานทั่วไป'],
      ['ผู้อำนวยการพิพิธภัณฑ์', 'ผอ. พิพิธภัณฑ์', HEAD],
    ]);
  });

  it('set-up lists a register’s own units, with misspellings corrected', () => {
    const texts = ['กลุ่มสาระการเรียนรู้ภาษาไทย', 'หัวหน้ากลุ่มบริหารวิชากร และกลุ่มสาระการเรียนรู้ภาษาไทย', 'ทุกกลุ่มงาน'];
    expect(setUpUnits(texts).map(([name]) => name)).toEqual([
      'กลุ่มสาระการเรียนรู้ภาษาไทย',
      'กลุ่มบริหารวิชาการ',
      'ผู้อำนวยการพิพิธภัณฑ์',
    ]);
    expect(namesInTable(texts, officeOf('อบต.ตัวอย่าง').kind)).not.toContain('กลุ่มบริหารวิชาการ');
  });

  it('its own people sign, with their own headings', () => {
    expect(settings.memoUnit).toBe('กลุ่มบริหารงานทั่วไป');
    expect(settings.reporter.post).toBe('หัวหน้ากลุ่มบริหารงานทั่วไป');
    expect(settings.chief).toMatchObject({ heading: '', post: '' });
    expect(settings.mayor).toMatchObject({ heading: 'คำสั่งผู้อำนวยการพิพิธภัณฑ์', post: HEAD });
  });

  it('a cell of units is read with its words', () => {
    const units = MUSEUM.units.usual.map(name => unit({ name }));
    expect(readUnits('กลุ่มบริหารวิชาการและกลุ่มบริหารงานบุคคล', units, MUSEUM).units).toEqual([
      'กลุ่มบริหารวิชาการ',
      'กลุ่มบริหารงานบุคคล',
    ]);
    expect(readUnits('ทุกกลุ่มงาน', units, MUSEUM)).toMatchObject({ all: true, unknown: [] });
    expect(readUnits('รองผู้อำนวยการพิพิธภัณฑ์', units, MUSEUM)).toMatchObject({
      committees: ['รองผู้อำนวยการพิพิธภัณฑ์'],
      unknown: [],
    });
  });

  it('its head receives the summary, and is not responsible for what all units do', () => {
    const head = unit({ name: 'ผู้อำนวยการพิพิธภัณฑ์' });
    expect(isChief(head, MUSEUM)).toBe(true);
    expect(answersFor(head, FOR_ALL.measure, MUSEUM)).toBe(false);
    expect(answersFor(unit({ name: 'กลุ่มบริหารวิชาการ' }), FOR_ALL.measure, MUSEUM)).toBe(true);
    expect(postOf({ name: 'ผู้อำนวยการพิพิธภัณฑ์', headPost: '' }, settings)).toBe(HEAD);
    const [nobody] = checkLetters({ settings, units: [], today: TODAY, bookId: null, longNameRows: [] }).filter(
      ({ rule }) => rule === 'summaryToNobody',
    );
    expect(nobody && settingAdvice(nobody).mend).toBe('โปรดเพิ่มแถวที่ชื่อขึ้นต้นว่า ผู้อำนวยการพิพิธภัณฑ์ พร้อมอีเมล');
  });

  it('letters use its words for "all units"', () => {
    expect(asText(summaryBlocks([LATE], null, settings.kind.units))).toContain('ทุกกลุ่มงาน');
  });

  it('the report is named after it, counts its units, and mentions no ปลัด or นายก', () => {
    const occasion = {
      round: 6,
      cutOff: TODAY,
      today: TODAY,
      time: '09:00',
      draft: false,
      edition: 'executive',
    } as const;
    const report = composeReport({ settings, wording: new Map(), measures: [LATE], ...occasion });
    expect(report.fileName).toMatch(/^พพ\.บ้านหนองตัวอย่าง ปี ๒๕๖๙ รอบ ๖ เดือน/);
    expect(textsOf(tableUnder(report, 'กลุ่มงาน')).map(([name]) => name)).toEqual(['ทุกกลุ่มงาน']);
    expect(readable(report)).toContain(`เรียน→${HEAD}`);
    expect(readable(report)).not.toMatch(/ปลัด|นายก/);
  });

  it('its rounds end on its own days: its report is of that day, and what is later is told', () => {
    expect(cutOffs(settings, 6, '2026-07-01').last).toBe('2026-03-15');
    const office = { today: '2026-03-25', settings: { kind: settings.kind }, closed: [] };
    const row = { result: 'จัดทำคู่มือครบแล้ว เมื่อ ๒๐ มี.ค. ๖๙' };
    expect(dataOf('afterCutOff', [row], office)).toEqual([{ cutOff: '2026-03-15', dates: ['๒๐ มี.ค. ๖๙'] }]);
    expect(dataOf('afterCutOff', [row], { ...office, settings: {} })).toEqual([]);
  });

  it('the memo’s unit is printed without the office', () => {
    const own = { ...settings, memoUnit: `กลุ่มบริหารงานทั่วไป ${OFFICE}` };
    const fields = fieldsOf(own, { round: 6, cutOff: TODAY }, summarise([]));
    expect(fields.get('เจ้าของเรื่อง')).toBe('กลุ่มบริหารงานทั่วไป');
  });

  it('another office of its kind is reported as another office; offices of other kinds are not', () => {
    const rows = [{ result: 'ประกาศพิพิธภัณฑ์บ้านโคกอื่น เรื่อง เจตจำนง แล้ว' }, { result: `ประกาศ${OFFICE} เรื่อง เจตจำนง แล้ว` }];
    const office = { settings: { officeName: OFFICE, kind: settings.kind } };
    expect(dataOf('otherOffice', rows, office)).toEqual([{ office: 'พิพิธภัณฑ์บ้านโคกอื่น' }]);
    expect(dataOf('otherOffice', [{ result: 'ประกาศ อบต.บ้านโคก เรื่อง ภาษี แล้ว' }], office)).toEqual([]);
    const local = { settings: { officeName: 'อบต.บ้านหนอง' } };
    expect(dataOf('otherOffice', rows, local)).toEqual([]);
  });

  it('a result may begin with its name for who did it', () => {
    const isSomebody = (kinds: readonly OfficeKind[]) =>
      new RegExp(`^(?:${whoOf(kinds)})`).test('พิพิธภัณฑ์บ้านหนองตัวอย่างจัดประชุมผู้ปกครอง');
    expect([isSomebody(KINDS), isSomebody(WITH_MUSEUMS)]).toEqual([false, true]);
  });
});
