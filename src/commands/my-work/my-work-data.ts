import type { UnitCounts } from '../../register/progress/counts';

/** All that the sidebar of a member of staff shows. Days are YYYY-MM-DD. */
export interface MyWorkData {
  /** The unit that the person belongs to; null until they say, or if the sheet ส่วนราชการ no longer has it. */
  readonly unit: string | null;
  /** The units to choose from. */
  readonly units: readonly string[];
  /** The register's sheet. */
  readonly sheetId: number;
  /** Measures that are neither done nor cancelled, by due day. Those without one come last. */
  readonly open: readonly OpenRow[];
  /** In the register's order. */
  readonly indicators: readonly IndicatorProgress[];
  /** Units with overdue measures. For the officer only. */
  readonly waiting: readonly Pick<UnitCounts, 'kind' | 'name' | 'overdue'>[];
}

/** Names no unit, because everybody sees it. */
export interface OpenRow {
  readonly row: number;
  /** The column, from 1, in which its result is written. */
  readonly column: number;
  readonly method: string;
  readonly due: string | null;
  /** Negative once the day is past. */
  readonly daysLeft: number | null;
  /** The person's unit answers for it. */
  readonly isMine: boolean;
  /** Why its state was read as it was; '' if it has no result. Only of one's own rows, because a result may name a unit. */
  readonly why: string;
}

/** `total`: without cancelled measures. */
export interface IndicatorProgress {
  readonly group: string;
  readonly done: number;
  readonly total: number;
}
