import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from '../../src/memory/fingerprint';
import { textKey } from '../../src/thai/text/text';
import { anyText } from '../support/any-text';

/** FNV-1a as its authors describe it, over UTF-16 units, with exact arithmetic. */
function fnv1a(text: string): string {
  let hash = 2166136261n;
  for (const unit of text.split('')) hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 16777619n) % 2n ** 32n;
  return hash.toString(36);
}

it('is the hash of what people see', () => {
  fc.assert(fc.property(anyText(), text => void expect(fingerprint(text)).toBe(fnv1a(textKey(text)))));
});

it.each([
  'เ เก็บ',
  'แเเก',
  'ก\u0e4d า',
  'ABC ก',
  'É',
  '๑๒ 34',
  'ก\u200bข',
  'ก\tข\r\nค',
  '\u0e2f\u0e5b\u0e3f',
  'ก\u0085ข',
  '',
])('is the hash of what people see of %j', text => {
  expect(fingerprint(text)).toBe(fnv1a(textKey(text)));
});
