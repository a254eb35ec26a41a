import { textKey } from '../../thai/text/text';
import type { OfficeKind } from './kind';
import { LOCAL_OFFICE, localChief, localMayor } from './local-office';
import { MUNICIPALITIES, PATTAYA } from './municipality';
import { PROVINCE } from './province';
import { SCHOOL, UNIVERSITY } from './schools';
import { COURT, HOSPITAL, STATIONS } from './services';
import { AGENCIES, PROVINCIAL } from './state-offices';
import { SUBDISTRICT } from './subdistrict';

/** The kinds of office that the tool knows. */
export const KINDS: readonly OfficeKind[] = [
  SUBDISTRICT,
  PROVINCE,
  ...MUNICIPALITIES,
  PATTAYA,
  SCHOOL,
  UNIVERSITY,
  HOSPITAL,
  ...STATIONS,
  COURT,
  ...AGENCIES,
  ...PROVINCIAL,
];

/** For an office whose name is of no known kind. It is treated as a local office with unknown posts, and with every kind's words for all units. */
export const UNKNOWN_KIND: OfficeKind = {
  ...LOCAL_OFFICE,
  units: {
    ...LOCAL_OFFICE.units,
    every: [...new Set(KINDS.flatMap(({ units }) => units.every))],
    staff: [...new Set(KINDS.flatMap(({ units }) => units.staff))],
  },
  full: '',
  short: '',
  clerksOffice: 'สำนักปลัด',
  reporterPost: '',
  chief: localChief('', 'ความเห็นปลัด'),
  mayor: localMayor('', 'คำสั่งนายก'),
};

/** The kind with this full name, as chosen in ตั้งค่า; null if there is none. */
export function kindNamed(name: string, kinds: readonly OfficeKind[] = KINDS): OfficeKind | null {
  return kinds.find(({ full }) => textKey(full) === textKey(name)) ?? null;
}

/** Usual titles of those who sign: the head of the clerk's office (หัวหน้าสำนักปลัด), the chief administrator, and the mayor. */
export interface OfficePosts {
  readonly head: string;
  readonly chief: string;
  readonly mayor: string;
}

/** What official papers call an office and its top posts. */
export interface Office {
  readonly kind: OfficeKind;
  /** Full name: องค์การบริหารส่วนตำบล… */
  readonly name: string;
  /** Name with the kind abbreviated: อบต.… */
  readonly shortName: string;
  /** Titles with the office's place; blank if the kind is unknown. */
  readonly posts: OfficePosts;
}

/** Recognises the kind from the beginning of the typed name, in full or abbreviated. A kind that the office has chosen wins. */
export function officeOf(
  typed: string,
  kinds: readonly OfficeKind[] = KINDS,
  chosen: OfficeKind | null = null,
): Office {
  const name = typed.trim();
  for (const kind of chosen ? [chosen] : kinds) {
    const { full, short } = kind;
    const isFull = name.startsWith(full);
    const before = isFull ? full : (abbreviation(short).exec(name)?.[0] ?? '');
    if (before === '') continue;
    const place = name.slice(before.length).trim();
    return {
      kind,
      name: isFull ? name : full + place,
      shortName: (short || full) + place,
      posts: postsOf(kind, place),
    };
  }
  if (chosen) return { kind: chosen, name, shortName: name, posts: postsOf(chosen, '') };
  return { kind: UNKNOWN_KIND, name, shortName: name, posts: { head: '', chief: '', mayor: '' } };
}

function postsOf({ reporterPost, chief, mayor }: OfficeKind, place: string): OfficePosts {
  return { head: reporterPost, chief: chief ? chief.post + place : '', mayor: mayor.post + place };
}

/**
 * Matches the abbreviation with or without dots between its letters. A dot or a space must follow, because other words begin with the same
 * letters: ทนาย and ทน.
 */
function abbreviation(short: string): RegExp {
  const letters = [...short].filter(letter => letter !== '.');
  return letters.length === 0 ? /$^/ : new RegExp(`^${letters.join('\\.? ?')}(?:\\.|(?=\\s|$))`);
}
