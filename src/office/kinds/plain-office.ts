import { SCHOOL_YEAR } from '../../thai/period/school';
import type { KindUnits, OfficeKind, TopPost } from './kind';

/** What makes a kind without a chief administrator. `names`: the beginnings of its offices' names besides `full`, as patterns. */
export interface PlainOffice {
  readonly full: string;
  readonly short?: string;
  readonly names?: readonly string[];
  readonly clerksOffice: string;
  /** By default หัวหน้า and the clerk's office. */
  readonly reporterPost?: string;
  /** The head's post, without the office's name (ผู้อำนวยการ), and with its kind (ผู้อำนวยการโรงเรียน). */
  readonly head: string;
  readonly headPost: string;
  /** Patterns of other top posts and bodies. */
  readonly topPosts?: readonly string[];
  readonly schoolYear?: OfficeKind['schoolYear'];
  readonly units: KindUnits;
}

/** An office whose units answer directly to its head. */
export function plainOffice(office: PlainOffice): OfficeKind {
  const { full, short = '', names = [], clerksOffice, head, headPost, topPosts = [], units } = office;
  const written = [full, ...names, ...(short === '' ? [] : [short.replace(/\./g, '\\.')])];
  return {
    full,
    short,
    clerksOffice,
    reporterPost: office.reporterPost ?? `หัวหน้า${clerksOffice}`,
    chief: null,
    mayor: topPost(head, headPost),
    topPosts: [`(?:รอง|ผู้ช่วย)?${head}(?!(?:${units.begin.join('|')}))`, ...topPosts],
    officeWords: written,
    ownWords: written,
    namedOffices: written,
    schoolYear: office.schoolYear === undefined ? SCHOOL_YEAR : office.schoolYear,
    units,
  };
}

function topPost(word: string, post: string): TopPost {
  return { word, otherNames: '', post, unnamedPosts: [post], heading: `คำสั่ง${word}` };
}
