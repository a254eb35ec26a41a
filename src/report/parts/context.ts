import type { Settings } from '../../office/settings/settings';
import type { MeasureWithProgress } from '../../register/measure';
import type { Summary } from '../../register/progress/counts';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Look } from '../content/look';
import type { Choices, Edition } from '../wording/choices';
import type { WordingKey } from '../wording/wording';
import type { EvidenceList } from './evidence-list';

/** What every part of the report is made from. */
export interface Context {
  readonly settings: Settings;
  readonly measures: readonly MeasureWithProgress[];
  readonly summary: Summary;
  readonly choices: Choices;
  readonly edition: Edition;
  readonly look: Look;
  /** Empty where the report has no list of evidence. */
  readonly evidence: EvidenceList;
  /** The last day of a round that is over, to which days are counted; null where they are counted to today. */
  readonly roundEnd: PlainDate | null;
  /** The office's text for a key, its fields filled in. */
  say(key: WordingKey): string;
  /** The mark on every page of a draft; '' on a report to sign. */
  readonly mark: string;
}
