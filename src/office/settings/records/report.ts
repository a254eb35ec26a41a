import { fiscalYearOf } from '../../../thai/dates/calendar';
import { DEFAULT_INDICATORS } from '../../kinds/indicators';
import { day, lines, someYear, text, YES, year, yesNo } from '../values/plain-values';
import { setting } from './setting-record';

/** The year that is reported, and the assessment item that the report answers. */
export const REPORT = {
  /** The fiscal year (B.E.) that the measures belong to. */
  fiscalYear: setting('report', {
    label: 'ปีงบประมาณ',
    about: 'ปี พ.ศ. ของมาตรการในแผ่นงานนี้',
    kind: year,
    usual: ({ today }) => fiscalYearOf(today),
    neededFor: 'everything',
    field: 'ปีงบประมาณ',
  }),
  /** B.E. */
  assessmentYear: setting('report', {
    label: 'ปีที่ประเมิน ITA',
    about: 'ปี พ.ศ. ที่ใช้รายงานนี้ตอบการประเมิน เว้นว่างเพื่อใช้ค่าตามปีงบประมาณ',
    kind: year,
    usual: ({ fiscalYear }) => usualItem(fiscalYear).assessmentYear,
    field: 'ปีประเมิน',
  }),
  /** For example O43. */
  itemNumber: setting('report', {
    label: 'ข้อที่ตอบการประเมิน',
    about: 'เช่น O26 ตามคู่มือการประเมินของปีนั้น เว้นว่างเพื่อใช้ค่าที่ระบบทราบ',
    kind: text,
    usual: ({ fiscalYear }) => usualItem(fiscalYear).itemNumber,
    field: 'ข้อประเมิน',
  }),
  /** The manual in which somebody has looked up year and item. It is named by its year, because a tick would still stand a year later. */
  manualYear: setting('report', {
    label: 'ปีของคู่มือการประเมินที่ตรวจสอบแล้ว',
    about:
      'เมื่อตรวจสอบปีที่ประเมินและข้อที่ตอบกับคู่มือการประเมินของปีนั้นแล้ว โปรดกรอกปี พ.ศ. ของคู่มือ ระบบจึงจะพิมพ์ปีและข้อไว้บนปก ' +
      'เว้นว่างเพื่อไม่พิมพ์',
    kind: someYear,
    usual: null,
  }),
  /** The assessment whose results the measures answer. Only the office knows: a plan of the year may be older than the last results. */
  resultsYear: setting('report', {
    label: 'ปีของผลการประเมินที่ใช้กำหนดมาตรการ',
    about: 'ปี พ.ศ. ของผลการประเมิน ITA ที่นำมากำหนดมาตรการ เว้นว่างเพื่อไม่พิมพ์ปี',
    kind: someYear,
    usual: null,
  }),
  /** The item's official title. */
  itemTitle: setting('report', {
    label: 'ชื่อข้อที่ตอบการประเมิน',
    about: 'ชื่อรายงานบนปกและในบันทึกข้อความ เว้นว่างเพื่อใช้ชื่อมาตรฐาน',
    kind: text,
    usual: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    field: 'ชื่อรายงาน',
  }),
  /** Date when the measures were announced; null prints dots. */
  planDate: setting('report', {
    label: 'วันที่ประกาศมาตรการ',
    about: 'วันที่ลงในประกาศมาตรการของปีนี้ ซึ่งบันทึกข้อความอ้างถึง เช่น ๑๕ ธันวาคม ๒๕๖๘ เว้นว่างเพื่อพิมพ์เส้นประ',
    kind: day,
    usual: null,
    field: 'วันที่ประกาศ',
  }),
};

export const SHARING = {
  /** If true, everybody who may edit the sheet gets access to the report's folder. */
  sharesReports: setting('report', {
    label: 'แชร์รายงานให้ผู้แก้ไขแผ่นงาน',
    about: 'เลือก ไม่ เพื่อให้เห็นเฉพาะผู้สร้างรายงาน',
    kind: yesNo,
    initial: YES,
    usual: true,
  }),
};

export const INDICATORS = {
  /** Names of the indicators in order, without numbers. */
  indicators: setting('report', {
    label: 'รายชื่อมาตรการ',
    about: 'ชื่อกลุ่มมาตรการตามลำดับ บรรทัดละหนึ่งชื่อ',
    kind: lines,
    initial: DEFAULT_INDICATORS.join('\n'),
    usual: DEFAULT_INDICATORS,
  }),
};

/**
 * The assessment that a fiscal year's report answers, and its item number there, which changes from year to year. From the assessment of
 * B.E. 2569 on, the item reports on the previous fiscal year.
 */
function usualItem(fiscalYear: number): { assessmentYear: number; itemNumber: string } {
  if (fiscalYear <= 2566) return { assessmentYear: fiscalYear, itemNumber: 'O43' };
  if (fiscalYear === 2567) return { assessmentYear: 2567, itemNumber: 'o35' };
  return { assessmentYear: fiscalYear + 1, itemNumber: fiscalYear === 2568 ? 'O26' : '' };
}
