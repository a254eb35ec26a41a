import { DEFAULT_INDICATORS } from '../kinds/indicators';
import { REMINDER_ROWS } from './reminder-rows';
import type { DeciderKey, SettingKey, SettingRow, SignerKey } from './setting-row';

export const YES = 'ใช่';
export const NO = 'ไม่';

const POST_ABOUT = 'ตำแหน่งใต้ลายมือชื่อ เว้นว่างเพื่อใช้ตำแหน่งตามประเภทของหน่วยงาน';

const signer = (key: SignerKey, who: string, nameAbout: string, postAbout = POST_ABOUT): SettingRow[] => [
  { key: `${key}Name`, label: `${who}: ชื่อ-สกุล`, initial: '', about: nameAbout },
  { key: `${key}Post`, label: `${who}: ตำแหน่ง`, initial: '', about: postAbout },
  {
    key: `${key}Acting`,
    label: `${who}: ผู้ทำการแทน`,
    initial: '',
    about: 'บรรทัดใต้ตำแหน่ง เช่น รักษาราชการแทน ตามด้วยตำแหน่ง เว้นว่างเมื่อไม่มี',
  },
];

const DOTS_ABOUT = 'เว้นว่างได้ รายงานจะพิมพ์เส้นประไว้ให้';
const OPTIONAL_ABOUT = 'ผู้ให้ความเห็นก่อนปลัด เช่น รองปลัด เว้นว่างเมื่อไม่มี';

const HEADING_ABOUT = 'หัวข้อเหนือช่องลงนามท้ายบันทึกข้อความ';
const USUAL_HEADING_ABOUT = `${HEADING_ABOUT} เว้นว่างเพื่อใช้หัวข้อตามประเภทของหน่วยงาน`;

const decider = (
  key: DeciderKey,
  who: string,
  headingAbout: string,
  nameAbout: string,
  postAbout?: string,
): SettingRow[] => [
  { key: `${key}Heading`, label: `${who}: หัวข้อ`, initial: '', about: headingAbout },
  ...signer(key, who, nameAbout, postAbout),
];

export const SETTING_ROWS: readonly SettingRow[] = [
  {
    key: 'officeName',
    label: 'ชื่อหน่วยงาน',
    initial: '',
    about: 'เช่น องค์การบริหารส่วนตำบลตัวอย่าง ชื่อย่อ เช่น อบต.ตัวอย่าง พิมพ์เป็นชื่อเต็มให้ในรายงาน',
  },
  { key: 'district', label: 'อำเภอ', initial: '', about: 'ไม่ต้องมีคำว่าอำเภอ' },
  { key: 'province', label: 'จังหวัด', initial: '', about: 'ไม่ต้องมีคำว่าจังหวัด' },
  { key: 'fiscalYear', label: 'ปีงบประมาณ', initial: '', about: 'ปี พ.ศ. ของมาตรการในแผ่นงานนี้' },
  {
    key: 'assessmentYear',
    label: 'ปีที่ประเมิน ITA',
    initial: '',
    about: 'ปี พ.ศ. ที่ใช้รายงานนี้ตอบการประเมิน เว้นว่างเพื่อใช้ค่าตามปีงบประมาณ',
  },
  {
    key: 'itemNumber',
    label: 'ข้อที่ตอบการประเมิน',
    initial: '',
    about: 'เช่น O26 ตามคู่มือการประเมินของปีนั้น เว้นว่างเพื่อใช้ค่าที่ระบบทราบ',
  },
  {
    key: 'itemTitle',
    label: 'ชื่อข้อที่ตอบการประเมิน',
    initial: '',
    about: 'ชื่อรายงานบนปกและในบันทึกข้อความ เว้นว่างเพื่อใช้ชื่อมาตรฐาน',
  },
  {
    key: 'planDate',
    label: 'วันที่ประกาศมาตรการ',
    initial: '',
    about: 'วันที่ลงในประกาศมาตรการของปีนี้ ซึ่งบันทึกข้อความอ้างถึง เช่น ๑๕ ธันวาคม ๒๕๖๘ เว้นว่างเพื่อพิมพ์เส้นประ',
  },
  {
    key: 'memoUnit',
    label: 'ส่วนราชการเจ้าของเรื่อง',
    initial: '',
    about: 'ช่อง ส่วนราชการ ของบันทึกข้อความ ใส่หมายเลขโทรศัพท์ต่อท้ายได้ เว้นว่างเพื่อใช้ชื่อสำนักปลัดตามประเภทของหน่วยงาน',
  },
  { key: 'memoNumber', label: 'เลขที่บันทึกข้อความ', initial: '', about: 'เว้นว่างเพื่อเขียนด้วยมือ' },
  { key: 'memoDate', label: 'วันที่บันทึกข้อความ', initial: '', about: 'เช่น ๓๐ มีนาคม ๒๕๖๙ เว้นว่างเพื่อเขียนด้วยมือ' },
  {
    key: 'emblem',
    label: 'ตราครุฑ',
    initial: '',
    about: 'รูปตราครุฑของบันทึกข้อความ เก็บเป็นรหัสของรูป ใส่ได้จากเมนู ใส่ตราของหน่วยงาน เว้นว่างเพื่อเว้นที่ไว้',
    clipped: true,
  },
  ...signer('reporter', 'ผู้รายงาน', DOTS_ABOUT),
  ...signer('certifier', 'ผู้รับรองข้อมูล', DOTS_ABOUT),
  ...decider('reviewer1', 'ผู้ให้ความเห็น ๑', HEADING_ABOUT, OPTIONAL_ABOUT, 'ตำแหน่งใต้ลายมือชื่อ'),
  ...decider('reviewer2', 'ผู้ให้ความเห็น ๒', HEADING_ABOUT, OPTIONAL_ABOUT, 'ตำแหน่งใต้ลายมือชื่อ'),
  ...decider('chief', 'ปลัด', USUAL_HEADING_ABOUT, `${DOTS_ABOUT} หน่วยงานที่ไม่มีปลัด เช่น โรงเรียน เว้นว่างทั้งสี่แถวนี้`),
  ...decider('mayor', 'นายก', USUAL_HEADING_ABOUT, DOTS_ABOUT),
  {
    key: 'sharesReports',
    label: 'แชร์รายงานให้ผู้แก้ไขแผ่นงาน',
    initial: YES,
    about: 'เลือก ไม่ เพื่อให้เห็นเฉพาะผู้สร้างรายงาน',
    choices: [YES, NO],
  },
  { key: 'contactName', label: 'ผู้ประสานงาน: ชื่อ', initial: '', about: 'ผู้ที่ส่วนราชการสอบถามได้ ปรากฏท้ายหนังสือแจ้ง' },
  { key: 'contactPhone', label: 'ผู้ประสานงาน: โทรศัพท์', initial: '', about: '' },
  { key: 'contactEmail', label: 'ผู้ประสานงาน: อีเมล', initial: '', about: 'ผู้รับหนังสือแจ้งตอบกลับมาที่นี่' },
  {
    key: 'sheetLink',
    label: 'ลิงก์ของแผ่นงานนี้',
    initial: '',
    about: 'ใส่ไว้ในหนังสือแจ้งเพื่อให้เปิดบันทึกผลได้ เว้นว่างได้ โปรดแชร์แผ่นงานเฉพาะผู้ที่เกี่ยวข้อง เพราะหนังสืออาจถูกส่งต่อ',
  },
  ...REMINDER_ROWS,
  {
    key: 'dailyHour',
    label: 'เวลาทำงานประจำวัน (นาฬิกา)',
    initial: '๘',
    about: 'ชั่วโมงที่ระบบทำงานทุกวัน ๐ ถึง ๒๓ เมื่อแก้แล้ว โปรดเลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง',
  },
  {
    key: 'indicators',
    label: 'รายชื่อมาตรการ',
    initial: DEFAULT_INDICATORS.join('\n'),
    about: 'ชื่อกลุ่มมาตรการตามลำดับ บรรทัดละหนึ่งชื่อ',
  },
];

/** As set-up writes it. */
export function labelOf(key: SettingKey): string {
  return SETTING_ROWS.find(row => row.key === key)?.label ?? key;
}

/** What set-up writes into a new sheet. */
export function initialOf(key: SettingKey): string {
  return SETTING_ROWS.find(row => row.key === key)?.initial ?? '';
}
