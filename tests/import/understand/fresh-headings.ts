import type { StaffColumn } from '../../../src/register/columns';

type Meaning = StaffColumn | 'result6' | 'result12' | 'tick' | null;

/** The headings of a table as an office of this kind would write them, and the column that a person would read each as. */
export interface FreshTable {
  readonly office: string;
  readonly headings: readonly (readonly [heading: string, column: Meaning])[];
}

/**
 * Written before the rules were tried on them, and not used to make the rules: what share is understood is the measure of the rules.
 * `null` is a column of the office's own.
 */
export const FRESH_TABLES: readonly FreshTable[] = [
  {
    office: 'school, action plan',
    headings: [
      ['ที่', null],
      ['โครงการ', 'group'],
      ['กิจกรรมสำคัญ', 'method'],
      ['งบประมาณ (บาท)', null],
      ['ระยะเวลาดำเนินการ', 'period'],
      ['ผู้รับผิดชอบโครงการ', 'unit'],
    ],
  },
  {
    office: 'school, ITA online',
    headings: [
      ['ประเด็นที่ต้องพัฒนา', 'group'],
      ['มาตรการในการปรับปรุง', 'method'],
      ['ขั้นตอนการดำเนินงาน', null],
      ['กลุ่มงานที่รับผิดชอบ', 'unit'],
      ['ช่วงเวลาดำเนินการ', 'period'],
      ['ผลการดำเนินงานตามมาตรการ', 'result'],
    ],
  },
  {
    office: 'hospital, MOIT 2',
    headings: [
      ['ลำดับ', null],
      ['มาตรการ/กิจกรรม', 'method'],
      ['เป้าหมาย', null],
      ['ตัวชี้วัดความสำเร็จ', null],
      ['กลุ่มงานผู้รับผิดชอบ', 'unit'],
      ['กำหนดแล้วเสร็จ', 'period'],
      ['สรุปผลการดำเนินงาน', 'result'],
      ['ปัญหาอุปสรรคและข้อเสนอแนะ', 'suggestion'],
    ],
  },
  {
    office: 'hospital, risk plan',
    headings: [
      ['ประเด็นความเสี่ยง', 'group'],
      ['มาตรการป้องกันความเสี่ยง', 'method'],
      ['ผู้รับผิดชอบ/หน่วยงาน', 'unit'],
      ['ระยะเวลาที่ดำเนินการ', 'period'],
      ['ผลการดำเนินการตามมาตรการป้องกัน', 'result'],
      ['เอกสาร/หลักฐานอ้างอิง', 'evidence'],
    ],
  },
  {
    office: 'police station',
    headings: [
      ['ข้อ', null],
      ['ตัวชี้วัด ITA', 'group'],
      ['แนวทางแก้ไขปรับปรุง', 'method'],
      ['งานที่รับผิดชอบ', 'unit'],
      ['ห้วงระยะเวลา', 'period'],
      ['ผลการปฏิบัติ รอบ ๖ เดือน', 'result6'],
      ['ผลการปฏิบัติ รอบ ๑๒ เดือน', 'result12'],
      ['หมายเหตุ', null],
    ],
  },
  {
    office: 'police station, duty',
    headings: [
      ['มาตรการเสริมสร้างคุณธรรมและความโปร่งใส', 'group'],
      ['วิธีปฏิบัติ', 'method'],
      ['เจ้าหน้าที่ผู้รับผิดชอบ', 'unit'],
      ['วัน เดือน ปี ที่ดำเนินการ', 'period'],
      ['ผลการปฏิบัติงาน', 'result'],
      ['ภาพถ่าย/หลักฐาน', 'evidence'],
    ],
  },
  {
    office: 'university, improvement plan',
    headings: [
      ['ผลการประเมิน ITA ปี 2566', null],
      ['ข้อเสนอแนะจากการประเมิน', 'group'],
      ['แนวทางการพัฒนา/ปรับปรุง', 'method'],
      ['หน่วยงานผู้รับผิดชอบหลัก', 'unit'],
      ['กรอบระยะเวลา', 'period'],
      ['ผลลัพธ์ที่เกิดขึ้น', 'result'],
    ],
  },
  {
    office: 'university, strategy',
    headings: [
      ['กลยุทธ์', null],
      ['แผนงาน/โครงการ', 'group'],
      ['กิจกรรมหลัก', 'method'],
      ['ค่าเป้าหมาย', null],
      ['งบประมาณที่ได้รับจัดสรร', null],
      ['คณะ/สำนักที่รับผิดชอบ', 'unit'],
      ['ระยะเวลาเริ่มต้น-สิ้นสุด', 'period'],
      ['รายงานความก้าวหน้า', 'result'],
    ],
  },
  {
    office: 'subdistrict office, corruption plan',
    headings: [
      ['มิติ', null],
      ['ภารกิจตามมิติ', 'group'],
      ['โครงการ/กิจกรรม/มาตรการ', 'method'],
      ['งบประมาณตั้งไว้', null],
      ['งบประมาณที่ใช้จริง', null],
      ['ส่วนราชการเจ้าของโครงการ', 'unit'],
      ['ผลการดำเนินโครงการ', 'result'],
    ],
  },
  {
    office: 'municipality, follow-up',
    headings: [
      ['ลำดับที่', null],
      ['ประเด็นตัวชี้วัดที่ได้คะแนนน้อย', 'group'],
      ['วิธีการแก้ไข', 'method'],
      ['กอง/ฝ่าย ผู้รับผิดชอบ', 'unit'],
      ['กำหนดเวลาดำเนินการ', 'period'],
      ['การดำเนินการที่ผ่านมา', 'result'],
      ['สถานะการดำเนินงาน', 'chosenState'],
      ['ข้อคิดเห็น/ข้อเสนอแนะ', 'suggestion'],
    ],
  },
  {
    office: 'department, quarters',
    headings: [
      ['มาตรการ', 'group'],
      ['กิจกรรม', 'method'],
      ['ผู้รับผิดชอบ', 'unit'],
      ['ไตรมาส ๑ (ต.ค.-ธ.ค.)', 'tick'],
      ['ไตรมาส ๒ (ม.ค.-มี.ค.)', 'tick'],
      ['ไตรมาส ๓ (เม.ย.-มิ.ย.)', 'tick'],
      ['ไตรมาส ๔ (ก.ค.-ก.ย.)', 'tick'],
      ['งบประมาณ', null],
    ],
  },
  {
    office: 'department, months',
    headings: [
      ['การดำเนินงาน', 'method'],
      ['ต.ค. 66', 'tick'],
      ['พ.ย. 66', 'tick'],
      ['ธ.ค. 66', 'tick'],
      ['ม.ค. 67', 'tick'],
      ['ก.พ. 67', 'tick'],
      ['มี.ค. 67', 'tick'],
      ['หน่วยงานดำเนินการ', 'unit'],
    ],
  },
  {
    office: 'province, governance',
    headings: [
      ['หลักธรรมาภิบาล', 'group'],
      ['มาตรการ/วิธีการดำเนินงาน', 'method'],
      ['หน่วยงานเจ้าภาพ', 'unit'],
      ['ห้วงเวลาดำเนินการ', 'period'],
      ['ผลสัมฤทธิ์', 'result'],
      ['ลิงก์ (URL)', 'evidence'],
    ],
  },
  {
    office: 'vocational college',
    headings: [
      ['ชื่อโครงการ', 'method'],
      ['วัตถุประสงค์', null],
      ['กลุ่มเป้าหมาย', null],
      ['ฝ่าย/งานที่รับผิดชอบ', 'unit'],
      ['ระยะเวลา/สถานที่', 'period'],
      ['ผลที่คาดว่าจะได้รับ', null],
      ['ผลที่ได้รับจริง', 'result'],
    ],
  },
  {
    office: 'court administration',
    headings: [
      ['หัวข้อการประเมิน', 'group'],
      ['รายละเอียดการดำเนินการ', 'method'],
      ['บุคคลผู้รับผิดชอบ', 'unit'],
      ['ระยะเวลาแล้วเสร็จ', 'period'],
      ['ผลสำเร็จของงาน', 'result'],
      ['ปัญหา/อุปสรรค', null],
    ],
  },
  {
    office: 'land office',
    headings: [
      ['ด้าน', 'group'],
      ['แนวทางการส่งเสริมคุณธรรมและความโปร่งใส', 'method'],
      ['ฝ่ายที่รับผิดชอบ', 'unit'],
      ['เริ่มต้น', null],
      ['สิ้นสุด', null],
      ['ผลดำเนินงาน', 'result'],
    ],
  },
  {
    office: 'agriculture office, damaged by a PDF',
    headings: [
      ['มาตรการ/แนวทาง', 'group'],
      ['วธิ กี ารดาํ เนนิ การ', 'method'],
      ['ผู้รบั ผดิ ชอบ', 'unit'],
      ['ระยะเวลำดำเนินกำร', 'period'],
      ['ผลกำรดำเนินงำน', 'result'],
    ],
  },
  {
    office: 'nursing college, no group',
    headings: [
      ['รายการ', 'method'],
      ['ภาระงาน', null],
      ['ผู้กำกับติดตาม', null],
      ['ผู้รับผิดชอบ', 'unit'],
      ['กำหนดการ', 'period'],
      ['ผล', 'result'],
    ],
  },
  {
    office: 'public health office',
    headings: [
      ['ประเด็นยุทธศาสตร์', 'group'],
      ['มาตรการสำคัญ', 'method'],
      ['ตัวชี้วัด', null],
      ['หน่วยงานหลัก', 'unit'],
      ['หน่วยงานสนับสนุน', null],
      ['ระยะเวลา (ปีงบประมาณ)', 'period'],
      ['ผลการดำเนินงาน ณ ๓๑ มี.ค. ๖๗', 'result'],
      ['ข้อเสนอแนะ/แนวทางแก้ไข', 'suggestion'],
    ],
  },
  {
    office: 'electricity authority, English beside Thai',
    headings: [
      ['ลำดับ (No.)', null],
      ['ประเด็น (Issue)', 'group'],
      ['แนวทางดำเนินการ (Action)', 'method'],
      ['ผู้รับผิดชอบ (Owner)', 'unit'],
      ['กำหนดเสร็จ (Due date)', 'period'],
      ['ความคืบหน้าการดำเนินงาน (Progress)', 'result'],
      ['หลักฐาน (Evidence)', 'evidence'],
    ],
  },
  {
    office: 'education area office',
    headings: [
      ['องค์ประกอบ', 'group'],
      ['มาตรการ แนวทาง และวิธีการ', 'method'],
      ['กลุ่ม/หน่วย', 'unit'],
      ['ปฏิทินการดำเนินงาน', 'period'],
      ['ผลการขับเคลื่อน', 'result'],
      ['ร่องรอย/หลักฐาน', 'evidence'],
    ],
  },
  {
    office: 'excise office',
    headings: [
      ['ข้อบกพร่องที่พบ', 'group'],
      ['แนวทางแก้ไข', 'method'],
      ['ผู้ดำเนินการ', 'unit'],
      ['เวลาที่ใช้', null],
      ['วันที่กำหนดส่ง', 'period'],
      ['ผลการแก้ไข', 'result'],
    ],
  },
];
