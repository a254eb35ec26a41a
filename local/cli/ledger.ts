import { BadInput } from '../bad-input';
import type { HostState } from '../host/kept/state';
import { refuseReadOnly, saveWhole } from '../workbook/files/save-whole';
import { statePath, writeState } from '../workbook/files/state';
import type { WorkbookModel } from '../workbook/model';

/**
 * Keeps the state file ahead of the letters, so that a run that is killed at any moment mails nobody twice: it is saved before each letter
 * goes, with the script's note that the letter is under way, and again when the script has noted how that ended.
 */
export interface Ledger {
  /**
   * Sends one letter.
   * @param deliver throws if the letter was refused.
   * @throws BadInput, without sending, if the state cannot be saved.
   */
  send(deliver: () => void): void;
  /** Call when the script has written properties. @throws BadInput if the state cannot be saved. */
  kept(): void;
  /** Saves the state without the workbook. @throws BadInput if that cannot be done. */
  save(): void;
  /** Letters that went. */
  letters(): number;
  /** Why the state could not be saved, or null. Then no further letter goes. */
  failure(): BadInput | null;
}

/** @param before the workbook as it is in its file: its sheets belong to the state as well. */
export function createLedger(book: string, before: WorkbookModel, state: () => HostState): Ledger {
  let letters = 0;
  let isNoteDue = false;
  let failure: BadInput | null = null;

  function noting(task: () => void): void {
    try {
      task();
    } catch (error) {
      if (error instanceof BadInput) failure = error;
      throw error;
    }
  }

  const save = () =>
    noting(() => saveWhole([{ path: statePath(book), bytes: writeState({ ...before, host: state() }) }]));

  return {
    save,
    send(deliver) {
      if (failure) throw failure;
      // If the workbook itself cannot be written, this is the time to say so.
      if (letters === 0) noting(() => refuseReadOnly(book));
      save();
      isNoteDue = true;
      deliver();
      letters += 1;
    },
    kept() {
      if (!isNoteDue) return;
      isNoteDue = false;
      save();
    },
    letters: () => letters,
    failure: () => failure,
  };
}
