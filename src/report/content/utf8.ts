const LEADS = [0x00, 0xc0, 0xe0, 0xf0] as const;

/**
 * The text in UTF-8. It must not contain a lone surrogate. Apps Script has no TextEncoder, and without one fflate's strToU8 replaces every
 * character beyond U+FFFF by a wrong one.
 */
export function utf8(text: string): Uint8Array {
  // A UTF-16 unit takes at most three bytes.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const following = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = (LEADS[following] ?? 0) | (code >> (6 * following));
    for (let shift = 6 * (following - 1); shift >= 0; shift -= 6) bytes[length++] = 0x80 | ((code >> shift) & 0x3f);
  }
  return bytes.slice(0, length);
}
