// Apps Script has no TextDecoder, so texts are decoded by hand.

const REPLACEMENT = 0xfffd;

/** A text file's text; null if the bytes are no text. UTF-8, UTF-16, or else Windows-874, in which Thai versions of Excel save .csv. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 1);
  if (bytes.includes(0)) {
    const text = utf16(bytes, lowByteWithoutMark(bytes));
    return Array.from(text).some(isControl) ? null : text;
  }
  const { text, faults, letters } = decodeUtf8(bytes);
  // A few damaged bytes do not make Thai in UTF-8 another encoding. Thai in Windows-874 is hardly ever valid UTF-8.
  return faults === 0 || letters > 10 * faults ? text : windows874(bytes);
}

/** UTF-8 without its mark. A damaged byte becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array): string {
  return decodeUtf8(bytes).text;
}

/** `faults`: bytes that are not UTF-8. `letters`: characters of more than one byte. */
function decodeUtf8(bytes: Uint8Array): { text: string; faults: number; letters: number } {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let faults = 0;
  let letters = 0;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let at = hasMark ? 3 : 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      units[length++] = lead;
      at += 1;
      continue;
    }
    const following = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    let code = lead & (0x3f >> following);
    let read = 0;
    while (read < following && ((bytes[at + read + 1] ?? 0) & 0xc0) === 0x80) {
      read += 1;
      code = (code << 6) | ((bytes[at + read] ?? 0) & 0x3f);
    }
    if (following === 0 || read < following || !isScalar(code, following)) {
      units[length++] = REPLACEMENT;
      faults += 1;
      at += 1;
      continue;
    }
    letters += 1;
    at += following + 1;
    if (code > 0xffff) {
      units[length++] = 0xd7c0 + (code >> 10);
      units[length++] = 0xdc00 | (code & 0x3ff);
    } else units[length++] = code;
  }
  return { text: textOfUnits(units.subarray(0, length)), faults, letters };
}

/** True for a code that is written in so many bytes and is no half of a pair. */
function isScalar(code: number, following: number): boolean {
  if (following === 1) return true;
  if (following === 2) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
  return code >= 0x10000 && code <= 0x10ffff;
}

/** Of the control characters, a text has only those for tabs, lines and pages. */
function isControl(letter: string): boolean {
  return letter < '\t' || (letter > '\r' && letter < ' ');
}

/**
 * Where the low byte of each pair is in UTF-16 without a mark. Tabs, commas and line ends have 0 for the other; few characters have 0 for
 * the low one.
 */
function lowByteWithoutMark(bytes: Uint8Array): 0 | 1 {
  let balance = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) balance += at % 2 === 0 ? -1 : 1;
  return balance >= 0 ? 0 : 1;
}

function utf16(bytes: Uint8Array, low: 0 | 1): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let at = 0; at < units.length; at++) {
    units[at] = (bytes[2 * at + low] ?? 0) | ((bytes[2 * at + 1 - low] ?? 0) << 8);
  }
  return textOfUnits(units);
}

/** What Windows-874 has besides Thai: euro sign, ellipsis, quotation marks, bullet, dashes. */
const PUNCTUATION: Readonly<Record<number, number>> = {
  128: 0x20ac,
  133: 0x2026,
  145: 0x2018,
  146: 0x2019,
  147: 0x201c,
  148: 0x201d,
  149: 0x2022,
  150: 0x2013,
  151: 0x2014,
  160: 0xa0,
};

/** TIS-620 is the part of Windows-874 that has the Thai letters. */
function windows874(bytes: Uint8Array): string {
  return textOfUnits(Uint16Array.from(bytes, windows874Code));
}

function windows874Code(byte: number): number {
  if (byte < 0x80) return byte;
  const isThai = (byte > 0xa0 && byte < 0xdb) || (byte > 0xde && byte < 0xfc);
  return isThai ? byte + 0xd60 : (PUNCTUATION[byte] ?? REPLACEMENT);
}

/** In pieces, because a call takes only so many arguments. */
function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) {
    // A typed array serves as a list of arguments too; as a list of numbers it would be copied.
    text += String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[]);
  }
  return text;
}
