import { repairText } from '../../thai/repair/repair-text';
import { toWesternDigits } from '../../thai/text/numerals';
import { visibleText } from '../../thai/text/text';
import type { State } from '../states';
import {
  BUT_YET,
  CANCELLED,
  CONTINUED,
  DOUBTFUL,
  EVIDENCE,
  FAULT_DENIED,
  FINISHED,
  NOT_BEGUN,
  PLANNED,
  UNFINISHED,
  WAITING,
} from './state-words';

/** What a result's text says. `sure` false: no known wording fits, and in progress is only the cautious reading. */
export interface StateReading {
  readonly state: Exclude<State, 'notYet'>;
  readonly sure: boolean;
}

const UNSURE: StateReading = { state: 'inProgress', sure: false };

/** The least finished first. */
const BY_PROGRESS: readonly StateReading['state'][] = ['notStarted', 'inProgress', 'cancelled', 'done'];

/** Only dashes, dots and spaces, or a drop-down's "— ยังไม่ได้กำหนด —". */
const PLACEHOLDER = /^[-–—_.…\s]*$|^[-–—]+ *ยังไม่ได้กำหนด *[-–—]+$/;

/** þ is how the tick of Wingdings comes out as text. */
const TICK = /[þü✓✔☑√]/g;

/** A new item: a bullet, a number with a dot, or a bar between two counts. */
const NEW_ITEM = /\n(?= *(?:[-–—•*·◦▪þ✓✔☑√]|\d+ *[.)]))| *[|;] */;

const BULLET = /^ *(?:[-–—•*·◦▪]+|\d+ *[.)]+(?!\d)) */;

const PERCENT = '(?:ร้อยละ *(\\d{1,3})|(\\d{1,3})(?:\\.\\d+)? *(?:%|เปอร์เซ็นต์))';

/** A percentage beside a word of progress, on either side of it, or alone. */
const PERCENT_OF_PROGRESS = new RegExp(
  '(?:แล้วเสร็จ|เสร็จ|สำเร็จ|ดำเนินการ(?:ไป)?(?:แล้ว|ได้)|(?:คืบ|ก้าว)หน้า[^\\d\\n]{0,30}?)' +
    ` *\\(?(?:คิดเป็น|ประมาณ|เพียง|(?:ไม่น้อย)?กว่า|ไปแล้ว|แล้ว)? *${PERCENT}|^${PERCENT}(?:\\.\\d+)?(?:$| *(?:แล้ว)?เสร็จ)|${PERCENT}(?:\\.\\d+)? *(?:แล้วเสร็จ|เสร็จ)`,
);

const PIECES = '(?:โครงการ|กิจกรรม|เรื่อง|ราย|ครั้ง|แห่ง|รุ่น|ไตรมาส|ฉบับ|กอง|หมู่บ้าน|ขั้นตอน|รายการ)';

/** ดำเนินการแล้ว ๓ จาก ๕ โครงการ, 2/4 ครั้ง (a date after แล้ว has slashes too), ๒ ครั้ง จากแผน ๔ ครั้ง. */
const SOME_OF_ALL = [
  `(?:แล้ว|เสร็จ|ได้) *(?:จำนวน)? *(\\d+) *(?:${PIECES}? *จาก|ใน) *(\\d{1,3})(?![\\d,.])`,
  `(?:แล้ว|เสร็จ|ได้) *(?:จำนวน)? *(\\d+) */ *(\\d+) *${PIECES}`,
  `(?<![\\d,.])(\\d{1,3}) *${PIECES}? *จาก *(?:ทั้งหมด|จำนวน|เป้าหมาย|แผน|ที่)[ก-๎ ]{0,30}?(\\d{1,3})(?![\\d,.])`,
].map(source => new RegExp(source));

const ANY_PERCENT = /ร้อยละ *\d|\d *(?:%|เปอร์เซ็นต์)/;

/**
 * What a result says of the state; null where it says nothing (blank, a dash, a drop-down's placeholder). Of several items in
 * one cell the least finished decides. Text that fits nothing is read again without what pasting broke.
 */
export function readState(result: string): StateReading | null {
  const reading = readItems(result);
  if (reading === null || reading.sure) return reading;
  const repaired = repairText(result);
  return repaired === result ? reading : readItems(repaired);
}

function readItems(result: string): StateReading | null {
  const text = toWesternDigits(visibleText(result));
  if (PLACEHOLDER.test(text)) return null;
  const items = text.split(NEW_ITEM).map(item => item.replace(BULLET, '').replace(/\n/g, ' ').trim());
  const readings = items.filter(item => !PLACEHOLDER.test(item)).map(readItem);
  const least = BY_PROGRESS.find(state => readings.some(reading => reading.state === state));
  // An item nobody can read may be less finished than one that can be.
  return (
    readings.find(({ state, sure }) => state === least && !sure) ??
    readings.find(({ state }) => state === least) ??
    null
  );
}

function readItem(item: string): StateReading {
  const text = item.replace(TICK, '').trim();
  if (text === '') return sure('done');
  if (has(CANCELLED, text)) return sure('cancelled');
  if (has(UNFINISHED, text.replace(FAULT_DENIED, ' '))) return sure('inProgress');
  const share = shareDone(text);
  if (share !== null) return sure(share === 0 ? 'notStarted' : share < 1 ? 'inProgress' : 'done');
  return readDeeds(text, text !== item);
}

/** The reading of what is affirmed, denied and planned. */
function readDeeds(text: string, ticked: boolean): StateReading {
  const told = text.replace(CONTINUED, ' ');
  // What is denied or only planned must not be taken for done: "ยังไม่ได้จัดทำ" holds "ได้จัดทำ".
  const affirmed = told.replace(NOT_BEGUN, ' ').replace(PLANNED, ' ');
  const finished = has(FINISHED, affirmed);
  const done = finished || EVIDENCE.test(affirmed) || ANY_PERCENT.test(affirmed) || ticked;
  if (BUT_YET.test(text)) return sure(done ? 'inProgress' : 'notStarted');
  if (affirmed !== told) return done && !finished ? UNSURE : sure(finished ? 'inProgress' : 'notStarted');
  if (has(WAITING, text)) return sure('inProgress');
  return done && !has(DOUBTFUL, text) ? sure('done') : UNSURE;
}

/** How much of the measure the text says is done, 1 for all; null where it does not say. */
function shareDone(text: string): number | null {
  const percent = PERCENT_OF_PROGRESS.exec(text)?.slice(1).find(Boolean);
  if (percent !== undefined) return Number(percent) / 100;
  for (const pattern of SOME_OF_ALL) {
    const [, some, all] = pattern.exec(text) ?? [];
    if (some !== undefined) return Number(some) / Number(all);
  }
  return null;
}

function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

function sure(state: StateReading['state']): StateReading {
  return { state, sure: true };
}
