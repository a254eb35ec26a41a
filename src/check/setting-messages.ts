import { toThaiDigits } from '../thai/numerals';
import type { SettingFinding, SettingFindingData } from './check-settings';

/** One sentence a rule, as in `messages.ts`. */
const SENTENCES: { readonly [Name in keyof SettingFindingData]: (data: SettingFindingData[Name]) => string } = {
  missingSigner: () => 'ยังไม่ได้กรอกชื่อผู้ลงนาม รายงานจะพิมพ์เส้นประไว้ให้ โปรดกรอกชื่อ หรือเขียนด้วยมือก่อนเสนอลงนาม',
  yearAgainstDate: ({ fiscalYear, current }) =>
    `ตั้งปีงบประมาณไว้เป็น ${toThaiDigits(fiscalYear)} แต่วันนี้อยู่ในปีงบประมาณ ${toThaiDigits(current)} โปรดตรวจสอบปีงบประมาณ`,
};

/** The finding's sentence. */
export function sentenceOfSetting(finding: SettingFinding): string {
  // As in `messages.ts`: the table holds for each rule a sentence of that rule's data.
  return (SENTENCES[finding.rule] as (data: SettingFinding['data']) => string)(finding.data);
}
