import { textKey } from '../../thai/text/text';
import type { OfficeKind } from '../kinds/kind';
import { prepareUnits, shortenedUnit } from './known-units';
import type { Unit } from './unit';
import { unitWords } from './unit-words';

/** What may stand between two names. */
const BETWEEN = /^(?:[^ก-๎a-z]*(?:ร่วมกับ|และ|กับ|หรือ))?[^ก-๎a-z]*$/i;

/**
 * The cell with the names of the sheet ส่วนราชการ in place of short or cut-up ones. Null if it has anything else than units' names: a post, a
 * section or a remark would be lost or get another meaning.
 */
export function officialNames(text: string, known: readonly Unit[], kind: OfficeKind): string | null {
  const names = prepareUnits(known, kind);
  const { committee } = unitWords(kind);
  const official: string[] = [];
  /** Null if this is no unit's name. */
  const take = (name: string | null): string | null => {
    if (name === null || committee.test(name)) return null;
    official.push(name);
    return name;
  };
  let all = '';
  let from = 0;
  const found = [...names.find(text), { start: text.length, end: text.length, key: '' }];
  for (const { start, end, key } of found) {
    const between = shortNames(text.slice(from, start), piece => take(shortenedUnit(piece, names)));
    if (between === null) return null;
    all += between;
    if (key === '') break;
    // ฯ says that the name is shortened.
    from = text.charAt(end) === 'ฯ' ? end + 1 : end;
    const name = take(nameOfKey(known, key, names.nameOf.get(key)));
    if (name === null) return null;
    all += name;
  }
  return new Set(official).size === official.length ? all.trim() : null;
}

/** The text between two found names, with the shortened names in it written out; null if there is anything else. */
function shortNames(text: string, nameOf: (piece: string) => string | null): string | null {
  const pieces = text.split(/([/,;+&\n]|(?:^|(?<= ))(?:ร่วมกับ|และ|กับ|หรือ)(?= |$))/).map(piece => {
    if (BETWEEN.test(piece)) return piece;
    const bare = piece.trim().replace(/^(?:[-–•*]|[\d๐-๙]+ *[.)]) */, '');
    const name = nameOf(bare);
    return name === null ? null : piece.replace(bare, name);
  });
  return pieces.includes(null) ? null : pieces.join('');
}

/** A head's post means the unit, but is not its name. */
function nameOfKey(known: readonly Unit[], key: string, name: string | undefined): string | null {
  const isName = known.some(
    unit => unit.name === name && [name, ...unit.otherNames].some(one => textKey(one).replace(/ฯ$/, '') === key),
  );
  return isName ? (name ?? null) : null;
}
