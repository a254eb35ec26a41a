import { mendedText } from '../../../src/thai/mended-text';
import { pasteFaults } from '../../../src/thai/repair/repair-text';
import { findMisspellings } from '../../../src/thai/spelling/spelling';
import { cutWords } from '../../../src/thai/spelling/style';
import type { Damaged } from './damage';

/** What became of a damaged text. `spaces`: its words are right, and only a space is missing or left. `told`: *fix* did not mend all, and *check* still names something. `silent`: it does not. */
export type Outcome = 'right' | 'spaces' | 'told' | 'silent' | 'wrong';

/** `wrong`: *fix* made a change that leaves the text further from the good one, and nothing is named afterwards. */
export function outcomeOf({ good, damaged }: Damaged): Outcome {
  const mended = mendedText(damaged);
  if (mended.trim() === good.trim()) return 'right';
  if (mended.replace(/ /g, '') === good.replace(/ /g, '')) return 'spaces';
  if (isNamed(mended)) return 'told';
  return mended === damaged ? 'silent' : 'wrong';
}

/** True if *check* has a finding on the text that is about its letters. */
export function isNamed(text: string): boolean {
  const { faults } = pasteFaults(text);
  return (
    faults.some(({ kind }) => !['noBreakSpace', 'mixedDigits', 'letterInNumber'].includes(kind)) ||
    findMisspellings(text).length > 0 ||
    cutWords(text).length > 0
  );
}
