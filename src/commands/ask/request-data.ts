import type { LineText } from '../../letters/line-texts';
import type { RemindData } from '../remind/send-reminders';

export interface RequestOptions {
  readonly round: 6 | 12;
  /** The day by which results are asked for: YYYY-MM-DD (C.E.), or a day as people write it. */
  readonly by: string;
  /** Only show what would be sent to whom: send, write and keep nothing. */
  readonly dryRun?: boolean;
  /** The letters that a person was shown (`seenOf`). No letter goes if one is to go that is not among them. */
  readonly seen?: readonly string[];
}

export interface RequestData extends Omit<RemindData, 'texts'> {
  /** The message for the officer without links. */
  readonly summary: string;
  readonly round: 6 | 12;
  /** YYYY-MM-DD. */
  readonly by: string;
  /** The units that owe results, and the sheet's rows. */
  readonly awaited: readonly { readonly unit: string; readonly rows: readonly number[] }[];
  /** Where the circular is: a link, or a path on this machine; null if none was made. */
  readonly circular: string | null;
  /** Texts for LINE: for the group (null if nothing is awaited), and for each unit. */
  readonly texts: { readonly group: string | null; readonly units: readonly LineText[] };
  /** The letters as one text each, to compare. */
  readonly seen: readonly string[];
}
