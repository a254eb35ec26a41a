import { inflateSync } from 'fflate';
import { utf8Text } from '../import/read/file/decode';
import { bytesOfBase64 } from '../memory/base64';

/** A text as the build has packed it: deflated (RFC 1951), in base64. */
export function unpack(packed: string): string {
  const bytes = bytesOfBase64(packed);
  if (bytes === null) throw new Error('the pages are not packed as base64');
  return utf8Text(inflateSync(bytes));
}
