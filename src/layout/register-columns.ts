import type { ColumnKey, StaffColumn, ToolColumn } from '../register/columns';

/** How set-up formats a column of the register. */
interface RegisterColumn {
  readonly pixels: number;
  /** On its heading: who fills it in, and a sample entry or explanation. */
  readonly note: string;
  /** What an earlier build wrote there. */
  readonly earlierNote?: string;
  readonly numberFormat: string;
  readonly hidden?: boolean;
}

const TEXT = '@';

/** The first line of the notes on staff's columns. Earlier builds wrote only the rest. */
const BY_STAFF = 'เจ้าหน้าที่กรอก';

function byStaff(pixels: number, rest: string, earlierNote = rest): RegisterColumn {
  return { pixels, numberFormat: TEXT, note: `${BY_STAFF}\n${rest}`, earlierNote };
}

const STAFF: Readonly<Record<StaffColumn, RegisterColumn>> = {
  group: byStaff(170, 'ตัวอย่างการกรอก\n๑. การปฏิบัติหน้าที่\nกรอกเฉพาะแถวแรกของกลุ่ม แถวถัดไปเว้นว่างหมายถึงกลุ่มเดียวกัน'),
  method: byStaff(300, 'ตัวอย่างการกรอก\n๑. จัดทำคู่มือการให้บริการและติดประกาศ ณ จุดบริการ\nหนึ่งแถวต่อหนึ่งวิธีการ'),
  unit: byStaff(150, 'ตัวอย่างการกรอก\nกองคลัง หรือ กองคลัง / สำนักปลัด หรือ ทุกส่วนราชการ'),
  period: byStaff(150, 'ตัวอย่างการกรอก\nต.ค. ๖๘ - มี.ค. ๖๙ หรือ ไตรมาส ๒ หรือ ตลอดปีงบประมาณ'),
  result: byStaff(
    300,
    'ตัวอย่างการกรอก\n- จัดทำคู่มือแล้ว เผยแพร่บนเว็บไซต์เมื่อ ๑๕ ม.ค. ๖๙\nหากยังไม่แล้วเสร็จ: อยู่ระหว่างดำเนินการ และระบุสิ่งที่ทำไปแล้ว',
  ),
  result6: byStaff(
    260,
    'ตัวอย่างการกรอก\n- จัดทำคู่มือแล้ว เผยแพร่บนเว็บไซต์เมื่อ ๑๕ ม.ค. ๖๙\nผลตั้งแต่เดือนตุลาคมถึงมีนาคม เมื่อสิ้นรอบแล้วโปรดคงไว้',
  ),
  result12: byStaff(260, 'ตัวอย่างการกรอก\n- อบรมครบ ๒ รุ่นแล้ว เมื่อ ๒๐ ส.ค. ๖๙\nผลทั้งปีงบประมาณ หากเว้นว่าง ระบบใช้ผลรอบ ๖ เดือน'),
  suggestion: byStaff(200, 'ตัวอย่างการกรอก\nควรทบทวนคู่มือทุกปี'),
  evidence: byStaff(200, 'ตัวอย่างการกรอก\nลิงก์ของหลักฐาน หรือเลขที่คำสั่ง เช่น คำสั่งที่ ๑๒/๒๕๖๙'),
  chosenState: byStaff(
    150,
    'ปกติเว้นว่าง ระบบอ่านสถานะจากผลการดำเนินงาน\nเลือกเมื่อระบบอ่านไม่ตรงกับความเป็นจริง\nสถานะที่เจ้าหน้าที่เลือกแสดงเป็นตัวหนาสีน้ำเงิน และใช้แทนสถานะที่ระบบอ่าน',
    'ปกติเว้นว่าง ระบบอ่านสถานะจากผลการดำเนินงาน\nเลือกเมื่อระบบอ่านไม่ตรงกับความเป็นจริง',
  ),
};

const TOOL: Readonly<Record<ToolColumn, RegisterColumn>> = {
  state: {
    pixels: 150,
    numberFormat: TEXT,
    note: 'ระบบกรอกให้: สถานะที่อ่านจากผลการดำเนินงาน\nไม่มีสีเมื่อเจ้าหน้าที่เลือกสถานะไว้ในคอลัมน์สถานะ ซึ่งใช้แทนสถานะนี้',
    earlierNote: 'ระบบกรอกให้: สถานะที่อ่านจากผลการดำเนินงาน',
  },
  due: { pixels: 150, numberFormat: TEXT, note: 'ระบบกรอกให้: วันสิ้นสุดของระยะเวลา' },
  dueDate: {
    pixels: 150,
    numberFormat: 'yyyy-mm-dd',
    hidden: true,
    note: 'ระบบกรอกให้: วันครบกำหนดสำหรับเรียงลำดับและแสดงสี',
  },
  daysLeft: { pixels: 150, numberFormat: '0', note: 'ระบบกรอกให้: จำนวนวันที่เหลือ ค่าลบคือเกินกำหนด' },
  advice: { pixels: 260, numberFormat: TEXT, note: 'ระบบกรอกให้: สิ่งที่ควรแก้ไขในแถวนี้' },
  lastMailed: {
    pixels: 150,
    numberFormat: TEXT,
    note: 'ระบบกรอกให้: วันที่แจ้งส่วนราชการครั้งล่าสุด\nหัวคอลัมน์เป็นสีแดงเมื่องานประจำวันหยุดทำงาน โปรดเลือกเมนู ตรวจสอบความพร้อมของระบบ',
  },
  reported: {
    pixels: 260,
    numberFormat: TEXT,
    note: 'ระบบกรอกให้: ผลที่อยู่ในรายงานของรอบที่ปิดล่าสุด\nผลของรอบถัดไปกรอกในคอลัมน์ของเจ้าหน้าที่ตามปกติ',
  },
  id: { pixels: 150, numberFormat: TEXT, hidden: true, note: 'ระบบกรอกให้: รหัสประจำแถว โปรดอย่าแก้ไข' },
  overview: { pixels: 150, numberFormat: TEXT, hidden: true, note: 'ระบบกรอกให้: สำหรับแผ่นงานภาพรวม' },
};

export const REGISTER_COLUMNS: Readonly<Record<ColumnKey, RegisterColumn>> = { ...STAFF, ...TOOL };

/** True if the tool put this note on the column's heading, by which a lost heading is recognized. */
export function isNoteOf(key: ColumnKey, note: string | undefined): boolean {
  return note === REGISTER_COLUMNS[key].note || hasEarlierNote(key, note);
}

export function hasEarlierNote(key: ColumnKey, note: string | undefined): boolean {
  return note !== undefined && note === REGISTER_COLUMNS[key].earlierNote;
}
