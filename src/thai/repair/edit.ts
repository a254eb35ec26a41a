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
  | 'brokenWord'
  | 'mixedDigits'
  | 'letterInNumber';

/** A change to a piece of text. `at` and `length` are in UTF-16 units. `now` is the new text, or null if only a person can decide. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly now: string | null;
  readonly kind: FaultKind;
}

/** Returns edits sorted by `at`, without overlaps. */
export type Repair = (text: string) => readonly Edit[];

/** The edits for the matches of a pattern, which needs the flag g. `rewrite` returns null to leave a match alone. */
export function editsOf(
  text: string,
  pattern: RegExp,
  rewrite: (match: RegExpExecArray) => { readonly now: string | null; readonly kind: FaultKind } | null,
): Edit[] {
  const edits: Edit[] = [];
  // Not matchAll: a cell may have tens of thousands of matches, and they must not all be in memory.
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

/** True if two texts have the same letters, perhaps in another order, with other spaces, or with ำ for า. */
export function sameLetters(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(text: string): string {
  return [...text.replace(/[\s\u0e4d]/g, '').replace(/ำ/g, 'า')].sort().join('');
}

const TONE = /[\u0e48-\u0e4b]/;
/** So many letters of prose have a tone mark. */
const LONG = 30;

/**
 * True if a change would put the only tone mark into a long text. Such a text has lost them all, and most without theirs are words too
 * ("หนา", "บาน"): whoever mends the others would leave these unseen.
 */
export function putsOnlyTone(text: string, now: string): boolean {
  return TONE.test(now) && !TONE.test(text) && (text.match(/[ก-ฮ]/g)?.length ?? 0) >= LONG;
}
