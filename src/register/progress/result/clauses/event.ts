import type { DateInText } from '../../../../thai/dates/dates-in-text';
import { PEOPLE, withoutDates } from './clauses';
import { kindOf, sharesWords } from './kinds';
import { isOnlyHoped, outcomeOf, PEOPLE_COME } from './outcome';
import { isPreparing } from './preparing';

const WHO_CAME = new RegExp(`${PEOPLE}|ทุก(?:คน|นาย|ท่าน|ฝ่าย)|ทั้งสถา`);

/** "โครงการอบรมคุณธรรม": the name of what the method asks for, and no word of what became of it. */
export function namesEvent(clause: string, method: string): boolean {
  if (!clause.startsWith('โครงการ')) return false;
  const name = clause.slice('โครงการ'.length);
  return sharesWords(method, name, 5) && kindOf(name, method) === 'deed' && !/ได้|อนุมัติ|เห็นชอบ/.test(name);
}

/**
 * An event of which people and a day are told was held, whatever the verbs: the method asks for something that people come to, so many were
 * there on a day, and nothing in the text only prepares it. Days to come are limits.
 */
export function tellsEvent(clauses: readonly string[], dates: readonly DateInText[], method: string): boolean {
  return (
    PEOPLE_COME.test(method) &&
    dates.some(({ day }) => day !== null) &&
    clauses.some(clause => WHO_CAME.test(clause) && !isOnlyHoped(clause)) &&
    !clauses
      .map(withoutDates)
      .some(clause => isPreparing(clause, method) || (kindOf(clause, method) === 'step' && !namesEvent(clause, method)))
  );
}

/** Says what could not be so without the deed, though no verb of it is known. */
export function isBehind(clauses: readonly string[], dates: readonly DateInText[], method: string): boolean {
  return clauses.some(clause => outcomeOf(clause, method)) || tellsEvent(clauses, dates, method);
}
