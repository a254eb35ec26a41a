const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64, because Apps Script has no `atob`. Null if the text is not base64 (RFC 4648). */
export function bytesOfBase64(base64: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return null;
  const digits = base64.replace(/=+$/, '');
  const values = new Map([...DIGITS].map((digit, value) => [digit, value]));
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let group = 0;
  let length = 0;
  for (const digit of digits) {
    group = ((group << 6) | (values.get(digit) ?? 0)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length] = (group >> bits) & 0xff;
      length += 1;
    }
  }
  return bytes;
}
