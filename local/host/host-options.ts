import type { Fault } from '../script/guard';
import type { Manifest } from '../script/run-report';
import type { WorkbookModel } from '../workbook/model';
import type { MailSink } from './account/mail';
import type { DocsBehaviour } from './docs/docs';
import type { DriveSink } from './drive/drive';
import type { Answer } from './screen/ui';

export interface HostOptions {
  /** The text of dist/Code.js. */
  readonly code: string;
  /** The text of build/Code.js.map, by which a fault's stack names the sources. */
  readonly sourceMap?: string | undefined;
  readonly manifest: Manifest;
  /** Changed in place, as a run changes the spreadsheet. What Google keeps outside its cells is its section `host`. */
  readonly workbook: WorkbookModel;
  /** An instant (ms), or a day (YYYY-MM-DD), which begins at nine in the script's time zone. */
  readonly now: number | string;
  /** The address of the account that runs the script. */
  readonly user?: string;
  /** What the person answers to alerts and prompts, in order; then OK or YES. */
  readonly answers?: readonly Answer[];
  /** Where mails go; without one they are refused. */
  readonly mail?: MailSink;
  /** Where uploaded files go; without one they are refused. */
  readonly drive?: DriveSink;
  /** Who may edit the spreadsheet: the account that runs the script unless given; '' for one who hides the address. */
  readonly editors?: readonly string[];
  /** Addresses of people who have no Google account. */
  readonly withoutAccount?: readonly string[];
  /** What becomes of Word documents that Google converts: all of it is kept unless given. */
  readonly docs?: DocsBehaviour;
  /** Mail recipients a day: 100, a consumer account's, unless given. */
  readonly quota?: number;
  /** What the user ticked in the consent screen: all the manifest's scopes unless given. */
  readonly grantedScopes?: readonly string[];
  /** Google does not say which scopes the user ticked: the list is null. */
  readonly scopesUnknown?: boolean;
  readonly currentOnlyByClock?: 'works' | 'refused' | 'null';
  /** Strikes in every run that makes so many calls. */
  readonly fault?: Fault;
  /** Called before each Google call with its number in the run (from 1) and its name, such as `Range.getValues`. */
  readonly beforeCall?: (call: number, name: string) => void;
  /** Whether another run holds the document's lock. */
  readonly lockedByOther?: () => boolean;
  /** Runs share their contexts (`warmContext`), for tests of thousands of them. */
  readonly warm?: boolean;
}
