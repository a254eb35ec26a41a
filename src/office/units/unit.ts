import type { PlainDate } from '../../thai/dates/calendar';

/** In UTF-16 units. A longer text in a cell of names is not a name, but something that was pasted there. */
export const LONGEST_NAME = 200;

/** One row of the sheet ส่วนราชการ: a unit responsible for measures, and how it is reached. */
export interface Unit {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Post of the unit's head, such as ผู้อำนวยการกองคลัง; blank if the sheet has none. */
  readonly headPost: string;
  readonly email: string;
  readonly headEmail: string;
  /** How the unit is reached (อีเมล, หนังสือ, …), as written in the sheet. */
  readonly reachedBy: string;
  /** The last day without letters. */
  readonly pausedUntil: PlainDate | null;
  /** The reason as written in the sheet, or ''. */
  readonly pauseReason: string;
  /** The text in the cell of the pause if it cannot be read as a day, or ''. */
  readonly unreadablePause: string;
  /** Row number in the sheet, from 1. */
  readonly row: number;
}

/** Who is named in a ผู้รับผิดชอบ cell. All fields are empty if the cell is. */
export interface UnitsReading {
  /** True for ทุกส่วนราชการ and similar phrases. */
  readonly all: boolean;
  /** Known units named in the cell, as the sheet ส่วนราชการ writes them, in the cell's order and without duplicates. */
  readonly units: readonly string[];
  /** Committees and top posts of the office. They are correct, but have no address as a unit. */
  readonly committees: readonly string[];
  /** Text that is not recognised, with the known name most similar to it. */
  readonly unknown: readonly { readonly text: string; readonly nearest: string | null }[];
  /** The cell with the units' official names; undefined if they stand there already, or if the cell has anything else. */
  readonly official?: string | undefined;
}

/** Everybody whom a ผู้รับผิดชอบ cell names, as they are written officially. Whom "all units" means, the sheet ส่วนราชการ says: `everybody`. */
export function namesIn({ units, committees, unknown }: UnitsReading): readonly string[] {
  return [...units, ...committees, ...unknown.map(({ text }) => text)];
}
