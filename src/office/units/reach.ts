import type { PlainDate } from '../../thai/dates/calendar';
import type { OfficeKind } from '../kinds/kind';
import { oncePerKind } from '../kinds/once-per-kind';
import { summaryPost, topWords } from '../kinds/top-posts';
import { namesIn, type Unit, type UnitsReading } from './unit';

/** Words before the post of a person who acts in it: รักษาราชการแทน, รักษาการในตำแหน่ง, รรท. */
const ACTING_AS = '(?:รักษาราชการ(?:แทน)?|รักษาการ(?:แทน|ใน)?|ร\\.?ร\\.?ท\\.?|ปฏิบัติหน้าที่)\\s*(?:ใน)?(?:ตำแหน่ง)?\\s*';
const topPost = oncePerKind(kind => new RegExp(`^(?:รอง)?(?:${topWords(kind)})`));
const chiefOrActing = oncePerKind(kind => {
  const { word } = summaryPost(kind);
  return new RegExp(`^${word}|${ACTING_AS}${word}`);
});

const BY_MAIL = /เมล|mail|อิเล็กทรอนิกส์/i;
const WITHOUT_LETTERS = /ไลน์|line|เอกสาร|หนังสือ|จดหมาย|กระดาษ/i;
const NEGATED = /ไม่|งด|เลิก|ห้าม/;

/**
 * True if the unit is responsible for a measure with these units: it is named, or the measure is for all units. Top posts are in the sheet
 * only for their names, so measures for all units do not include them.
 */
export function answersFor(unit: Unit, { units }: { readonly units: UnitsReading }, kind: OfficeKind): boolean {
  return units.units.includes(unit.name) || (units.all && !topPost(kind).test(unit.name) && !isChief(unit, kind));
}

/** Everybody who is responsible for a measure with these units: those who are named, or each of the office's units. */
export function everybody(units: UnitsReading, known: readonly Unit[], kind: OfficeKind): readonly string[] {
  const all = units.all ? known.filter(unit => answersFor(unit, { units }, kind)).map(({ name }) => name) : [];
  return [...new Set([...all, ...namesIn(units)])];
}

/**
 * True if the unit is told by e-mail, also if the sheet names another way besides. Anything else gets no mail, because mail that is not
 * wanted would be the worse mistake.
 */
export function isReachedByMail({ reachedBy }: Unit): boolean {
  return BY_MAIL.test(reachedBy) && !NEGATED.test(reachedBy);
}

/** True if the sheet names no known way to reach the unit, or says what not to use. */
export function isUnknownWay({ reachedBy }: Unit): boolean {
  return NEGATED.test(reachedBy) || !(BY_MAIL.test(reachedBy) || WITHOUT_LETTERS.test(reachedBy));
}

/** True if the unit gets no letters for now. Somebody wanted a pause, so a day that cannot be read counts too. */
export function isPaused({ pausedUntil, unreadablePause }: Unit, today: PlainDate): boolean {
  return unreadablePause !== '' || (pausedUntil !== null && today <= pausedUntil);
}

/** A part of a domain neither begins nor ends with a hyphen (RFC 1035, 2.3.1). */
const LABEL = '(?!-)[A-Za-z0-9-]{1,63}(?<!-)';
const ADDRESS = new RegExp(`^(?!\\.|[^@]*\\.[.@])[A-Za-z0-9._%+-]{1,64}@${LABEL}(?:\\.${LABEL}){1,8}$`);

/** One plain address, without a display name, a list or a line break. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * True for the row of the post that receives the summary, or of the person acting in it: the chief administrator, or the head of an office
 * without one.
 */
export function isChief({ name }: Unit, kind: OfficeKind): boolean {
  return chiefOrActing(kind).test(name);
}

/** True if the address is in one of the domains or in a subdomain of one. An empty list allows all. */
export function isOfDomains(address: string, domains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domains.length === 0 || domains.some(one => domain === one || domain.endsWith(`.${one}`));
}
