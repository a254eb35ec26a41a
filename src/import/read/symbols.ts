/** Fonts in which letters are pictures. The numbers are the characters' places in the font. */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    ...from(0x21, '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅'),
    ...from(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
    ...from(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
    ...{ 163: '≤', 165: '∞', 171: '↔', 172: '←', 173: '↑', 174: '→', 175: '↓', 176: '°', 177: '±', 179: '≥', 180: '×' },
    ...{ 183: '•', 184: '÷', 185: '≠', 188: '…', 214: '√', 215: '⋅', 219: '⇔', 220: '⇐', 222: '⇒' },
  },
  wingdings: {
    ...{ 108: '●', 109: '❍', 110: '■', 111: '☐', 112: '☐', 113: '☐', 114: '☐', 115: '⬧', 117: '◆', 118: '❖', 119: '⬥' },
    ...{
      158: '·',
      159: '•',
      161: '○',
      164: '◉',
      167: '▪',
      168: '☐',
      171: '★',
      216: '➢',
      223: '←',
      224: '→',
      225: '↑',
      226: '↓',
    },
    ...{ 231: '←', 232: '→', 233: '↑', 234: '↓', 239: '⇦', 240: '⇨', 243: '⬄', 251: '✗', 252: '✓', 253: '☒', 254: '✓' },
    ...{ ...from(0x81, '①②③④⑤⑥⑦⑧⑨⑩'), ...from(0x8c, '❶❷❸❹❺❻❼❽❾❿') },
  },
  'wingdings 2': {
    ...{
      79: '✗',
      80: '✓',
      81: '☒',
      82: '✓',
      83: '☒',
      84: '☒',
      86: '✗',
      150: '·',
      151: '•',
      152: '●',
      153: '●',
      158: '○',
      162: '■',
      163: '☐',
    },
    ...from(0x6a, '①②③④⑤⑥⑦⑧⑨⑩'),
  },
  'wingdings 3': { 102: '←', 103: '→', 104: '↑', 105: '↓', 112: '▲', 113: '▼', 116: '◀', 117: '▶', 125: '▶', 198: '→' },
  webdings: { 51: '←', 52: '→', 97: '✓', 99: '☐', 103: '■', 110: '●', 114: '✗' },
};

function from(first: number, letters: string): Record<number, string> {
  return Object.fromEntries(Array.from(letters, (letter, index) => [first + index, letter]));
}

/** What stands for a symbol that is not in the table: that something is there must not be lost. */
const UNKNOWN = '•';

function tableOf(font: string | undefined) {
  return font === undefined ? undefined : FONTS[font.toLowerCase()];
}

export function isSymbolFont(font: string | undefined): boolean {
  return tableOf(font) !== undefined;
}

/** The character at that place of a font. Fonts of symbols also have their characters at U+F000 and up. */
export function symbolAt(code: number, font: string | undefined): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = tableOf(font);
  if (table) return place <= 32 || place === 160 ? ' ' : (table[place] ?? UNKNOWN);
  // Without its font, nearly always one of these.
  return place === code
    ? String.fromCodePoint(code)
    : (FONTS['wingdings']?.[place] ?? FONTS['symbol']?.[place] ?? UNKNOWN);
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
