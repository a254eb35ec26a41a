import type { Differences } from './compare';

const RISKS = 'hospital: risk plan, levels between, a column of numbers inside the first';
const IN_WORDS = 'ministry: no headings known but by their words, the group as a heading in capitals';
const MOIT = 'health office: the results in a sentence each, all methods numbered within their group over rows';
const PICTURES = 'school: done or not by ticks in two columns, pictures';
const REPORTER = 'number over its rows, methods in continuing rows, a blank column for the mayor';

/** Where the tool still differs from a careful reader, by the paper's office: exactly this, no more and no less. */
export const KNOWN_MISSES: Readonly<Record<string, Partial<Differences>>> = {
  [PICTURES]: { columns: ['7 ภาพประกอบ: own (wanted evidence)'] },
  // The column is kept as the office's own.
  [MOIT]: {
    columns: ['1 ข้อกำหนด: own (wanted group)'],
    silent: [
      'g of ๑. ขออนุมัติเผยแพร่:  (wanted MOIT 2 การเผยแพร่ข้อมูล)',
      'g of ๒. เผยแพร่ข้อมูลครบ ๑๐ หัวข้อ:  (wanted MOIT 2 การเผยแพร่ข้อมูล)',
      'g of ๑. ประกาศแนวทางปฏิบัติการยืม:  (wanted MOIT 14 การใช้ทรัพย์สิน)',
      'g of ๒. รายงานผลการกำกับติดตาม:  (wanted MOIT 14 การใช้ทรัพย์สิน)',
    ],
  },
  // รายละเอียดการดำเนินงาน only explains here: the measures beside it are taken as groups. The heading is asked.
  [RISKS]: {
    columns: ['2 โอกาส/ประเด็นความเสี่ยงการทุจริต: own (wanted group)'],
    silent: [
      'g of undefined: ๑. สอบทานตารางเวร ๒. สุ่มตรวจการปฏิบัติงาน (wanted การเบิกจ่ายค่าล่วงเวลาเท็จ)',
      'g of undefined: ประกาศเกณฑ์จริยธรรมการจัดซื้อยา (wanted การรับผลประโยชน์จากบริษัทยา)',
    ],
    needless: ['rival 1.1.2'],
    unasked: ['1.2'],
  },
  [IN_WORDS]: {
    columns: ['5 กำหนดส่งรายงาน: own (wanted period)'],
    silent: [
      'p of จัดทำ Flow Chart ติดประกาศ:  (wanted 31 ม.ค. 66)',
      'p of ประชุมชี้แจงแผนงบประมาณ:  (wanted 28 ก.พ. 66)',
      'p of ตั้งคณะกรรมการกลั่นกรอง:  (wanted 31 มี.ค. 66)',
    ],
  },
  // A signature in one row with name and post, in cells that are merged otherwise than the table's.
  [REPORTER]: { invented: ['ผู้รายงาน'], unlisted: ['ผู้รายงาน'] },
};
