import type { Settings } from '../../office/settings/settings';
import type { PrintedRow } from '../../register/measure';
import type { Summary } from '../../register/progress/counts';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Look } from '../content/look';
import type { Choices } from '../wording/choices';
import type { WordingKey } from '../wording/wording';
import type { EvidenceList } from './evidence-list';

/** What all parts of the report are made from. */
export interface Context {
  readonly settings: Settings;
  readonly measures: readonly PrintedRow[];
  readonly summary: Summary;
  readonly choices: Choices;
  readonly look: Look;
  /** Empty if the report has no list of evidence. */
  readonly evidence: EvidenceList;
  /** The cut-off up to which days are counted; null if it is the day that the report bears. */
  readonly countedTo: PlainDate | null;
  /** The office's text for the key, with its fields filled in. */
  say(key: WordingKey): string;
  /** The mark on every page of a draft; '' on a report that will be signed. */
  readonly mark: string;
}
