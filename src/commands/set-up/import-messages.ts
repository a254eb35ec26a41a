import { grouped } from '../../grid/grouped';
import type { Aside } from '../../import/source';
import {
  DOUBTFUL,
  type Doubt,
  FIRST_ROWS,
  type LeftOut,
  type Place,
  type Understood,
  type UnderstoodHeading,
} from '../../import/understand/understood';
import { HEADINGS } from '../../register/columns';
import { thai, toThaiDigits } from '../../thai/text/numerals';
import { type Import, understoodData } from './import-result';

/** How many lines of a list a window shows. The log has no more either; the page เริ่มต้นใช้งาน, `--preview` and `--json` have all. */
const MOST_LINES = 8;
const WHERE_ALL = ' ดูทั้งหมดได้ก่อนนำเข้าที่เมนู เริ่มต้นใช้งาน';
/** In letters. */
const LONGEST_QUOTE = 60;

export const NOTHING_WRITTEN = 'ยังไม่ได้เขียนข้อมูลใด ๆ';

/** What was copied into a new register, for the person and the log. */
export function importedMessage(from: Import): string {
  const { counts, doubts, leftOut } = from.understood;
  const source = sourceName(from);
  return [
    `นำเข้าจาก ${source} ` + thai`${counts.items} รายการ ${counts.groups} กลุ่ม ต้นฉบับไม่มีการเปลี่ยนแปลง ต่อจากนี้ให้ใช้ทะเบียนนี้`,
    ...added(from),
    ...section('ข้อที่ควรตรวจสอบ', [...doubts.map(doubtMessage), ...struckMessages(from.understood.aside)]),
    ...section('ส่วนที่ไม่ได้นำเข้า', [
      ...leftOut.filter(({ kind }) => kind !== 'headings').map(leftOutMessage),
      ...asideMessages(from.understood.aside),
    ]),
  ].join('\n');
}

/** Of a sheet that becomes the register: the columns that it lacked, what is doubtful, and other sheets that hold measures, too. */
export function adoptedMessage(from: Import): string[] {
  const { doubts, leftOut } = from.understood;
  const names = leftOut.flatMap(({ kind, text }) => (kind === 'otherTable' ? [`"${text}"`] : []));
  return [
    ...added(from),
    ...section('ข้อที่ควรตรวจสอบ', doubts.map(doubtMessage)),
    ...(names.length === 0 ? [] : [`แผ่นงาน ${names.join(' ')} มีตารางมาตรการเช่นกัน แต่ไม่ได้นำมาใช้`]),
  ];
}

/** The question before a new register is filled. */
export function importQuestion(from: Import): string {
  return [...understoodLines(from, WHERE_ALL), 'ต้องการสร้างทะเบียนใหม่จากตารางนี้หรือไม่ ต้นฉบับจะไม่มีการเปลี่ยนแปลง'].join('\n');
}

/** How the paper was understood; nothing was written. */
export function previewMessage({ from }: { readonly from: Import | null }): string {
  const lines = from === null ? ['ไม่มีตารางใหม่ให้นำเข้า'] : understoodLines(from);
  return [...lines, NOTHING_WRITTEN].join('\n');
}

/** `whereAll`: said where a list is cut short. */
function understoodLines(from: Import, whereAll = ''): string[] {
  const { counts, doubts, leftOut, tables, aside } = from.understood;
  const headings = tables.flatMap(table => table.headings).map(headingMessage);
  return [
    `อ่าน ${sourceName(from)} ได้ ` + thai`${counts.items} รายการ ${counts.groups} กลุ่ม`,
    ...section('หัวคอลัมน์', [...new Set(headings)], MOST_LINES * 3),
    ...added(from),
    ...section(
      'รายการแรก',
      understoodData(from)
        .rows.slice(0, FIRST_ROWS)
        .map(({ texts }) => Object.values(texts).map(quote).join(' | ')),
      3,
    ),
    ...section('ข้อที่ควรตรวจสอบ', [...doubts.map(doubtMessage), ...struckMessages(aside)], MOST_LINES, whereAll),
    ...section('ส่วนที่ไม่นำเข้า', [...leftOut.map(leftOutMessage), ...asideMessages(aside)], MOST_LINES, whereAll),
  ];
}

function sourceName({ name, understood: { tables } }: Import): string {
  const names = tables.map(table => table.name).filter(each => each !== '' && each !== name);
  const shown = [...new Set(names)].slice(0, MOST_LINES).map(each => `"${each}"`);
  return shown.length > 0 && tables.length > 1 ? `"${name}" (${shown.join(' ')})` : `"${name}"`;
}

function added({ understood }: Import): string[] {
  const columns = understood.added.map(column => HEADINGS[column]);
  return columns.length === 0 ? [] : [`ตารางเดิมไม่มีคอลัมน์ ${columns.join(' ')} ระบบเพิ่มให้ โปรดกรอก`];
}

function section(title: string, lines: readonly string[], most = MOST_LINES, whereAll = ''): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [thai`  และอีก ${lines.length - most} ข้อ` + whereAll] : [];
  return [`${title} ` + thai`(${lines.length})`, ...lines.slice(0, most).map(line => `- ${line}`), ...more];
}

function headingMessage({ source, column, as, sure }: UnderstoodHeading): string {
  const doubt = sure < DOUBTFUL ? ' (ไม่แน่ใจ)' : '';
  const name = source === '' ? '(ไม่มีหัวคอลัมน์)' : `"${source}"`;
  if (as === 'marks') return `${name} อ่านเครื่องหมายเป็น${HEADINGS.period}${doubt}`;
  if (as === 'round6' || as === 'round12')
    return `${name} ใช้เป็น${HEADINGS.result} ${as === 'round6' ? 'รอบ ๖ เดือน' : 'รอบ ๑๒ เดือน'}${doubt}`;
  return column === null ? `${name} เก็บไว้ตามเดิม${doubt}` : `${name} ใช้เป็นคอลัมน์${HEADINGS[column]}${doubt}`;
}

function placeName({ table, row, column }: Place): string {
  const parts = [
    `ตาราง ${table}`,
    ...(row === null ? [] : [`แถว ${row}`]),
    ...(column === null ? [] : [`คอลัมน์ ${column}`]),
  ];
  return toThaiDigits(parts.join(' '));
}

type DoubtOf<Kind extends Doubt['kind']> = Extract<Doubt, { readonly kind: Kind }>;

const DOUBTS: { readonly [Kind in Doubt['kind']]: (doubt: DoubtOf<Kind>) => string } = {
  heading: ({ heading, column }) =>
    column === null ? `หัวคอลัมน์ "${heading}" เก็บไว้ตามเดิม` : `หัวคอลัมน์ "${heading}" อ่านเป็น${HEADINGS[column]} ใช่หรือไม่`,
  rival: ({ heading, column, chosen }) => `หัวคอลัมน์ "${heading}" อาจเป็น${HEADINGS[column]} แต่ใช้ "${chosen}"`,
  noHeading: ({ first }) => `คอลัมน์ไม่มีหัว แต่มีข้อความ "${quote(first)}" เก็บไว้ตามเดิม`,
  likeHeadings: ({ text }) => `"${quote(text)}" อ่านเป็นรายการต่อจากตารางก่อน แต่อาจเป็นหัวตาราง`,
  undivided: ({ column, methods, parts }) =>
    thai`มี ${methods} วิธีการ แต่ ` + `"${column}" ` + thai`มี ${parts} ส่วน จึงเก็บไว้กับวิธีการแรก โปรดแยกให้ตรง`,
  oneOrMore: ({ text }) => `"${quote(text)}" อาจเป็นหลายวิธีการ โปรดตรวจว่าแยกถูกต้อง`,
  noMethod: ({ text }) => `มีข้อความ "${quote(text)}" แต่ไม่มีวิธีการดำเนินการ`,
  noWord: ({ text }) => `"${quote(text)}" ไม่ใช่ถ้อยคำบอกวิธีการดำเนินการ โปรดตรวจว่าเป็นรายการหรือไม่`,
  evidence: ({ rows }) =>
    `ผล ${toThaiDigits(rows)} รายการอ้างรายการหลักฐานที่ไม่มีในต้นฉบับ จึงไม่ได้นำเข้าเลขอ้างอิง โปรดกรอกคอลัมน์หลักฐาน`,
  repeated: ({ heading }) => `รายการซ้ำกับตารางก่อน จึงไม่ได้ใช้ "${heading}" โปรดคัดลอกลงทะเบียน`,
  otherRound: ({ text }) => `"${quote(text)}" อาจเป็นผลของรายการอื่นในรอบก่อน โปรดตรวจสอบ`,
  textForMark: ({ text, heading }) => `"${quote(text)}" ใต้ "${heading}" ไม่ใช่เครื่องหมาย อ่านเป็นมีการดำเนินการ`,
  unitFromName: ({ name }) => `ผู้รับผิดชอบใช้ตามชื่อแผ่นงาน "${name}"`,
};

export function doubtMessage(doubt: Doubt): string {
  // Each kind's function takes the doubt of that kind; TypeScript cannot follow this through a union.
  return `${placeName(doubt.where)}: ${(DOUBTS[doubt.kind] as (doubt: Doubt) => string)(doubt)}`;
}

const LEFT_OUT: Readonly<Record<LeftOut['kind'], string>> = {
  title: 'ชื่อเรื่อง',
  headings: 'หัวตารางซ้ำ',
  pageNumber: 'เลขหน้า',
  signature: 'ส่วนลงนาม',
  total: 'ยอดรวม',
  note: 'หมายเหตุ',
  part: 'หัวข้อใหญ่',
  otherTable: 'ตารางอื่น',
  chosen: 'ไม่นำเข้าตามที่เลือก',
};

export function leftOutMessage({ kind, where, text }: LeftOut): string {
  return `${placeName(where)}: ${LEFT_OUT[kind]} "${quote(text)}"`;
}

/** What is not taken; null for what every page has, and for what is. */
const ASIDES: Readonly<Record<Aside['kind'], string | null>> = {
  paragraph: null,
  header: null,
  textBox: 'กล่องข้อความ',
  nestedTable: 'ตารางในช่อง',
  note: 'เชิงอรรถหรือความเห็น',
  picture: 'รูปภาพ',
  struck: null,
  hiddenSheet: 'แผ่นงานที่ซ่อนไว้',
};

export function asideMessages(aside: Understood['aside']): string[] {
  const lines = aside.flatMap(({ kind, text }) => {
    const name = ASIDES[kind];
    return name === null ? [] : [text === '' ? name : `${name} "${quote(text)}"`];
  });
  return [...grouped(lines, line => line)].map(([line, { length }]) =>
    length === 1 ? line : `${line} ` + thai`(${length} แห่ง)`,
  );
}

/** Struck text is taken, because it may mean that it does not hold, or that it is done. */
export function struckMessages(aside: Understood['aside']): string[] {
  return aside.flatMap(({ kind, text }) => (kind === 'struck' ? [`"${quote(text)}" ขีดฆ่าไว้ในต้นฉบับ แต่นำเข้าด้วย`] : []));
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
