import type { Round } from '../../register/results';
import { addDays } from '../../thai/dates/calendar';
import { workingDayFrom } from '../../thai/dates/working-days';
import type { Outcome } from '../common/outcome';
import { tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { seenOf } from '../remind/send-reminders';
import { type FormData, makeForm } from './make-form';
import { NO_REQUEST, type RequestResult, requestQuestion } from './messages';
import type { RequestData } from './request-data';
import { previewRequest, REQUEST_VIEW, requestResults, roundToAsk } from './request-results';

/** How many days units may have to answer. The person takes the first that suits. */
const [FIRST, ...LATER] = [7, 14, 30] as const;

/**
 * Asks units for the results of the running round without the page, for those whose browser shows none: shows what would be sent by which day,
 * until the person agrees to one.
 */
export function requestAtMenu(adapters: Adapters): Outcome<RequestData> {
  return offer(adapters, roundToAsk(adapters), FIRST, LATER);
}

/** The forms of all units, for the round that runs. */
export function formsAtMenu(adapters: Adapters): Outcome<FormData> {
  return makeForm(adapters, { round: roundToAsk(adapters) });
}

function offer(
  adapters: Adapters,
  round: Round,
  days: number,
  [next, ...later]: readonly number[],
): Outcome<RequestData> {
  const by = workingDayFrom(addDays(adapters.clock.today(), days), new Set());
  const shown = previewRequest(adapters, { round, by });
  if ('problem' in shown || shown.result.rows === 0) return tellEnding(adapters, REQUEST_VIEW, shown);
  if (adapters.person.agrees(requestQuestion(shown.result))) return send(adapters, shown.result);
  if (next !== undefined) return offer(adapters, round, next, later);
  return tellEnding(adapters, { ...REQUEST_VIEW, message: () => NO_REQUEST }, shown);
}

function send(adapters: Adapters, { request: { round, by }, letters }: RequestResult): Outcome<RequestData> {
  const seen = letters.kind === 'previewed' ? letters.letters.map(seenOf) : [];
  return requestResults(adapters, { round, by, seen });
}
