import type { Lock } from '../commands/adapters';

/** As long as a person waits for a menu before wondering. */
const WAIT = 15_000;

let held: GoogleAppsScript.Lock.Lock | null = null;

/** The document's lock: it keeps out other runs of the script, not people. */
export const googleLock: Lock = {
  take() {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(WAIT)) return false;
    held = lock;
    return true;
  },
  release() {
    held?.releaseLock();
    held = null;
  },
};
