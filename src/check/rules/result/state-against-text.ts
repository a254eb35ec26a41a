import type { State } from '../../../register/states';
import type { RowRule } from '../../findings/finding';

/** For each chosen state, the readings of the result's text that do not contradict it. */
const COMPATIBLE: Readonly<Record<State, readonly State[]>> = {
  done: ['done'],
  inProgress: ['inProgress'],
  notStarted: ['notStarted', 'notYet'],
  notYet: ['notStarted', 'notYet'],
  // Work that could not be done may well have been cancelled.
  cancelled: ['cancelled', 'notStarted'],
};

/** Says that the whole measure is finished. "ประชุมแล้ว ๒ ครั้ง" in a measure that continues does not say so. */
const WHOLLY_DONE = /เสร็จ|เรียบร้อย|ครบถ้วน|ดำเนินการแล้ว|แล้ว[\s.)]*$/;

/** The report would show one state and describe another. */
export const stateAgainstText: RowRule = ({ measure: { row, chosenState, result }, progress: { fromText } }) => {
  // A blank result is another rule's.
  if (chosenState === null || fromText.why === null) return [];
  const { state: read, sure } = fromText;
  if (!sure || COMPATIBLE[chosenState].includes(read)) return [];
  if (chosenState === 'inProgress' && read === 'done' && !WHOLLY_DONE.test(result)) return [];
  const data = { chosen: chosenState, read };
  return [{ rule: 'stateAgainstText', severity: 'warning', row, column: 'chosenState', data }];
};
