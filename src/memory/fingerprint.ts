import { textKey } from '../thai/text/text';

/**
 * FNV-1a over what people see of a text; 32 bits are plenty among one office's rows. Fingerprints stand in every office's sheet: were
 * they made in another way, no row would be known again.
 */
export function fingerprint(text: string): string {
  const key = textKey(text);
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
