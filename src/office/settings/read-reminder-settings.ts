import { toWesternDigits } from '../../thai/text/numerals';
import { isBlankText, plainText } from '../../thai/text/text';
import type { SettingKey } from './setting-row';
import type { ReminderSettings } from './settings';
import { initialOf } from './settings-rows';

/** A longer wait is a slip. */
const MOST_DAYS = 365;

/** The settings of reminders, from each one's text. What cannot be read counts as blank. */
export function readReminderSettings(text: (key: SettingKey) => string): ReminderSettings {
  return {
    beforeDays: daysIn(text('remindBefore')) ?? [],
    everyWorkingDays: repeatIn(text('remindEvery')),
    escalateAfterDays: daysIn(text('escalateAfter'))?.[0] ?? null,
    summaryEvery: summaryIn(text('summaryEvery')) ?? null,
    // What is no domain stays, and fits no address: an office that limits its letters wants them limited.
    domains: isOff(text('mailDomains')) ? [] : domainsIn(text('mailDomains')),
  };
}

/** A blank cell is a setting that nobody made. */
function repeatIn(text: string): number | null {
  const isNever = text.trim() !== '' && isOff(text);
  return isNever ? null : (workingDaysIn(text) ?? workingDaysIn(initialOf('remindEvery')));
}

/** Whether the text says in words that nothing is to be set. */
export function isOff(text: string): boolean {
  return isBlankText(text) || /^ไม่(?:ต้อง)?(?:แจ้ง|ส่ง|มี|ใช้|กำหนด|จำกัด)?$/.test(plainText(text));
}

const SEPARATORS = /(?:[,;/|、，；+&\s"']|และ|กับ|หรือ)+/;
/** What stands around a count of days: ล่วงหน้า ๓๐ วันก่อนครบกำหนด, ทุก ๆ ๕ วันทำการ. */
const DAY_WORDS = /ล่วงหน้า|(?:ก่อน|หลัง)(?:วัน)?(?:ครบ|ถึง|เกิน)?(?:กำหนด)?|ทุก(?:\s*ๆ)?|วัน(?:ทำการ|(?:ตาม)?ปฏิทิน)?/g;

/** Counts of days of the calendar, from 1 to a year; null where the text is anything else. */
export function daysIn(text: string): readonly number[] | null {
  return /ทำการ/.test(text) ? null : countsIn(text);
}

/** A count of working days. */
export function workingDaysIn(text: string): number | null {
  const counts = /ปฏิทิน/.test(text) ? null : countsIn(text);
  return counts?.length === 1 ? (counts[0] ?? null) : null;
}

function countsIn(text: string): readonly number[] | null {
  const items = itemsIn(toWesternDigits(plainText(text)).replace(DAY_WORDS, ' '));
  const days = items.map(Number);
  const proper = items.every(item => /^\d+$/.test(item)) && days.every(count => count >= 1 && count <= MOST_DAYS);
  return proper && days.length > 0 ? days : null;
}

/** How often the summary is sent, null for never; undefined where the text says none of these. */
export function summaryIn(text: string): 'week' | 'month' | null | undefined {
  if (isOff(text)) return null;
  const [, span] = /^(?:ราย|ทุก)?(สัปดาห์|เดือน)(?:ละ(?:1)?ครั้ง)?$/.exec(bare(text)) ?? [];
  if (span === undefined) return undefined;
  return span === 'เดือน' ? 'month' : 'week';
}

/** Whether the text names domains only. */
export function areDomains(text: string): boolean {
  return domainsIn(text).every(domain => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain));
}

function domainsIn(text: string): string[] {
  const items = itemsIn(plainText(text).replace(/https?:\/\//gi, ' '));
  return items.map(item => item.replace(/^\*?[@.]?/, '').toLowerCase()).filter(item => item !== '');
}

/** The hour of day that the text names, 0 to 23, minutes or not; null where it names none. */
export function hourIn(text: string): number | null {
  const plain = bare(text).replace(/^เวลา/, '');
  if (plain === 'เที่ยง') return 12;
  const [, clock] = /^(\d{1,2})(?:[.:]\d\d)?(?:น\.?|นาฬิกา)?$/.exec(plain) ?? [];
  if (clock !== undefined) return Number(clock) < 24 ? Number(clock) : null;
  // ๑ โมง is seven in the morning to some, and one in the afternoon to others.
  const [, morning] = /^([6-9]|1[01])โมง(?:เช้า|ตรง|ครึ่ง)?$/.exec(plain) ?? [];
  const [, afternoon] = /^บ่าย([1-5])(?:โมง)?(?:ตรง|ครึ่ง)?$/.exec(plain) ?? [];
  if (morning !== undefined) return Number(morning);
  return afternoon === undefined ? null : Number(afternoon) + 12;
}

/** The one link in the text that a letter may hold, or null. */
export function linkIn(text: string): string | null {
  const found = plainText(text).match(/(?:https:\/\/|(?:http:\/\/)?(?=docs\.google\.com\/))[^\s<>"']+/g) ?? [];
  const [link = ''] = found;
  const secure = `https://${link.replace(/^https?:\/\//, '')}`;
  return found.length === 1 && /^https:\/\/[^/]+\.\S{1,2000}$/.test(secure) ? secure : null;
}

function bare(text: string): string {
  return toWesternDigits(plainText(text)).replace(/\s/g, '');
}

function itemsIn(text: string): string[] {
  return text.split(SEPARATORS).filter(item => item !== '');
}
