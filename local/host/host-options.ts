import type { Fault } from '../script/guard';
import type { Manifest } from '../script/run-report';
import type { Answer, Question, Toast } from '../script/screen';
import type { WorkbookModel } from '../workbook/model';
import type { MailSink } from './account/mail';
import type { DocsBehaviour, Documents } from './docs/docs';
import type { DriveSink } from './drive/drive-sink';

export interface HostOptions {
  /** The text of dist/Code.js. */
  readonly code: string;
  /** The text of build/Code.js.map. With it, a fault's stack names the sources. */
  readonly sourceMap?: string | undefined;
  readonly manifest: Manifest;
  /** Runs change it in place. Its section `host` holds what Google stores outside the cells. */
  readonly workbook: WorkbookModel;
  /** A moment (ms since 1970, UTC), or a day (YYYY-MM-DD), which means 9:00 in the script's time zone. */
  readonly now: number | string;
  /** The e-mail address of the account that runs the script. */
  readonly user?: string;
  /** The person's answers to alerts and prompts, in order. After the last one, the answer is always OK or YES. */
  readonly answers?: readonly Answer[];
  /** What the person has selected when a run begins. Default: the first cell. */
  readonly selected?: { readonly sheet: string; readonly range: string };
  /** Answers alerts and prompts in place of `answers`, and may take its time: the script waits. */
  readonly ask?: (question: Question) => Answer;
  /** Called at each toast. */
  readonly toast?: (toast: Toast) => void;
  /** Called each time the script has written properties. What it throws ends the run. */
  readonly kept?: () => void;
  /** Receives mails. Without it, sending fails. */
  readonly mail?: MailSink;
  /** Receives uploaded files. Without it, uploading fails. */
  readonly drive?: DriveSink;
  /** Whether the spreadsheet is in the bin. Default: Drive does not show the script this file, as we expect under `drive.file`. */
  readonly bookInBin?: boolean;
  /** What earlier hosts over the workbook have stored. Default: nothing. */
  readonly documents?: Documents;
  /** The spreadsheet's editors. Default: the account that runs the script. '' is an editor who hides the address. */
  readonly editors?: readonly string[];
  /** The e-mail address of the spreadsheet's owner, who may edit whatever others have protected. Default: the account that runs the script. */
  readonly owner?: string;
  /** E-mail addresses of people without a Google account. */
  readonly withoutAccount?: readonly string[];
  /** How Google's conversion treats Word documents. Default: it keeps everything. */
  readonly docs?: DocsBehaviour;
  /** Mail recipients per day. Default: 100, as for a consumer account. */
  readonly quota?: number;
  /** The scopes that the user ticked in the consent screen. Default: all scopes of the manifest. */
  readonly grantedScopes?: readonly string[];
  /** Simulates that Google does not say which scopes the user ticked: the list is null. */
  readonly scopesUnknown?: boolean;
  readonly currentOnlyByClock?: 'works' | 'refused' | 'null';
  /** Happens in every run that makes enough calls. */
  readonly fault?: Fault;
  /** Called before each Google call with its number in the run (from 1) and its name, such as `Range.getValues`. */
  readonly beforeCall?: (call: number, name: string) => void;
  /** True if another run holds the document lock. */
  readonly lockedByOther?: () => boolean;
  /** Runs reuse contexts (`warmContext`). For tests. */
  readonly warm?: boolean;
}
