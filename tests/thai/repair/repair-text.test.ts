import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pasteFaults, repairText } from '../../../src/thai/repair/repair-text';
import { anyText } from '../../support/any-text';
import { realTable, realTableFile } from '../../support/real-table';

const table = realTableFile();
const cells = (await realTable(table)).flat();

describe('repairText repairs damage from pasting', () => {
  test.each([
    ['ำ as ring and า', 'ส\u0e4d\u0e32นัก', 'สำนัก', 'saraAm'],
    ['ำ in parts, tone mark first', 'น\u0e49\u0e4d\u0e32', 'น้ำ', 'saraAm'],
    ['ำ in parts, tone mark between', 'น\u0e4d\u0e49\u0e32', 'น้ำ', 'saraAm'],
    ['ำ in parts, tone mark last', 'น\u0e4d\u0e32\u0e49', 'น้ำ', 'saraAm'],
    ['tone mark after ำ', 'น\u0e33\u0e49', 'น้ำ', 'markOrder'],
    ['แ as two เ', 'เเผน', 'แผน', 'doubledE'],
    ['a tone mark typed twice', 'ก่่อน', 'ก่อน', 'doubledMark'],
    ['a vowel above typed twice', 'ทีี่', 'ที่', 'doubledMark'],
    ['a vowel twice, around its tone mark', 'ที่ี', 'ที่', 'doubledMark'],
    ['า typed twice', 'กาาร', 'การ', 'doubledMark'],
    ['ไ typed twice', 'ไไม่', 'ไม่', 'doubledMark'],
    ['a tone mark before its upper vowel', 'ท่ี', 'ที่', 'markOrder'],
    ['a silencer before its lower vowel', 'พันธ์ุ', 'พันธุ์', 'markOrder'],
    ['a tone mark after า', 'กวา่', 'กว่า', 'brokenWord'],
    ['marks shifted by a letter, with a space', 'ผู้ปว่ ย', 'ผู้ป่วย', 'brokenWord'],
    ['marks shifted into the next word', 'สิ่งทตี่ ้องแจ้ง', 'สิ่งที่ต้องแจ้ง', 'brokenWord'],
    ['marks shifted over a leading vowel', 'ญาติผู้ดแู ล', 'ญาติผู้ดูแล', 'brokenWord'],
    ['a gap before a mark', 'ปฏิบ ัติ', 'ปฏิบัติ', 'brokenWord'],
    ['a gap after every mark', 'จั ดกิ จกรรมแล้ ว', 'จัดกิจกรรมแล้ว', 'brokenWord'],
    ['letters spaced out', 'ด ำ เ นิ น ก า ร', 'ดำเนินการ', 'brokenWord'],
    ['a tone mark that is lost', 'หนวยงาน', 'หน่วยงาน', 'brokenWord'],
    ['a ำ that is lost', 'ดเนินการ', 'ดำเนินการ', 'brokenWord'],
    ['a tone mark after ะ', 'คะ่', 'ค่ะ', 'markOrder'],
    ['a zero-width space', 'กอง\u200bคลัง', 'กองคลัง', 'invisible'],
    ['a byte order mark', '\ufeffกองคลัง', 'กองคลัง', 'invisible'],
    ['a soft hyphen', 'กอง\u00adคลัง', 'กองคลัง', 'invisible'],
    ['a no-break space between words', 'กองคลัง\u00a0กองช่าง', 'กองคลัง กองช่าง', 'noBreakSpace'],
    ['a no-break space before a number', 'ข้อ\u00a0๑', 'ข้อ ๑', 'noBreakSpace'],
    ['a tone mark of Windows fonts', 'ก\uf70aอน', 'ก่อน', 'glyph'],
    ['ญ of Windows fonts', '\uf70f', 'ญ', 'glyph'],
    ['a silencer of Macintosh fonts', 'พันธ\uf896', 'พันธ์', 'glyph'],
    ['ฐ of Macintosh fonts', 'มาตร\uf89eาน', 'มาตรฐาน', 'glyph'],
    ['TIS-620 read as Latin-1', '¡ÒÃ', 'การ', 'wrongEncoding'],
    ['ญ that became a soft hyphen', 'ÊÑ\u00ad\u00adÒ', 'สัญญา', 'wrongEncoding'],
    ['ำ that became a gap', 'ด าเนินงาน', 'ดำเนินงาน', 'lostRing'],
    ['ำ with a tone mark that became a gap', 'สม ่าเสมอ', 'สม่ำเสมอ', 'lostRing'],
    ['two gaps in one word', 'ค าแนะน า', 'คำแนะนำ', 'lostRing'],
    ['ำ that became า', 'ผลการดาเนินงาน', 'ผลการดำเนินงาน', 'lostRing'],
    ['า that became ำ', 'กำร', 'การ', 'lostRing'],
    ['two kinds of digits in one number', 'พ.ศ. ๒๕61', 'พ.ศ. ๒๕๖๑', 'mixedDigits'],
    ['the same in a text with Western digits', '30 ก.ย. ๒๕61', '30 ก.ย. 2561', 'mixedDigits'],
    ['thousands in another kind of digits', '๑,000 บาท', '๑,๐๐๐ บาท', 'mixedDigits'],
    ['o for ๐', '๒๕๖o', '๒๕๖๐', 'letterInNumber'],
    ['O for 0', '1OO บาท', '100 บาท', 'letterInNumber'],
  ])('%s', (_, broken, whole, kind) => {
    expect(repairText(broken)).toBe(whole);
    expect(pasteFaults(broken).faults.map(fault => fault.kind)).toEqual([kind]);
  });

  test.each([
    ['several runs of the wrong encoding', '¡ÒÃ ´Óà¹Ô¹§Ò¹ »Õ 2565', 'การ ดำเนินงาน ปี 2565'],
    ['an old font’s tone mark before its vowel', 'ท\uf70a\uf702', 'ที่'],
    ['every า of a text', 'กำรทำงำนของข้ำรำชกำร', 'การทำงานของข้าราชการ'],
  ])('%s', (_, broken, whole) => {
    expect(repairText(broken)).toBe(whole);
  });
});

describe('repairText leaves alone', () => {
  test.each([
    ['other languages’ letters and signs', 'café é naïve ± ½ ÄÖÜ ÅÄÖ ÁÉÍÓÚ àéî ±×÷ «½¼¾»'],
    ['accented words next to what could be Thai', 'café ¡ÒÃ'],
    ['ำ, แ and marks in their places', 'น้ำ แผน ที่ ก่อน พันธุ์ เกาะ ค่ะ เจ้าหน้าที่ ก๊าซ'],
    ['a no-break space between a number and its unit', '๑๐\u00a0บาท 5\u00a0กม. ๘๐\u00a0%'],
    ['repetition by ๆ and dots', 'ต่าง ๆ ทุกๆ ฯลฯ …'],
    ['line breaks, tabs and runs of spaces', '๑.  ก\n\tข   ค'],
    ['the joiner inside an emoji', '👩\u200d💻'],
    ['numbers of one kind', '๒๕๖๕ 2565 ๑,๐๐๐ 1,000'],
    ['codes with the letter O', 'O43 o34/o35 H2O 12oz'],
    ['links and addresses', 'https://x.go.th/๒๕61 a1๒@x.go.th www.x.go.th/1o'],
    ['damaged forms that only arise where two words meet', 'ราคาสั่งที่ วาจาเป็น ประจาน วิชาระดับ ครอบงำนโยบาย กำราบ'],
    ['abbreviations', 'อบต. ก.พ. ๖๘ ป.ป.ช. ข้อ ก และ ข ฯลฯ มิ.ย.'],
    ['words that no list has, far from any that one has', 'บ้านกระเทียมโทนจังหวะเต้นซัมบ้า'],
    ['words of a name', 'นายอานาจ สาเนา ว่าที่ร้อยตรีสาคัญ ตาบล'],
    ['full compatibility forms, unlike NFKC', '① ２ ㎡ ﬁ'],
  ])('%s', (_, text) => {
    expect(repairText(text)).toBe(text);
    expect(pasteFaults(text).faults.filter(fault => fault.now !== null)).toEqual([]);
  });

  test.skipIf(table === null)('all of a real office’s table', () => {
    expect(cells.filter(cell => repairText(cell) !== cell)).toEqual([]);
  });
});

describe('pasteFaults', () => {
  test('give positions in the original text, even if an earlier repair moves it', () => {
    expect(pasteFaults('\u200bเเผน ๒๕61').faults).toEqual([
      { at: 0, length: 1, was: '\u200b', now: '', kind: 'invisible' },
      { at: 1, length: 2, was: 'เเ', now: 'แ', kind: 'doubledE' },
      { at: 6, length: 4, was: '๒๕61', now: '๒๕๖๑', kind: 'mixedDigits' },
    ]);
  });

  test.each([
    ['ร า', 'รา and รำ are both words'],
    ['ข ึงงงงง', 'no word is near'],
    ['ตุลคม ๒๕๖๘', 'a date is never guessed'],
    ['นายสมช ัย ใจดี', 'a name may be any letters'],
    ['ทราบ “ปฏิบ ัติ” แล้ว', 'a quotation is what somebody else wrote'],
  ])('report %s without a repair: %s', text => {
    expect(repairText(text)).toBe(text);
    expect(pasteFaults(text).faults.map(({ now, kind }) => [now, kind])).toEqual([[null, 'brokenWord']]);
  });

  test('are empty if nothing needs repair', () => {
    expect(pasteFaults('ดำเนินการแล้ว').faults).toEqual([]);
  });
});

describe('for any text', () => {
  test('repaired text needs no more repair', () => {
    fc.assert(
      fc.property(anyText(), text => {
        const repaired = repairText(text);
        expect(repairText(repaired)).toBe(repaired);
      }),
      { numRuns: 500 },
    );
  });

  test('a text changes only where it has a fault that can be repaired', () => {
    fc.assert(
      fc.property(anyText(), text => {
        const mendable = pasteFaults(text).faults.filter(fault => fault.now !== null);
        expect(repairText(text) !== text).toBe(mendable.length > 0);
        for (const { at, length, was } of mendable) expect(text.slice(at, at + length)).toBe(was);
      }),
      { numRuns: 500 },
    );
  });

  test('visible characters without a rule are never lost, added or moved', () => {
    // Left out: marks, vowels, digits, o, spaces and line breaks, invisible characters, private-use characters of old fonts, and TIS-620 bytes.
    const withoutRule = (text: string) =>
      text.replace(/[\u00a0-\u00fb\u0e30-\u0e5b\p{DI}\u202f\uf700-\uf71a\uf884-\uf89e0-9oO \n]/gu, '');
    const noOtherEncoding = anyText().map(text => text.replace(/[\u00a1-\u00fb\uf70f\uf700\uf89a\uf89e]/g, ''));
    fc.assert(
      fc.property(noOtherEncoding, text => {
        expect(withoutRule(repairText(text))).toBe(withoutRule(text));
      }),
      { numRuns: 500 },
    );
  });
});

test.each(['ก', 'น้า', 'ดาเนิน', 'ด า', '1๒', '1,', 'é', '¡Ò', 'เ', '\u0e48', 'a.', '@', ' ', '\u200b'])(
  'fifty thousand characters of %j are read to the end',
  piece => {
    const text = piece.repeat(50_000 / piece.length);
    expect(repairText(repairText(text))).toBe(repairText(text));
  },
);
