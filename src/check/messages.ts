import type { Finding, FindingData, RuleName, Severity } from './finding';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'ต้องแก้ไข',
  warning: 'ควรตรวจสอบ',
  suggestion: 'ข้อแนะนำ',
};

/** One sentence a rule: what is wrong, and what to do. `heading` is the column's, as the sheet has it. */
const SENTENCES: { readonly [Name in RuleName]: (data: FindingData[Name], heading: string) => string } = {
  headingMissing: ({ heading, nearest }) =>
    nearest
      ? `ไม่พบหัวคอลัมน์ "${heading}" พบ "${nearest.heading}" ที่ช่อง ${nearest.cell} หากเป็นคอลัมน์เดียวกัน โปรดแก้หัวคอลัมน์ให้ตรง`
      : `ไม่พบหัวคอลัมน์ "${heading}" โปรดเพิ่มหัวคอลัมน์นี้`,
  headingDoubled: ({ heading, cells }) =>
    `หัวคอลัมน์ "${heading}" มีซ้ำที่ช่อง ${cells.join(' และ ')} โปรดเปลี่ยนชื่อหรือลบคอลัมน์ที่ไม่ใช้`,
  noMeasures: () => 'ยังไม่ได้กรอกวิธีการดำเนินการ โปรดกรอกอย่างน้อยหนึ่งรายการ',
  blankCell: (_, heading) => `ช่อง "${heading}" ว่าง โปรดกรอกให้ครบ`,
  looseText: () => 'แถวนี้มีข้อความแต่ไม่มีวิธีการดำเนินการ จึงไม่อยู่ในรายงาน โปรดย้ายข้อความไปแถวที่ถูกต้อง หรือกรอกวิธีการดำเนินการ',
  unknownState: ({ text }) => `"${text}" ไม่ใช่สถานะในรายการ ระบบจึงไม่ใช้ โปรดเลือกจากรายการ หรือเว้นว่างไว้`,
  errorValue: ({ value }) => `ช่องนี้แสดงค่าผิดพลาด ${value} โปรดแก้สูตรหรือพิมพ์ข้อความแทน`,
  unreadablePeriod: ({ reason, part }) => PERIOD_FAULTS[reason](part),
  unknownUnit: ({ text, nearest }) =>
    nearest
      ? `ไม่พบ "${text}" ในแผ่นงานส่วนราชการ หมายถึง "${nearest}" หรือไม่ โปรดแก้ชื่อให้ตรง หรือเพิ่มเป็นชื่ออื่นที่ใช้เรียก`
      : `ไม่พบ "${text}" ในแผ่นงานส่วนราชการ โปรดตรวจสอบชื่อ หรือเพิ่มส่วนราชการนี้`,
};

const PERIOD_FAULTS: Readonly<Record<FindingData['unreadablePeriod']['reason'], (part: string) => string>> = {
  slip: part => `อ่านระยะเวลาไม่ได้ที่ "${part}" โปรดตรวจสอบตัวสะกดของเดือนหรือช่วงเวลา`,
  impossible: part => `"${part}" ไม่มีในปฏิทิน โปรดแก้วันที่`,
  bothRounds: part => `"${part}" ระบุไว้ทั้งสองรอบ โปรดเลือกรอบเดียว`,
  unknown: part => `อ่านระยะเวลา "${part}" ไม่ได้ โปรดกรอกเช่น ต.ค. ๖๘ - มี.ค. ๖๙ หรือ ไตรมาส ๒`,
};

/** The finding's sentence; `heading` is its column's, as the sheet has it. */
export function sentenceOf(finding: Finding, heading: string): string {
  // The table holds for each rule a sentence of that rule's data; TypeScript cannot follow that through a union.
  return (SENTENCES[finding.rule] as (data: Finding['data'], heading: string) => string)(finding.data, heading);
}
