import type { Letter } from '../../letters/letter';
import type { AccountKey, DocumentKey } from '../../memory/stored';
import type { Permission } from '../../problem';
import type { Report } from '../../report/content/blocks';
import type { Feature } from '../../report/read-back/feature';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Blanks, Book, Heartbeat, Layout, Notes } from './sheet';

/** All that commands ask of the world. `main.ts` passes Google's; each member answers one question of ours. */
export interface Adapters {
  readonly book: Book;
  readonly notes: Notes;
  readonly blanks: Blanks;
  readonly layout: Layout;
  /** Survives the sheet's people: kept with the document. */
  readonly documentStore: Store<DocumentKey>;
  /** Kept with the account that runs the command: files of `drive.file` are each user's own. */
  readonly userStore: Store<AccountKey>;
  readonly lock: Lock;
  readonly person: Person;
  readonly clock: Clock;
  readonly post: Post;
  readonly archive: Archive;
  readonly triggers: Triggers;
  readonly consent: Consent;
  readonly heartbeat: Heartbeat;
  /** The build's version. */
  readonly version: string;
  /** A text that no earlier call of any run gave: lower-case letters and digits, a letter first. */
  newId(): string;
}

export interface Store<Key extends DocumentKey | AccountKey = DocumentKey> {
  get(key: Key): string | null;
  set(key: Key, value: string): void;
  remove(key: Key): void;
  keys(): readonly Key[];
  /** Everything it holds, in one call. */
  all(): Readonly<Record<string, string>>;
}

export interface Lock {
  /** False where another command holds it for longer than a person would wait. */
  take(): boolean;
  release(): void;
}

/** The person at the screen. In a daily run nobody is there; a page shows its command's outcome itself. */
export interface Person {
  tell(message: string): void;
  /** False where the person says no. Where nobody is there, nobody objects. */
  agrees(question: string): boolean;
  /** The account the command runs as. */
  email(): string;
}

export interface Clock {
  /** The day in the script's time zone. */
  today(): PlainDate;
  /** The time of day there, HH:MM. */
  time(): string;
  /** The sheet's time zone and the script's, where a formula's TODAY() is at another time than the script's; else null. */
  otherZone(): { readonly sheet: string; readonly script: string } | null;
  /** Minutes since this run began; Apps Script kills a run after six. */
  minutesRun(): number;
}

export interface Post {
  /** Recipients the account may still mail today. */
  quotaLeft(): number;
  /** Null where the letter went. */
  send(letter: Letter): Refusal | null;
  /** A plain mail about the tool itself. @throws where it was refused. */
  warn(to: string, subject: string, text: string): void;
}

export interface Refusal {
  /** The service's word. */
  readonly why: string;
  /** The service takes the letter's address for none, and the letter did not go; else it may have gone all the same. */
  readonly isOfAddress: boolean;
}

export interface Archive {
  /**
   * Keeps the report as a document. `folderId` is where, or null for a folder made now; `shared` lets the sheet's editors read it. `run`
   * is known to no other; files of `unfinished`, a run that broke off, go into the bin first.
   */
  keep(
    report: Report,
    how: {
      readonly folderId: string | null;
      readonly shared: boolean;
      readonly run: string;
      readonly unfinished: string | null;
    },
  ): Kept;
}

export type Kept =
  | {
      readonly kept: true;
      readonly folderId: string;
      /** Where a person opens it: the Google Doc, or, not converted, the Word file. */
      readonly url: string;
      readonly converted: boolean;
      /** Where it can be downloaded. */
      readonly word: string | null;
      readonly pdf: string | null;
      /** What the Google Doc lacks of the report; null where it was not read back, or is none. */
      readonly lost: readonly Feature[] | null;
      /** Null where nothing was to be shared. */
      readonly sharing: Sharing | null;
    }
  /** `folderId` where the folder was there or could still be made. */
  | { readonly kept: false; readonly folderId: string | null; readonly why: string };

/** `without`: editors the folder could not be shared with; '' for one who hides the address. */
export type Sharing =
  | { readonly done: true; readonly without: readonly string[] }
  | { readonly done: false; readonly why: string };

export interface Triggers {
  /** This account's daily trigger is there. */
  installed(): boolean;
  install(hour: number): void;
  /** Runs the day's work once more, so many minutes from now, whatever an earlier run asked for. */
  resumeIn(minutes: number): void;
  /** Removes what `resumeIn` left: it stays in the account's list after its run. */
  forgetResumed(): void;
  /** Removes all of this account's; the number of daily ones removed. */
  remove(): number;
}

export interface Consent {
  /** Those of the manifest's permissions that this account did not give. */
  missing(): readonly Permission[];
  /** Where the account gives them; null where nothing is asked. */
  link(): string | null;
}
