import type { MailMessage } from '../host/account/mail';
import type { Manifest } from '../script/run-report';

/** What a worker is to do: one function of the script over one workbook file. */
export interface Job {
  readonly book: string;
  /** Whether nothing of what the command did is kept. */
  readonly readOnly: boolean;
  /** Whether a workbook that is not there is made. */
  readonly create: boolean;
  readonly code: string;
  /** The text of the map of the code, by which a fault names the sources; undefined where there is none. */
  readonly sourceMap: string | undefined;
  readonly manifest: Manifest;
  readonly functionName: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The file whose cells are handed in as `options.table`; null without. */
  readonly table: string | null;
  readonly now: number | string;
  /** Where uploaded files go; null where the command uploads none. */
  readonly folder: string | null;
  /** Shared memory for the answers to mails. */
  readonly reply: SharedArrayBuffer;
}

export type FromWorker =
  | { readonly kind: 'mail'; readonly message: MailMessage }
  | { readonly kind: 'ended'; readonly ending: Ending };

/** How a job ended. */
export type Ending =
  | { readonly kind: 'ran'; readonly outcome: unknown; readonly googleCalls: GoogleCalls }
  | { readonly kind: 'badInput'; readonly message: string }
  | { readonly kind: 'fault'; readonly stack: string };

export interface GoogleCalls {
  readonly total: number;
  readonly byService: Readonly<Record<string, number>>;
}
