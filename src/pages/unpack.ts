import { inflateSync } from 'fflate';
import { utf8Text } from '../import/read/file/decode';

/** Z85 (ZeroMQ RFC 32): five digits for four bytes, a fifteenth shorter than base64. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** A text as the build has packed it: deflated (RFC 1951), in Z85. */
export function unpack(packed: string): string {
  const bytes = new Uint8Array((packed.length / 5) * 4);
  const view = new DataView(bytes.buffer);
  const values = new Map([...DIGITS].map((digit, value) => [digit, value]));
  let group = 0;
  for (let at = 0; at < packed.length; at += 1) {
    group = group * 85 + (values.get(packed.charAt(at)) ?? 0);
    if (at % 5 !== 4) continue;
    view.setUint32(Math.floor(at / 5) * 4, group);
    group = 0;
  }
  return utf8Text(inflateSync(bytes));
}
