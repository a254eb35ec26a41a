/**
 * What differs between kinds of office, as data: one record a kind, so that a new kind is a file of this shape and a line in `kinds.ts`.
 * What all offices share (titles of persons, months, committees) is not here. A "pattern" is the source of a regular expression over
 * `visibleText`, without anchors.
 */
export interface OfficeKind {
  /** What the office's full name begins with; the rest is its place: องค์การบริหารส่วนตำบล. */
  readonly full: string;
  /** The same abbreviated, with its dots (อบต.), or '' where it is not. */
  readonly short: string;
  /** The office's part that writes the memo: สำนักปลัด. */
  readonly clerksOffice: string;
  /** Who signs the memo and certifies the data: หัวหน้าสำนักปลัด; '' where nobody knows. */
  readonly reporterPost: string;
  /** Gives an opinion below the memo, and gets the summary: ปลัด. Null where the office has nobody between its units and its head. */
  readonly chief: TopPost | null;
  /** The head of the office, who gives the order below the memo: นายก. */
  readonly mayor: TopPost;
  /** Patterns of posts and bodies at the top: proper in a ผู้รับผิดชอบ cell, though no unit's. */
  readonly topPosts: readonly string[];
  /** Patterns of how texts call such offices, with a name behind or none: อบต, เทศบาล. */
  readonly officeWords: readonly string[];
  /** Patterns of the words whose next word is the name of an office of the same kind, ours or another: อบต., เทศบาลตำบล. */
  readonly namedOffices: readonly string[];
  readonly units: KindUnits;
}

/** A post at the top of the office. */
export interface TopPost {
  /** Its word: the post begins so, and so is its row in the sheet ส่วนราชการ called. */
  readonly word: string;
  /** Other names of that row, as the sheet has them. */
  readonly otherNames: string;
  /** In full, but for the office's place: ปลัดองค์การบริหารส่วนตำบล; '' where nobody knows. */
  readonly post: string;
  /** Posts of that row that stand for the usual one, because set-up wrote them before it knew the office. */
  readonly unnamedPosts: readonly string[];
  /** Stands above what its holder decides below the memo: ความเห็นปลัด, คำสั่งนายก. */
  readonly heading: string;
}

/** The office's units. */
export interface KindUnits {
  /** What one is called: ส่วนราชการ. */
  readonly word: string;
  /** How all of them are named together: ทุกส่วนราชการ. */
  readonly all: string;
  /** Those that set-up lists where the register names none. */
  readonly usual: readonly string[];
  /** Names as such offices spell them: what is nearly one of these is that one, misspelt. */
  readonly known: readonly string[];
  /** Patterns of how long names begin that are often cut short in the same table, over `textKey`. */
  readonly clipped: readonly string[];
  /** Words with which a unit's name begins, whatever stands before it: กอง, สำนัก. */
  readonly begin: readonly string[];
  /** Patterns of how names begin that are taken for a unit's where no unit is known yet. */
  readonly looksLike: readonly string[];
  /** Words with which a part of a unit begins: งาน, ฝ่าย. It needs no row in the sheet ส่วนราชการ. */
  readonly sections: readonly string[];
  /** What heads are called, by a pattern of how the unit's name begins; any other is หัวหน้า. */
  readonly heads: readonly { readonly units: string; readonly post: string }[];
}
