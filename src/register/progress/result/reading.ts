import type { PlainDate, Span } from '../../../thai/dates/calendar';
import type { State } from '../../states';
import type { Recurrence } from './instalments';

/** What a result's text says of its measure. */
export interface StateReading {
  readonly state: Exclude<State, 'notYet'>;
  /** False if the text does not say it clearly, so that the state is only a cautious guess. */
  readonly sure: boolean;
  /** The words of the text that decided. */
  readonly why: string;
}

/** What a result is read against. */
export interface ReadingContext {
  /** The day of reading. */
  readonly today: PlainDate;
  /** The last day of which the text can speak, if it was written for an earlier round. */
  readonly until?: PlainDate;
  /** How often the measure is done; null for one that is done once or all the time. */
  readonly recurrence: Recurrence | null;
  /** The measure's period; null if it has no start. */
  readonly span: Span | null;
  /** The last day of the period, also of one without a start. */
  readonly due?: PlainDate | null;
  /** What the measure asks for. */
  readonly method: string;
  /** The units that must do it. */
  readonly units: readonly string[];
}
