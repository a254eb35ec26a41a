const LEADS = [0x00, 0xc0, 0xe0, 0xf0] as const;

/**
 * The text in UTF-8; it must hold no lone surrogate. Apps Script has no TextEncoder, and where there is none fflate's strToU8
 * turns every character beyond U+FFFF into another.
 */
export function utf8(text: string): Uint8Array {
  // No UTF-16 unit takes more than three bytes.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const following = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length] = (LEADS[following] ?? 0) | (code >> (6 * following));
    for (let nth = 1; nth <= following; nth += 1) {
      bytes[length + nth] = 0x80 | ((code >> (6 * (following - nth))) & 0x3f);
    }
    length += following + 1;
  }
  return bytes.slice(0, length);
}
