/** The sheets beside the register. Set-up makes them in this order, except `reports`. Their columns are found by heading. */
export type HouseSheetKey = 'settings' | 'units' | 'wording' | 'holidays' | 'findings' | 'log' | 'reports';

export interface HouseColumn {
  readonly heading: string;
  /** Headings for the same column in older workbooks, or that offices write themselves. They are not changed. */
  readonly otherHeadings?: readonly string[];
  readonly pixels: number;
  /** Note on the heading's cell. */
  readonly note?: string;
  readonly choices?: readonly string[];
  /** Older workbooks do not have this column and work without it. */
  readonly optional?: true;
  /** The office fills it in. If a row has its own list of choices, it is in the first such column. */
  readonly chosen?: true;
}

export interface HouseSheet {
  readonly name: string;
  readonly columns: readonly HouseColumn[];
  /** Only the tool writes here. */
  readonly toolOnly?: boolean;
}

export const REGISTER_NAME = 'มาตรการ';
/** Its name if the office has a sheet of that name, from which it is filled. */
export const OTHER_REGISTER_NAME = 'ทะเบียนมาตรการ';

/** How a unit is reached. A blank cell means the first. */
export const WAYS_TO_REACH = ['อีเมล', 'ไลน์', 'เอกสาร'] as const;

export const HOUSE_SHEETS: Readonly<Record<HouseSheetKey, HouseSheet>> = {
  settings: {
    name: 'ตั้งค่า',
    columns: [
      { heading: 'รายการ', pixels: 260, note: 'ระบบอ่านค่าจากชื่อรายการ โปรดอย่าแก้ไขช่องนี้' },
      { heading: 'ค่า', pixels: 480, note: 'เจ้าหน้าที่กรอกเฉพาะช่องนี้', chosen: true },
      { heading: 'คำอธิบาย', pixels: 480 },
    ],
  },
  units: {
    name: 'ส่วนราชการ',
    columns: [
      { heading: 'ชื่อส่วนราชการ', pixels: 240, note: 'ตัวอย่าง: กองคลัง' },
      { heading: 'ชื่ออื่นที่ใช้เรียก', pixels: 240, note: 'คั่นด้วยจุลภาค\nตัวอย่าง: กค., งานคลัง' },
      { heading: 'ตำแหน่งหัวหน้า', pixels: 240, note: 'ใช้เป็นคำขึ้นต้นหนังสือแจ้ง\nตัวอย่าง: ผู้อำนวยการกองคลัง' },
      {
        heading: 'อีเมลส่วนราชการ',
        otherHeadings: ['อีเมล', 'E-mail'],
        pixels: 240,
        note: 'ระบบส่งหนังสือแจ้งไปยังที่อยู่ในช่องนี้เท่านั้น',
      },
      { heading: 'อีเมลหัวหน้า', pixels: 240, note: 'ใช้แจ้งหัวหน้าเมื่อเกินกำหนด ตามแผ่นงานตั้งค่า' },
      { heading: 'วิธีติดต่อ', pixels: 240, note: 'เว้นว่างหมายถึงอีเมล', choices: WAYS_TO_REACH },
      { heading: 'พักการแจ้งถึงวันที่', pixels: 240, note: 'ตัวอย่าง: ๓๐ เมษายน ๒๕๖๙' },
      { heading: 'เหตุผลที่พัก', pixels: 240, note: 'ปรากฏในผลการแจ้งและประวัติการทำงาน', optional: true },
    ],
  },
  wording: {
    name: 'ข้อความในรายงาน',
    columns: [
      { heading: 'รหัสข้อความ', pixels: 220 },
      { heading: 'ใช้ที่', pixels: 220 },
      {
        heading: 'ข้อความ',
        pixels: 620,
        note: 'แก้ไขถ้อยคำได้ คำในวงเล็บปีกกาคู่ เช่น {{ปีงบประมาณ}} ระบบจะเติมให้จากแผ่นงานตั้งค่า',
        chosen: true,
      },
    ],
  },
  holidays: {
    name: 'วันหยุด',
    columns: [
      { heading: 'วันที่', pixels: 260, note: 'ตัวอย่าง: ๑๓ เมษายน ๒๕๖๙' },
      { heading: 'วันหยุด', pixels: 260 },
    ],
  },
  findings: {
    name: 'รายการที่ต้องแก้ไข',
    toolOnly: true,
    columns: [
      { heading: 'ระดับ', pixels: 110 },
      { heading: 'แถว', pixels: 110 },
      { heading: 'คอลัมน์', pixels: 110 },
      { heading: 'สิ่งที่พบ', otherHeadings: ['สิ่งที่พบและวิธีแก้ไข'], pixels: 370 },
      { heading: 'วิธีแก้ไข', pixels: 370 },
      { heading: 'ไปที่ช่อง', pixels: 110, note: 'คลิกเพื่อเปิดช่องนั้น หากแทรกหรือเรียงแถวใหม่แล้ว โปรดสั่งตรวจสอบข้อมูลอีกครั้ง' },
    ],
  },
  log: {
    name: 'ประวัติการทำงาน',
    toolOnly: true,
    columns: [
      { heading: 'เมื่อ', pixels: 220 },
      { heading: 'ผู้สั่ง', pixels: 220 },
      { heading: 'งาน', pixels: 220 },
      { heading: 'ผล', pixels: 560 },
    ],
  },
  reports: {
    name: 'ทะเบียนคุมรายงาน',
    columns: [
      { heading: 'ปีงบประมาณ', pixels: 110 },
      { heading: 'รอบ', pixels: 110 },
      { heading: 'ฉบับ', pixels: 170 },
      { heading: 'ข้อมูล ณ วันที่', pixels: 150 },
      { heading: 'เลขที่', pixels: 150, chosen: true },
      { heading: 'วันที่ลงนาม', pixels: 150, note: 'ตัวอย่าง: ๓ เมษายน ๒๕๖๙', chosen: true },
      { heading: 'ลิงก์ไฟล์สแกนที่ลงนาม', pixels: 240, chosen: true },
      { heading: 'URL ที่เผยแพร่', pixels: 240, note: 'ที่อยู่บนเว็บไซต์ของหน่วยงาน', chosen: true },
      { heading: 'ขั้นตอนถัดไป', pixels: 300, note: 'ระบบกรอกให้เมื่อเลือกเมนู ทะเบียนคุมรายงาน' },
    ],
  },
};

/** True if staff fill in the column, false if the tool does. */
export function isStaffColumn({ toolOnly = false, columns }: HouseSheet, column: HouseColumn): boolean {
  const isMixed = columns.some(({ chosen }) => chosen);
  return !toolOnly && (!isMixed || column.chosen === true);
}

const ALL_KEYS = Object.keys(HOUSE_SHEETS) as readonly HouseSheetKey[];
/** The sheets that set-up makes. ทะเบียนคุมรายงาน is made when somebody first asks for it. */
export const HOUSE_KEYS: readonly HouseSheetKey[] = ALL_KEYS.filter(key => key !== 'reports');

/** True for the name of any of the tool's sheets. */
export function isHouseName(name: string): boolean {
  return ALL_KEYS.some(key => HOUSE_SHEETS[key].name === name);
}

/** Row of the headings in house sheets, from 1. */
export const HOUSE_HEADING_ROW = 1;

/** Number of rows kept in the log. */
export const LOG_ROWS = 2000;
