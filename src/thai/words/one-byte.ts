// The build writes most Thai texts with one byte a letter: `local/bundle/one-byte-a-letter.mjs`.

/** What a letter is lower by than in Unicode, so that it is ASCII: U+0E01 is '1', U+0E4D is '}'. */
export const TO_THAI = 0x0dd0;

const FIRST = 0x31;
/** Stands before and after characters that are no Thai letters, but would be read as such. */
const OTHERS = '~';

const known = new Map<string, string>();

/** A text that the build has written so. White space and what comes before '1' in ASCII is the same in Thai. */
export function thaiOf(coded: string): string {
  let text = known.get(coded);
  if (text === undefined) {
    text = coded.includes(OTHERS)
      ? coded
          .split(OTHERS)
          .map((part, index) => (index % 2 === 0 ? lettersOf(part) : part))
          .join('')
      : lettersOf(coded);
    known.set(coded, text);
  }
  return text;
}

/** The same for a template with values. The values stay as they are. */
export function thaiIn(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  return parts.map((part, index) => (index === 0 ? '' : String(values[index - 1])) + thaiOf(part)).join('');
}

function lettersOf(coded: string): string {
  const codes: number[] = [];
  for (let at = 0; at < coded.length; at += 1) {
    const code = coded.charCodeAt(at);
    codes.push(code < FIRST || code > 0x7e ? code : code + TO_THAI);
  }
  return String.fromCharCode(...codes);
}
