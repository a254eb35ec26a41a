import { repairText } from '../../thai/repair/repair-text';
import { isBlankText, visibleText } from '../../thai/text/text';
import type { OfficeKind } from '../kinds/kind';
import { type KnownUnits, prepareUnits, shortenedUnit } from './known-units';
import { type MarkedText, markNames, NAME_MARK } from './marked-names';
import { officialNames } from './official-names';
import type { Unit, UnitsReading } from './unit';
import { LABEL, POST_OF_UNIT, type UnitWords, unitWords } from './unit-words';

const BRACKETS = /\([^()]*\)/g;

/** A dash or number at the start of a line, or a number at the end that belonged to the next line. */
const BULLETS = /^ *(?:[-–•*]|[\d๐-๙]+ *[.)])+| [\d๐-๙]+[.)]$/g;

/** What one piece of a cell names, as written. Pieces are the texts between two separators. */
interface PieceReading {
  readonly units?: readonly string[];
  readonly committee?: string;
  /** A part of a unit. It needs no address if the cell also names a unit. */
  readonly section?: string;
  readonly stranger?: string;
}

/**
 * Reads who is named in a ผู้รับผิดชอบ cell, given the known units. A name that is not known as written may be a damaged one. If it is still
 * unknown, it is told as repaired, because the office may add it to its list.
 */
export function readUnits(text: string, known: readonly Unit[], kind: OfficeKind): UnitsReading {
  const reading = readAsWritten(text, known, kind);
  const repaired = reading.unknown.length === 0 ? text : repairText(text);
  if (repaired === text) return reading;
  const again = readAsWritten(repaired, known, kind, text);
  return again.unknown.length <= reading.unknown.length ? again : reading;
}

function readAsWritten(text: string, known: readonly Unit[], kind: OfficeKind, typed = text): UnitsReading {
  const words = unitWords(kind);
  const units = prepareUnits(known, kind);
  const marked = markNames(withoutLayout(visibleText(text).replace(/[⟦⟧]/g, '')), units);
  const outside = marked.text.replace(BRACKETS, ' ');
  const body = /[⟦ก-ฮa-z]/i.test(outside) ? outside : marked.text;
  const { all, rest } = withoutAll(body, words);
  const names = { units, words };
  const aside = body === marked.text ? [] : bracketsOf(marked).flatMap(piece => readAside(piece, marked, names));
  const readings = [...rest.split(words.separator).map(piece => readPiece(piece, marked, names)), ...aside];
  const counted = readings.flatMap(reading => reading.units ?? []);
  const strangers = readings.flatMap(
    ({ stranger, section }) => stranger ?? (counted.length > 0 || all ? [] : (section ?? [])),
  );
  const committees = distinct(readings.flatMap(({ committee }) => committee ?? []));
  // Text that names nobody, such as digits, is reported as unknown. A dash counts as blank.
  const nobody = !all && counted.length + committees.length + strangers.length === 0 && !isBlankText(body);
  const isUnits = !all && counted.length > 0 && committees.length + strangers.length === 0;
  return {
    all,
    units: distinct(counted),
    committees,
    // Found only when it is used, because only reports print it.
    get official() {
      const official = isUnits ? officialNames(marked, units, words) : null;
      return official === null || official === visibleText(typed).trim() ? undefined : official;
    },
    unknown: distinct(nobody ? [text.trim()] : strangers).map(each => ({
      text: each,
      // Found only when it is used, because only one command shows it.
      get nearest() {
        return units.nearest(words.bareName(each));
      },
    })),
  };
}

/** In a cell with bullets, a line without one carries the line above on: it only breaks a name. */
function withoutLayout(text: string): string {
  return BULLETED.test(text) ? text.replace(/\n(?! ?(?:[-–•*]|\(?[\d๐-๙]+[.)]))/g, '') : text;
}

/** At least two lines, the first one with a dash or number. */
const BULLETED = /^ ?(?:[-–•*]|\(?[\d๐-๙]+[.)])[^\n]*\n/;

/** Takes out "all units", where it is a whole piece. Inside a longer name it is part of the name: กลุ่มตรวจสอบภายในทุกหน่วยงาน. */
function withoutAll(body: string, { allUnits, exception, separator }: UnitWords): { all: boolean; rest: string } {
  let all = false;
  const rest = body.replace(allUnits, (phrase: string, at: number) => {
    const before = body.slice(0, at).split(separator).pop() ?? '';
    const isWhole =
      (JOINED.test(phrase) || /^[ \n(]*$|(?:[)\n ]|และ|กับ|หรือ)$/.test(before.replace(BULLETS, ''))) &&
      !exception.test(phrase);
    all = all || isWhole;
    return isWhole ? '/' : phrase;
  });
  return { all, rest: rest.replace(/(?:และ|กับ|หรือ) ?\//g, '/') };
}

const JOINED = /^[ \n]?(?:และ|กับ|หรือ)/;

/** What stands in brackets. Not the short form of the name before: คณะกรรมการตรวจสอบ (กต.ตร.), งานผู้ป่วยนอก (OPD). */
function bracketsOf({ text }: MarkedText): readonly string[] {
  const brackets =
    text.replace(/(?<=คณะ(?:อนุ)?กรรมการ[ก-๎ ]+)\((?:[ก-ฮ]{1,4}\.)+\)|(?<=[ก-๎] ?)\([a-z]{2,6}\)/gi, '').match(BRACKETS) ??
    [];
  return brackets.map(bracket => bracket.slice(1, -1));
}

/** Text in brackets beside a name. A part of that unit, an officer or a word such as หลัก says nothing new. */
function readAside(text: string, marked: MarkedText, known: Known): readonly PieceReading[] {
  const { section, officer, committee, separator } = known.words;
  return text.split(separator).map(piece => {
    const bare = piece.replace(BULLETS, '').trim();
    const isDetail = [section, officer, committee].some(proper => proper.test(bare.replace(ASIDE_BEGINS, '')));
    return isDetail && !NAME_MARK.test(bare) ? {} : readPiece(piece.replace(ASIDE_BEGINS, ''), marked, known);
  });
}

const ASIDE_BEGINS = /^ *(?:รวม(?:ถึง)?|เฉพาะ|โดย(?:เฉพาะ)?|และ|ร่วมกับ) ?/;

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
  if (words.exception.test(written)) return { stranger: written };
  const isOfUnit = text.startsWith('⟦') || (NAME_MARK.test(text) && POST_OF_UNIT.test(text.split('⟦')[0] ?? ''));
  if (!isOfUnit && words.committee.test(written)) return { committee: written };
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
  const isAttached = (!properBefore && /[ก-๎\w]$/.test(before)) || (!properAfter && /^[ก-๎\w]/.test(after));
  if (isAttached || gaps.slice(1, -1).some(gap => /[ก-ฮa-z]/i.test(gap))) return { stranger: written };
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
    .replace(/\n/g, ' ')
    .trim();
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
