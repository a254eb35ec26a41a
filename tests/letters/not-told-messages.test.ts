import { describe, expect, it } from 'vitest';
import type { NotTold, Recipient } from '../../src/letters/not-told';
import { notToldLines, recipientAddress, recipientName, whyNotToldMessage } from '../../src/letters/not-told-messages';

const who: Recipient = { kind: 'unit', unit: 'กองคลัง' };

it.each<[Recipient, string, string]>([
  [{ kind: 'unit', unit: 'กองคลัง' }, 'กองคลัง', 'กองคลัง'],
  [{ kind: 'head', unit: 'กองคลัง' }, 'หัวหน้ากองคลัง', 'หัวหน้ากองคลัง'],
  [{ kind: 'address', address: 'a@x.example', name: 'กองคลัง กองช่าง' }, 'กองคลัง กองช่าง', 'a@x.example'],
  [{ kind: 'unknown', text: 'ทุกคน' }, 'ทุกคน', 'ทุกคน'],
  [{ kind: 'unknown', text: '' }, 'ไม่ได้ระบุผู้รับผิดชอบ', 'ไม่ได้ระบุผู้รับผิดชอบ'],
])('%j has a name, and an address if there is one', (recipient, name, address) => {
  expect([recipientName(recipient), recipientAddress(recipient)]).toEqual([name, address]);
});

describe('why somebody is not told', () => {
  it('gives the end of a pause and its reason, cut to one line', () => {
    const why = { code: 'paused', until: '2026-04-30', reason: 'ย้ายที่ทำการ\nชั้น ๒' } as const;
    expect(whyNotToldMessage({ who, why, rows: [] })).toBe('พักการแจ้งถึง ๓๐ เมษายน ๒๕๖๙ เหตุผล: ย้ายที่ทำการ ชั้น ๒');
    expect(whyNotToldMessage({ who, why: { ...why, reason: '' }, rows: [] })).toBe('พักการแจ้งถึง ๓๐ เมษายน ๒๕๖๙');
  });

  it('says which address is wrong, and which rows nobody is told of', () => {
    const why = { code: 'invalidAddress', of: 'head', address: 'ไม่มี@' } as const;
    expect(whyNotToldMessage({ who, why, rows: [9, 12] })).toBe('อีเมลหัวหน้าไม่ถูกต้อง: ไม่มี@ (แถว ๙, ๑๒)');
  });

  it('is listed up to a number, and the rest are counted', () => {
    const one: NotTold = { who, why: { code: 'noAddress', of: 'unit' }, rows: [] };
    const line = '- กองคลัง: ยังไม่มีอีเมลในแผ่นงานส่วนราชการ';
    expect(notToldLines([one, one], 2)).toEqual([line, line]);
    expect(notToldLines([one, one, one], 1)).toEqual([line, 'และอีก ๒ ราย']);
  });
});
