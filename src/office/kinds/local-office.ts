import { SCHOOL_YEAR } from '../../thai/period/school';
import type { KindUnits, OfficeKind, TopPost } from './kind';

const UNITS: KindUnits = {
  word: 'ส่วนราชการ',
  all: 'ทุกส่วนราชการ',
  every: [],
  staff: [],
  usual: ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา ศาสนา และวัฒนธรรม'],
  known: [
    'สำนักปลัด',
    'สำนักงานปลัด',
    'สำนักคลัง',
    'สำนักช่าง',
    'สำนักการศึกษา',
    'กองคลัง',
    'กองช่าง',
    'กองช่างสุขาภิบาล',
    'กองการศึกษา',
    'กองการศึกษา ศาสนา และวัฒนธรรม',
    'กองสาธารณสุข',
    'กองสาธารณสุขและสิ่งแวดล้อม',
    'กองสวัสดิการสังคม',
    'กองส่งเสริมการเกษตร',
    'กองยุทธศาสตร์และงบประมาณ',
    'กองวิชาการและแผนงาน',
    'กองการประปา',
    'กองการเจ้าหน้าที่',
    'กองนิติการ',
    'กองพัสดุและทรัพย์สิน',
    'กองป้องกันและบรรเทาสาธารณภัย',
    'กองทะเบียนราษฎรและบัตรประจำตัวประชาชน',
    'หน่วยตรวจสอบภายใน',
  ],
  // กองช่างสุขาภิบาล is a different unit from กองช่าง, so กองช่าง is not here.
  clipped: ['กองการศึกษาศาสนา', 'กองสาธารณสุขและ', 'กองสวัสดิการสังคม'],
  begin: ['กอง', 'สำนัก', 'หน่วย'],
  looksLike: [
    'กอง(?!ทุน)',
    'สำนัก',
    'หน่วย(?!งาน)',
    'ส่วน(?!ราชการ|งาน|ที่)',
    'กลุ่มงาน',
    'ฝ่าย',
    'ศูนย์',
    'โรงเรียน',
    'สถานธนานุบาล',
  ],
  sections: ['งาน', 'ฝ่าย', 'กลุ่มงาน', 'ส่วน', 'ศูนย์'],
  // Divisions and bureaus have a director; the clerk's office has a head.
  heads: [{ units: 'กอง|สำนัก(?!ปลัด|งาน)|โรงเรียน|โรงพยาบาล', post: 'ผู้อำนวยการ' }],
};

/** What all kinds of local office share: posts, units, and their words for each other. */
export const LOCAL_OFFICE: Omit<OfficeKind, 'full' | 'short' | 'clerksOffice' | 'reporterPost' | 'chief' | 'mayor'> = {
  topPosts: [
    '(?:รอง|เลขานุการ|ที่ปรึกษา)?นายก(?=$|[^ก-๎]|เทศ|องค์|อบ|อปท|เมือง)',
    '(?:รอง|ผู้ช่วย)?ปลัด',
    '(?:ประธาน|รองประธาน|สมาชิก|เลขานุการ)?สภา',
  ],
  officeWords: ['อบต', 'อบจ', 'อปท', 'ท[ตมน]\\.', 'เทศบาล', 'องค์การบริหารส่วน(?:ตำบล|จังหวัด)?', 'เมืองพัทยา'],
  ownWords: ['อบต'],
  namedOffices: [
    'องค์การบริหารส่วนตำบล',
    'องค์การบริหารส่วนจังหวัด',
    'อบต\\.?',
    'อบจ\\.?',
    'เทศบาล(?:ตำบล|เมือง|นคร)',
    'ท[ตมน]\\.',
  ],
  // Child development centres follow the schools.
  schoolYear: SCHOOL_YEAR,
  units: UNITS,
};

/** `unnamedPosts` has the subdistrict office's title because set-up once wrote it into every workbook. */
export function localChief(post: string, heading: string): TopPost {
  const unnamedPosts = ['ปลัด', 'ปลัดองค์การบริหารส่วนตำบล'];
  return { word: 'ปลัด', otherNames: 'ปลัด อบต., ปลัดเทศบาล', post, unnamedPosts, heading };
}

export function localMayor(post: string, heading: string): TopPost {
  const unnamedPosts = ['นายก', 'นายกองค์การบริหารส่วนตำบล'];
  return { word: 'นายก', otherNames: 'นายก อบต., นายกเทศมนตรี', post, unnamedPosts, heading };
}
