import type { OfficeKind } from './kind';
import { LOCAL_OFFICE, localChief, localMayor } from './local-office';
import { MUNICIPALITIES, PATTAYA } from './municipality';
import { PROVINCE } from './province';
import { SUBDISTRICT } from './subdistrict';

/** The kinds of office that the tool knows. */
export const KINDS: readonly OfficeKind[] = [SUBDISTRICT, PROVINCE, ...MUNICIPALITIES, PATTAYA];

/** An office whose name fits no kind: read and addressed like a local office, but its posts are not known. */
export const UNKNOWN_KIND: OfficeKind = {
  ...LOCAL_OFFICE,
  full: '',
  short: '',
  clerksOffice: 'สำนักปลัด',
  reporterPost: '',
  chief: localChief('', 'ความเห็นปลัด'),
  mayor: localMayor('', 'คำสั่งนายก'),
};

/** The usual posts of those who sign: the head of the clerk's office (หัวหน้าสำนักปลัด), the chief administrator, the mayor. */
export interface OfficePosts {
  readonly head: string;
  readonly chief: string;
  readonly mayor: string;
}

/** What official papers call an office and its top. */
export interface Office {
  readonly kind: OfficeKind;
  /** In full: องค์การบริหารส่วนตำบล…. */
  readonly name: string;
  /** With its kind in short: อบต.…. */
  readonly shortName: string;
  /** With the office's place; blank where the name is of no kind we know. */
  readonly posts: OfficePosts;
}

/** The office by its name as typed, of the kind that the name begins with, in full or in short. */
export function officeOf(typed: string, kinds: readonly OfficeKind[] = KINDS): Office {
  const name = typed.trim();
  for (const kind of kinds) {
    const { full, short, reporterPost, chief, mayor } = kind;
    const isFull = name.startsWith(full);
    const before = isFull ? full : (abbreviation(short).exec(name)?.[0] ?? '');
    if (before === '') continue;
    const place = name.slice(before.length).trim();
    const posts = { head: reporterPost, chief: chief ? chief.post + place : '', mayor: mayor.post + place };
    return { kind, name: isFull ? name : full + place, shortName: (short || full) + place, posts };
  }
  return { kind: UNKNOWN_KIND, name, shortName: name, posts: { head: '', chief: '', mayor: '' } };
}

/** With dots between its letters or none, and a dot or a space after them: ทนาย begins like ทน. */
function abbreviation(short: string): RegExp {
  const letters = [...short].filter(letter => letter !== '.');
  return letters.length === 0 ? /$^/ : new RegExp(`^${letters.join('\\.? ?')}(?:\\.|(?=\\s|$))`);
}
