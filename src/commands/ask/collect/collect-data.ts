import type { Source } from '../../../import/source';
import type { StrayText } from '../../fix/fix-result';
import type { Paper } from '../../start/paper';

export interface CollectOptions {
  /** A form that came back: as a page has it, or as the command line has read it. */
  readonly paper?: Extract<Paper, { kind: 'file' | 'pasted' }> | { readonly name: string; readonly source: Source };
  /** A message as it was copied. */
  readonly text?: string;
  /** From whom; the default is the unit that the form names. */
  readonly who?: string;
  /** By which way: ไลน์, เอกสาร, … */
  readonly channel?: string;
  /** When it came: YYYY-MM-DD (C.E.), or a day as people write it; the default is today. */
  readonly day?: string;
  /** Rows for which a person says that the answer is saved, in place of what stands there or below it. */
  readonly filled?: readonly { readonly row: number; readonly how: How }[];
  /** Only these texts are saved: those that a page has shown, as a person chose. */
  readonly chosen?: readonly ChosenText[];
  /** Only show what was understood. */
  readonly preview?: boolean;
}

/** A filled cell gets the new text in place of its own, or below it. */
export type How = 'replace' | 'append';

export interface ChosenText {
  readonly row: number;
  /** Column number, from 1. */
  readonly at: number;
  readonly was: string;
  readonly answer: string;
  readonly how: How;
}

/**
 * Why a text is not saved unasked. `filled`: the cell says something else; `method`: the รหัส is of a row with another method; `unit`: it is of a split's row, and perhaps not the sender's; `merged`: the
 * answer's cell is one with those of other rows; `continued`: a part of it stands where no measure is named, or another one may be; `closedRound`: it is
 * of round 6, which is closed, and the cell now holds the result of round 12; `twice`: there is another answer for the cell.
 */
export type Ask = 'filled' | 'method' | 'unit' | 'merged' | 'continued' | 'closedRound' | 'twice';

/** A text for a cell of the register. */
export interface AnswerText {
  /** Column number, from 1. */
  readonly at: number;
  /** The heading as the sheet has it. */
  readonly column: string;
  readonly was: string;
  readonly answer: string;
  readonly ask: Ask | null;
  readonly saved: boolean;
}

export interface AnsweredRow {
  readonly row: number;
  readonly id: string;
  /** As the register has it, and as the answer has it. */
  readonly method: string;
  readonly answeredMethod: string;
  readonly by: 'id' | 'method';
  readonly texts: readonly AnswerText[];
}

/**
 * Why an answer or a text goes into no row. `gone`: no row has its รหัส or its method; `several`: more than one has its method; `noColumn`: the
 * register has no column for it; `notText`: the cell holds a formula, a date or formatted text; `tooLong`; `other`: of no measure at all.
 */
export type WhyNot = 'gone' | 'several' | 'noColumn' | 'notText' | 'tooLong' | 'other';

export interface UnmatchedText {
  readonly why: WhyNot;
  readonly text: string;
  /** The row of the register, if it is known. */
  readonly row: number | null;
}

export interface CollectData {
  /** Nothing was to be saved. */
  readonly preview: boolean;
  readonly who: string;
  readonly channel: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly rows: readonly AnsweredRow[];
  readonly unmatched: readonly UnmatchedText[];
  /** Texts that stand in their cells already. */
  readonly same: number;
  /** Cells written in this run. */
  readonly saved: number;
  /** Texts that wait for a person's choice. */
  readonly asked: number;
  /** Cells left for another run. */
  readonly left: number;
}

/** How taking answers in ended. */
export interface CollectResult extends CollectData {
  readonly strays: readonly StrayText[];
}
