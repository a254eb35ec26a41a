import { type Edit, editsOf } from './edit';

/** Runs of private-use characters in old Thai fonts: the first code of a run, and the letters that the run shows. */
const RUNS: readonly (readonly [first: number, shown: string])[] = [
  // Windows
  [0xf700, 'ฐ\u0e34\u0e35\u0e36\u0e37'],
  [0xf705, '\u0e48\u0e49\u0e4a\u0e4b\u0e4c'],
  [0xf70a, '\u0e48\u0e49\u0e4a\u0e4b\u0e4c'],
  [0xf70f, 'ญ\u0e31\u0e4d\u0e47'],
  [0xf713, '\u0e48\u0e49\u0e4a\u0e4b\u0e4c'],
  [0xf718, '\u0e38\u0e39\u0e3a'],
  // Macintosh: three places for each tone mark
  [0xf884, '\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47'],
  [0xf88a, '\u0e48\u0e48\u0e48\u0e49\u0e49\u0e49\u0e4a\u0e4a\u0e4a\u0e4b\u0e4b\u0e4b\u0e4c\u0e4c\u0e4c'],
  [0xf899, '\u0e4dญ\u0e38\u0e39\u0e3aฐ'],
];

const SHOWN: ReadonlyMap<string, string> = new Map(
  RUNS.flatMap(([first, shown]) => [...shown].map((letter, index) => [String.fromCharCode(first + index), letter])),
);

/** Replaces private-use characters of old fonts, which come from PDF files. */
export function glyphs(text: string): readonly Edit[] {
  return editsOf(text, /[\uF700-\uF71A\uF884-\uF89E]/g, ([glyph]) => {
    const now = SHOWN.get(glyph);
    return now === undefined ? null : { now, kind: 'glyph' };
  });
}
