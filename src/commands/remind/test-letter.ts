import { lettersOf } from '../../letters/day-letters';
import { asTestLetter } from '../../letters/letter';
import { lineTexts } from '../../letters/line-texts';
import { workingDayFrom } from '../../thai/dates/working-days';
import type { Outcome } from '../common/outcome';
import { type Ending, runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { planLetters } from './plan-letters';
import { notToldLines, REMINDER_MESSAGES as SAID } from './reminder-messages';

interface TestLetterData {
  /** The person's own address; null where nothing was sent. */
  readonly to: string | null;
}

/** Sends the person at the screen the letter that a unit would get, whatever was told before and be it a day off. */
export function sendTestLetter(adapters: Adapters): Outcome<TestLetterData> {
  return runCommand(adapters, 'ส่งหนังสือทดสอบ', () => test(adapters));
}

function test(adapters: Adapters): Ending<TestLetterData> {
  const planned = planLetters(adapters);
  if ('problems' in planned) return { problem: planned.problems[0] };
  const { input } = planned;
  const today = workingDayFrom(input.today, input.holidays);
  const { letters, skipped } = lettersOf({ ...input, today, ledger: new Map(), missingYear: null });
  const [letter] = letters;
  if (letter === undefined) {
    const isAny = skipped.length + lineTexts(input).length > 0;
    const lines = isAny ? [SAID.nobodyByMail, ...notToldLines(skipped)] : [SAID.nothingToTest];
    return { message: lines.join('\n'), data: { to: null } };
  }
  if (adapters.post.quotaLeft() === 0) return { message: SAID.noQuotaToTest, data: { to: null } };
  const to = adapters.person.email();
  const refusal = adapters.post.send(asTestLetter(letter, to));
  if (refusal !== null) return { message: SAID.testRefused(refusal.why), data: { to: null } };
  return { message: SAID.testSent(to, letter.unit), data: { to } };
}
