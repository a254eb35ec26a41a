import { sameText } from '../thai/text/text';

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

/** The state with this label, as staff choose it in the drop-down. */
export function stateFromLabel(text: string): State | null {
  if (text === '') return null;
  const states = Object.keys(STATE_LABELS) as State[];
  return states.find(state => sameText(STATE_LABELS[state], text)) ?? null;
}
