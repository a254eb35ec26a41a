import { sameText } from '../thai/text/text';

/** A measure's state. `notYet`: nothing is reported, and its period has not begun. */
export type State = 'done' | 'inProgress' | 'notStarted' | 'notYet' | 'cancelled';

/** The labels in the sheet, the report and the letters. */
export const STATE_LABELS: Readonly<Record<State, string>> = {
  done: 'ดำเนินการแล้ว',
  inProgress: 'อยู่ระหว่างดำเนินการ',
  notStarted: 'ยังไม่ดำเนินการ',
  notYet: 'ยังไม่ถึงกำหนดดำเนินการ',
  cancelled: 'ยกเลิก',
};

export const STATES = Object.keys(STATE_LABELS) as readonly State[];

/** What a result is called where it stands for one of round 12. */
export const RESULT_OF_ROUND_6 = 'ผลรอบ ๖ เดือน';

/** Under a result in the report: its evidence is the item of the list with the number that follows. */
export const EVIDENCE_AT = 'หลักฐานลำดับที่';

/** The state for a label of the drop-down; null if the text is not a label. */
export function stateFromLabel(text: string): State | null {
  if (text === '') return null;
  return STATES.find(state => sameText(STATE_LABELS[state], text)) ?? null;
}
