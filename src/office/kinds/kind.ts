import type { SchoolCalendar } from '../../thai/period/school';

/**
 * How kinds of office differ, as data. A new kind is a file of this shape and a line in `kinds.ts`. What all offices share (titles of
 * persons, months, committees) is not here. A "pattern" is the source of a regular expression over `visibleText`, without anchors.
 */
export interface OfficeKind {
  /** Beginning of the office's full name, before its place: องค์การบริหารส่วนตำบล. */
  readonly full: string;
  /** The abbreviation with its dots (อบต.), or '' if there is none. */
  readonly short: string;
  /** The unit that writes the memo: สำนักปลัด. */
  readonly clerksOffice: string;
  /** Post of the person who signs the memo and certifies the data: หัวหน้าสำนักปลัด; '' if unknown. */
  readonly reporterPost: string;
  /**
   * Gives an opinion below the memo and receives the summary: ปลัด. Null if there is no post between the units and the head of the office.
   */
  readonly chief: TopPost | null;
  /** The head of the office, who gives the order below the memo: นายก. */
  readonly mayor: TopPost;
  /** Patterns of top posts and bodies. They are correct in a ผู้รับผิดชอบ cell, but are not units. */
  readonly topPosts: readonly string[];
  /** Patterns of words that texts use for such offices, with or without a name after them: อบต, เทศบาล. */
  readonly officeWords: readonly string[];
  /** Patterns of what its own staff call it: หน่วยงานใน… with one of these means all of its units. */
  readonly ownWords: readonly string[];
  /** Patterns of words directly before the name of an office of the same kind, ours or another: อบต., เทศบาลตำบล. */
  readonly namedOffices: readonly string[];
  /** The days of its school year; null if they are not the same everywhere, as in universities. */
  readonly schoolYear: SchoolCalendar | null;
  /** The last day, MM-DD, as of which a round's results count, by the round's months. Left out: the round's own last day. */
  readonly lastCutOffs?: Readonly<Record<6 | 12, string>>;
  readonly units: KindUnits;
}

/** A top post of the office. */
export interface TopPost {
  /** The post's title begins with this word, and its row in the sheet ส่วนราชการ has this name. */
  readonly word: string;
  /** Other names of that row, as in the sheet's column of other names. */
  readonly otherNames: string;
  /** The full title without the office's place: ปลัดองค์การบริหารส่วนตำบล; '' if unknown. */
  readonly post: string;
  /** Titles in that row that only mean "the usual title": set-up wrote them before it knew the office. */
  readonly unnamedPosts: readonly string[];
  /** The heading above the space for this person's decision below the memo: ความเห็นปลัด, คำสั่งนายก. */
  readonly heading: string;
}

/** The office's units. */
export interface KindUnits {
  /** The word for one unit: ส่วนราชการ. */
  readonly word: string;
  /** The phrase for all units: ทุกส่วนราชการ. */
  readonly all: string;
  /** Patterns of what else, after ทุก, means all of its units: คณะ, แผนก. ส่วนราชการ, หน่วยงาน, กอง, ฝ่าย and the like are known anyway. */
  readonly every: readonly string[];
  /** Patterns of its staff: "ครูทุกคน" means all units. เจ้าหน้าที่, พนักงาน, ข้าราชการ, บุคลากร and ผู้บริหาร are known anyway. */
  readonly staff: readonly string[];
  /** Units that set-up lists if the register names none. */
  readonly usual: readonly string[];
  /** Correctly spelled names. A name close to one of these is taken as a misspelling of it. */
  readonly known: readonly string[];
  /** Patterns over `textKey` of long names that are often shortened elsewhere in the same table. */
  readonly clipped: readonly string[];
  /** First words of a unit's own name, whatever comes before it: กอง, สำนัก. */
  readonly begin: readonly string[];
  /** Patterns of beginnings that mark a name as a unit while no units are known yet. */
  readonly looksLike: readonly string[];
  /** First words of a part of a unit: งาน, ฝ่าย. A part needs no row in the sheet ส่วนราชการ. */
  readonly sections: readonly string[];
  /** Titles of heads, by a pattern of how the unit's name begins. All other heads are หัวหน้า. */
  readonly heads: readonly { readonly units: string; readonly post: string }[];
}
