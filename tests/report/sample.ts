import { DEFAULT_INDICATORS } from '../../src/office/kinds/indicators';
import { officeOf } from '../../src/office/kinds/kinds';
import { SUBDISTRICT } from '../../src/office/kinds/subdistrict';
import type { Settings, Signer } from '../../src/office/settings/settings';
import type { Measure, MeasureWithProgress } from '../../src/register/measure';
import type { State } from '../../src/register/states';
import type { ReportInput } from '../../src/report/compose';
import { toThaiDigits } from '../../src/thai/text/numerals';

/** Every signer has a different name, because nobody signs twice. */
const signer = (post: string, heading = ''): Signer => ({ heading, name: `ชื่อ-สกุล ${post}`, post, acting: '' });

const NOBODY: Signer = { heading: '', name: '', post: '', acting: '' };

export const SETTINGS: Settings = {
  officeName: 'องค์การบริหารส่วนตำบลตัวอย่าง',
  kind: SUBDISTRICT,
  officeKind: null,
  district: 'เมือง',
  province: 'ตัวอย่าง',
  fiscalYear: 2565,
  assessmentYear: 2565,
  itemNumber: 'O43',
  manualYear: 2565,
  resultsYear: 2564,
  itemTitle: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  planDate: '2021-10-15',
  memoUnit: 'สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง โทร. ๐ ๐๐๐๐ ๐๐๐๐',
  memoNumber: 'ตย ๐๐๐๐๑/',
  memoDate: null,
  reporter: signer('หัวหน้าสำนักปลัด'),
  certifier: signer('ปลัดองค์การบริหารส่วนตำบลตัวอย่าง'),
  chief: signer('ปลัดองค์การบริหารส่วนตำบลตัวอย่าง', 'ความเห็นปลัด'),
  mayor: signer('นายกองค์การบริหารส่วนตำบลตัวอย่าง', 'คำสั่งนายก'),
  reviewer1: NOBODY,
  reviewer2: NOBODY,
  emblem: '',
  usualPosts: officeOf('องค์การบริหารส่วนตำบลตัวอย่าง').posts,
  sharesReports: true,
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  sheetLink: '',
  dailyHour: 8,
  remindBefore: [30, 7],
  remindEvery: 5,
  escalateAfter: null,
  summaryEvery: null,
  mailDomains: [],
  operators: [],
  indicators: DEFAULT_INDICATORS,
};

/** A measure with its progress. Without other data it is a plain measure that is done. */
export function measure(own: Partial<Measure> = {}, state: State = 'done'): MeasureWithProgress {
  return {
    measure: {
      row: 2,
      group: '๑. การปฏิบัติหน้าที่',
      groupText: '',
      indicator: 1,
      method: '๑. จัดทำคู่มือการให้บริการประชาชน',
      unitText: 'สำนักปลัด',
      units: { all: false, units: ['สำนักปลัด'], committees: [], unknown: [] },
      periodText: 'ต.ค. ๖๔ – มี.ค. ๖๕',
      period: { kind: 'span', start: '2021-10-01', end: '2022-03-31', recurring: false, dated: true, how: 'months' },
      result: '- เผยแพร่คู่มือบนเว็บไซต์แล้ว',
      resultColumn: 'result',
      fromRound6: false,
      afterRound6: false,
      changedSince6: false,
      reportedState: null,
      results: [],
      suggestion: '',
      evidence: '',
      chosenState: null,
      staleChoice: null,
      reviewed: null,
      chosenText: '',
      inherits: { unit: false, period: false },
      origins: { group: null, unit: null, period: null },
      split: null,
      astray: [],
      causes: [],
      ...own,
    },
    progress: {
      state,
      sure: true,
      why: null,
      fromText: { state, sure: true, why: null },
      reviewed: null,
      start: '2021-10-01',
      due: '2022-03-31',
      daysLeft: 0,
      overdue: false,
    },
  };
}

/** Number of measures for each of the ten indicators: 25 in all. */
const SIZES = [3, 2, 2, 4, 2, 3, 2, 2, 3, 2];
const STATES: readonly State[] = ['done', 'done', 'done', 'inProgress', 'done', 'notStarted', 'done', 'notYet'];
const EVIDENCE = ['คำสั่งที่ ๑๒/๒๕๖๕', '', 'https://example.go.th/2565?id=10', ''];
const LONG = 'จัดทำและเผยแพร่ข้อมูลการใช้จ่ายงบประมาณประจำปีอย่างโปร่งใส เป็นไปตามวัตถุประสงค์ และไม่เอื้อประโยชน์แก่ตนเองหรือพวกพ้อง ';

/** 25 measures for the ten indicators, with texts from one word to half a page and some inherited cells. */
export function office(): MeasureWithProgress[] {
  return SIZES.flatMap((size, group) =>
    Array.from({ length: size }, (_, index) => {
      const nth = group * 3 + index;
      return measure(
        {
          row: 2 + nth,
          group: `${toThaiDigits(group + 1)}. ${DEFAULT_INDICATORS[group]}`,
          indicator: group + 1,
          method: `${toThaiDigits(index + 1)}. ${nth % 5 === 3 ? LONG.repeat(4).trim() : 'จัดประชุมชี้แจงบุคลากรในสังกัด'}`,
          result:
            nth % 4 === 0 ? '- จัดประชุมแล้ว ๒ ครั้ง\n- เผยแพร่รายงานการประชุม\n\n๑. ติดประกาศ ณ ที่ทำการ' : '- ดำเนินการแล้ว',
          suggestion: index === 0 ? 'ควรจัดอย่างต่อเนื่องทุกปี' : '',
          evidence: EVIDENCE[nth % EVIDENCE.length] ?? '',
          inherits: { unit: index > 0 && group % 2 === 0, period: index > 0 },
        },
        STATES[nth % STATES.length],
      );
    }),
  );
}

export function input(own: Partial<ReportInput> = {}): ReportInput {
  return {
    settings: SETTINGS,
    wording: new Map(),
    measures: office(),
    round: 6,
    cutOff: '2022-03-30',
    today: '2022-03-30',
    draft: false,
    edition: 'executive',
    time: '14:30',
    ...own,
  };
}
