import type { Clock } from '../../script/clock';
import { Emulated } from '../../script/google/emulated';

/** The document lock. It blocks other runs of the script, but not people. The end of a run releases it. */
export class LockService extends Emulated {
  readonly service = 'LockService';
  readonly googleName = 'LockService';
  readonly #lock: Lock;

  constructor(clock: Clock, lockedByOther: () => boolean) {
    super();
    this.#lock = new Lock(clock, lockedByOther);
  }

  getDocumentLock() {
    return this.#lock;
  }
}

class Lock extends Emulated {
  readonly service = 'LockService';
  readonly googleName = 'Lock';
  readonly #clock: Clock;
  readonly #lockedByOther: () => boolean;
  #held = false;

  constructor(clock: Clock, lockedByOther: () => boolean) {
    super();
    this.#clock = clock;
    this.#lockedByOther = lockedByOther;
  }

  /**
   * If another run has the lock, waits for the full timeout: the other run never ends in this host. A negative timeout gets no lock, even
   * if it is free (tests of gas-fakes, run in Google).
   */
  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0) return this.#held;
    if (!this.#held && this.#lockedByOther()) this.#clock.advance(timeoutInMillis);
    else this.#held = true;
    return this.#held;
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.#held;
  }

  releaseLock(): void {
    this.#held = false;
  }
}
