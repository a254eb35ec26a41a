import type { DateInText } from '../../../../thai/dates/dates-in-text';
import { PEOPLE, withoutDates } from './clauses';
import { kindOf, sharesWords } from './kinds';
import { isOnlyHoped, outcomeOf, PEOPLE_COME } from './outcome';
import { isPreparing } from './preparing';

const WHO_CAME = new RegExp(`${PEOPLE}|ทุก(?:คน|นาย|ท่าน|ฝ่าย)|ทั้งสถา`);

/** "โครงการอบรมคุณธรรม": the name of what the method asks for. */
export function namesEvent(clause: string, method: string): boolean {
  const name = clause.replace(/^โครงการ/, '');
  return name !== clause && sharesWords(method, name, 5) && kindOf(name, method) === 'deed' && !/ได้|อนุ/.test(name);
}

/**
 * An event of which people and a day are told was held, whatever the verbs: the method asks for something that people come to, so many were
 * there on a day, and nothing in the text only prepares it. Days to come are limits. Beside no more than its name, the people must have come,
 * and no word may say what else became of it.
 */
export function tellsEvent(clauses: readonly string[], dates: readonly DateInText[], method: string): boolean {
  if (!PEOPLE_COME.test(method) || !dates.some(({ day }) => day !== null)) return false;
  const words = clauses.map(withoutDates);
  const told = words.filter(clause => !namesEvent(clause, method));
  if (told.some(clause => isPreparing(clause, method) || kindOf(clause, method) === 'step')) return false;
  const came = clauses.filter(clause => WHO_CAME.test(clause) && !isOnlyHoped(clause));
  if (told.length === words.length) return came.length > 0;
  return (
    told.every(clause => kindOf(clause, method) === 'harmless') &&
    came.some(clause => outcomeOf(clause, method)?.ofPeople === true)
  );
}

/** Says what could not be so without the deed, though no verb of it is known. */
export function isBehind(clauses: readonly string[], dates: readonly DateInText[], method: string): boolean {
  return clauses.some(clause => outcomeOf(clause, method)) || tellsEvent(clauses, dates, method);
}
