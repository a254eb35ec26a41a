import { fold } from './fold';
import type { Meaning, Noun, Word } from './words';

/** Sure enough to be a heading, and so little that a person is asked. */
const SURE = 0.66;

/**
 * Headings may ask: "ใครทำ", "ทำไปถึงไหนแล้ว". Thai has few words that ask, and each says what kind of answer stands below. The first that is
 * found decides: what asks how far something is, or what was done, asks for the result.
 */
const QUESTIONS: readonly (readonly [Meaning, number, RegExp])[] = [
  ['unit', 0, asks('ใคร|ผู้ใด|คนไหน|หน่วยไหน|หน่วยงานใด|^who$')],
  ['period', 0, asks('เมื่อไร|เมื่อไหร่|เมื่อใด|(?:ตอน|ช่วง|เดือน|วัน)(?:ไหน|ใด)|^when$')],
  ['result', 0, asks('ถึงไหน|แค่ไหน|หรือยัง|หรือไม่|เป็นอย่างไร|เป็นยังไง|(?:อะไร|อย่างไร).*แล้ว|แล้ว.*(?:อะไร|อย่างไร)')],
  ['plan', 8, asks('อย่างไร|ยังไง|^how$')],
  ['plan', 6, asks('อะไร|สิ่งใด|^what$')],
];

/** The letters on the line of these words. */
function asks(words: string): RegExp {
  return new RegExp(words.replace(/[ก-๎]+/g, fold));
}

/**
 * What a heading asks for; null if it asks nothing. `key`: its letters on the line. A noun in it is what it asks about: "มีหลักฐานอะไร". But
 * whom and when it asks is clear without.
 */
export function askedFor(key: string, words: readonly Word[]): Noun | null {
  const [meaning, level] = QUESTIONS.find(([, , pattern]) => pattern.test(key)) ?? [];
  if (meaning === undefined || level === undefined) return null;
  const about = words.find(({ noun }) => noun !== null && noun.meaning !== 'plan')?.noun;
  if (meaning === 'plan' && about) return { ...about, sure: SURE };
  return { meaning, level, sure: SURE, person: false };
}
