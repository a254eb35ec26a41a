/** What any command may have to say besides its own sentences. `why` is the words of the service that failed. */
export const RUN_MESSAGES = {
  fault: (why: string) => `เกิดข้อผิดพลาด งานนี้ยังไม่เสร็จ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`,
  notLogged: (why: string) => `บันทึกลงประวัติการทำงานไม่ได้: ${why}`,
} as const;
