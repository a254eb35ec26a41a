import { STATE_LABELS } from '../../register/states';
import { formatDate } from '../../thai/dates/calendar';
import { type Advice, advice } from './advice';
import type { FindingData } from './finding';

type RoundRule = 'resultAhead' | 'closedResultChanged' | 'staleChoice' | 'repeatedResult' | 'afterCutOff';

/** What is found where the results of two rounds meet. */
export const ROUND_ADVICE: { readonly [Name in RoundRule]: (data: FindingData[Name]) => Advice } = {
  resultAhead: ({ over }) =>
    over
      ? advice(
          'มีผลในคอลัมน์รอบ ๑๒ เดือน แต่รอบ ๖ เดือนซึ่งสิ้นสุดแล้วยังไม่ได้ปิด ระบบจึงยังไม่ใช้ผลนั้น',
          'หากรายงานรอบ ๖ เดือนแล้ว โปรดเลือกเมนู ปิดรอบการรายงาน',
        )
      : advice('ช่องนี้ว่าง แต่มีผลในคอลัมน์รอบ ๑๒ เดือน ระบบยังไม่ใช้ผลนั้นในรอบ ๖ เดือน', 'หากเป็นผลของรอบนี้ โปรดย้ายมาช่องนี้'),
  closedResultChanged: () =>
    advice(
      'ช่องนี้แก้ไขหลังจากปิดรอบ ๖ เดือนแล้ว ระบบยังใช้ผลตามที่รายงานไว้ ไม่ใช้ข้อความนี้',
      'หากเป็นผลใหม่ โปรดย้ายไปคอลัมน์รอบ ๑๒ เดือน หากต้องการแก้ผลที่รายงานไว้ โปรดเลือกเมนู ออกฉบับแก้ไข',
    ),
  repeatedResult: () =>
    advice(
      'ผลของรอบ ๑๒ เดือนซ้ำกับผลที่รายงานในรอบ ๖ เดือน ผู้ตรวจจึงไม่เห็นสิ่งที่ทำเพิ่ม',
      'โปรดระบุผลตั้งแต่เดือนเมษายน หรือหากมีคอลัมน์ของแต่ละรอบและไม่มีผลเพิ่ม โปรดเว้นช่องนี้ว่าง',
    ),
  afterCutOff: ({ cutOff, dates }) =>
    advice(
      `ระบุวันที่ ${dates.join(' ')} ซึ่งอยู่หลังวันที่ ${formatDate(cutOff)} อันเป็นวันสุดท้ายของข้อมูลในรอบนี้ รายงานของรอบจึงไม่นับ`,
      'โปรดย้ายผลไปรอบ ๑๒ เดือน หรือปิดรอบก่อนกรอกผลของรอบถัดไป หากพิมพ์วันที่ผิด โปรดแก้ไข',
    ),
  staleChoice: ({ chosen, ofRound6 }) =>
    advice(
      ofRound6
        ? `สถานะ "${STATE_LABELS[chosen]}" เลือกไว้สำหรับรอบ ๖ เดือนซึ่งปิดแล้ว ระบบจึงไม่ใช้สถานะนี้ในรอบ ๑๒ เดือน`
        : `ผลการดำเนินงานเปลี่ยนไปหลังจากเลือกสถานะ "${STATE_LABELS[chosen]}" ระบบจึงไม่ใช้สถานะที่เลือกไว้`,
      'โปรดเลือกสถานะอีกครั้ง หรือเว้นว่างไว้หากผลระบุชัดแล้ว',
    ),
};
