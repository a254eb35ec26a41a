import type { Settings } from '../../office/settings/settings';
import type { PrintedRow } from '../../register/measure';
import type { Round } from '../../register/results';
import type { State } from '../../register/states';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Wording } from '../wording/wording';

/** All that the report of a closed round is made of. */
export interface ClosedRound {
  readonly round: Round;
  readonly cutOff: PlainDate;
  /** The day on which it was closed, which its report bears. */
  readonly closedOn: PlainDate;
  /** Of the settings, only what the report prints. The others have their defaults. */
  readonly settings: Settings;
  /** Every sentence and choice of the report, defaults included: a later build may have others. */
  readonly wording: Wording;
  readonly rows: readonly ClosedRow[];
  /** 0 as it was closed; n for ฉบับแก้ไขครั้งที่ n. */
  readonly revision: number;
  /** The number and day of the memo as they were kept last, also if that was for an edition before, so that `settings` has them blank. */
  readonly lastMemo?: Pick<Settings, 'memoNumber' | 'memoDate'>;
}

/** The memo's number and day of signing. A day before the cut-off is left from the round before, and its number with it. */
export function signedMemo({ settings, cutOff }: ClosedRound): Pick<Settings, 'memoNumber' | 'memoDate'> {
  const { memoNumber, memoDate } = settings;
  const isEarlier = memoDate !== null && memoDate < cutOff;
  return isEarlier ? { memoNumber: '', memoDate: null } : { memoNumber, memoDate };
}

/** A row of the register that was reported in one line with the others of its split. */
export interface ClosedPart extends Pick<PrintedRow['measure'], 'unitText' | 'periodText' | 'result' | 'fromRound6'> {
  readonly id: string;
  readonly state: State;
}

export interface ClosedRow extends PrintedRow {
  /** The row's id in the register, by which it is found there again; for a split, that of one of its rows. */
  readonly id: string;
  /** The rows of a split; left out for a row that is none. */
  readonly parts?: readonly ClosedPart[];
  /** The result before it was corrected, from the one that was closed on; left out if it was not. */
  readonly earlier?: readonly string[];
}
