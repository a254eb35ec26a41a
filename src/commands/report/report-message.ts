import type { Feature } from '../../report/read-back/feature';
import { EDITION_LABELS, type Edition } from '../../report/wording/choices';
import { toThaiDigits } from '../../thai/text/numerals';
import type { Kept, Sharing } from '../ports/adapters';

/** What an import may lose, as the officer would look for it. */
const FEATURES: Readonly<Record<Feature, string>> = {
  sections: 'การแบ่งตอน',
  orientation: 'แนวกระดาษ',
  pageNumbers: 'เลขหน้า',
  headings: 'หัวเรื่อง',
  fonts: 'แบบอักษร',
  tables: 'จำนวนตาราง',
  rows: 'จำนวนแถวหรือคอลัมน์ของตาราง',
  columnWidths: 'ความกว้างของคอลัมน์',
  headingRows: 'หัวตารางที่แสดงซ้ำทุกหน้า',
  merges: 'การผสานเซลล์',
  unbrokenRows: 'แถวที่ไม่แบ่งข้ามหน้า',
};

/** A message box holds no endless list. */
const MOST_NAMES = 5;

/** A report as built, and what *check* found in the register then. */
interface Built {
  readonly title: string;
  readonly edition: Edition;
  readonly draft: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** What the officer is told of a report that was kept: which it is, its links, and what to look at. */
export function reportMessage(report: Built, kept: Extract<Kept, { kept: true }>): string {
  const lines = [built(report), ...links(kept), ...readBack(kept), ...(kept.sharing ? sharing(kept.sharing) : [])];
  return lines.join('\n');
}

function built({ title, edition, draft, errors, warnings }: Built): string {
  const name = `${title} (${EDITION_LABELS[edition]})`;
  const remaining = errors > 0 ? ` ยังมีที่ต้องแก้ไข ${toThaiDigits(errors)} จุด` : '';
  const advice = `มีจุดที่ควรตรวจสอบ ${toThaiDigits(warnings)} จุด โปรดเลือกเมนู ตรวจสอบข้อมูล เพื่อดูจุดเหล่านั้น`;
  return `สร้าง${name}แล้ว${draft ? ` เป็นฉบับร่าง${remaining}` : ''}${warnings > 0 ? ` ${advice}` : ''}`;
}

function links({ url, converted, word, pdf }: Extract<Kept, { kept: true }>): string[] {
  if (!converted) {
    return [
      'แปลงเป็น Google เอกสารไม่ได้ จึงเก็บเป็นไฟล์ Word ไว้ให้ เปิดด้วยโปรแกรม Word ได้ หรือในไดรฟ์ คลิกขวาที่ไฟล์ เลือก "เปิดด้วย" แล้วเลือก "Google เอกสาร"',
      `ไฟล์ Word: ${url}`,
    ];
  }
  return [
    `เอกสาร: ${url}`,
    word === null ? 'เก็บไฟล์ Word ไว้ข้างเอกสารไม่ได้ หากต้องการ โปรดเปิดเอกสาร แล้วเลือกเมนู ไฟล์ ดาวน์โหลด' : `ไฟล์ Word: ${word}`,
    ...(pdf === null ? [] : [`PDF: ${pdf}`]),
  ];
}

function readBack({ converted, lost, word }: Extract<Kept, { kept: true }>): string[] {
  if (!converted) return [];
  if (lost === null) return ['ตรวจทานเอกสารหลังการแปลงไม่ได้ โปรดเปิดดูแนวกระดาษ หัวตาราง และเลขหน้าก่อนใช้'];
  if (lost.length === 0) return [];
  const names = lost.map(feature => FEATURES[feature]).join(' ');
  return [`เอกสารที่แปลงแล้วต่างจากต้นฉบับในเรื่อง ${names} โปรดตรวจก่อนใช้${word === null ? '' : ' หรือใช้ไฟล์ Word ซึ่งครบถ้วน'}`];
}

function sharing(outcome: Sharing): string[] {
  if (!outcome.done) return [`แชร์โฟลเดอร์รายงานให้ผู้แก้ไขแผ่นงานไม่ได้: ${outcome.why}`];
  const { without } = outcome;
  if (without.length === 0) return [];
  const named = without.slice(0, MOST_NAMES).map(email => email || 'ผู้ไม่เปิดเผยอีเมล');
  const more = without.length - named.length;
  const rest = more > 0 ? ` และอีก ${toThaiDigits(more)} คน` : '';
  return [`แชร์โฟลเดอร์รายงานให้ผู้แก้ไขแผ่นงานไม่ได้บางคน: ${named.join(' ')}${rest}`];
}
