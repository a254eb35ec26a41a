import { expect, it } from 'vitest';
import type { FollowUpData } from '../../../src/commands/remind/follow-up/follow-up-data';
import { dataOf, exampleHost, exampleWorkbook, hostOver } from '../../support/office';

const [YES, NO] = [{ button: 'YES' }, { button: 'NO' }] as const;
const shown = (options: Parameters<typeof exampleHost>[0]) => {
  const host = exampleHost(options);
  const messages = host.call('showLineTexts').screen.messages.map(({ text }) => text);
  return { messages, host, texts: dataOf<FollowUpData>(host.call('readFollowUp', [], 'page')).texts };
};

it("shows each unit's text for LINE at the menu, as the page has them, and sends nothing", () => {
  const { length } = shown({ answers: [NO] }).texts;
  expect(length).toBeGreaterThan(1);
  const { messages, texts, host } = shown({ answers: Array<typeof YES>(length - 1).fill(YES) });
  expect(messages).toHaveLength(texts.length);
  for (const [at, { unit, reachedBy, text }] of texts.entries())
    expect(messages[at]?.startsWith(`${unit} (ติดต่อทาง${reachedBy})\n\n${text}`)).toBe(true);
  expect(messages[0]).toMatch(/แสดงข้อความของส่วนราชการถัดไปหรือไม่$/);
  expect(messages.at(-1)).not.toContain('ถัดไป');
  expect(host.mails).toEqual([]);
});

it('ends once the person has seen enough', () => {
  expect(shown({ answers: [NO] }).messages).toHaveLength(1);
});

it('says that there is none, or what is wrong', () => {
  expect(shown({ now: '2026-01-06' }).messages).toEqual(['ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด']);
  const copied = hostOver({ ...exampleWorkbook(), id: 'copy' });
  expect(copied.call('showLineTexts').screen.messages.map(({ text }) => text)).toEqual([
    expect.stringContaining('ไฟล์นี้เป็นสำเนา'),
  ]);
});
