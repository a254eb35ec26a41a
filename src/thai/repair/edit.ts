/** What is wrong with a piece of pasted text. */
export type FaultKind =
  | 'wrongEncoding'
  | 'invisible'
  | 'glyph'
  | 'doubledE'
  | 'saraAm'
  | 'doubledMark'
  | 'markOrder'
  | 'noBreakSpace'
  | 'lostRing'
  | 'mixedDigits'
  | 'letterInNumber';

/** One piece of a text, by its place and length in UTF-16 units, and what should stand there; null where only a person can tell. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly now: string | null;
  readonly kind: FaultKind;
}

/** A repair: the edits it asks for, in the order of their places, none overlapping. */
export type Repair = (text: string) => readonly Edit[];

/** The edits a pattern with the flag g asks for; the rewriting says null to leave a match as it is. */
export function editsOf(
  text: string,
  pattern: RegExp,
  rewrite: (match: RegExpExecArray) => { readonly now: string | null; readonly kind: FaultKind } | null,
): Edit[] {
  const edits: Edit[] = [];
  // A cell may hold tens of thousands of matches, which are not all to be kept.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const edit = rewrite(match);
    if (edit === null || edit.now === match[0]) continue;
    edits.push({ at: match.index, length: match[0].length, now: edit.now, kind: edit.kind });
  }
  return edits;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { at, length, now } of edits) {
    if (now === null) continue;
    pieces.push(text.slice(end, at), now);
    end = at + length;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(end);
}
