import { DEFAULT_WORDING, type Wording, type WordingEntry } from './wording';

/** Parts that an office may leave out. The table of measures is always there. */
export type Part = 'memo' | 'cover' | 'foreword' | 'summary' | 'units' | 'evidence' | 'certification';

/**
 * 'executive' is for the mayor. 'public' is for the web site, without the memo and the comparison of units. 'annex' lists the open measures for
 * the office alone: a file of its own, because what is signed is scanned whole and uploaded.
 */
export type Edition = 'executive' | 'public' | 'annex';

export const EDITIONS: readonly Edition[] = ['executive', 'public', 'annex'];
export const EDITION_LABELS: Readonly<Record<Edition, string>> = {
  executive: 'ฉบับเสนอผู้บริหาร',
  public: 'ฉบับเผยแพร่',
  annex: 'ภาคผนวกภายใน',
};

/** The office's choices about its report. */
export interface Choices {
  readonly parts: ReadonlySet<Part>;
  /** Of the pages with tables. */
  readonly orientation: 'portrait' | 'landscape';
  readonly font: 'Sarabun' | 'TH Sarabun New';
  /** Methods keep their typed numbers, or are numbered by group: ๓.๒. */
  readonly numbering: 'typed' | 'byGroup';
  /** Of staff's texts. The tool's own numbers are always Thai. */
  readonly digits: 'thai' | 'typed';
  /** The summaries that show percentages. A share for each unit reads as a verdict on colleagues, so the office has to ask for it. */
  readonly shares: ReadonlySet<'summary' | 'units'>;
}

/** A row of the sheet ข้อความในรายงาน with a choice. The first choice is the default, unless another is the `usual` one. */
interface ChoiceRow {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly usual?: string;
}

const INCLUDED = 'ใส่';
const LEFT_OUT = 'ไม่ใส่';
const PORTRAIT = 'แนวตั้ง';
const AS_TYPED = 'ตามที่พิมพ์';
const BY_GROUP = 'ตามกลุ่ม เช่น ๓.๒';
const FONTS: readonly Choices['font'][] = ['Sarabun', 'TH Sarabun New'];

export const PART_LABELS: Readonly<Record<Part, string>> = {
  memo: 'บันทึกข้อความ',
  cover: 'ปก',
  foreword: 'คำนำ',
  summary: 'สรุปผล',
  units: 'สรุปผลรายส่วนราชการ',
  evidence: 'รายการหลักฐาน',
  certification: 'คำรับรอง',
};

/** Not in the edition for the web site. A memo that nobody has signed yet belongs to the office. */
export const INTERNAL_PARTS: readonly Part[] = ['memo', 'units'];

export const PARTS = Object.keys(PART_LABELS) as readonly Part[];

export const CHOICE_ROWS: readonly ChoiceRow[] = [
  ...PARTS.map(part => ({
    key: `part.${part}`,
    label: `ส่วนของรายงาน: ${PART_LABELS[part]}`,
    choices: [INCLUDED, LEFT_OUT],
  })),
  {
    key: 'look.unitShares',
    label: 'ส่วนของรายงาน: ร้อยละรายส่วนราชการ',
    choices: [INCLUDED, LEFT_OUT],
    usual: LEFT_OUT,
  },
  { key: 'look.orientation', label: 'รูปแบบ: แนวกระดาษของตาราง', choices: ['แนวนอน', PORTRAIT] },
  { key: 'look.font', label: 'รูปแบบ: แบบอักษร', choices: FONTS },
  // Where a group runs on to a page, a number by group still says which it is. It is not the default, because it changes what staff typed, and
  // a report that is read again would not give the register back.
  { key: 'look.numbering', label: 'รูปแบบ: เลขข้อของวิธีการดำเนินการ', choices: [AS_TYPED, BY_GROUP] },
  { key: 'look.digits', label: 'รูปแบบ: ตัวเลขในข้อความ', choices: ['เลขไทย', AS_TYPED] },
];

/** The office's wording with these parts in the report and no others. */
export function withParts(wording: Wording, parts: readonly Part[]): Wording {
  return new Map([
    ...wording,
    ...PARTS.map(part => [`part.${part}`, parts.includes(part) ? INCLUDED : LEFT_OUT] as const),
  ]);
}

/** The choice that set-up writes. */
export function usualChoice({ choices, usual = choices[0] ?? '' }: ChoiceRow): string {
  return usual;
}

/** The choice that counts: the usual one if the cell is blank or unknown. */
export function chosenIn(wording: Wording, row: ChoiceRow): string {
  return row.choices.find(choice => choice === wording.get(row.key)) ?? usualChoice(row);
}

/** The office's choices. A blank or unknown choice counts as the default. */
export function choicesOf(wording: Wording): Choices {
  const rows = new Map(CHOICE_ROWS.map(row => [row.key, chosenIn(wording, row)]));
  return {
    parts: new Set(PARTS.filter(part => rows.get(`part.${part}`) === INCLUDED)),
    orientation: rows.get('look.orientation') === PORTRAIT ? 'portrait' : 'landscape',
    font: FONTS.find(font => font === rows.get('look.font')) ?? 'Sarabun',
    numbering: rows.get('look.numbering') === BY_GROUP ? 'byGroup' : 'typed',
    digits: rows.get('look.digits') === AS_TYPED ? 'typed' : 'thai',
    shares: new Set(['summary', ...(rows.get('look.unitShares') === INCLUDED ? (['units'] as const) : [])]),
  };
}

/**
 * The choices for one edition, without parts that it never has. In the middle of the year a share done says little, and the web site is read
 * by everybody.
 */
export function inEdition(choices: Choices, edition: Edition, round: 6 | 12): Choices {
  const isPrinted = (part: Part) => edition === 'executive' || !INTERNAL_PARTS.includes(part);
  const shares = edition === 'public' && round === 6 ? new Set<never>() : choices.shares;
  return { ...choices, parts: new Set([...choices.parts].filter(isPrinted)), shares };
}

/** The sentences of the parts that are in the office's report, in the report's order. */
export function saidSentences(wording: Wording): readonly WordingEntry[] {
  const { parts } = choicesOf(wording);
  const leftOut = PARTS.filter(part => !parts.has(part)).map(part => `${part}.`);
  return DEFAULT_WORDING.filter(({ key }) => !leftOut.some(part => key.startsWith(part)));
}
