import { labelOf, SETTINGS } from '../../office/settings/records/all-records';
import { LONGEST_NAME } from '../../office/units/unit';
import { formatDate } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { type Advice, oneLine } from '../findings/advice';
import type { SettingFinding, SettingFindingData } from './setting-finding';

const SET_UP_AGAIN = 'โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน';

const SINCE = ' แล้ว รายงานนับวันครบกำหนดถึงวันนั้น แต่รวมผลที่บันทึกหลังจากนั้นด้วย';
const USE_ROUND = 'โปรดใช้ {{รอบ}} ในแผ่นงานข้อความในรายงาน และไม่ระบุรอบในชื่อข้อ';

/** So that the sentence stays readable. */
const LONGEST_LINK = 120;

/** One entry per rule, as in `messages.ts`. */
const ADVICE: { readonly [Name in keyof SettingFindingData]: (data: SettingFindingData[Name]) => Advice } = {
  missingSigner: ({ words }) => ({
    found: `ยังไม่ได้กรอกชื่อผู้ลงนาม ได้แก่ ${words.join(' ')} รายงานจะพิมพ์เส้นประไว้ให้`,
    mend: 'โปรดกรอกชื่อ หรือเขียนด้วยมือก่อนเสนอลงนาม',
  }),
  yearAgainstDate: ({ fiscalYear, current }) => ({
    found: `ตั้งปีงบประมาณไว้เป็น ${toThaiDigits(fiscalYear)} แต่วันนี้อยู่ในปีงบประมาณ ${toThaiDigits(current)}`,
    mend: 'โปรดตรวจสอบปีงบประมาณ',
  }),
  yearBehind: ({ fiscalYear }) => ({
    found: `ปีงบประมาณในแผ่นงานตั้งค่ายังเป็น ${toThaiDigits(fiscalYear)} แต่ปีงบประมาณ ${toThaiDigits(fiscalYear + 1)} เริ่มแล้ว ระบบยังติดตามและแจ้งรายการของปี ${toThaiDigits(fiscalYear)}`,
    mend: `หากรายงานของปี ${toThaiDigits(fiscalYear)} เสร็จแล้ว โปรดแก้ปีงบประมาณ และกรอกมาตรการของปี ${toThaiDigits(fiscalYear + 1)}`,
  }),
  blankSetting: ({ labels }) => ({
    found: `ยังไม่ได้กรอก ${labels.join(' ')} รายงานจะพิมพ์เส้นประแทน`,
    mend: 'โปรดกรอกในแผ่นงานตั้งค่า',
  }),
  missingSettings: ({ labels }) => ({
    found: `แผ่นงานตั้งค่าไม่มีแถว ${labels.map(label => `"${label}"`).join(' ')}`,
    mend: SET_UP_AGAIN,
  }),
  doubledSetting: ({ label, row }) => ({
    found: `แถว "${label}" มีซ้ำที่แถว ${toThaiDigits(row)} ระบบใช้แถวแรก`,
    mend: 'โปรดลบแถวที่ไม่ใช้',
  }),
  unreadableSetting: ({ setting, label }) => {
    const { kind, instead = 'ระบบจึงถือว่าเว้นว่างไว้' } = SETTINGS[setting];
    return {
      found: `อ่านค่าของ "${label}" ไม่ได้ ${instead}`,
      mend: `โปรดแก้ให้ถูกต้อง${kind.proper ?? ''} หรือเว้นว่าง`,
    };
  },
  missingSheet: ({ sheet }) => ({
    found: `ไม่พบแผ่นงาน "${sheet}" จึงตรวจชื่อส่วนราชการและส่งหนังสือแจ้งไม่ได้`,
    mend: SET_UP_AGAIN,
  }),
  resultsYear: ({ year, fiscalYear }) => ({
    found:
      year === null
        ? 'ยังไม่ได้กรอกปีของผลการประเมินที่ใช้กำหนดมาตรการ รายงานจึงไม่ระบุปี'
        : `ปีของผลการประเมินคือ ${toThaiDigits(year)} ซึ่งไม่ใช่ปีก่อนปีงบประมาณ ${toThaiDigits(fiscalYear)}`,
    mend: `โปรดตรวจสอบ โดยปกติคือ ${toThaiDigits(fiscalYear - 1)}`,
  }),
  actingUnsaid: () => ({
    found: 'มีผู้ลงนามชื่อเดียวกันมากกว่าหนึ่งแห่ง แต่ไม่ได้กรอกช่องผู้ทำการแทน รายงานให้ลงนามแห่งเดียว',
    mend: 'โปรดกรอก เช่น รักษาราชการแทน ตามด้วยตำแหน่ง หรือแก้ชื่อ',
  }),
  unknownChoice: ({ text, choices, usual }) => ({
    found: `"${text}" ไม่มีในตัวเลือก ระบบจึงใช้ "${usual}"`,
    mend: `โปรดเลือก ${choices.map(choice => `"${choice}"`).join(' หรือ ')}`,
  }),
  unknownField: ({ field }) => ({
    found: /[{}]/.test(field)
      ? `วงเล็บปีกกาไม่ครบคู่ที่ "${field}" รายงานจะไม่พิมพ์วงเล็บนี้`
      : `ข้อความนี้มี {{${field}}} ซึ่งระบบไม่รู้จัก รายงานจะพิมพ์เส้นประแทน`,
    mend: 'โปรดแก้ชื่อในวงเล็บปีกกาให้ตรง หรือพิมพ์ข้อความลงไปแทน',
  }),
  bracesInSetting: ({ text }) => ({
    found: `ช่องนี้มีวงเล็บปีกกาที่ "${text}" ซึ่งใช้ได้เฉพาะในแผ่นงานข้อความในรายงาน รายงานจะไม่พิมพ์วงเล็บนี้`,
    mend: 'โปรดพิมพ์ข้อความลงไปแทน',
  }),
  kindAgainstName: ({ chosen, named }) => ({
    found: `เลือกประเภทหน่วยงานเป็น "${chosen}" แต่ชื่อหน่วยงานเป็นของ "${named}" ระบบใช้ประเภทที่เลือก`,
    mend: 'โปรดแก้ให้ตรงกัน หรือเว้นประเภทหน่วยงานว่างไว้',
  }),
  bothRounds: () => ({
    found: 'ข้อความนี้ระบุทั้งรอบ ๖ เดือนและรอบ ๑๒ เดือน รายงานแต่ละฉบับเป็นของรอบเดียว',
    mend: USE_ROUND,
  }),
  otherRound: ({ round, where }) => ({
    found: `รายงานนี้เป็นรอบ ${toThaiDigits(round)} เดือน แต่ข้อความต่อไปนี้ระบุอีกรอบหนึ่ง ได้แก่ ${where.map(label => `"${label}"`).join(' ')}`,
    mend: USE_ROUND,
  }),
  otherYear: ({ year, fiscalYear }) => ({
    found: `ข้อความนี้ระบุปี ${toThaiDigits(year)} แต่ตั้งปีงบประมาณไว้เป็น ${toThaiDigits(fiscalYear)}`,
    mend: 'โปรดใช้ {{ปีงบประมาณ}} ในแผ่นงานข้อความในรายงาน และไม่ระบุปีในชื่อข้อ',
  }),
  missingSender: ({ missing }) => ({
    found: `ยังไม่ได้กรอก ${missing.map(labelOf).join(' ')} ผู้รับหนังสือแจ้งจึงไม่ทราบว่ามาจากใครหรือสอบถามได้ที่ใด`,
    mend: 'โปรดกรอกในแผ่นงานตั้งค่า',
  }),
  summaryToNobody: ({ row, post }) =>
    row === null
      ? {
          found: `ตั้งให้ส่งสรุปให้${post}ไว้ แต่แผ่นงานส่วนราชการไม่มีแถวของ${post}หรือผู้รักษาราชการแทน${post} จึงไม่มีผู้ได้รับสรุป`,
          mend: `โปรดเพิ่มแถวที่ชื่อขึ้นต้นว่า ${post} พร้อมอีเมล`,
        }
      : {
          found: `ตั้งให้ส่งสรุปให้${post}ไว้ แต่แถว "${row}" ในแผ่นงานส่วนราชการยังไม่มีอีเมลที่ส่งได้ จึงไม่มีผู้ได้รับสรุป`,
          mend: 'โปรดกรอกอีเมลในแถวนั้น',
        },
  contactOutside: ({ address }) => ({
    found: `"${labelOf('contactEmail')}" คือ ${address} ซึ่งอยู่นอก "${labelOf('mailDomains')}" หนังสือแจ้งจึงไม่มีที่อยู่สำหรับตอบกลับ`,
    mend: 'โปรดใช้อีเมลในโดเมนที่ส่งได้ หรือเพิ่มโดเมน',
  }),
  otherLink: ({ link }) => ({
    found: `"${labelOf('sheetLink')}" ไม่ใช่ลิงก์ของไฟล์นี้ ผู้รับหนังสือแจ้งจะเปิดไปที่อื่น: ${link.slice(0, LONGEST_LINK)}`,
    mend: 'โปรดคัดลอกลิงก์จากแถบที่อยู่เมื่อเปิดไฟล์นี้ หรือเว้นว่าง',
  }),
  mixedUnits: ({ names }) => ({
    found: `ตำแหน่งหัวหน้าไม่ตรงกับชื่อส่วนราชการ ได้แก่ ${someOf(names)} อาจมีการเรียงเฉพาะชื่อ อีเมลจึงอาจเป็นของส่วนราชการอื่น`,
    mend: 'โปรดตรวจสอบทุกแถวในแผ่นงานส่วนราชการ หรือคืนค่าจากประวัติเวอร์ชัน',
  }),
  longNames: ({ rows }) => ({
    found: `ชื่อหรือตำแหน่งในแผ่นงานส่วนราชการยาวเกิน ${toThaiDigits(LONGEST_NAME)} ตัวอักษร ที่แถว ${someOf(rows.map(toThaiDigits))} ระบบจึงไม่ใช้`,
    mend: 'โปรดแก้ให้เป็นชื่อหรือตำแหน่งเดียว',
  }),
  roundAgainstDate: ({ round, end, over }) => ({
    found: `รอบ ${toThaiDigits(round)} เดือนของปีงบประมาณที่ตั้งไว้ สิ้นสุดวันที่ ${formatDate(end)}${over ? SINCE : ''}`,
    mend: 'โปรดตรวจสอบว่าเลือกรอบถูกต้อง',
  }),
  memoAgainstCutOff: ({ memoDate, cutOff }) => ({
    found: `วันที่บันทึกข้อความ ${formatDate(memoDate)} อยู่ก่อนวันที่ของข้อมูล ${formatDate(cutOff)} อาจเป็นเลขที่และวันที่ของรายงานฉบับก่อน`,
    mend: 'โปรดแก้ไขในแผ่นงานตั้งค่า หรือเว้นว่างเพื่อเขียนด้วยมือ',
  }),
};

const MOST_NAMED = 5;

function someOf(texts: readonly string[]): string {
  const more = texts.length - MOST_NAMED;
  const named = texts.slice(0, MOST_NAMED).join(' ');
  return more > 0 ? `${named} และอีก ${toThaiDigits(more)} แห่ง` : named;
}

/** Not a finding like the others: without the fiscal year nothing else in the workbook can be read. */
export const FISCAL_YEAR_MISSING: Advice = {
  found: 'ยังไม่ได้กรอกปีงบประมาณ หรือกรอกไว้แต่อ่านไม่ได้ จึงตรวจข้อมูลไม่ได้',
  mend: 'โปรดกรอกปี พ.ศ. สี่หลัก เช่น ๒๕๖๙',
};

export function settingAdvice(finding: SettingFinding): Advice {
  // As in `messages.ts`, TypeScript cannot follow through a union that each rule gets its own data.
  return (ADVICE[finding.rule] as (data: SettingFinding['data']) => Advice)(finding.data);
}

/** The finding in one line. */
export function sentenceOfSetting(finding: SettingFinding): string {
  return oneLine(settingAdvice(finding));
}
