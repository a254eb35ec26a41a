import { type LineText, lineTexts } from '../../../letters/line-texts';
import type { Outcome } from '../../common/outcome';
import { LETTER_SHEETS, readOffice } from '../../common/read-office';
import { tellEnding } from '../../common/run';
import type { Adapters } from '../../ports/adapters';
import { lineTextMessage, lineTextQuestion, NO_LINE_TEXT } from '../messages';
import { planLetters } from '../plan-letters';

/** Shows the texts for LINE without the page, one unit after the other, until the person has seen enough. */
export function lineTextsAtMenu(adapters: Adapters): Outcome<{ readonly texts: readonly LineText[] }> {
  const planned = planLetters(adapters, readOffice(adapters, LETTER_SHEETS));
  const texts = 'problems' in planned ? [] : lineTexts(planned.input);
  const [last, ...before] = [...texts].reverse();
  const isEnough = before.reverse().some(text => !adapters.person.agrees(lineTextQuestion(text)));
  const done = { done: true, message: '', data: { texts } } as const;
  if (isEnough) return done;
  return tellEnding(
    adapters,
    { message: () => (last ? lineTextMessage(last) : NO_LINE_TEXT), data: () => done.data },
    'problems' in planned ? { problem: planned.problems[0] } : { result: null },
  );
}
