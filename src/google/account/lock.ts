import type { Lock } from '../../commands/ports/adapters';
import { reasonOf } from '../../fault';
import { googleDocumentStore, googleUserStore } from './store';

/** As long as a person waits for a menu before wondering. */
const WAIT = 15_000;

let held: GoogleAppsScript.Lock.Lock | null = null;

/** The document's lock: it keeps out other runs of the script, not people. */
export const googleLock: Lock = {
  take() {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(WAIT)) return false;
    held = lock;
    // Another run may have written since.
    googleDocumentStore.forget();
    googleUserStore.forget();
    return true;
  },
  release() {
    try {
      held?.releaseLock();
    } catch (refusal) {
      // Google releases it with the run's end, which is near; the command's work is done.
      console.warn(`lock: ${reasonOf(refusal)}`);
    }
    held = null;
  },
};
