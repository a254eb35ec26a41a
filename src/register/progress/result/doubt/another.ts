import { LATIN_NAME, PEOPLE } from '../clauses/clauses';
import { SAYS_FINISHED } from '../clauses/kinds';
import { VERBS } from '../verbs';
import { areOtherDeeds, namesDeed } from './deeds';
import type { Clause } from './read-clause';
import { namedIn } from './topics';

/** Begins the words that name what was done. */
const NAMING = new RegExp(
  `(?<!การ|ผู้|ที่|คณะ|เพื่อ|ห้อง|หอ|ใน|ลูก)(?:${VERBS}|ติด|ปรับ|ฝึก|ซ่อม|ก่อสร้าง|แจก|ปลูก|บรรยาย|ซื้อ|จ้าง|มี(?!ผู้|นัก|เจ้า|คน|ประชา|บุคลากร|พนักงาน))`,
);
/** Ends them: that it is done, or for whom, where and when. */
export const NAMED_TO = new RegExp(
  `แล้ว|เสร็จ|เรียบร้อย|สำเร็จ|ครบ|ให้(?!ความ|บริการ)|แก่|ที่(?!ดิน)|(?<!แนว|ช่อง)ทาง|(?<!ค)ณ|โดย|เมื่อ|วันที่|เพื่อ|จาก|ตาม(?!สาย)|บน|ใน|ไว้|และ|พร้อม|ระหว่าง|จำนวน|เป็น|สำหรับ|ด้วย|ซึ่ง|ตั้งแต่|ต่อ(?!ต้าน)|${PEOPLE}|${LATIN_NAME}`,
);
/** Verbs that need an object to say anything: "จัดทำแบบสำรวจ", unlike "ประกาศใช้". */
const MAKES = /^(?:จัด|ทำ|ออก|มี)/;

/** Says that all is done, without a name for it. */
const NAMES_NOTHING = /^(?:แล้ว|เสร็จ|ครบ|เรียบร้อย|สำเร็จ)/;

/** A method that makes something known, and the ways to do so. */
const MAKES_KNOWN = /^(?:การ)?ให้ความรู้|เผยแพร่|ประชาสัมพันธ์|เปิดเผย|สื่อ|ช่องทาง/;
const CHANNEL =
  /เว็บ|เพจ|โพสต์|ไลน์|เสียงตามสาย|วิทยุ|ป้าย|แผ่นพับ|ใบปลิว|โปสเตอร์|สติ๊?กเกอร์|คลิป|ว[ิี]ดิ|กราฟิก|บอร์ด|facebook|line|qr/i;

/** In letters. Shorter words stand by chance inside others. */
const SHORTEST_WORD = 3;
/** An aim, which any deed may serve. */
const AIM =
  /^[\s\d๐-๙.)-]*(?:มาตรการ|โครงการ|กิจกรรม|แผน(?:งาน)?)?(?:การ)?(?:ส่งเสริม|เสริมสร้าง|ปลูก(?:ฝัง|จิต)|ปลุก|ยกระดับ|ขับเคลื่อน|ป้องกัน|แก้(?:ไข)?ปัญหา|(?:ดำเนิน(?:การ|งาน)|ปฏิบัติ)ตาม|สร้าง(?=ความ|จิต|ค่า|วัฒน|แรง|ขวัญ)|(?:ปรับปรุง|พัฒนา|เพิ่ม)(?=การ|กระบวน|งาน|คุณภาพ|ประสิทธิ|ศักยภาพ))/;

/** A method that names more things asks for several deeds, or for an aim that many deeds serve. */
const MOST_TOPICS = 8;

/**
 * "จัดทำแบบสำรวจแล้ว" of a measure that asks for a training: the clause that names another thing than the method; null if there is none.
 * "จัดอบรมแล้ว" names nothing, so it speaks of what the method asks for.
 */
export function namesAnother(clauses: readonly Clause[], text: string, method: string): Clause | null {
  const asked = namedIn(method);
  if (asked.topics.length === 0 && !namesDeed(method)) return null;
  if (asked.words.every(word => /^[a-z]/.test(word)) || new Set(asked.topics).size > MOST_TOPICS) return null;
  if (AIM.test(method) || (MAKES_KNOWN.test(method) && CHANNEL.test(text))) return null;
  const isIn = (word: string, where: string) => word.length >= SHORTEST_WORD && where.includes(word);
  let naming: Clause | null = null;
  const own: string[] = [];
  for (const [index, clause] of clauses.entries()) {
    const { words, kind, outcome } = clause;
    if (outcome !== null && outcome.ofPeople !== true) return null;
    if (index === 0 && NAMES_NOTHING.test(words)) return null;
    const verb = kind === 'harmless' && !SAYS_FINISHED.test(words) ? null : NAMING.exec(words);
    if (verb === null) continue;
    const deed = words.slice(verb.index).split(NAMED_TO)[0] ?? '';
    const named = namedIn(deed);
    const isOfMethod = named.words.length === 0 || named.words.some(word => asked.words.includes(word));
    if (named.topics.length === 0 && isOfMethod) return null;
    if (named.topics.length > 0 || MAKES.test(verb[0]) || areOtherDeeds(deed, method)) naming ??= clause;
    own.push(...named.topics);
  }
  const told = namedIn(text).words;
  const isTold = (word: string) => told.includes(word) || isIn(word, text);
  const isShared =
    (asked.topics.length > 0 ? asked.topics : asked.words).some(isTold) || own.some(word => isIn(word, method));
  const [first = ''] = own;
  const [head = ''] = asked.topics;
  // "จัดทำคู่มือป้องกันการทุจริต" of a measure that asks for a plan. A longer result may name the thing otherwise.
  const isOther = clauses.length === 1 && own.length > 0 && !isTold(head) && !isIn(first, method);
  return !isShared || isOther ? naming : null;
}
