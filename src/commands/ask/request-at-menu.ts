import type { Round } from '../../register/results';
import { addDays } from '../../thai/dates/calendar';
import { workingDayFrom } from '../../thai/dates/working-days';
import type { Outcome } from '../common/outcome';
import { answerOr, tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { showInTurn } from '../remind/follow-up/line-texts-at-menu';
import { lineTextMessage } from '../remind/messages';
import { seenOf } from '../remind/send-reminders';
import { type FormData, makeForm } from './make-form';
import { formQuestion, NO_FORM, NO_REQUEST, type RequestResult, requestQuestion } from './messages';
import type { RequestData } from './request-data';
import { previewRequest, REQUEST_VIEW, requestResults, roundsToAsk } from './request-results';

/** How many days units have to answer, if the person types no day. */
const USUAL_DAYS = 7;

/**
 * Asks units for the results of a round without the page, for those whose browser shows none: shows what would be sent by which day, until the
 * person agrees to it.
 */
export function requestAtMenu(adapters: Adapters): Outcome<RequestData> {
  return offer(adapters, roundsToAsk(adapters), null);
}

/** The forms of all units or of one, for the round that the person wants. */
export function formsAtMenu(adapters: Adapters): Outcome<FormData> {
  for (const round of roundsToAsk(adapters)) {
    const unit = adapters.person.asks(formQuestion(round));
    if (unit !== null) return makeForm(adapters, { round, ...(unit !== '' && { unit }) });
  }
  const none: FormData = { summary: NO_FORM, file: '', docx: '', forms: [] };
  return tellEnding(adapters, { message: () => NO_FORM, data: () => none }, { result: null });
}

/** `typed`: the day that the person has typed. */
function offer(
  adapters: Adapters,
  [round, ...later]: readonly [Round, ...Round[]],
  typed: string | null,
): Outcome<RequestData> {
  const by = typed ?? workingDayFrom(addDays(adapters.clock.today(), USUAL_DAYS), new Set());
  const shown = previewRequest(adapters, { round, by });
  const [next, ...others] = later;
  if ('problem' in shown) return tellEnding(adapters, REQUEST_VIEW, shown);
  const isNone = shown.result.rows === 0;
  const answer = isNone ? null : adapters.person.asks(requestQuestion(shown.result));
  if (answer === '') return send(adapters, shown.result);
  if (answer !== null) return offer(adapters, [round, ...later], answer);
  if (next !== undefined) return offer(adapters, [next, ...others], null);
  return tellEnding(adapters, isNone ? REQUEST_VIEW : { ...REQUEST_VIEW, message: () => NO_REQUEST }, shown);
}

function send(adapters: Adapters, { request: { round, by }, letters }: RequestResult): Outcome<RequestData> {
  const seen = letters.kind === 'previewed' ? letters.letters.map(seenOf) : [];
  const asked = requestResults(adapters, { round, by, seen });
  if (asked.done) {
    const { group, units } = asked.data.texts;
    const all = [...(group === null ? [] : [group]), ...units.map(lineTextMessage)];
    // All is done by then: a fault of a window must not look as if nothing had been sent.
    answerOr(undefined, () => showInTurn(adapters, all));
  }
  return asked;
}
