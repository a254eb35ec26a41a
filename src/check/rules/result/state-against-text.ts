import { readState } from '../../../register/progress/read-state';
import type { State } from '../../../register/states';
import type { RowRule } from '../../findings/finding';

/** Beside these readings of the text a chosen state is no contradiction. */
const COMPATIBLE: Readonly<Record<State, readonly State[]>> = {
  done: ['done'],
  inProgress: ['inProgress'],
  notStarted: ['notStarted', 'notYet'],
  notYet: ['notStarted', 'notYet'],
  // What could not be done may well be given up.
  cancelled: ['cancelled', 'notStarted'],
};

/** Says of the whole measure that it is finished; "ประชุมแล้ว ๒ ครั้ง" of a measure that goes on does not. */
const WHOLLY_DONE = /เสร็จ|เรียบร้อย|ครบถ้วน|ดำเนินการแล้ว|แล้ว[\s.)]*$/;

/** The report would call a measure one thing and tell another of it. */
export const stateAgainstText: RowRule = ({ measure: { row, chosenState, result } }) => {
  if (chosenState === null) return [];
  const read = readState(result);
  if (read === null || !read.sure || COMPATIBLE[chosenState].includes(read.state)) return [];
  if (chosenState === 'inProgress' && read.state === 'done' && !WHOLLY_DONE.test(result)) return [];
  const data = { chosen: chosenState, read: read.state };
  return [{ rule: 'stateAgainstText', severity: 'warning', row, column: 'chosenState', data }];
};
