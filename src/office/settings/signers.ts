import { nameKey } from '../../thai/text/names';
import type { Signer } from './settings';

/** A person who acts for another has the post written beside the same name in another place. */
export function withOwnPost(signer: Signer, all: readonly Signer[]): Signer {
  if (signer.acting === '' || signer.post !== '') return signer;
  const own = all.find(other => other !== signer && isSame(other, signer) && other.post !== '');
  return own ? { ...signer, post: own.post } : signer;
}

/** True for the same name, also if it is written differently. Two blank names are different people. */
export function isSame(a: Signer, b: Signer): boolean {
  return nameKey(a.name) !== '' && nameKey(a.name) === nameKey(b.name);
}
