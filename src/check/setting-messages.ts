import { labelOf } from '../layout/settings-rows';
import { formatDate } from '../thai/calendar';
import { toThaiDigits } from '../thai/numerals';
import type { SettingFinding, SettingFindingData } from './check-settings';
import { type Advice, oneLine } from './messages';

/** One entry a rule, as in `messages.ts`. */
const ADVICE: { readonly [Name in keyof SettingFindingData]: (data: SettingFindingData[Name]) => Advice } = {
  missingSigner: ({ missing }) => ({
    found: `ยังไม่ได้กรอกชื่อผู้ลงนาม ได้แก่ ${missing.map(who => labelOf(`${who}Name`).split(':')[0]).join(' ')} รายงานจะพิมพ์เส้นประไว้ให้`,
    mend: 'โปรดกรอกชื่อ หรือเขียนด้วยมือก่อนเสนอลงนาม',
  }),
  yearAgainstDate: ({ fiscalYear, current }) => ({
    found: `ตั้งปีงบประมาณไว้เป็น ${toThaiDigits(fiscalYear)} แต่วันนี้อยู่ในปีงบประมาณ ${toThaiDigits(current)}`,
    mend: 'โปรดตรวจสอบปีงบประมาณ',
  }),
  blankSetting: ({ missing }) => ({
    found: `ยังไม่ได้กรอก ${missing.map(labelOf).join(' ')} รายงานจะพิมพ์เส้นประแทน`,
    mend: 'โปรดกรอกในแผ่นงานตั้งค่า',
  }),
  unknownField: ({ field }) => ({
    found: `ข้อความนี้มี {{${field}}} ซึ่งระบบไม่รู้จัก รายงานจะพิมพ์เส้นประแทน`,
    mend: 'โปรดแก้ชื่อในวงเล็บปีกกาให้ตรง หรือพิมพ์ข้อความลงไปแทน',
  }),
  roundAgainstDate: ({ round, end }) => ({
    found: `รอบ ${toThaiDigits(round)} เดือนของปีงบประมาณที่ตั้งไว้ สิ้นสุดวันที่ ${formatDate(end)}`,
    mend: 'โปรดตรวจสอบว่าเลือกรอบถูกต้อง',
  }),
};

export function settingAdvice(finding: SettingFinding): Advice {
  // As in `messages.ts`: the table holds for each rule advice on that rule's data.
  return (ADVICE[finding.rule] as (data: SettingFinding['data']) => Advice)(finding.data);
}

/** The finding in one line. */
export function sentenceOfSetting(finding: SettingFinding): string {
  return oneLine(settingAdvice(finding));
}
