import { labelOf } from '../../office/settings/records/all-records';
import { thai } from '../../thai/text/numerals';
import { recipientName } from '../not-told-messages';
import type { MovedAddress, Redirects } from './redirects';

/** One line for each change; addresses that two units seem to have exchanged are one line, because one slip did it. */
export function redirectLines({ moved, limit }: Redirects, most: number): string[] {
  const exchanged = moved.filter(({ usedBy }) => usedBy !== null);
  const isMixed = exchanged.length > 1;
  const single = isMixed ? moved.filter(({ usedBy }) => usedBy === null) : moved;
  return [
    ...(limit === null ? [] : [limitLine(limit)]),
    ...(isMixed ? [mixedLine(exchanged)] : []),
    ...single.slice(0, most).map(movedLine),
    ...(single.length > most ? [thai`และอีเมลที่เปลี่ยนอีก ${single.length - most} แห่ง`] : []),
  ];
}

function limitLine({ before, now }: NonNullable<Redirects['limit']>): string {
  const label = `"${labelOf('mailDomains')}" ในแผ่นงานตั้งค่า`;
  return now.length === 0
    ? `${label} ไม่จำกัดแล้ว (เดิม ${before.join(', ')}) ระบบจึงส่งไปยังอีเมลใดก็ได้ โปรดตรวจสอบว่าเป็นไปตามที่ต้องการ`
    : `${label} เปลี่ยนเป็น ${now.join(', ')} (เดิม ${before.join(', ')}) โปรดตรวจสอบว่าเป็นไปตามที่ต้องการ`;
}

function mixedLine(exchanged: readonly MovedAddress[]): string {
  const [first] = exchanged;
  const example = first ? `เช่น อีเมลของ${nameOf(first)} คือ ${first.to} ซึ่งเคยส่งถึง${first.usedBy ?? ''} ` : '';
  return (
    thai`ชื่อกับอีเมลในแผ่นงานส่วนราชการอาจสลับแถวกัน ${exchanged.length} แห่ง ` +
    `${example}โปรดตรวจสอบทุกแถว หากมีการเรียงลำดับเฉพาะชื่อ โปรดคืนค่าจากประวัติเวอร์ชัน`
  );
}

function movedLine(one: MovedAddress): string {
  return `อีเมลของ${nameOf(one)} เปลี่ยนจาก ${one.from} เป็น ${one.to} หลังหนังสือแจ้งครั้งก่อน โปรดตรวจสอบว่าถูกต้อง`;
}

function nameOf({ role: { of, unit } }: MovedAddress): string {
  return recipientName({ kind: of, unit });
}
