import { toWesternDigits } from '../../../thai/text/numerals';
import { isBlankText, plainText } from '../../../thai/text/text';
import { isAddress } from '../../units/reach';
import type { ValueKind } from './value-kind';

/** A longer wait is a typing mistake. */
const MOST_DAYS = 365;

/** Several numbers of calendar days; empty if the text says that there is to be none. */
export const daysList: ValueKind<readonly number[]> = {
  form: 'days',
  read: text => (isOff(text) ? [] : daysIn(text)),
  proper: ' เช่น ๓๐, ๗',
};

/** One number of calendar days; null if the text says that there is to be none. */
export const days: ValueKind<number | null> = {
  form: 'days',
  read: text => (isOff(text) ? null : single(daysIn(text))),
  proper: ' เช่น ๑๕',
};

/** One number of working days; null if the text says that there is to be none. */
export const workingDays: ValueKind<number | null> = {
  form: 'days',
  read: text => (isOff(text) ? null : single(workingDaysIn(text))),
  proper: ' เช่น ๕',
};

/** Null: never. */
export const howOften: ValueKind<'week' | 'month' | null> = {
  form: 'choice',
  choices: ['ไม่ส่ง', 'รายสัปดาห์', 'รายเดือน'],
  read: howOftenIn,
};

/** In lower case; an empty list allows all. */
export const domains: ValueKind<readonly string[]> = {
  form: 'domains',
  read: text => {
    const named = isOff(text) ? [] : domainsIn(text);
    return named.every(domain => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain)) ? named : undefined;
  },
  // Text that is not a domain is kept and matches no address: the office wanted a limit, so a mistake must not allow all addresses.
  unclear: domainsIn,
  proper: ' เช่น example.go.th คั่นด้วยจุลภาค',
};

export const hour: ValueKind<number> = { form: 'hour', read: hourIn, proper: ' เป็นเลข ๐ ถึง ๒๓ เช่น ๘' };

export const link: ValueKind<string> = {
  form: 'link',
  read: linkIn,
  proper: ' เป็นลิงก์เดียวที่ขึ้นต้นด้วย https://',
};

export const email: ValueKind<string> = {
  form: 'email',
  read: text => (isAddress(plainText(text)) ? plainText(text) : undefined),
  proper: ' เป็นอีเมลเดียว เช่น plan@example.go.th',
};

/** In lower case; an empty list allows all. */
export const emails: ValueKind<readonly string[]> = {
  form: 'emails',
  read: text => {
    const named = isOff(text) ? [] : addressesIn(text);
    return named.every(isAddress) ? named : undefined;
  },
  // As with domains: what is no address matches nobody, and does not open the list to all.
  unclear: addressesIn,
  proper: ' เป็นอีเมลที่คั่นด้วยจุลภาค เช่น plan@example.go.th',
};

/** True if the text says in words that nothing is to be set. */
function isOff(text: string): boolean {
  return isBlankText(text) || /^ไม่(?:ต้อง)?(?:แจ้ง|ส่ง|มี|ใช้|กำหนด|จำกัด)?$/.test(plainText(text));
}

const SEPARATORS = /(?:[,;/|、，；+&\s"']|และ|กับ|หรือ)+/;
/** Words around a number of days: ล่วงหน้า ๓๐ วันก่อนครบกำหนด, ทุก ๆ ๕ วันทำการ. */
const DAY_WORDS = /ล่วงหน้า|(?:ก่อน|หลัง)(?:วัน)?(?:ครบ|ถึง|เกิน)?(?:กำหนด)?|ทุก(?:\s*ๆ)?|วัน(?:ทำการ|(?:ตาม)?ปฏิทิน)?/g;

/** Numbers of calendar days, from 1 to 365. */
function daysIn(text: string): readonly number[] | undefined {
  return /ทำการ/.test(text) ? undefined : countsIn(text);
}

function workingDaysIn(text: string): readonly number[] | undefined {
  return /ปฏิทิน/.test(text) ? undefined : countsIn(text);
}

function single(counts: readonly number[] = []): number | undefined {
  return counts.length === 1 ? counts[0] : undefined;
}

function countsIn(text: string): readonly number[] | undefined {
  const items = itemsIn(toWesternDigits(plainText(text)).replace(DAY_WORDS, ' '));
  const counts = items.map(Number);
  const proper = items.every(item => /^\d+$/.test(item)) && counts.every(count => count >= 1 && count <= MOST_DAYS);
  return proper && counts.length > 0 ? counts : undefined;
}

function howOftenIn(text: string): 'week' | 'month' | null | undefined {
  if (isOff(text)) return null;
  const [, span] = /^(?:ราย|ทุก)?(สัปดาห์|เดือน)(?:ละ(?:1)?ครั้ง)?$/.exec(bare(text)) ?? [];
  if (span === undefined) return undefined;
  return span === 'เดือน' ? 'month' : 'week';
}

/** Split at less than other lists: an address may have a plus sign in it. */
function addressesIn(text: string): string[] {
  const items = plainText(text).split(/[\s,;|<>()、，]+|และ|กับ|หรือ/);
  return items.filter(item => item !== '').map(item => item.toLowerCase());
}

function domainsIn(text: string): string[] {
  const items = itemsIn(plainText(text).replace(/https?:\/\//gi, ' '));
  return items.map(item => item.replace(/^\*?[@.]?/, '').toLowerCase()).filter(item => item !== '');
}

/** The hour of day, 0 to 23. Minutes are ignored. */
function hourIn(text: string): number | undefined {
  const plain = bare(text).replace(/^เวลา/, '');
  if (plain === 'เที่ยง') return 12;
  const [, clock] = /^(\d{1,2})(?:[.:]\d\d)?(?:น\.?|นาฬิกา)?$/.exec(plain) ?? [];
  if (clock !== undefined) return Number(clock) < 24 ? Number(clock) : undefined;
  // ๑ to ๕ โมง are not read: ๑ โมง means seven in the morning to some people and one in the afternoon to others.
  const [, morning] = /^([6-9]|1[01])โมง(?:เช้า|ตรง|ครึ่ง)?$/.exec(plain) ?? [];
  const [, afternoon] = /^บ่าย([1-5])(?:โมง)?(?:ตรง|ครึ่ง)?$/.exec(plain) ?? [];
  if (morning !== undefined) return Number(morning);
  return afternoon === undefined ? undefined : Number(afternoon) + 12;
}

/** The only link in the text, as https; undefined if there is none, or more than one. */
function linkIn(text: string): string | undefined {
  const found = plainText(text).match(/(?:https:\/\/|(?:http:\/\/)?(?=docs\.google\.com\/))[^\s<>"']+/g) ?? [];
  const [link = ''] = found;
  const secure = `https://${link.replace(/^https?:\/\//, '')}`;
  return found.length === 1 && /^https:\/\/[^/]+\.\S{1,2000}$/.test(secure) ? secure : undefined;
}

function bare(text: string): string {
  return toWesternDigits(plainText(text)).replace(/\s/g, '');
}

function itemsIn(text: string): string[] {
  return text.split(SEPARATORS).filter(item => item !== '');
}
