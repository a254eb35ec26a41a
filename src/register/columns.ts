import { type Cell, textOf } from '../grid/cell';
import { once, remembered } from '../thai/remembered';
import { repairText } from '../thai/repair/repair-text';
import { headingKey } from '../thai/text/text';
import { roundOfHeading } from './round-headings';

/** A register has one result column, or one for each round: docs/adr/0013. */
export type RoundColumn = 'result6' | 'result12';
export type ResultColumn = 'result' | RoundColumn;
/** Staff fill the staff columns; the tool writes the tool columns. */
export type StaffColumn =
  | 'group'
  | 'method'
  | 'unit'
  | 'period'
  | ResultColumn
  | 'suggestion'
  | 'evidence'
  | 'chosenState';
export type ToolColumn =
  | 'state'
  | 'due'
  | 'dueDate'
  | 'daysLeft'
  | 'advice'
  | 'lastMailed'
  | 'id'
  | 'overview'
  | 'reported';
export type ColumnKey = StaffColumn | ToolColumn;

/** Each column's heading as set-up writes it. The official report's are the first five and the suggestion's. */
export const HEADINGS: Readonly<Record<ColumnKey, string>> = {
  group: 'มาตรการ',
  method: 'วิธีการดำเนินการ',
  unit: 'ผู้รับผิดชอบ',
  period: 'ระยะเวลา',
  result: 'ผลการดำเนินงาน',
  result6: 'ผลการดำเนินงาน รอบ ๖ เดือน',
  result12: 'ผลการดำเนินงาน รอบ ๑๒ เดือน',
  suggestion: 'ข้อเสนอแนะ',
  evidence: 'หลักฐาน',
  chosenState: 'สถานะ',
  state: 'สถานะจากผลที่รายงาน',
  due: 'ครบกำหนด',
  dueDate: 'วันครบกำหนด',
  daysLeft: 'เหลือ/เกินกำหนด (วัน)',
  advice: 'ข้อควรแก้ไข',
  lastMailed: 'แจ้งล่าสุด',
  id: 'รหัส',
  overview: 'ข้อมูลภาพรวม',
  reported: 'ผลที่รายงานไว้เมื่อปิดรอบ',
};

export const ROUND_COLUMNS: readonly RoundColumn[] = ['result6', 'result12'];
export const RESULT_COLUMNS: readonly ResultColumn[] = ['result', ...ROUND_COLUMNS];
/** Staff's columns of a register with one result column. */
export const STAFF_COLUMNS: readonly StaffColumn[] = [
  'group',
  'method',
  'unit',
  'period',
  'result',
  'suggestion',
  'evidence',
  'chosenState',
];
/** Staff's columns of any register. */
export const ALL_STAFF_COLUMNS: readonly StaffColumn[] = STAFF_COLUMNS.flatMap(key =>
  key === 'result' ? RESULT_COLUMNS : key,
);
/** Staff's columns of a register with a result column for each round. */
export const STAFF_COLUMNS_BY_ROUND: readonly StaffColumn[] = STAFF_COLUMNS.flatMap(key =>
  key === 'result' ? ROUND_COLUMNS : key,
);
export const TOOL_COLUMNS: readonly ToolColumn[] = [
  'state',
  'due',
  'dueDate',
  'daysLeft',
  'advice',
  'lastMailed',
  'id',
];
/** The tool's columns that set-up makes. Registers of earlier builds lack the last one, and work without it. */
export const SET_UP_COLUMNS: readonly ToolColumn[] = [...TOOL_COLUMNS, 'overview'];
/** The tool's columns of any register: the last one is there once a round was closed. */
export const ALL_TOOL_COLUMNS: readonly ToolColumn[] = [...SET_UP_COLUMNS, 'reported'];
/** A table without these columns is not a register. The rounds' columns together are as good as the one result column. */
export const REQUIRED_COLUMNS: readonly StaffColumn[] = ['group', 'method', 'unit', 'period', 'result'];

/** Other headings that offices use for the same column, most common first. */
const OTHER_HEADINGS: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  group: [
    'มาตรการ / แนวทาง',
    'มาตรการ/ตัวชี้วัด',
    'ตัวชี้วัด',
    'ประเด็น',
    'ประเด็นการประเมิน',
    'ประเด็นตัวชี้วัด',
    'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  ],
  method: [
    'วิธีดำเนินการ',
    'วิธีการ',
    'วิธีการดำเนินงาน',
    'แนวทางการดำเนินการ',
    'แนวทางการดำเนินงาน',
    'แนวทางปฏิบัติ',
    'แนวทาง',
    'ขั้นตอน/วิธีการปฏิบัติ',
    'ขั้นตอนและวิธีการปฏิบัติ',
    'กิจกรรม',
  ],
  unit: [
    'หน่วยงานที่รับผิดชอบ',
    'หน่วยงานรับผิดชอบ',
    'ส่วนราชการที่รับผิดชอบ',
    'ผู้รับผิดชอบหลัก',
    'ผู้รับผิดชอบดำเนินการ',
    'กอง/สำนักที่รับผิดชอบ',
  ],
  period: [
    'ระยะเวลาดำเนินการ',
    'ระยะเวลาการดำเนินการ',
    'ระยะเวลาดำเนินงาน',
    'ระยะเวลาการดำเนินงาน',
    'กำหนดเวลา',
    'ช่วงเวลา',
    'ห้วงเวลา',
    'ช่วงเวลาดำเนินการ',
  ],
  result: [
    'ผลการดำเนินการ',
    'ผลการดำเนินงานตามมาตรการ',
    'ผลการดำเนินการตามมาตรการ',
    'ผลการปฏิบัติงาน',
    'ผลการปฏิบัติ',
    'รายงานผลการดำเนินงาน',
    'รายงานผลการดำเนินการ',
    'ผลดำเนินการ',
  ],
  suggestion: [
    'ปัญหา/ข้อเสนอแนะ',
    'ปัญหาอุปสรรค/ข้อเสนอแนะ',
    'ปัญหา อุปสรรค และข้อเสนอแนะ',
    'ข้อเสนอแนะเพื่อการพัฒนา',
    'ข้อเสนอแนะอื่น ๆ',
  ],
  evidence: ['เอกสารหลักฐาน', 'หลักฐานอ้างอิง', 'ลิงก์หลักฐาน', 'หลักฐานประกอบ'],
};

const columnByHeading = once(
  (): ReadonlyMap<string, ColumnKey> =>
    new Map(
      [...STAFF_COLUMNS, ...ALL_TOOL_COLUMNS].flatMap(column =>
        knownHeadings(column).map(heading => [headingKey(heading), column] as const),
      ),
    ),
);

/** Thai letters outside brackets. A longer text cannot be a heading, so the costly comparison is skipped. */
const longestHeading = once(() => Math.max(...[...columnByHeading().keys()].map(key => key.length)) + 20);

/** The column this heading means, ignoring spaces; null if it is not a known heading. */
export function columnOf(heading: Cell): ColumnKey | null {
  const text = textOf(heading);
  if (isTooLong(text)) return null;
  const round = roundOfHeading(text, knownHeadings('result'));
  if (round !== null) return round === 6 ? 'result6' : 'result12';
  const key = headingKey(text);
  const column = columnByHeading().get(key);
  if (column !== undefined) return column;
  return consonantsOfHeadings().has(consonantsOf(key)) ? (columnByHeading().get(repairedKey(text)) ?? null) : null;
}

/** Damage moves and drops marks, not consonants. Other texts are not repaired: that needs the word list, which takes long to decode. */
const consonantsOfHeadings = once((): ReadonlySet<string> => new Set([...columnByHeading().keys()].map(consonantsOf)));

/** A loop, because `replace` takes several times as long, and this runs for every cell of the first rows. */
function consonantsOf(key: string): string {
  let consonants = '';
  for (const letter of key) if (letter >= 'ก' && letter <= 'ฮ') consonants += letter;
  return consonants;
}

/** A heading that a PDF reader has damaged is still that heading. */
const repairedKey = remembered((text: string) => headingKey(repairText(text)));

/** True if the text has too many letters outside brackets. Most cells are results and methods, of which this sees the first words. */
function isTooLong(text: string): boolean {
  const longest = longestHeading();
  let letters = 0;
  let depth = 0;
  for (let at = 0; at < text.length && letters <= longest; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    else if (depth <= 0 && code >= FIRST_THAI && code <= LAST_THAI) letters += 1;
  }
  return letters > longest;
}

const [OPEN, CLOSE] = [0x28, 0x29];
const [FIRST_THAI, LAST_THAI] = [0x0e01, 0x0e4e];

/** All known headings of a column. Used to suggest one for a misspelt heading. */
export function knownHeadings(column: ColumnKey): readonly string[] {
  return [HEADINGS[column], ...(OTHER_HEADINGS[column] ?? [])];
}
