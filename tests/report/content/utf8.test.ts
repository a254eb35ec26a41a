import { expect, it } from 'vitest';
import { utf8 } from '../../../src/report/content/utf8';

it('encodes every character as Node does', () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => code).filter(code => code < 0xd800 || code > 0xdfff);
  const text = all.map(code => String.fromCodePoint(code)).join('');
  expect(Buffer.compare(utf8(text), new TextEncoder().encode(text))).toBe(0);
});
