import type { Problem } from '../../problem';

/** Ends the reading of an office's file. Only `readSource` and its kin catch it; they return the problem. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
