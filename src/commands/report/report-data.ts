import { isCutOff } from '../../office/cut-off';
import type { ChangedRow } from '../../report/closed/changed-since';
import type { Feature } from '../../report/read-back/feature';
import type { Outline } from '../../report/read-back/outline';
import { EDITIONS, type Edition, PARTS, type Part } from '../../report/wording/choices';
import type { PlainDate } from '../../thai/dates/calendar';
import type { WordFile } from '../ports/adapters';

export interface ReportOptions {
  /** Months the report covers: the first half of the fiscal year, or the whole year. */
  readonly round: 6 | 12;
  /** Builds the report even if the entries hold errors, and marks every page as a draft. */
  readonly draft: boolean;
  /** The default is the edition for the mayor. */
  readonly edition?: Edition;
  /** The parts of this one report. The default is what the office chose in the sheet ข้อความในรายงาน. */
  readonly parts?: readonly Part[];
  /** The day as of which results count (ข้อมูล ณ วันที่). The default is today, or the round's last cut-off if that is over. */
  readonly cutOff?: PlainDate;
  /** The fiscal year (B.E.) of a closed round. The default is the register's year. */
  readonly year?: number;
}

export const DEFAULT_EDITION: Edition = 'executive';

/** A page may say anything. @throws if these are no options for a report. */
export function checkOptions({
  round,
  draft,
  edition = DEFAULT_EDITION,
  parts = [],
  cutOff,
  year,
}: ReportOptions): void {
  const isRound = round === 6 || round === 12;
  const isDated = isCutOff(cutOff) && (year === undefined || Number.isInteger(year));
  const areParts = Array.isArray(parts) && parts.every(part => PARTS.includes(part));
  if (!isRound || typeof draft !== 'boolean' || !EDITIONS.includes(edition) || !areParts || !isDated) {
    throw new Error('unknown options for a report');
  }
}

/** Which report it is, and what was found in the entries. */
export interface ReportAbout {
  /** The message for the officer without the links, because a page shows them itself. */
  readonly summary: string;
  readonly title: string;
  readonly rows: number;
  readonly draft: boolean;
  readonly warnings: number;
  /** Number of measures whose state a person has to choose. They count as not done. */
  readonly doubtful: number;
  /** The day on which the round was closed; null if it is open. A closed round is reported from what was kept then. */
  readonly closedOn: PlainDate | null;
  /** What has changed in the register since then. It is not in the report. */
  readonly changed: readonly ChangedRow[];
  /** Editors of the sheet with whom the folder could not be shared; null if sharing failed for all or is switched off. */
  readonly notShared: readonly string[] | null;
}

/** A whole report. */
export interface ReportData extends ReportAbout {
  /** Where the document is: a link, or a path on this machine. */
  readonly file: string;
  /** Download link. */
  readonly docx: string;
  readonly pdf: string | null;
  /** What the Google Doc lost of the report; null if it was not read back or there is no Google Doc. */
  readonly notKept: readonly Feature[] | null;
}

/** A report of which only the Word file is made. `next`: what the page hands on to the next step, unread. */
export interface PreparedData extends ReportAbout {
  /** Link to open the Word file, and to download it. */
  readonly file: string;
  readonly docx: string;
  readonly next: { readonly word: WordFile; readonly outline: Outline };
}

export interface ConvertedData {
  /** What is to be told of it; '' if all is well. */
  readonly summary: string;
  /** Null if Drive does not convert the file. */
  readonly document: { readonly id: string; readonly file: string; readonly pdf: string | null } | null;
}

export interface ReadBackData {
  readonly summary: string;
  readonly notKept: readonly Feature[] | null;
}
