import { repairText } from '../../../thai/repair/repair-text';
import { toWesternDigits } from '../../../thai/text/numerals';
import { visibleText } from '../../../thai/text/text';
import { tickedOf } from '../../../thai/text/ticked';

/** One item of a result: a bullet, a numbered line, or the whole text. */
export interface Item {
  /** As written, on one line. */
  readonly shown: string;
  /** The same with Western digits; of the same length, so that an index in one is valid in the other. */
  readonly text: string;
}

/** Where words stand in an item. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** Only dashes, dots and spaces, or a drop-down's "— ยังไม่ได้กำหนด —". */
const PLACEHOLDER = /^[-–—_.…\s]*$|^[-–—]+ *ยังไม่ได้กำหนด *[-–—]+$/;

/** Begins a line that names only where the proof is. */
const PROOF =
  '(?:เอกสาร(?:แนบ|ประกอบ|อ้างอิง|หลักฐาน| *[/:]|\\n)|หลักฐาน|(?:ภาพ|รูป)(?:ถ่าย|ประกอบ|กิจกรรม)|ลิงก์|ลิงค์|link|url|https?:|www\\.)';
/** Else the cell only breaks the line there: "ตาม" above "เอกสารแนบ". */
const AFTER_A_WHOLE_LINE = '(?<!(?:ตาม|ดัง|รอ|ขอ|และ|แนบ|พร้อม|จัดทำ|เผยแพร่|ส่ง) *)';
/** The heading of such lines. All below it is proof. */
export const PROOF_HEADING = /^(?:เอกสาร|หลักฐาน)(?: *\/ *หลักฐาน|แนบ|ประกอบ|อ้างอิง|เชิงประจักษ์)*(?:ดังนี้|ได้แก่|คือ)? *:? *$/;

/** The start of a new item: a bullet, a numbered line, proof on a line of its own or with a colon, or a bar or semicolon between two items. */
const NEW_ITEM = new RegExp(
  `\\n(?= *(?:[-–—•*·◦▪þ✓✔☑√]|[\\d๐-๙]+ *[.)]))|${AFTER_A_WHOLE_LINE}\\n(?= *${PROOF})| *[|;] *| (?=(?:เอกสาร|หลักฐาน)[ก-๎/]{0,15} ?:)`,
  'i',
);

const BULLET = /^ *(?:[-–—•*·◦▪]+|[\d๐-๙]+ *[.)]+(?![\d๐-๙])) */;

/** True if a cell is blank, or holds only a dash or a drop-down's placeholder. */
export function saysNothing(cell: string): boolean {
  return PLACEHOLDER.test(visibleText(cell));
}

/** The items of a result that say something. Damage from pasting is repaired before. */
export function itemsOf(result: string): readonly Item[] {
  if (saysNothing(result)) return [];
  const lines = tickedOf(visibleText(repairText(result))).split(NEW_ITEM);
  return lines.flatMap(line => {
    const shown = line.replace(BULLET, '').replace(/\n/g, ' ').trim();
    return PLACEHOLDER.test(shown) ? [] : [{ shown, text: toWesternDigits(shown) }];
  });
}

/** In characters. */
export const LONGEST_WORDS = 120;

/** The words at a place of an item as written, out to the next spaces. */
export function wordsAt({ shown }: Item, { at, length }: Place): string {
  const from = shown.lastIndexOf(' ', at) + 1;
  const to = shown.indexOf(' ', at + length);
  return shown
    .slice(from, to < 0 ? undefined : to)
    .slice(0, LONGEST_WORDS)
    .trim();
}
