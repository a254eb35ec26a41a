import type { Settings, Signer } from '../../office/settings/settings';
import { nameKey } from '../../thai/text/names';

/** Who signs the memo: its reporter (null where somebody above reports alone), then those who decide, in order. */
interface Signing {
  readonly reporter: Signer | null;
  readonly deciders: readonly Signer[];
}

/**
 * Nobody signs twice. Whoever acts for somebody above them signs once, at the higher place, with the line of the acting; only
 * a reporter who acts for one of the middle signs as reporter, and that opinion is left out: it would be their own.
 */
export function signingOf(settings: Settings): Signing {
  const { reporter, reviewer1, reviewer2, chief, mayor } = settings;
  const reviewers = [reviewer1, reviewer2].filter(({ name, heading, post }) => `${name}${heading}${post}` !== '');
  const all = [...reviewers, ...(hasChief(settings) ? [chief] : []), mayor];
  const highest = all
    .filter((signer, index) => !all.slice(index + 1).some(above => isSame(signer, above)))
    .map(signer => withOwnPost(signer, [reporter, ...all]));
  if (isSame(reporter, mayor)) return { reporter: null, deciders: highest };
  const own = highest.find(signer => isSame(reporter, signer));
  return {
    reporter: own && reporter.acting === '' ? { ...reporter, acting: own.acting } : reporter,
    deciders: highest.filter(signer => signer !== own),
  };
}

/** A school, say, has nobody between the reporter and the one who orders. */
export function hasChief({ chief: { heading, name, post, acting }, usualPosts }: Settings): boolean {
  return usualPosts.chief !== '' || `${heading}${name}${post}${acting}` !== '';
}

/** Who acts for another holds the post at which the same name stands below. */
function withOwnPost(signer: Signer, all: readonly Signer[]): Signer {
  if (signer.acting === '' || signer.post !== '') return signer;
  const own = all.find(other => other !== signer && isSame(other, signer) && other.post !== '');
  return own ? { ...signer, post: own.post } : signer;
}

/** Somebody signs in two places, and nothing says for whom they act in the higher one. */
export function actsUnsaid({ reporter, reviewer1, reviewer2, chief, mayor }: Settings): boolean {
  const all = [reporter, reviewer1, reviewer2, chief, mayor];
  return all.some(({ acting }, index) => {
    const signer = all[index];
    return acting === '' && signer !== undefined && all.slice(0, index).some(below => isSame(below, signer));
  });
}

/** The same name, however it is written; two blank ones are two people. */
function isSame(a: Signer, b: Signer): boolean {
  return nameKey(a.name) !== '' && nameKey(a.name) === nameKey(b.name);
}
