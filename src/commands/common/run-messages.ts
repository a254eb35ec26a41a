/** Messages common to all commands. `why` is the text of the error, as Google or the code gave it. */
export const RUN_MESSAGES = {
  fault: (why: string) => `เกิดข้อผิดพลาด งานนี้ยังไม่เสร็จ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`,
  notLogged: (why: string) => `บันทึกลงประวัติการทำงานไม่ได้: ${why}`,
} as const;
