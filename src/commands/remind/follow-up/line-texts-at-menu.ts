import { type LineText, lineTexts } from '../../../letters/line-texts';
import type { Outcome } from '../../common/outcome';
import { LETTER_SHEETS, readOffice } from '../../common/read-office';
import { tellEnding } from '../../common/run';
import type { Adapters } from '../../ports/adapters';
import { lineTextMessage, NO_LINE_TEXT, nextTextQuestion } from '../messages';
import { planLetters } from '../plan-letters';

/** Shows the texts for LINE without the page. */
export function lineTextsAtMenu(adapters: Adapters): Outcome<{ readonly texts: readonly LineText[] }> {
  const planned = planLetters(adapters, readOffice(adapters, LETTER_SHEETS));
  const texts = 'problems' in planned ? [] : lineTexts(planned.input);
  const data = { texts };
  if (texts.length === 0) {
    const ending = 'problems' in planned ? { problem: planned.problems[0] } : { result: null };
    return tellEnding(adapters, { message: () => NO_LINE_TEXT, data: () => data }, ending);
  }
  showInTurn(adapters, texts.map(lineTextMessage));
  return { done: true, message: '', data };
}

/** Shows one text after the other, until the person has seen enough. */
export function showInTurn({ person }: Pick<Adapters, 'person'>, [text, ...later]: readonly string[]): void {
  if (text === undefined) return;
  if (later.length === 0) person.tell(text);
  else if (person.agrees(nextTextQuestion(text))) showInTurn({ person }, later);
}
