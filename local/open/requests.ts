import type { BuiltScript } from '../cli/job';
import type { MailMessage } from '../host/account/mail';
import type { Dialog, MenuRecord, Question, Toast } from '../script/screen';
import type { BookView, Edit, EditReply, Fold, NotSaved, Ran, SheetView } from './view';

/** What the thread with the workbook is started with. */
export interface OpenJob extends BuiltScript {
  readonly book: string;
  /** YYYY-MM-DD, or null for the real time. */
  readonly today: string | null;
  /** The folder for uploaded files. */
  readonly folder: string;
  /** Shared memory for the answers to mails and questions. */
  readonly reply: SharedArrayBuffer;
}

/** What the thread is asked to do, one at a time. */
export type Request =
  | { readonly kind: 'menus' }
  /** A menu item. */
  | { readonly kind: 'run'; readonly functionName: string }
  /** A page's call. */
  | { readonly kind: 'call'; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'fold'; readonly fold: Fold };

export interface Replies {
  menus: { readonly kind: 'menus'; readonly menus: readonly MenuRecord[] };
  run: Ran<Dialog> | NotSaved;
  call: Ran<Dialog> | NotSaved;
  edit: EditReply;
  fold: { readonly kind: 'saved' } | NotSaved;
}

/** The workbook after a change. */
export interface Shown {
  readonly version: number;
  readonly book: BookView;
  readonly sheets: readonly SheetView[];
  /** The paths of the files that the script has stored. */
  readonly files: readonly string[];
}

export type FromBook =
  | {
      readonly kind: 'opened';
      readonly shown: Shown /** What a page may call. */;
      readonly functions: readonly string[];
    }
  /** The workbook cannot be opened; a line for standard error. */
  | { readonly kind: 'cannotOpen'; readonly message: string }
  | { readonly kind: 'mail'; readonly message: MailMessage }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'toast'; readonly toast: Toast }
  /** A line for standard error. */
  | { readonly kind: 'notice'; readonly text: string }
  /** A fault of this program; its stack. Nothing was changed. */
  | { readonly kind: 'failed'; readonly stack: string }
  /** `shown` is null if nothing changed. */
  | { readonly kind: 'done'; readonly reply: Replies[Request['kind']]; readonly shown: Shown | null };
