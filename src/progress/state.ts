/** Where a measure stands. `notYet`: nothing reported, and its period has not begun. */
export type State = 'done' | 'inProgress' | 'notStarted' | 'notYet' | 'cancelled';

/** The states as the sheet, the report and the letters show them. */
export const STATE_LABELS: Readonly<Record<State, string>> = {
  done: 'ดำเนินการแล้ว',
  inProgress: 'อยู่ระหว่างดำเนินการ',
  notStarted: 'ยังไม่ดำเนินการ',
  notYet: 'ยังไม่ถึงกำหนดดำเนินการ',
  cancelled: 'ยกเลิก',
};
