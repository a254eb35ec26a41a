import type { ResultColumn } from '../../register/columns';

/** The columns that a unit fills in. */
export type AnswerColumn = ResultColumn | 'evidence' | 'suggestion';
export const ANSWER_COLUMNS: readonly AnswerColumn[] = ['result', 'result6', 'result12', 'evidence', 'suggestion'];

/** What a form or a message says of one measure. */
export interface Answer {
  /** The รหัส as it is written there; '' if there is none. */
  readonly id: string;
  readonly method: string;
  /** Without blank ones. A result whose round is not named is `result`. */
  readonly texts: Readonly<Partial<Record<AnswerColumn, string>>>;
  readonly where: Where;
  /**
   * Why a person must say whose it is. `merged`: its result's cell is one with those of the rows below. `continued`: a part of it stands in a
   * row or a line that names no measure, or may name another one.
   */
  readonly doubt: 'merged' | 'continued' | null;
}

/** In a form: table and row; in a message: the line. Counted from 1. */
export type Where = { readonly table: number; readonly row: number } | { readonly line: number };

/** A text that is of no measure, so that a person looks at it. */
export interface LeftOver {
  readonly where: Where | null;
  readonly text: string;
}

export interface ReadAnswers {
  readonly answers: readonly Answer[];
  readonly leftOver: readonly LeftOver[];
  /** The unit that the form names; '' if it names none. */
  readonly sender: string;
}

/** A measure of the register, as far as answers are matched by it. */
export interface KnownRow {
  readonly row: number;
  /** '' if it has no รหัส yet. */
  readonly id: string;
  readonly method: string;
  /** The units that it names; empty for all units and committees. */
  readonly units: readonly string[];
  /** The รหัส of the row that it was split off, which one of the split's rows has kept; null if it was not. */
  readonly split: string | null;
}
