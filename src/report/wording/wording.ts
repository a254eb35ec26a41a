/** The office's sentences by key, with {{fields}} not filled in. A key that is missing has its default. */
export type Wording = ReadonlyMap<string, string>;

/** A sentence that the office may change. `label` says in Thai where it is printed. A blank text leaves it out. */
export interface WordingEntry {
  readonly key: WordingKey;
  readonly label: string;
  readonly text: string;
}

export type WordingKey =
  | 'memo.subject'
  | 'memo.to'
  | 'memo.origin'
  | 'memo.facts'
  | 'memo.request'
  | 'cover.title'
  | 'cover.year'
  | 'cover.round'
  | 'cover.item'
  | 'cover.office'
  | 'cover.place'
  | 'foreword.title'
  | 'foreword.body'
  | 'foreword.signed'
  | 'table.title'
  | 'table.opening'
  | 'table.asOf'
  | 'summary.title'
  | 'summary.sentence'
  | 'units.title'
  | 'units.sentence'
  | 'evidence.title'
  | 'certification.sentence'
  | 'certification.role'
  | 'annex.title'
  | 'annex.sentence';

/** In the order of the report's parts. A line break in a text begins a new paragraph. */
export const DEFAULT_WORDING: readonly WordingEntry[] = [
  {
    key: 'memo.subject',
    label: 'บันทึกข้อความ: เรื่อง',
    text: '{{ชื่อรายงาน}} ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} ({{รอบ}})',
  },
  { key: 'memo.to', label: 'บันทึกข้อความ: เรียน', text: '{{ตำแหน่งนายก}}' },
  {
    key: 'memo.origin',
    label: 'บันทึกข้อความ: ต้นเรื่อง',
    text:
      'ตามประกาศ{{หน่วยงาน}} เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} ' +
      'ลงวันที่ {{วันที่ประกาศ}} ซึ่งกำหนดขึ้นจากการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)' +
      '{{ปีของผลการประเมิน}} และมอบหมายให้ส่วนราชการที่เกี่ยวข้องนำไปปฏิบัติ นั้น',
  },
  {
    key: 'memo.facts',
    label: 'บันทึกข้อความ: ข้อเท็จจริง',
    text:
      'บัดนี้ {{เจ้าของเรื่อง}}ได้รวบรวมผลการดำเนินงานตามมาตรการดังกล่าว {{รอบ}} ({{ช่วงรอบ}}) แล้ว ข้อมูล ณ วันที่ {{วันที่ข้อมูล}} ' +
      'รวม {{จำนวนมาตรการ}} มาตรการ {{จำนวนรายการ}} รายการ แบ่งเป็น {{สรุปผล}}{{ผลในรอบนี้}} รายละเอียดปรากฏตามรายงานที่แนบมาพร้อมนี้',
  },
  {
    key: 'memo.request',
    label: 'บันทึกข้อความ: ข้อเสนอ',
    text: 'จึงเรียนมาเพื่อโปรดทราบผลการดำเนินงาน และพิจารณาอนุญาตให้เผยแพร่รายงานทางเว็บไซต์ของหน่วยงานต่อไป',
  },
  { key: 'cover.title', label: 'ปก: ชื่อรายงาน', text: '{{ชื่อรายงาน}}' },
  { key: 'cover.year', label: 'ปก: ปีงบประมาณ', text: 'ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}' },
  { key: 'cover.round', label: 'ปก: รอบ', text: '{{รอบ}}\n({{ช่วงรอบ}})' },
  {
    key: 'cover.item',
    label: 'ปก: ข้อของการประเมิน',
    text:
      'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)\n' +
      'ประจำปีงบประมาณ พ.ศ. {{ปีประเมิน}} ข้อ {{ข้อประเมิน}}',
  },
  { key: 'cover.office', label: 'ปก: ชื่อหน่วยงาน', text: '{{หน่วยงาน}}' },
  { key: 'cover.place', label: 'ปก: ที่ตั้ง', text: 'อำเภอ{{อำเภอ}} จังหวัด{{จังหวัด}}' },
  { key: 'foreword.title', label: 'คำนำ: หัวเรื่อง', text: 'คำนำ' },
  {
    key: 'foreword.body',
    label: 'คำนำ: เนื้อความ',
    text:
      'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ' +
      'ของสำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ เป็นเครื่องมือที่ช่วยให้หน่วยงานของรัฐทราบจุดแข็งและข้อบกพร่อง' +
      'ในการปฏิบัติราชการของตน เพื่อนำไปปรับปรุงการบริหารงานและการให้บริการประชาชนให้โปร่งใส เป็นธรรม และตรวจสอบได้\n' +
      '{{หน่วยงาน}} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานจากผลการประเมิน{{ปีของผลการประเมิน}} พร้อมวิธีการดำเนินการ ' +
      'ผู้รับผิดชอบ และระยะเวลาที่ชัดเจน และได้ติดตามผลจากส่วนราชการที่รับผิดชอบอย่างต่อเนื่อง\n' +
      'รายงานฉบับนี้จัดทำขึ้นเพื่อแสดงผลการดำเนินงานตามมาตรการดังกล่าว ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} {{รอบ}} ' +
      'ให้ผู้บริหารใช้ประกอบการกำกับติดตาม และเผยแพร่ให้ประชาชนได้รับทราบโดยทั่วกัน',
  },
  { key: 'foreword.signed', label: 'คำนำ: ลงท้าย', text: '{{หน่วยงาน}}' },
  {
    key: 'table.title',
    label: 'ตารางผล: หัวเรื่อง',
    text: '{{ชื่อรายงาน}}\nประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} {{รอบ}}\n{{หน่วยงาน}} อำเภอ{{อำเภอ}} จังหวัด{{จังหวัด}}',
  },
  {
    key: 'table.opening',
    label: 'ตารางผล: ความนำ',
    text:
      '{{หน่วยงาน}} ขอรายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ' +
      '{{ปีงบประมาณ}} จำนวน {{จำนวนมาตรการ}} มาตรการ {{จำนวนรายการ}} รายการ ดังตารางต่อไปนี้',
  },
  {
    key: 'table.asOf',
    label: 'ตารางผล: วันที่ของข้อมูล',
    text: 'ข้อมูล ณ วันที่ {{วันที่ข้อมูล}}  {{รอบ}} ({{ช่วงรอบ}})',
  },
  { key: 'summary.title', label: 'สรุป: หัวเรื่อง', text: 'สรุปผลการดำเนินงาน {{รอบ}}' },
  {
    key: 'summary.sentence',
    label: 'สรุป: ข้อความ',
    text: 'รวมทั้งสิ้น {{จำนวนมาตรการ}} มาตรการ {{จำนวนรายการ}} รายการ แบ่งเป็น {{สรุปผล}}',
  },
  { key: 'units.title', label: 'สรุปรายส่วนราชการ: หัวเรื่อง', text: 'สรุปผลรายส่วนราชการ {{รอบ}}' },
  {
    key: 'units.sentence',
    label: 'สรุปรายส่วนราชการ: ข้อความ',
    text: 'รายการที่มีผู้รับผิดชอบหลายส่วนราชการ นับในทุกส่วนราชการที่ระบุ รายการของทุกส่วนราชการนับแยกไว้ครั้งเดียว',
  },
  { key: 'evidence.title', label: 'รายการหลักฐาน: หัวเรื่อง', text: 'รายการหลักฐาน' },
  {
    key: 'certification.sentence',
    label: 'คำรับรอง: ข้อความ',
    text: 'ขอรับรองว่าข้อมูลในรายงานฉบับนี้ถูกต้องตรงตามผลการดำเนินงานจริง',
  },
  { key: 'certification.role', label: 'คำรับรอง: ผู้ลงชื่อ', text: 'ผู้รับรองข้อมูล' },
  { key: 'annex.title', label: 'ภาคผนวก: หัวเรื่อง', text: 'ภาคผนวก (ใช้ภายใน) รายการที่ยังไม่แล้วเสร็จ {{รอบ}}' },
  {
    key: 'annex.sentence',
    label: 'ภาคผนวก: ข้อความ',
    text: '{{หน่วยงาน}} ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} ข้อมูล ณ วันที่ {{วันที่ข้อมูล}} เรียงตามวันครบกำหนด',
  },
];

const DEFAULTS: ReadonlyMap<string, string> = new Map(DEFAULT_WORDING.map(({ key, text }) => [key, text]));

/** The office's text for the key, or the default. */
export function wordingOf(wording: Wording, key: WordingKey): string {
  return wording.get(key) ?? DEFAULTS.get(key) ?? '';
}
