import { knownHeadings, STAFF_COLUMNS } from '../../../register/columns';
import { once } from '../../../thai/remembered';
import { nearestKey } from '../../../thai/text/text';
import { fold } from './fold';

/** Of so many letters on the line, one may be wrong. More, and มาตรฐาน would be มาตรการ. */
const LETTERS_A_SLIP = 7;

const known = once(() => {
  const headings = STAFF_COLUMNS.flatMap(knownHeadings);
  return { headings, keys: headings.map(fold) };
});

/** The known heading that an unknown one differs from in few letters; null if none is near. */
export function misspeltHeading(text: string): string | null {
  const { headings, keys } = known();
  const key = fold(text);
  const at = nearestKey(key, keys, Math.floor(key.length / LETTERS_A_SLIP));
  return at === null ? null : (headings[at] ?? null);
}
