import type { DateInText } from '../../../../thai/dates/dates-in-text';
import { PEOPLE, withoutDates } from './clauses';
import { kindOf } from './kinds';
import { isOnlyHoped, outcomeOf, PEOPLE_COME } from './outcome';
import { isPreparing } from './preparing';

const WHO_CAME = new RegExp(`${PEOPLE}|ทุก(?:คน|นาย|ท่าน|ฝ่าย)|ทั้งสถา`);

/**
 * An event of which people and a day are told was held, whatever the verbs: the method asks for something that people come to, so many were
 * there on a day, and nothing in the text only prepares it. Days to come are limits.
 */
export function tellsEvent(clauses: readonly string[], dates: readonly DateInText[], method: string): boolean {
  return (
    PEOPLE_COME.test(method) &&
    dates.some(({ day }) => day !== null) &&
    clauses.some(clause => WHO_CAME.test(clause) && !isOnlyHoped(clause)) &&
    !clauses.map(withoutDates).some(clause => isPreparing(clause, method) || kindOf(clause, method) === 'step')
  );
}

/** Says what could not be so without the deed, though no verb of it is known. */
export function isBehind(clauses: readonly string[], dates: readonly DateInText[], method: string): boolean {
  return clauses.some(clause => outcomeOf(clause, method)) || tellsEvent(clauses, dates, method);
}
