import type { Settings, Signer } from '../../office/settings/settings';
import { isSame, withOwnPost } from '../../office/settings/signers';

/** Who signs the memo: the reporter (null if the reporter also signs as mayor), then those who decide, in order. */
interface Signing {
  readonly reporter: Signer | null;
  readonly deciders: readonly Signer[];
}

/**
 * Nobody signs twice. A person who acts for somebody above signs once, in the higher place, with the line that says for whom. A reporter
 * who acts for one of those between reporter and mayor signs as reporter instead, and that opinion is left out, because it would be on
 * their own report.
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

/** False in a school, for example, where there is nobody between the reporter and the head. */
export function hasChief({ chief: { heading, name, post, acting }, usualPosts }: Settings): boolean {
  return usualPosts.chief !== '' || `${heading}${name}${post}${acting}` !== '';
}

/** Who signs letters to the units: the chief administrator, or the head of an office without one. */
export function chiefSigner(settings: Settings): Signer {
  const { reporter, reviewer1, reviewer2, chief, mayor } = settings;
  return withOwnPost(hasChief(settings) ? chief : mayor, [reporter, reviewer1, reviewer2, chief, mayor]);
}

/** True if somebody signs in two places, and no setting says for whom they act in the higher one. */
export function hasUnexplainedActing({ reporter, reviewer1, reviewer2, chief, mayor }: Settings): boolean {
  const all = [reporter, reviewer1, reviewer2, chief, mayor];
  return all.some(({ acting }, index) => {
    const signer = all[index];
    return acting === '' && signer !== undefined && all.slice(0, index).some(below => isSame(below, signer));
  });
}
