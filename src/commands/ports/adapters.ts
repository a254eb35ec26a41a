import type { Letter } from '../../letters/letter';
import type { AccountKey, DocumentKey } from '../../memory/stored';
import type { Permission } from '../../problem';
import type { Report } from '../../report/content/blocks';
import type { Feature } from '../../report/read-back/feature';
import type { Outline } from '../../report/read-back/outline';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Blanks, Book, Heartbeat, Layout, Notes, Rows } from './sheet';

/** Everything that commands need from outside. `main.ts` passes Google's adapters, tests pass others. */
export interface Adapters {
  readonly book: Book;
  readonly notes: Notes;
  readonly blanks: Blanks;
  readonly rows: Rows;
  readonly layout: Layout;
  /** Kept with the document, so it is the same for every account. */
  readonly documentStore: Store<DocumentKey>;
  /** Kept with the account that runs the command, because with the scope `drive.file` each account sees only its own files. */
  readonly userStore: Store<AccountKey>;
  readonly lock: Lock;
  readonly person: Person;
  readonly clock: Clock;
  readonly post: Post;
  readonly archive: Archive;
  readonly triggers: Triggers;
  readonly consent: Consent;
  readonly heartbeat: Heartbeat;
  /** True if a run that failed with this may succeed some minutes later. */
  mayPass(fault: unknown): boolean;
  /** The build's version. */
  readonly version: string;
  /** A new text that no call in any run has returned: lower-case letters, digits and hyphens, beginning with a letter. */
  newId(): string;
}

export interface Store<Key extends DocumentKey | AccountKey = DocumentKey> {
  get(key: Key): string | null;
  set(key: Key, value: string): void;
  /** Sets several entries in one call. */
  setAll(values: Readonly<Partial<Record<Key, string>>>): void;
  remove(key: Key): void;
  keys(): readonly Key[];
  /** All entries, read in one call. */
  all(): Readonly<Record<string, string>>;
}

export interface Lock {
  /** False if another command holds the lock for longer than a person would wait. */
  take(): boolean;
  release(): void;
}

/** The person at the screen. In a daily run there is nobody, and a page shows the outcome of its command itself. */
export interface Person {
  tell(message: string): void;
  /** False if the person says no. True if there is nobody to ask. */
  agrees(question: string): boolean;
  /** What the person has typed beside a yes, '' for nothing; null for a no. '' if there is nobody to ask. */
  asks(question: string): string | null;
  /** The address of the account that the command runs as. */
  email(): string;
}

export interface Clock {
  /** The day in the script's time zone. */
  today(): PlainDate;
  /** The time of day in the script's time zone, HH:MM. */
  time(): string;
  /** The sheet's and the script's time zone if their times differ (so that a formula's TODAY() may be another day), else null. */
  otherZone(): { readonly sheet: string; readonly script: string } | null;
  /** Minutes since this run began. Apps Script stops a run after six. */
  minutesRun(): number;
}

export interface Post {
  /** How many recipients the account may still mail today. */
  quotaLeft(): number;
  /** Null if the letter went. */
  send(letter: Letter): Refusal | null;
  /** Sends a plain mail about the tool itself. @throws if it is refused. */
  warn(to: string, subject: string, text: string): void;
}

export interface Refusal {
  /** The text of the mail service's error. */
  readonly why: string;
  /** What the mail service objects to, so that the letter did not go. Null if unknown: the letter may have gone in spite of the error. */
  readonly of: 'address' | 'replyTo' | 'quota' | null;
}

export interface Archive {
  /** Null if Drive does not say: with the scope `drive.file` the script sees only files that it has made or been given. */
  isInBin(fileId: string): boolean | null;
  /**
   * Keeps the report as a Word file. `folderId`: the folder, or null to make one. `run`: unique to this run. `unfinished`: an earlier run
   * that broke off; its files go into the bin first.
   */
  keep(
    report: Report,
    how: { readonly folderId: string | null; readonly run: string; readonly unfinished: string | null },
  ): Kept;
  /** Makes a Google Doc of a Word file, beside it. Null if Drive does not convert it. */
  convert(word: WordFile): GoogleDocFile | null;
  /** The folder of a Word file; null if the file is in the bin, or Drive does not know it. */
  folderOf(word: WordFile): string | null;
  /** Puts a file into the bin. Does not throw. */
  discard(fileId: string): void;
  /** Lets the sheet's editors read the folder. */
  share(folderId: string): Sharing;
  /** What a Google Doc lost of a report; null if it could not be read. */
  readBack(documentId: string, outline: Outline): readonly Feature[] | null;
}

export type Kept =
  | {
      readonly kept: true;
      readonly folderId: string;
      readonly word: WordFile;
      /** Link to open the Word file. */
      readonly url: string;
      /** Link to download it. */
      readonly download: string;
    }
  /** `folderId`: null if the folder was not there and could not be made. */
  | { readonly kept: false; readonly folderId: string | null; readonly why: string };

/** A report's Word file in Drive. */
export interface WordFile {
  readonly id: string;
  /** The run that made it. */
  readonly run: string;
  /** The report's name, without an ending. */
  readonly name: string;
  /** Google does not convert so long a text. */
  readonly isTooLong: boolean;
}

/** A report as a Google Doc. */
export interface GoogleDocFile {
  readonly id: string;
  readonly folderId: string | null;
  /** Link to open it. */
  readonly url: string;
  /** Link that makes a PDF of it; null if the document is not Google's (on this machine). */
  readonly pdf: string | null;
}

/** `without`: the addresses of editors with whom the folder could not be shared; '' if an editor hides the address. */
export type Sharing =
  | { readonly done: true; readonly without: readonly string[] }
  | { readonly done: false; readonly why: string };

export interface Triggers {
  /** True if this account has a daily trigger. */
  installed(): boolean;
  /** Replaces the triggers that are there: one that Google has disabled looks like any other. */
  install(hour: number): void;
  /** Runs the day's work once more after so many minutes. Replaces what an earlier run asked for. */
  resumeIn(minutes: number): void;
  /** Removes the trigger that `resumeIn` made, because it stays in the account's list after it has fired. */
  forgetResumed(): void;
  /** Removes all of this account's triggers. Returns the number of daily triggers removed. */
  remove(): number;
}

export interface Consent {
  /** The manifest's permissions that this account has not given. */
  missing(): readonly Permission[];
  /** Link to the consent screen; null if no consent is needed. */
  link(): string | null;
}
