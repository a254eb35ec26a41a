import fc from 'fast-check';

/** Pieces that repair and spelling look for, and what may be next to them. */
const PIECES = [
  ...'กดตทนสอเแโาะำํัิีุู็่้๊๋์ๆ๐๑๙019oO,.-/@a',
  ...' \n\t\u00a0\u200b\u200d\u00ad\ufeff\u202f\uf70a\uf711\uf884\uf8ff¡ÒÃé±½×Ñ',
  ...['ดาเนิน', 'ด าเนิน', 'กำร', 'สานักงาน', 'ประจ า', 'คาแนะนา', 'ตามาตราการ', 'อนุญาติ', 'เว็ปไซต์', 'นาย', 'นาง', 'ว่าที่'],
  ...['สาธารณชนน', 'ประมาน', 'งบ', 'การ', 'https://', 'x.go.th', '😀', '\ud83d', '\ude00', '๒๕61', '๒๕๖o'],
];

/** Any code point but half a surrogate, as the unit 'binary', of which fast-check makes a map of a million entries for each arbitrary. */
const anyCodePoint = fc.nat(0x10f7ff).map(code => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

const broken = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(pieces => pieces.join(''));
const any = fc.oneof(
  broken,
  fc.string({ unit: anyCodePoint, maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Any string, and Thai texts that are broken in the ways we know. */
export function anyText(): fc.Arbitrary<string> {
  return any;
}
