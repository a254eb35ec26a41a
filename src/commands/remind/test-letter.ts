import { lettersOf } from '../../letters/day-letters';
import { asTestLetter } from '../../letters/letter';
import { lineTexts } from '../../letters/line-texts';
import { workingDayFrom } from '../../thai/dates/working-days';
import type { Ending, Outcome, View } from '../common/outcome';
import { LETTER_SHEETS, readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { testLetterMessage } from './messages';
import { planLetters } from './plan-letters';
import type { TestLetterResult } from './remind-result';
import { sendLetter } from './send-letters';

export interface TestLetterData {
  /** The person's own address; null if nothing was sent. */
  readonly to: string | null;
}

const VIEW: View<TestLetterResult, TestLetterData> = {
  message: testLetterMessage,
  data: result => ({ to: result.kind === 'sent' ? result.to : null }),
};

/** Sends the person at the screen a letter that a unit would get, even on a day off and even if the unit was told already. */
export function sendTestLetter(adapters: Adapters): Outcome<TestLetterData> {
  return runCommand(adapters, 'ส่งหนังสือทดสอบ', VIEW, () => sendFirstLetter(adapters));
}

function sendFirstLetter(adapters: Adapters): Ending<TestLetterResult> {
  const planned = planLetters(adapters, readOffice(adapters, LETTER_SHEETS));
  if ('problems' in planned) return { problem: planned.problems[0] };
  const { input } = planned;
  const today = workingDayFrom(input.today, input.holidays);
  const { letters, skipped } = lettersOf({ ...input, today, ledger: new Map(), missingYear: null });
  const [letter] = letters;
  if (letter === undefined) {
    const isAny = skipped.length + lineTexts(input).length > 0;
    return { result: isAny ? { kind: 'nobodyByMail', skipped } : { kind: 'nothingDue' } };
  }
  if (adapters.post.quotaLeft() === 0) return { result: { kind: 'noQuota' } };
  const to = adapters.person.email();
  const { refusal, contactRefused } = sendLetter(adapters, asTestLetter(letter, to));
  if (refusal?.of === 'quota') return { result: { kind: 'noQuota' } };
  if (refusal) return { result: { kind: 'refused', why: refusal.why } };
  return { result: { kind: 'sent', to, unit: letter.unit, contactRefused: contactRefused ? letter.replyTo : null } };
}
