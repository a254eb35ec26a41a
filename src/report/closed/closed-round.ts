import type { Settings } from '../../office/settings/settings';
import type { PrintedRow } from '../../register/measure';
import type { Round } from '../../register/results';
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
}

export interface ClosedRow extends PrintedRow {
  /** The row's id in the register, by which it is found there again. */
  readonly id: string;
  /** The result before it was corrected, from the one that was closed on; left out if it was not. */
  readonly earlier?: readonly string[];
}
