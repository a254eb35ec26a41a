import type { Lock } from '../../commands/ports/adapters';
import { logFault } from '../log';
import { retrying } from '../retry';
import { googleDocumentStore, googleUserStore } from './store';

/** In milliseconds: about as long as a person at the menu will wait. */
const WAIT = 15_000;

let held: GoogleAppsScript.Lock.Lock | null = null;

/** The document's lock. It stops other runs of the script, but not people. */
export const googleLock: Lock = {
  // Asked twice, Google answers the run that has the lock already with yes.
  take: retrying(() => {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(WAIT)) return false;
    held = lock;
    // Another run may have written properties since they were read.
    googleDocumentStore.forget();
    googleUserStore.forget();
    return true;
  }),
  release() {
    try {
      held?.releaseLock();
    } catch (refusal) {
      // The command's work is done, and Google releases the lock at the end of the run, which is near.
      logFault('lock', refusal);
    }
    held = null;
  },
};
