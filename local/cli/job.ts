import type { MailMessage } from '../host/account/mail';
import type { Calls, Manifest } from '../script/run-report';

/** The script as it was built. */
export interface BuiltScript {
  readonly code: string;
  /** The source map of the code, so that a fault names a place in the sources; undefined if there is none. */
  readonly sourceMap: string | undefined;
  readonly manifest: Manifest;
}

/** A worker's job: run one function of the script over one workbook file. */
export interface Job extends BuiltScript {
  readonly book: string;
  /** Keep nothing of what the command did. */
  readonly readOnly: boolean;
  /** What the command says is of use even if it cannot be written into the workbook. */
  readonly mayOnlyRead: boolean;
  /** Make the workbook if it does not exist. */
  readonly create: boolean;
  readonly functionName: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The file that becomes `options.paper`, or null. */
  readonly table: string | null;
  readonly now: number | string;
  /** The folder for uploaded files; null if the command uploads none. */
  readonly folder: string | null;
  /** Shared memory for the answer to each mail. */
  readonly reply: SharedArrayBuffer;
}

export type FromWorker =
  | { readonly kind: 'mail'; readonly message: MailMessage }
  /** What the run is doing, for a person who waits. */
  | { readonly kind: 'progress'; readonly text: string }
  /** A line for standard error. */
  | { readonly kind: 'notice'; readonly text: string }
  /** `letters`: how many went, however the job ended. */
  | { readonly kind: 'ended'; readonly ending: Ending; readonly letters: number };

/** How a job ended. */
export type Ending =
  | { readonly kind: 'ran'; readonly outcome: unknown; readonly googleCalls: Calls }
  | { readonly kind: 'badInput'; readonly message: string }
  | { readonly kind: 'fault'; readonly stack: string };
