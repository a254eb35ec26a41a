import type { ColumnKey, StaffColumn, ToolColumn } from '../register/columns';

/** How set-up formats a column of the register. `note`: the sample entry or explanation on its heading. */
interface RegisterColumn {
  readonly pixels: number;
  readonly note: string;
  readonly numberFormat: string;
  readonly hidden?: boolean;
}

const TEXT = '@';

const STAFF: Readonly<Record<StaffColumn, RegisterColumn>> = {
  group: {
    pixels: 170,
    numberFormat: TEXT,
    note: 'ตัวอย่างการกรอก\n๑. การปฏิบัติหน้าที่\nกรอกเฉพาะแถวแรกของกลุ่ม แถวถัดไปเว้นว่างหมายถึงกลุ่มเดียวกัน',
  },
  method: {
    pixels: 300,
    numberFormat: TEXT,
    note: 'ตัวอย่างการกรอก\n๑. จัดทำคู่มือการให้บริการและติดประกาศ ณ จุดบริการ\nหนึ่งแถวต่อหนึ่งวิธีการ',
  },
  unit: { pixels: 150, numberFormat: TEXT, note: 'ตัวอย่างการกรอก\nกองคลัง หรือ กองคลัง / สำนักปลัด หรือ ทุกส่วนราชการ' },
  period: { pixels: 150, numberFormat: TEXT, note: 'ตัวอย่างการกรอก\nต.ค. ๖๘ - มี.ค. ๖๙ หรือ ไตรมาส ๒ หรือ ตลอดปีงบประมาณ' },
  result: {
    pixels: 300,
    numberFormat: TEXT,
    note: 'ตัวอย่างการกรอก\n- จัดทำคู่มือแล้ว เผยแพร่บนเว็บไซต์เมื่อ ๑๕ ม.ค. ๖๙\nหากยังไม่แล้วเสร็จ: อยู่ระหว่างดำเนินการ และระบุสิ่งที่ทำไปแล้ว',
  },
  result6: {
    pixels: 260,
    numberFormat: TEXT,
    note: 'ตัวอย่างการกรอก\n- จัดทำคู่มือแล้ว เผยแพร่บนเว็บไซต์เมื่อ ๑๕ ม.ค. ๖๙\nผลตั้งแต่เดือนตุลาคมถึงมีนาคม เมื่อสิ้นรอบแล้วโปรดคงไว้',
  },
  result12: {
    pixels: 260,
    numberFormat: TEXT,
    note: 'ตัวอย่างการกรอก\n- อบรมครบ ๒ รุ่นแล้ว เมื่อ ๒๐ ส.ค. ๖๙\nผลทั้งปีงบประมาณ หากเว้นว่าง ระบบใช้ผลรอบ ๖ เดือน',
  },
  suggestion: { pixels: 200, numberFormat: TEXT, note: 'ตัวอย่างการกรอก\nควรทบทวนคู่มือทุกปี' },
  evidence: { pixels: 200, numberFormat: TEXT, note: 'ตัวอย่างการกรอก\nลิงก์ของหลักฐาน หรือเลขที่คำสั่ง เช่น คำสั่งที่ ๑๒/๒๕๖๙' },
  chosenState: {
    pixels: 150,
    numberFormat: TEXT,
    note: 'ปกติเว้นว่าง ระบบอ่านสถานะจากผลการดำเนินงาน\nเลือกเมื่อระบบอ่านไม่ตรงกับความเป็นจริง',
  },
};

const TOOL: Readonly<Record<ToolColumn, RegisterColumn>> = {
  state: { pixels: 150, numberFormat: TEXT, note: 'ระบบกรอกให้: สถานะที่อ่านจากผลการดำเนินงาน' },
  due: { pixels: 130, numberFormat: TEXT, note: 'ระบบกรอกให้: วันสิ้นสุดของระยะเวลา' },
  dueDate: {
    pixels: 130,
    numberFormat: 'yyyy-mm-dd',
    hidden: true,
    note: 'ระบบกรอกให้: วันครบกำหนดสำหรับเรียงลำดับและแสดงสี',
  },
  daysLeft: { pixels: 130, numberFormat: '0', note: 'ระบบกรอกให้: จำนวนวันที่เหลือ ค่าลบคือเกินกำหนด' },
  advice: { pixels: 260, numberFormat: TEXT, note: 'ระบบกรอกให้: สิ่งที่ควรแก้ไขในแถวนี้' },
  lastMailed: {
    pixels: 120,
    numberFormat: TEXT,
    note: 'ระบบกรอกให้: วันที่แจ้งส่วนราชการครั้งล่าสุด\nหัวคอลัมน์เป็นสีแดงเมื่องานประจำวันหยุดทำงาน โปรดเลือกเมนู ตรวจสอบความพร้อมของระบบ',
  },
  id: { pixels: 120, numberFormat: TEXT, hidden: true, note: 'ระบบกรอกให้: รหัสประจำแถว โปรดอย่าแก้ไข' },
};

export const REGISTER_COLUMNS: Readonly<Record<ColumnKey, RegisterColumn>> = { ...STAFF, ...TOOL };
