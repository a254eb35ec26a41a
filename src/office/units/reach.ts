import type { OfficeKind } from '../kinds/kind';
import { onceAKind } from '../kinds/once-a-kind';
import { summaryPost, topWords } from '../kinds/top-posts';
import type { Unit, UnitsReading } from './unit';

/** Before the post that somebody acts in: รักษาราชการแทน, รักษาการในตำแหน่ง, รรท. */
const ACTING_AS = '(?:รักษาราชการ(?:แทน)?|รักษาการ(?:แทน|ใน)?|ร\\.?ร\\.?ท\\.?|ปฏิบัติหน้าที่)\\s*(?:ใน)?(?:ตำแหน่ง)?\\s*';
const topPost = onceAKind(kind => new RegExp(`^(?:รอง)?(?:${topWords(kind)})`));
const chiefOrActing = onceAKind(kind => {
  const { word } = summaryPost(kind);
  return new RegExp(`^${word}|${ACTING_AS}${word}`);
});

const BY_MAIL = /เมล|mail|อิเล็กทรอนิกส์/i;
const WITHOUT_LETTERS = /ไลน์|line|เอกสาร|หนังสือ|จดหมาย|กระดาษ/i;
const NOT_SO = /ไม่|งด|เลิก|ห้าม/;

/**
 * Whether the unit answers for a measure of these units: named in it, or one of all units. The posts of the top are in the sheet for
 * their names; what all units do is not theirs to report.
 */
export function answersFor(unit: Unit, { units }: { readonly units: UnitsReading }, kind: OfficeKind): boolean {
  return units.units.includes(unit.name) || (units.all && !topPost(kind).test(unit.name) && !isChief(unit, kind));
}

/** Told by e-mail, also where by something else besides. Where the sheet says anything else, to mail would be the worse mistake. */
export function isReachedByMail({ reachedBy }: Unit): boolean {
  return BY_MAIL.test(reachedBy) && !NOT_SO.test(reachedBy);
}

/** The sheet says neither that it is e-mail nor what else, or what it is not. */
export function isUnknownWay({ reachedBy }: Unit): boolean {
  return NOT_SO.test(reachedBy) || !(BY_MAIL.test(reachedBy) || WITHOUT_LETTERS.test(reachedBy));
}

/** One plain address; no name, no list, no line break. */
export function isAddress(text: string): boolean {
  return /^(?!\.|[^@]*\.[.@])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/.test(text);
}

/** The row of the chief administrator, or of whoever acts as one, who is sent the summary; of the head where the office has none. */
export function isChief({ name }: Unit, kind: OfficeKind): boolean {
  return chiefOrActing(kind).test(name);
}

/** Of one of the domains or a subdomain of one; of any where none is named. */
export function isOfDomains(address: string, domains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domains.length === 0 || domains.some(one => domain === one || domain.endsWith(`.${one}`));
}
