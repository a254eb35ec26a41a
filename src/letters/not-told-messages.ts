import type { FutureDay } from '../memory/letter-record';
import { formatDate, formatDateShort } from '../thai/dates/calendar';
import { thai, toThaiDigits } from '../thai/text/numerals';
import { oneLine } from './letter-blocks';
import type { NotTold, Recipient, WhyNotTold } from './not-told';

const LONGEST_REASON = 120;

/** The name of the address's column. */
const ADDRESS_OF = { unit: 'อีเมล', head: 'อีเมลหัวหน้า' } as const;

const WHY: { readonly [Code in WhyNotTold['code']]: (why: Extract<WhyNotTold, { code: Code }>) => string } = {
  paused: ({ until, reason }) => {
    const why = oneLine(reason, LONGEST_REASON);
    return `พักการแจ้งถึง ${formatDate(until)}${why && ` เหตุผล: ${why}`}`;
  },
  otherWay: ({ way }) => `ติดต่อทาง${way}`,
  unreadablePause: ({ text }) => `อ่านวันที่พักการแจ้งไม่ได้ โปรดระบุวัน เดือน และปี: ${text}`,
  unknownWay: ({ way }) => `วิธีติดต่อคือ "${way}" ซึ่งไม่มีในตัวเลือก จึงไม่ส่งอีเมล`,
  noAddress: ({ of }) => `ยังไม่มี${ADDRESS_OF[of]}ในแผ่นงานส่วนราชการ`,
  invalidAddress: ({ of, address }) => `${ADDRESS_OF[of]}ไม่ถูกต้อง: ${address}`,
  otherDomain: ({ of, address }) => `${ADDRESS_OF[of]}ไม่อยู่ในโดเมนที่ส่งได้: ${address}`,
  committee: () => 'มิใช่ส่วนราชการ จึงไม่มีอีเมลสำหรับแจ้ง',
  noUnit: () => 'ไม่มีส่วนราชการที่ตรงกันในแผ่นงานส่วนราชการ',
  toldToday: () => 'วันนี้แจ้งแล้ว',
  uncertainToday: () => 'วันนี้เริ่มส่งแล้วแต่ไม่ทราบผล จึงไม่ส่งซ้ำ',
  refusedSince: ({ address, day }) => `ระบบอีเมลไม่รับหนังสือถึง ${address} ตั้งแต่ ${formatDateShort(day)}`,
  uncertainSince: ({ address, day }) => `ไม่ทราบว่าหนังสือถึง ${address} เมื่อ ${formatDateShort(day)} ส่งถึงหรือไม่`,
  badAddress: ({ address }) => `ระบบอีเมลไม่รับที่อยู่ ${address} โปรดแก้ไขในแผ่นงานส่วนราชการ`,
  refused: ({ why }) => why,
  noQuota: () => 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้ งานประจำวันจะส่งในวันทำการถัดไปหากเปิดไว้ หรือโปรดสั่งส่งอีกครั้งในวันนั้น',
  overCap: ({ most }) => thai`เกิน ${most} ฉบับที่ส่งได้ในครั้งเดียว โปรดสั่งส่งอีกครั้ง งานประจำวันจะส่งให้ในวันทำการถัดไปหากเปิดไว้`,
  outOfTime: () => 'เวลาที่ทำงานได้ในครั้งเดียวใกล้หมด โปรดสั่งส่งอีกครั้ง งานประจำวันจะส่งให้ในวันทำการถัดไปหากเปิดไว้',
};

/** Why somebody gets no letter, and which rows nobody is told of. */
export function whyNotToldMessage({ why, rows }: NotTold): string {
  // Each code's function takes the reason of that code; TypeScript cannot follow this through a union.
  const sentence = (WHY[why.code] as (why: WhyNotTold) => string)(why);
  return rows.length === 0 ? sentence : `${sentence} (แถว ${rows.map(toThaiDigits).join(', ')})`;
}

export function recipientName(who: Recipient): string {
  if (who.kind === 'unit') return who.unit;
  if (who.kind === 'head') return `หัวหน้า${who.unit}`;
  if (who.kind === 'address') return who.name;
  return who.text === '' ? 'ไม่ได้ระบุผู้รับผิดชอบ' : who.text;
}

/** The address, or the name if there is no address. */
export function recipientAddress(who: Recipient): string {
  return who.kind === 'address' ? who.address : recipientName(who);
}

/** One line for each of the first `most`, and a line with the number of the others. */
export function notToldLines(all: readonly NotTold[], most: number): string[] {
  const lines = all.slice(0, most).map(one => `- ${recipientName(one.who)}: ${whyNotToldMessage(one)}`);
  return all.length > most ? [...lines, thai`และอีก ${all.length - most} ราย`] : lines;
}

/** One sentence about all letter records with days after today. People with such a record may be told again. */
export function futureDays(future: readonly FutureDay[]): string {
  const [latest = ''] = future.map(({ day }) => day).sort((a, b) => (a < b ? 1 : -1));
  return (
    thai`บันทึกการส่งหนังสือแจ้ง ${future.length} ราย ลงวันที่หลังวันนี้ ` +
    `(ล่าสุด ${formatDateShort(latest)}) จึงถือว่าไม่ทราบวันที่แจ้งครั้งก่อนและอาจแจ้งอีกครั้ง โปรดตรวจสอบวันที่ของเครื่องที่ใช้ส่ง`
  );
}
