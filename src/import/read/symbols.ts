type Pictures = ReadonlyMap<number, string>;

/** Places in a font, each with the character that looks like its picture: '252✓ 253☒'. */
function pictures(written: string): [number, string][] {
  return Array.from(written.matchAll(/(\d+)(\D) ?/g), ([, place, letter = '']) => [Number(place), letter]);
}

/** Characters at places that follow each other. */
function row(first: number, letters: string): [number, string][] {
  return Array.from(letters, (letter, index) => [first + index, letter]);
}

const DINGBATS: Pictures = new Map(pictures('51✓ 52✓ 53✗ 54✗ 55✗ 56✗ 108● 109❍ 110■ 111☐ 113☐'));

/** Fonts in which letters are pictures. Ticks and crosses are one character each, whatever box is around them. */
const FONTS: ReadonlyMap<string, Pictures> = new Map(
  Object.entries({
    symbol: new Map([
      ...row(33, '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
      ...row(97, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
      ...pictures(
        '163≤ 165∞ 171↔ 172← 173↑ 174→ 175↓ 176° 177± 179≥ 180× 183• 184÷ 185≠ 188… 214√ 215⋅ 219⇔ 220⇐ 222⇒',
      ),
    ]),
    wingdings: new Map([
      ...pictures(
        '108● 109❍ 110■ 111☐ 112☐ 113☐ 114☐ 115⬧ 117◆ 118❖ 119⬥ 120☒ 158· 159• 161○ 164◉ 167▪ 168☐ 171★ 216➢',
      ),
      ...pictures('223← 224→ 225↑ 226↓ 231← 232→ 233↑ 234↓ 239⇦ 240⇨ 243⬄ 251✗ 252✓ 253☒ 254✓'),
      ...row(129, '①②③④⑤⑥⑦⑧⑨⑩'),
      ...row(140, '❶❷❸❹❺❻❼❽❾❿'),
    ]),
    'wingdings 2': new Map([
      ...pictures('79✗ 80✓ 81☒ 82✓ 83☒ 84☒ 86✗ 150· 151• 152● 153● 158○ 162■ 163☐'),
      ...row(106, '①②③④⑤⑥⑦⑧⑨⑩'),
    ]),
    'wingdings 3': new Map(pictures('102← 103→ 104↑ 105↓ 112▲ 113▼ 116◀ 117▶ 125▶')),
    zapfdingbats: DINGBATS,
    'zapf dingbats': DINGBATS,
    'monotype sorts': DINGBATS,
    webdings: new Map(pictures('51◀ 52▶ 97✓ 99☐ 103■ 110● 114✗')),
  }),
);

/** What stands for a symbol that is not in the table: that something is there must not be lost. */
const UNKNOWN = '•';

function tableOf(font: string | undefined): Pictures | undefined {
  return font === undefined ? undefined : FONTS.get(font.toLowerCase());
}

export function isSymbolFont(font: string | undefined): boolean {
  return tableOf(font) !== undefined;
}

/** The character at that place of a font. Fonts of symbols also have their characters at U+F000 and up. */
export function symbolAt(code: number, font: string | undefined): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = tableOf(font);
  if (table) return place <= 32 || code === 160 ? ' ' : (table.get(place) ?? UNKNOWN);
  // Without its font, nearly always one of these.
  return place === code
    ? String.fromCodePoint(code)
    : (FONTS.get('wingdings')?.get(place) ?? FONTS.get('symbol')?.get(place) ?? UNKNOWN);
}

/** A text with its symbols as characters that every font has. */
export function withSymbols(text: string, ascii: string | undefined, ansi: string | undefined): string {
  if (!isSymbolFont(ascii) && !isSymbolFont(ansi) && !PRIVATE.test(text)) return text;
  return Array.from(text, letter => {
    const code = letter.codePointAt(0) ?? 0;
    const isPrivate = code >= 0xf000 && code <= 0xf0ff;
    // Thai and the like is not in these fonts, so Word shows it in another.
    if (code > 0xff && !isPrivate) return letter;
    const font = code < 0x80 ? ascii : (ansi ?? ascii);
    return isPrivate || isSymbolFont(font) ? symbolAt(code, font) : letter;
  }).join('');
}

const PRIVATE = /[\uf000-\uf0ff]/;
