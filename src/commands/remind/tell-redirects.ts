import { hasRedirects, untold, watchAfter } from '../../letters/redirects/redirects';
import { mailWatchText, readMailWatch } from '../../memory/mail-watch';
import { STORED } from '../../memory/stored';
import { readDailyOwner } from '../common/owner/daily-owner';
import { mailOwnerOfRedirects } from '../common/owner/mail-owner';
import { whyNot } from '../common/run';
import type { Adapters } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';

/**
 * Tells the owner of the daily run what changed about where letters go, whoever sends them. Remembered only once the mail has gone, so
 * that another run tells it otherwise. Without a daily run, only the outcome says it.
 * @returns why the owner could not be mailed, or null.
 */
export function tellRedirects(adapters: Adapters, { redirects, settings }: PlannedLetters): string | null {
  const { documentStore } = adapters;
  const watch = readMailWatch(documentStore.get(STORED.mailWatch));
  const owner = readDailyOwner(documentStore);
  const news = untold(redirects, watch);
  if (owner !== null && hasRedirects(news)) {
    const refusal = whyNot(() => mailOwnerOfRedirects(adapters, owner.owner, news));
    if (refusal !== null) return refusal;
  }
  const now = mailWatchText(watchAfter(redirects, settings.mailDomains));
  // The letters have gone, so a fault here must not end the run. The owner is then told once more.
  if (now !== mailWatchText(watch)) whyNot(() => documentStore.set(STORED.mailWatch, now));
  return null;
}
