import { STATE_LABELS } from '../../register/states';
import { type Advice, advice } from './advice';
import type { FindingData } from './finding';

type RoundRule = 'resultAhead' | 'staleChoice';

/** What is found where the results of two rounds meet. */
export const ROUND_ADVICE: { readonly [Name in RoundRule]: (data: FindingData[Name]) => Advice } = {
  resultAhead: ({ over }) =>
    over
      ? advice(
          'มีผลในคอลัมน์รอบ ๑๒ เดือน แต่รอบ ๖ เดือนซึ่งสิ้นสุดแล้วยังไม่ได้ปิด ระบบจึงยังไม่ใช้ผลนั้น',
          'หากรายงานรอบ ๖ เดือนแล้ว โปรดเลือกเมนู ปิดรอบการรายงาน',
        )
      : advice('ช่องนี้ว่าง แต่มีผลในคอลัมน์รอบ ๑๒ เดือน ระบบยังไม่ใช้ผลนั้นในรอบ ๖ เดือน', 'หากเป็นผลของรอบนี้ โปรดย้ายมาช่องนี้'),
  staleChoice: ({ chosen, ofRound6 }) =>
    advice(
      ofRound6
        ? `สถานะ "${STATE_LABELS[chosen]}" เลือกไว้สำหรับรอบ ๖ เดือนซึ่งปิดแล้ว ระบบจึงไม่ใช้สถานะนี้ในรอบ ๑๒ เดือน`
        : `ผลการดำเนินงานเปลี่ยนไปหลังจากเลือกสถานะ "${STATE_LABELS[chosen]}" ระบบจึงไม่ใช้สถานะที่เลือกไว้`,
      'โปรดเลือกสถานะอีกครั้ง หรือเว้นว่างไว้หากผลระบุชัดแล้ว',
    ),
};
