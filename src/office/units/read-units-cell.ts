import { repairText } from '../../thai/repair/repair-text';
import { isBlankText, visibleText } from '../../thai/text/text';
import type { OfficeKind } from '../kinds/kind';
import { type KnownUnits, prepareUnits, shortenedUnit } from './known-units';
import type { Unit, UnitsReading } from './unit';
import { LABEL, POST_OF_UNIT, type UnitWords, unitWords } from './unit-words';

const BRACKETS = /\([^()]*\)/g;

/** A dash or number at the start of a line, or a number at the end that belonged to the next line. */
const BULLETS = /^ *(?:[-–•*]|[\d๐-๙]+ *[.)])+| [\d๐-๙]+[.)]$/g;

/** The mark for a known name in a marked text; its number is the index in `names`. */
const NAME_MARK = /⟦(\d+)⟧/;

/** A cell's text in which each known name is replaced by a mark, so that splitting cannot cut a name in two. */
interface MarkedText {
  readonly text: string;
  /** For each mark, the name as written and the unit's own name. */
  readonly names: readonly { readonly written: string; readonly unit: string }[];
}

/** What one piece of a cell names, as written. Pieces are the texts between two separators. */
interface PieceReading {
  readonly units?: readonly string[];
  readonly committee?: string;
  /** A part of a unit. It needs no address if the cell also names a unit. */
  readonly section?: string;
  readonly stranger?: string;
}

/** Reads who is named in a ผู้รับผิดชอบ cell, given the known units. A name that is not known as written may be a damaged one. */
export function readUnits(text: string, known: readonly Unit[], kind: OfficeKind): UnitsReading {
  const reading = readAsWritten(text, known, kind);
  const repaired = reading.unknown.length === 0 ? text : repairText(text);
  if (repaired === text) return reading;
  const again = readAsWritten(repaired, known, kind);
  return again.unknown.length < reading.unknown.length ? again : reading;
}

function readAsWritten(text: string, known: readonly Unit[], kind: OfficeKind): UnitsReading {
  const words = unitWords(kind);
  const units = prepareUnits(known, kind);
  const marked = markNames(visibleText(text).replace(/[⟦⟧]/g, ''), units);
  const outside = marked.text.replace(BRACKETS, ' ');
  const body = /[⟦ก-ฮa-z]/i.test(outside) ? outside : marked.text;
  const all = body.search(words.allUnits) >= 0;
  const pieces = body.replace(words.allUnits, '/').split(words.separator);
  const readings = pieces.map(piece => readPiece(piece, marked, { units, words }));
  const counted = readings.flatMap(reading => reading.units ?? []);
  // คณะทำงาน (กองคลัง, กองช่าง): names in brackets count only if nobody is named outside them.
  const named = counted.length > 0 || all ? counted : unitsIn((marked.text.match(BRACKETS) ?? []).join(' '), marked);
  const strangers = readings.flatMap(
    ({ stranger, section }) => stranger ?? (named.length > 0 || all ? [] : (section ?? [])),
  );
  const committees = distinct(readings.flatMap(({ committee }) => committee ?? []));
  // Text that names nobody, such as digits, is reported as unknown. A dash counts as blank.
  const nobody = !all && named.length + committees.length + strangers.length === 0 && !isBlankText(body);
  return {
    all,
    units: distinct(named),
    committees,
    unknown: distinct(nobody ? [text.trim()] : strangers).map(each => ({
      text: each,
      // Found only when it is used, because only one command shows it.
      get nearest() {
        return units.nearest(words.bareName(each));
      },
    })),
  };
}

function markNames(text: string, { find, nameOf }: KnownUnits): MarkedText {
  const names: { written: string; unit: string }[] = [];
  let marked = '';
  let from = 0;
  for (const { start, end, key } of find(text)) {
    // ฯ says that the name is shortened.
    const next = text.charAt(end) === 'ฯ' ? end + 1 : end;
    marked += `${text.slice(from, start)}⟦${names.length}⟧`;
    names.push({ written: text.slice(start, next), unit: nameOf.get(key) ?? key });
    from = next;
  }
  return { text: marked + text.slice(from), names };
}

/** What pieces are compared with. */
interface Known {
  readonly units: KnownUnits;
  readonly words: UnitWords;
}

function readPiece(piece: string, marked: MarkedText, { units, words }: Known): PieceReading {
  const text = piece
    .replace(BULLETS, '')
    .replace(/[()\n]/g, ' ')
    .trim();
  const written = asWritten(text, marked);
  if (!/[ก-ฮa-z]/i.test(written) || LABEL.test(written)) return {};
  if (!text.startsWith('⟦') && words.committee.test(written)) return { committee: written };
  if (NAME_MARK.test(text)) return readNamedPiece(text, written, marked, words);
  // This comes before shortened names: a bare ผู้อำนวยการ could be the beginning of a known post.
  if (words.officer.test(text)) return { committee: written };
  const unit = shortenedUnit(words.bareName(written), units);
  if (unit !== null) return { units: [unit] };
  return words.section.test(text) ? { section: written } : { stranger: written };
}

/** A piece with known names. They count unless other letters are attached to them (กองช่าง in กองช่างสุขาภิบาล). */
function readNamedPiece(text: string, written: string, marked: MarkedText, words: UnitWords): PieceReading {
  const { officer, officeType, section } = words;
  const gaps = text.split(/⟦\d+⟧/);
  const before = withoutDashes(gaps[0] ?? '');
  const after = withoutDashes(gaps[gaps.length - 1] ?? '');
  const properBefore = [/^$/, POST_OF_UNIT, officer, section].some(proper => proper.test(before.trim()));
  const properAfter = [/^$/, officeType, section, officer, /^(?:เป็น|โดย|ทุก(?:คน|ท่าน)$)/].some(proper =>
    proper.test(after.trim()),
  );
  if ((!properBefore && /[ก-๎\w]$/.test(before)) || (!properAfter && /^[ก-๎\w]/.test(after)))
    return { stranger: written };
  const units = unitsIn(text, marked);
  const stranger = [properBefore ? '' : before, properAfter ? '' : after].join(' ').trim();
  return /[ก-ฮa-z]/i.test(stranger) ? { units, stranger } : { units };
}

/** Removes dashes and colons between a name and the text beside it: they are only layout. */
function withoutDashes(text: string): string {
  return text.replace(/^ *[-–—:|]+ *|[-–—:|]+ *$/g, ' ');
}

function unitsIn(text: string, { names }: MarkedText): string[] {
  return text.split(NAME_MARK).flatMap((part, index) => (index % 2 === 1 ? [names[Number(part)]?.unit ?? ''] : []));
}

function asWritten(text: string, { names }: MarkedText): string {
  return text
    .split(NAME_MARK)
    .map((part, index) => (index % 2 === 1 ? (names[Number(part)]?.written ?? '') : part))
    .join('')
    .trim();
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
