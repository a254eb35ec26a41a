import type { PlainDate } from '../../thai/dates/calendar';

/** One row of the sheet ส่วนราชการ: who answers for measures, and how they are told. */
export interface Unit {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** The post of the unit's head, such as ผู้อำนวยการกองคลัง; blank where the sheet leaves it so. */
  readonly headPost: string;
  readonly email: string;
  readonly headEmail: string;
  /** How the unit is told (อีเมล, หนังสือ, …), as the sheet says it. */
  readonly reachedBy: string;
  /** No letters up to this day, and on it. */
  readonly pausedUntil: PlainDate | null;
  /** Why, as the sheet says it; else ''. */
  readonly pauseReason: string;
  /** What stands where the day of a pause should, and is none; else ''. */
  readonly unreadablePause: string;
  /** The sheet's row number, from 1. */
  readonly row: number;
}

/** Whom a ผู้รับผิดชอบ cell names. All empty where the cell is. */
export interface UnitsReading {
  /** ทุกส่วนราชการ and the like. */
  readonly all: boolean;
  /** Names of known units, as the sheet ส่วนราชการ writes them, each once, in the cell's order. */
  readonly units: readonly string[];
  /** Committees and the office's top posts: proper, but no unit's address. */
  readonly committees: readonly string[];
  /** What fits nothing known, with the known name that looks most like it. */
  readonly unknown: readonly { readonly text: string; readonly nearest: string | null }[];
}
