import type { KindUnits, OfficeKind } from './kind';
import { type PlainOffice, plainOffice } from './plain-office';

const AGENCY_UNITS: KindUnits = {
  word: 'หน่วยงาน',
  all: 'ทุกหน่วยงาน',
  every: ['กรม', 'ศูนย์', 'กลุ่มงาน', 'กลุ่ม', 'สถาบัน', 'เขต'],
  staff: ['บุคลากร'],
  usual: ['สำนักงานเลขานุการกรม', 'กองการเจ้าหน้าที่', 'กองคลัง', 'กลุ่มตรวจสอบภายใน', 'กลุ่มพัฒนาระบบบริหาร'],
  known: [
    'สำนักงานเลขานุการกรม',
    'กองการเจ้าหน้าที่',
    'กองคลัง',
    'กองแผนงาน',
    'กลุ่มตรวจสอบภายใน',
    'กลุ่มพัฒนาระบบบริหาร',
    'ศูนย์ปฏิบัติการต่อต้านการทุจริต',
  ],
  clipped: [],
  begin: ['กอง', 'สำนัก', 'หน่วย', 'ศูนย์', 'กลุ่ม', 'สถาบัน'],
  looksLike: ['กอง(?!ทุน)', 'สำนัก', 'ศูนย์', 'กลุ่ม(?!เป้าหมาย)', 'สถาบัน', 'หน่วย(?!งาน)'],
  sections: ['งาน', 'ฝ่าย', 'กลุ่มงาน', 'ส่วน'],
  heads: [{ units: 'กอง|สำนัก(?!งานเลขานุการ)|ศูนย์|สถาบัน|กลุ่ม', post: 'ผู้อำนวยการ' }],
};

/** Central agencies. */
export const AGENCIES: readonly OfficeKind[] = [
  agency({
    full: 'สำนักงานปลัดกระทรวง',
    clerksOffice: 'กองกลาง',
    reporterPost: 'ผู้อำนวยการกองกลาง',
    head: 'ปลัดกระทรวง',
    headPost: 'ปลัดกระทรวง',
  }),
  agency({
    full: 'สำนักงานคณะกรรมการ',
    clerksOffice: 'สำนักงานเลขานุการ',
    reporterPost: 'เลขานุการสำนักงาน',
    head: 'เลขาธิการ',
    headPost: 'เลขาธิการคณะกรรมการ',
  }),
  agency({
    full: 'กรม',
    clerksOffice: 'สำนักงานเลขานุการกรม',
    reporterPost: 'เลขานุการกรม',
    head: 'อธิบดี',
    headPost: 'อธิบดีกรม',
  }),
];

function agency(office: Omit<PlainOffice, 'units'>): OfficeKind {
  return plainOffice({ ...office, units: AGENCY_UNITS });
}

const PROVINCE_UNITS: KindUnits = {
  word: 'ส่วนราชการ',
  all: 'ทุกส่วนราชการ',
  every: ['อำเภอ', 'กลุ่มงาน', 'กลุ่ม'],
  staff: ['บุคลากร'],
  usual: ['สำนักงานจังหวัด', 'ที่ทำการปกครองจังหวัด', 'สำนักงานคลังจังหวัด', 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด'],
  known: [
    'สำนักงานจังหวัด',
    'ที่ทำการปกครองจังหวัด',
    'สำนักงานคลังจังหวัด',
    'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด',
    'สำนักงานสาธารณสุขจังหวัด',
  ],
  clipped: [],
  begin: ['สำนักงาน', 'ที่ทำการ', 'กลุ่มงาน'],
  looksLike: ['สำนักงาน', 'ที่ทำการ', 'กลุ่มงาน', 'อำเภอ'],
  sections: ['งาน', 'ฝ่าย', 'กลุ่มงาน'],
  heads: [{ units: 'สำนักงานจังหวัด', post: 'หัวหน้า' }],
};

/** The state's offices in a province. */
export const PROVINCIAL: readonly OfficeKind[] = [
  plainOffice({
    full: 'จังหวัด',
    clerksOffice: 'สำนักงานจังหวัด',
    head: 'ผู้ว่าราชการจังหวัด',
    headPost: 'ผู้ว่าราชการจังหวัด',
    topPosts: ['นายอำเภอ', 'ปลัดจังหวัด', '(?:รอง ?)?ผวจ\\.?'],
    units: PROVINCE_UNITS,
  }),
  plainOffice({
    full: 'สำนักงานจังหวัด',
    clerksOffice: 'กลุ่มงานอำนวยการ',
    head: 'หัวหน้าสำนักงานจังหวัด',
    headPost: 'หัวหน้าสำนักงานจังหวัด',
    topPosts: ['(?:รอง ?)?ผู้ว่าราชการจังหวัด', '(?:รอง ?)?ผวจ\\.?'],
    units: PROVINCE_UNITS,
  }),
];
