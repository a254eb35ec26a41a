import { reasonOf, WriteRefused } from '../../problem';

/** Messages common to all commands. */
export const RUN_MESSAGES = {
  /** `fault`: what was thrown, or the text of it. */
  fault: (fault: unknown) =>
    fault instanceof WriteRefused
      ? `เขียนลงแผ่นงาน "${fault.sheet}" ช่อง ${fault.cells} ไม่ได้ งานนี้ยังไม่เสร็จ ช่องเหล่านี้อาจถูกป้องกันไว้ หรืออยู่ในตารางที่กำหนดชนิดของคอลัมน์ ` +
        `โปรดให้เจ้าของไฟล์ยกเลิก แล้วลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${fault.why}`
      : `เกิดข้อผิดพลาด งานนี้ยังไม่เสร็จ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${reasonOf(fault)}`,
  notLogged: (why: string) => `บันทึกลงประวัติการทำงานไม่ได้: ${why}`,
} as const;

/** Said if the sheet's formulas (TODAY()) and the script use different times. */
export function otherZoneMessage({ sheet, script }: { readonly sheet: string; readonly script: string }): string {
  return `เขตเวลาของแผ่นงานคือ ${sheet} แต่ระบบใช้ ${script} สีและวันที่ในแผ่นงานจึงอาจคลาดเคลื่อนหนึ่งวัน โปรดเลือกเมนู ไฟล์ และ การตั้งค่า แล้วเปลี่ยนเขตเวลาให้ตรงกัน`;
}
