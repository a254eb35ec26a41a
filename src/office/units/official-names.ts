import { type KnownUnits, shortenedUnit } from './known-units';
import { type MarkedText, NAME_MARK } from './marked-names';
import type { UnitWords } from './unit-words';

const LETTER = /[ก-๎a-z]/i;

/**
 * The cell with the names of the sheet ส่วนราชการ in place of short or cut-up ones. Null if it has anything else than units' names: a post, a
 * section or a remark would be lost or get another meaning.
 */
export function officialNames(
  { text, names }: MarkedText,
  units: KnownUnits,
  { separator, committee }: UnitWords,
): string | null {
  const named: (string | null)[] = [];
  const take = (name: string | null) => {
    named.push(name !== null && committee.test(name) ? null : name);
    return name ?? '';
  };
  const pieces = text.split(new RegExp(`(${separator.source})`)).map((piece, at) => {
    if (at % 2 === 1 || !LETTER.test(piece)) return marksFilled(piece, at => take(nameOnly(names[at])));
    const [bare = ''] = /[ก-๎a-z].*\S/is.exec(piece) ?? [];
    return piece.replace(bare, take(NAME_MARK.test(piece) ? null : shortenedUnit(bare, units)));
  });
  return named.includes(null) || new Set(named).size < named.length ? null : pieces.join('').trim();
}

function marksFilled(text: string, nameAt: (at: number) => string): string {
  return text
    .split(NAME_MARK)
    .map((part, at) => (at % 2 === 1 ? nameAt(Number(part)) : part))
    .join('');
}

/** A head's post means the unit, but is not its name. */
function nameOnly(found: MarkedText['names'][number] | undefined): string | null {
  return found === undefined || found.isPost ? null : found.unit;
}
