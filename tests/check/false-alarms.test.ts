import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../src/check/findings/finding';
import { DEFAULT_INDICATORS } from '../../src/office/kinds/indicators';
import { HEADINGS, STAFF_COLUMNS, type StaffColumn } from '../../src/register/columns';
import { found, type OfficeFacts, type Row, unit } from './context';

/** Rows that look similar to what a rule reports but are correct, so that there must be no findings. */
interface Proper {
  readonly what: string;
  readonly rows: readonly Row[];
  readonly office?: OfficeFacts;
}

/** One row per text, with the text in this column. */
const cells = (column: StaffColumn, ...texts: readonly string[]): Proper[] =>
  texts.map(text => ({
    what: text,
    rows: [{ chosenState: text.includes('[x]') ? '' : 'ดำเนินการแล้ว', [column]: text }],
  }));

/** Rows with different methods, so that only the given cells matter. */
const rows = (...given: readonly Row[]): Row[] => given.map((row, index) => ({ method: METHODS[index] ?? '', ...row }));
const METHODS = ['จัดทำคู่มือ', 'จัดอบรม', 'จัดประชุม', 'ออกประกาศ', 'รายงานผล'];

const headed = (headings: Partial<Readonly<Record<StaffColumn, string>>>): Proper => ({
  what: Object.values(headings).join(', '),
  rows: [{}],
  office: { headings },
});

const BLANK: Row = Object.fromEntries(STAFF_COLUMNS.map(column => [column, '']));
const OPEN = 'ม.ค. - มิ.ย. ๖๙';
const DETAILED = '- อยู่ระหว่างดำเนินการ ยกร่างประกาศแล้ว รอเสนอที่ประชุม';
const TWO = { settings: { indicators: DEFAULT_INDICATORS.slice(0, 2) } };
const OWN = {
  settings: {
    officeName: 'องค์การบริหารส่วนตำบลทุ่งตัวอย่าง',
    province: 'ตัวอย่าง',
    indicators: DEFAULT_INDICATORS.slice(0, 1),
  },
};
const IN_ROUND_6 = { byRound: true, today: '2026-03-01' } as const;
const PROPER_RESULT = '- จัดทำคู่มือครบทุกงานแล้ว';
const UNITS = {
  units: ['กองคลัง', 'สำนักปลัด', 'กองช่าง', 'กองสาธารณสุขและสิ่งแวดล้อม'].map(name =>
    unit({ name, email: 'a@office.example' }),
  ),
};

const PROPER: { readonly [Name in RuleName]: readonly Proper[] } = {
  headingMissing: [
    headed({ group: 'ประเด็นการประเมิน', period: 'ระยะเวลาดำเนินการ', unit: 'หน่วยงานที่รับผิดชอบ' }),
    headed({ group: 'มาตรการ / แนวทาง', method: 'ขั้นตอน/วิธีการปฏิบัติ', result: 'ผลการดำเนินการ' }),
    headed({ method: ' วิธีการ\nดำเนินการ ', period: 'ระยะ เวลา', result: '๕. ผลการดำเนินงาน' }),
    headed({ unit: 'ผู้รับผิดชอบ (หน่วยงาน) :', result: 'ผลการดำเนินงาน*' }),
    headed({ method: 'วิธีการด\u0e4d\u0e32เนินการ', unit: 'ผู้รับ\u200bผิดชอบ' }),
    {
      what: 'a table with only the form’s first five columns',
      rows: [{}],
      office: { headings: { suggestion: '', evidence: '', chosenState: '' } },
    },
  ],
  headingDoubled: [
    headed({ suggestion: 'ปัญหา อุปสรรค' }),
    headed({ evidence: 'ผลการดำเนินงาน รอบ ๑๒ เดือน' }),
    headed({ suggestion: 'มาตรการเดิม', evidence: 'ระยะเวลาที่ขยาย' }),
  ],
  noMeasures: [
    { what: 'one measure below a blank row', rows: [BLANK, {}] },
    { what: 'one measure below its group’s title', rows: [{ ...BLANK, group: '๑. การปฏิบัติหน้าที่' }, { group: '' }] },
  ],
  blankCell: [
    { what: 'a unit and a period as above', rows: rows({}, { group: '', unit: '', period: '' }) },
    { what: 'as above, on the next page', rows: rows({}, { group: '๑. การปฏิบัติหน้าที่ (ต่อ)', unit: '', period: '' }) },
    { what: 'as above, the group named again', rows: rows({}, { group: '๑.การปฏิบัติหน้าที่', unit: '', period: '' }) },
    { what: 'blank rows between measures', rows: [{}, BLANK, { method: 'จัดอบรม' }] },
    { what: 'only a number and a word', rows: rows({ method: '๑. ประชุม' }) },
    { what: 'no suggestion', rows: [{ suggestion: '' }, { method: 'จัดอบรม', suggestion: '-' }] },
  ],
  astrayBlank: [
    { what: 'as above, without a record of the row', rows: rows({}, { group: '', unit: '', period: '' }) },
    { what: 'as above, below another row', rows: rows({}, {}, { group: '', unit: '', period: '' }) },
  ],
  looseText: [
    { what: 'a title across the table', rows: [{ ...BLANK, group: '๑. การปฏิบัติหน้าที่' }, { group: '' }] },
    { what: 'the headings repeated on the next page', rows: [{}, HEADINGS, { method: 'จัดอบรม', group: '' }] },
    { what: 'leftover spaces', rows: [{}, { ...BLANK, result: ' \n', evidence: '\u200b' }] },
  ],
  noMeasureRow: [
    ...cells(
      'method',
      'ลงชื่อเข้าปฏิบัติงานทุกวัน',
      'รวมกลุ่มเครือข่ายเฝ้าระวัง',
      'ด้านที่ ๑ จัดทำคู่มือ',
      'ผู้รายงานข้อมูลทุกเดือน',
      '(ร่าง) ประกาศเจตนารมณ์',
    ),
    { what: 'a blank row', rows: [{}, BLANK] },
  ],
  unknownState: cells(
    'chosenState',
    ' ดำเนินการแล้ว ',
    'ดำเนิน การแล้ว',
    'ด\u0e4d\u0e32เนินการแล้ว',
    '-',
    '— ยังไม่ได้กำหนด —',
    '\u200b',
  ),
  errorValue: cells('evidence', '#ITA2569', 'N/A', '#1', 'แก้สูตร #REF! ในแฟ้มแล้ว', 'ที่ #/๒๕๖๙', 'ERROR! ๔๐๔'),
  unreadablePeriod: cells(
    'period',
    'ต.ค ๖๘ ถึง มี.ค. ๖๙',
    'ต.ค.68-ก.ย.69',
    'ตค 68 – กย 69',
    'ตั้งแต่เดือนตุลาคม ๒๕๖๘ จนถึงเดือนมีนาคม ๒๕๖๙',
    '1 ต.ค. 2025 - 30 ก.ย. 2026',
    'ไตรมาสที่1-2',
    'ไตรมาส ๑\n(ต.ค.-ธ.ค.)',
    'ทุกวันที่ ๑ - ๕ ของทุกเดือน',
    'อย่างน้อยคนละ ๑ ครั้ง/ปี',
    'รอบ ๑๒ เดือน (สิ้นปีงบประมาณ)',
    'ปีงบประมาณ พ.ศ. ๒๕๖๙',
    '28 ธ.ค. 68 - 5 ม.ค.69',
    '๓๐/๙/๒๕๖๙',
  ),
  unknownUnit: [
    'ผู้อำนวยการกองคลัง',
    'ผอ.กองช่าง',
    'หัวหน้าสำนักปลัด',
    'กองคลัง / สำนักปลัด',
    'กองสาธารณสุขและสิ่งแวดล้อมและกองช่าง',
    'กองคลัง,กองช่าง',
    'กองคลัง\nกองช่าง',
    '๑. กองคลัง ๒. กองช่าง',
    'ทุกสำนัก / กอง',
    'คณะทำงานขับเคลื่อนมาตรการ',
    'ผู้บริหาร',
  ].map(text => ({ what: text, rows: [{ unit: text }], office: UNITS })),
  overdue: [
    { what: 'due today', rows: [{ period: 'ภายใน ๑ เม.ย. ๖๙', result: DETAILED }] },
    { what: 'all year', rows: [{ period: 'ทุกเดือน', result: DETAILED }] },
    { what: 'done after its period', rows: [{ period: 'ต.ค. ๖๘', result: 'ดำเนินการแล้วเสร็จ' }] },
    { what: 'cancelled', rows: [{ result: 'ยกเลิกโครงการเนื่องจากงบประมาณไม่เพียงพอ' }] },
    { what: 'chosen as done', rows: [{ result: 'กองคลัง', chosenState: 'ดำเนินการแล้ว' }] },
    { what: 'without a date', rows: [{ period: 'ไตรมาส ๓', result: 'ยังไม่ดำเนินการ' }] },
    { what: 'a tick', rows: [{ result: 'þ' }] },
  ],
  noResult: [
    { what: 'not begun yet', rows: [{ period: 'พ.ค. - ก.ย. ๖๙', result: '' }] },
    { what: 'under way, with a dash', rows: [{ period: OPEN, result: '-' }] },
    { what: 'due today', rows: [{ period: 'ภายใน ๑ เม.ย. ๖๙', result: '— ยังไม่ได้กำหนด —' }] },
    { what: 'nothing happened, which is the result', rows: [{ result: 'ไม่มีเรื่องร้องเรียนในรอบ ๖ เดือน' }] },
    { what: 'a tick', rows: [{ result: '✓' }] },
    { what: 'cancelled', rows: [{ result: '', chosenState: 'ยกเลิก' }] },
  ],
  noDetail: [
    'อยู่ระหว่างทำสัญญา 2 โครงการ',
    'อยู่ระหว่างเรียกเงินคืน',
    'ความคืบหน้าโครงการ ร้อยละ 95',
    'อยู่ระหว่างดำเนินการ (ครั้งที่ ๒)',
    'มีแผนจะจัดอบรมในเดือนหน้า',
    'ดำเนินการตามแผนแล้ว',
  ].map(result => ({ what: result, rows: [{ period: OPEN, result }] })),
  stateToChoose: [
    'ดำเนินการเสร็จสิ้น',
    'þ ดำเนินการแล้ว',
    'ผู้รับบริการพึงพอใจร้อยละ ๙๒',
    'แล้วเสร็จ เบิกจ่าย ๙๕,๐๐๐ จาก ๑๐๐,๐๐๐ บาท',
    'ไม่มีเรื่องร้องเรียน',
    'ยกเลิกคำสั่งเดิมและออกคำสั่งใหม่แล้ว',
    'จัดทำคู่มือสำหรับประชาชน',
    'แต่งตั้งคณะทำงานตามคำสั่งที่ ๑๒/๒๕๖๙',
    'ประชาสัมพันธ์ผ่านเสียงตามสาย',
    'รับรองระบบเรียบร้อย',
    'อบรมเจ้าหน้าที่ จำนวน ๓๐ คน',
    'ปิดเรื่อง',
  ].map(result => ({
    what: result,
    // An order is the deed only where the measure asks for one. The other method may be of any deed.
    rows: [{ result, method: /คำสั่ง/.test(result) ? 'ออกคำสั่งแต่งตั้งคณะทำงาน' : 'ดำเนินการตามมาตรการ' }],
  })),
  resultAhead: [
    { what: 'no result yet', rows: [{ period: OPEN }], office: IN_ROUND_6 },
    { what: 'a result of round 6', rows: [{ period: OPEN, result6: DETAILED }], office: IN_ROUND_6 },
    {
      what: 'results of both rounds',
      rows: [{ period: OPEN, result6: DETAILED, result12: DETAILED }],
      office: IN_ROUND_6,
    },
    { what: 'a dash', rows: [{ period: OPEN, result12: '-' }], office: IN_ROUND_6 },
    { what: 'a result of round 12 in round 12', rows: [{ result12: PROPER_RESULT }], office: { byRound: true } },
  ],
  closedResultChanged: [
    {
      what: 'a result of round 6 that nobody knows to be reported',
      rows: [{ result6: PROPER_RESULT }],
      office: { byRound: true },
    },
  ],
  repeatedResult: [
    { what: 'one column after round 6', rows: [{ result: PROPER_RESULT }], office: { today: '2026-09-20' } },
    { what: 'another result', rows: [{ result6: DETAILED, result12: PROPER_RESULT }], office: { byRound: true } },
    { what: 'a blank one', rows: [{ result6: PROPER_RESULT }], office: { byRound: true } },
    { what: 'a dash in both', rows: [{ period: OPEN, result6: '-', result12: '-' }], office: { byRound: true } },
  ],
  afterCutOff: [
    { what: 'the last day', rows: [{ result: 'จัดทำคู่มือครบทุกงานแล้ว เมื่อ ๓๑ มี.ค. ๖๙' }], office: { closed: [] } },
    { what: 'a day of round 12', rows: [{ result: 'จัดทำคู่มือครบทุกงานแล้ว เมื่อ ๑ เม.ย. ๖๙' }] },
    {
      what: 'a day of round 12 in its column',
      rows: [{ result12: 'จัดทำคู่มือครบทุกงานแล้ว เมื่อ ๑ เม.ย. ๖๙' }],
      office: { byRound: true },
    },
  ],
  staleChoice: cells('chosenState', 'ดำเนินการแล้ว'),
  strangeDate: [
    ...cells(
      'result',
      'จัดอบรมแล้วเมื่อ ๑๒ ก.พ. ๖๙',
      'ลดระยะเวลาจากเดิมที่ใช้เมื่อ ๑ มิ.ย. ๖๗ แล้ว',
      'ปฏิบัติตามพระราชบัญญัติ ลงวันที่ ๓ ก.ค. ๒๕๔๐ ครบทุกข้อแล้ว',
      'เผยแพร่แผน พ.ศ. ๒๕๖๖ - ๒๕๗๐ แล้ว',
      'ออกคำสั่งใหม่แทนฉบับลงวันที่ ๕ ม.ค. ๒๕๖๗ แล้ว',
      'เผยแพร่แล้ว เมื่อ ๑ เม.ย. ๖๙',
    ),
    { what: 'a plan for a day to come', rows: [{ period: OPEN, result: 'กำหนดจัดอบรมวันที่ ๒๐ พ.ค. ๖๙' }] },
    ...cells(
      'evidence',
      'คำสั่งที่ ๑๒/๒๕๖๙ ลว. ๕ ม.ค. ๖๙',
      'https://example.go.th/2024/01/31-12-67.pdf',
      'ภาพถ่าย ๓๐ ก.ย. ๖๘',
    ),
  ],
  stateAgainstText: [
    {
      what: 'done, with a text that only says what there is',
      rows: [{ chosenState: 'ดำเนินการแล้ว', result: 'มีทะเบียนคุม' }],
    },
    { what: 'done, with a text that says no state', rows: [{ chosenState: 'ดำเนินการแล้ว', result: 'กองคลัง' }] },
    {
      what: 'in progress, with a text that says what is done so far',
      rows: [{ period: OPEN, chosenState: 'อยู่ระหว่างดำเนินการ', result: 'จัดประชุมแล้ว ๒ ครั้ง' }],
    },
    {
      what: 'not due yet, with a text that nothing has begun',
      rows: [{ period: 'ไตรมาส ๓', chosenState: 'ยังไม่ถึงกำหนดดำเนินการ', result: 'ยังไม่ดำเนินการ' }],
    },
    {
      what: 'cancelled, with a text that it could not be done',
      rows: [{ chosenState: 'ยกเลิก', result: 'ไม่สามารถดำเนินการได้' }],
    },
    { what: 'done, with spaces and a line break', rows: [{ chosenState: 'ดำเนินการแล้ว ', result: '- เผยแพร่\nแล้ว' }] },
    {
      what: 'done, with a text about an order that replaced another',
      rows: [{ chosenState: 'ดำเนินการแล้ว', result: 'ยกเลิกคำสั่งเดิมและออกคำสั่งใหม่แล้ว' }],
    },
  ],
  periodDoubt: cells(
    'period',
    'ไตรมาสที่ 1 - 2 (ต.ค. 2568 - มี.ค. 2569)',
    'ไตรมาสที่ ๒ ม.ค.-มี.ค. 2569',
    'รอบ 6 เดือน (ต.ค. - มี.ค.)',
    'รอบ 6 เดือน (เม.ย. - ก.ย. 69)',
    'ปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2568 - 30 กันยายน 2569)',
    'รอบปีงบประมาณ (ต.ค.-ก.ย.)',
    'ธ.ค. - ม.ค. ๖๙',
    'ตลอดปีงบประมาณ (ต.ค. ๖๘ - ก.ย. ๖๙)',
  ),
  periodOutsideYear: cells(
    'period',
    'ภายใน ๓๐ ก.ย. ๖๙',
    '๑ ต.ค. ๖๘',
    'ต.ค. - ก.ย.',
    'ไตรมาส ๔/๒๕๖๙',
    'ทุกวันที่ ๕ ของเดือน',
    'ม.ค. ๖๙ เป็นต้นไป',
    '2569',
  ),
  longPeriod: cells('period', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'ภาคเรียนที่ ๒/๒๕๖๘', 'ปีงบประมาณ ๒๕๖๙', 'ตั้งแต่ ๑ ต.ค. ๖๘ เป็นต้นไป'),
  undatedPeriod: cells(
    'period',
    'ตลอดปี',
    'ตลอดเวลาราชการ',
    'เป็นประจำทุกเดือน ไตรมาส และรายปี',
    'ปีละ ๒ ครั้ง',
    'สัปดาห์ละ 1 ครั้ง',
    'อย่างต่อเนื่อง',
    'สิ้นปีงบประมาณ',
    'รอบ ๑๒ เดือน',
    'ภายในไตรมาสที่ 2',
  ),
  unitWithoutAddress: [
    { what: 'reached in a LINE group', rows: [{}], office: { units: [unit({ email: '', reachedBy: 'ไลน์กลุ่ม' })] } },
    {
      what: 'an address with a dot and a dash',
      rows: [{}],
      office: { units: [unit({ email: 'fin-ance.1@sub.office.go.th' })] },
    },
    {
      what: 'an address with capital letters',
      rows: [{}],
      office: { units: [unit({ email: 'Finance@Office.GO.TH' })] },
    },
    {
      what: 'a unit without an address and without measures',
      rows: [{}],
      office: { units: [unit(), unit({ name: 'กองช่าง', email: '' })] },
    },
    {
      what: 'a top post, which "all units" does not include',
      rows: [{ unit: 'ทุกส่วนราชการ' }],
      office: { units: [unit(), unit({ name: 'ปลัด', email: '' })] },
    },
  ],
  unknownWay: ['อีเมล', 'e-mail', 'ทางอีเมล์', 'ไลน์กลุ่ม', 'LINE', 'อีเมล และไลน์', 'หนังสือราชการ'].map(reachedBy => ({
    what: reachedBy,
    rows: [{}],
    office: { units: [unit({ reachedBy })] },
  })),
  brokenLink: cells(
    'evidence',
    'https://drive.google.com/file/d/1AbC-_9/view?usp=sharing',
    'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
    'bit.ly/3AbCdEf',
    'https://office.go.th/a%20b.pdf#page=3',
    'https://office.go.th/ประกาศ ลงวันที่ ๓ มกราคม ๒๕๖๙',
    '๑. https://office.go.th/a\n๒. https://office.go.th/b',
    'https://office.go.th/index.php/2026/plan_(1).pdf',
    'https://web.archive.org/web/2026/https://office.go.th/',
    '(https://office.go.th)',
    'ที่ ตย ๐๐๐๐๑/๑๒ ลว. ๓ ม.ค. ๖๙',
    'ภาพถ่าย ๓ ภาพ',
    'ระบบ e-Plan, http และ https',
    'https://office.go.th/plan และ Facebook',
  ),
  brokenSplit: [
    {
      what: 'the same method again, as it was typed',
      rows: [{ method: 'จัดประชุม ครั้งที่ ๑' }, { method: 'จัดประชุม ครั้งที่ ๒' }],
    },
  ],
  doubledMethod: [
    { what: 'another occurrence', rows: [{ method: 'จัดประชุม ครั้งที่ ๑' }, { method: 'จัดประชุม ครั้งที่ ๒' }] },
    { what: 'a longer method', rows: [{ method: 'จัดทำคู่มือ' }, { method: 'จัดทำคู่มือประชาชน' }] },
    { what: 'another year', rows: [{ method: 'แผน ปี ๒๕๖๙' }, { method: 'แผน ปี ๒๕๗๐' }] },
    { what: 'the headings repeated on the next page', rows: [{}, HEADINGS, { method: 'จัดอบรม' }, HEADINGS] },
  ],
  placeholder: cells(
    'result',
    'ผู้เข้าร่วมจำนวน ....๓๐.... คน แล้ว',
    'เผยแพร่แล้ว เช่น คำสั่ง ประกาศ เป็นต้น...',
    'เผยแพร่แล้ว…',
    'ประชุมแล้ว (ระบุไว้ในรายงานการประชุม)',
    'แจ้งแล้วตามแบบ ก.พ. ๗.๑',
    'ติดประกาศแล้ว ขนาด XXL',
    '- [x] ดำเนินการแล้ว\n- [ ] ยกเลิก',
    'เผยแพร่แล้ว https://office.go.th/xxx/____/a...b',
    'อบรมแล้ว ผู้ผ่าน ๓๐ คน (โปรดดูภาคผนวก)',
    'แจ้งเวียนและติดประกาศแล้ว ...',
    'เผยแพร่แล้วตาม ว/๒๕๖๙',
  ),
  earlierYear: cells(
    'result',
    'ทบทวนผลการประเมิน ปีงบประมาณ ๒๕๖๘ และจัดทำแผนแล้ว',
    'คะแนนสูงกว่าปีงบประมาณ ๒๕๖๘ แล้ว',
    'เผยแพร่งบ ประจำปีงบประมาณ ๒๕๖๙ แทนปีงบประมาณ ๒๕๖๘ แล้ว',
    'ปฏิบัติตามระเบียบกระทรวงการคลัง พ.ศ. ๒๕๖๐ แล้ว',
    'ประกาศ ลงวันที่ ๑๕ ตุลาคม ๒๕๖๘ แล้ว',
    'จัดทำข้อบัญญัติ ปีงบประมาณ ๒๕๗๐ แล้ว',
  ),
  otherOffice: [
    'อบต. ทุ่งตัวอย่าง จัดประชุมแล้ว',
    'จัดอบรมร่วมกับเทศบาลตำบลบ้านใหม่แล้ว',
    'ศึกษาดูงาน ณ อบต.บ้านใหม่ แล้ว',
    'ส่งหนังสือถึง อบจ.ตัวอย่าง แล้ว',
    'ประสาน อบต.บ้านใหม่ แล้ว',
    'สมาชิกสภา อบต. เข้าประชุมแล้ว',
    'คณะผู้บริหาร อบต.และพนักงานประกาศเจตนารมณ์แล้ว',
    'พนักงานส่วนตำบลลงนามแล้ว',
    'เทศบัญญัติและข้อบัญญัติเผยแพร่แล้ว',
  ].map(result => ({ what: result, rows: [{ result, chosenState: 'ดำเนินการแล้ว' }], office: OWN })),
  missingIndicators: [
    { what: 'a group that is only a number', rows: rows({}, { group: '2' }), office: TWO },
    { what: 'a shortened group', rows: rows({}, { group: 'ใช้งบประมาณ' }), office: TWO },
    { what: 'a plan with other groups', rows: [{ group: '๑. การปฏิบัติหน้าที่' }] },
    {
      what: 'a continued group',
      rows: rows({}, { group: '๒. การใช้งบประมาณ' }, { group: '๒. การใช้งบประมาณ (ต่อ)' }),
      office: TWO,
    },
  ],
  unknownIndicator: [
    [4, '๔. การใช้ทรัพย์สิน'],
    [5, '๕.การแก้ไขปัญหาการทุจริต (ต่อ)'],
    [7, '๗. ประสิทธิภาพ การสื่อสาร'],
    [8, 'การปรับปรุงการทำงาน'],
    [9, '๙'],
    [10, '10.'],
  ].map(([place, group]) => ({
    what: String(group),
    rows: DEFAULT_INDICATORS.map((name, index) => ({
      group: index + 1 === place ? (group ?? '') : name,
      method: `แผน ${index}`,
    })),
    office: { settings: { indicators: DEFAULT_INDICATORS } },
  })),
  indicatorOrder: [
    { what: 'groups in the list’s order', rows: rows({}, { group: '๒. การใช้งบประมาณ' }), office: TWO },
    { what: 'continued', rows: rows({}, { group: '๑. การปฏิบัติหน้าที่ (ต่อ)' }, { group: '2' }), office: TWO },
    { what: 'as above', rows: rows({}, { group: '๒. การใช้งบประมาณ' }, { group: '' }), office: TWO },
  ],
  numbering: [
    ['๑. ก', '๒. ข', '๓. ค'],
    ['- ก\n๑. ข\n๒. ค', '๓. ง'],
    ['๑) ก', '๒) ข', '(๓) ค'],
    ['๑.๑ ก', '๑.๒ ข'],
    ['ก', '๒. ข'],
    ['๑. ก', 'ข', '๓. ค'],
    ['๑. แผน ปี ๒๕๖๙', '๒. ๓ งานบริการ'],
    ['๑. ก ดังนี้\n๑.๑ ข\n๑.๒ ค', '๒. ง'],
    ['๓๐ วันนับแต่ประกาศ', '๕ งานบริการ'],
  ].map(methods => ({ what: methods.join(' | '), rows: methods.map(method => ({ method })) })),
  pasteFault: cells(
    'result',
    'เผยแพร่\u00a0แล้ว',
    'ใช้งบ ๑๐\u00a0บาท แล้ว',
    'ต่าง ๆ ทุก ๆ ปีแล้ว',
    'ตอบข้อ O26 และ o35 แล้ว',
    'โทร. ๐ ๐๐๐๐ ๐๐๐๐ ต่อ 12 แล้ว',
    'มาตรา ๙ แห่ง พ.ร.บ. 2540 แล้ว',
    'ISO 9001:2015 COVID-19 แล้ว',
    'เผยแพร่ที่ a1๒@office.go.th แล้ว',
    'จัดกิจกรรม 👩‍💻 แล้ว',
    'จัด Café แล้ว',
    'หนังสือ มท ๐๘๐๘.๒/ว ๓๘๖๔ แล้ว',
    'ขนาด ๓x๔ เมตร แล้ว',
    'นาที่ ตา ขา กา แล้ว',
  ),
  mixedDigits: cells(
    'result',
    'แบบ ป.ป.ช. ๔๙ และ 12 แล้ว',
    'ข้อ O26 ของปี 2569 แล้ว',
    'ชุด B2o รุ่น ๓ แล้ว',
    'เวลา 09.00 น. วันที่ ๙ แล้ว',
  ),
  misspelling: cells(
    'result',
    'ออกใบอนุญาตติดตั้งป้ายแล้ว',
    'ผลปรากฏหมายเลขแล้ว',
    'ร้อยเปอร์เซ็นต์ เซ็นชื่อแล้ว',
    'แจ้งนายสังเกตุ อนุญาติ แล้ว',
    'จัดสรรค่าน้ำมันแล้ว',
    'สาธารณชนนำไปใช้แล้ว',
    'โปร่งใสใส่ใจบริการแล้ว',
    'เผยแพร่ที่ https://office.go.th/เว็ปไซต์ แล้ว',
    'ปีงบประมาณนี้แล้ว',
    'เลือกสรรคนดีแล้ว',
    'ประเมินนโยบายแล้ว',
    'กบฏ กฎ ปรากฏ แล้ว',
    'สะดวก สะอาด ผาสุก แล้ว',
  ),
  cutWord: cells(
    'result',
    'จัดอบรม การใช้งานระบบแล้ว',
    'ตรวจ สอบถามแล้ว',
    'ใช้งบ ประมาณ ๕ ล้านบาท แล้ว',
    'ขั้น ตอนนี้แล้ว',
    'ประกาศเปิด เผยแพร่แล้ว',
    'จัดประชุม\nประชาสัมพันธ์แล้ว',
    'เดิน ทางเท้าแล้ว',
    'ร้อง เรียนเชิญแล้ว',
  ),
  doubledWord: cells(
    'result',
    'ทำเพื่อเพื่อนร่วมงานแล้ว',
    'แจ้งผู้ปฏิบัติปฏิบัติตามคู่มือแล้ว',
    'ผู้ประเมินประเมินผลแล้ว',
    'ประชุมหมู่บ้านบ้านใหม่แล้ว',
    'ทีละน้อยน้อยแล้ว',
    'ต่าง ๆ นานาแล้ว',
    'ของของราชการคืนแล้ว',
    'ที่ที่จัดไว้แล้ว',
    'ติดตามตามแผนแล้ว',
    'จัดทำแล้ว แล้วส่งให้กองคลัง',
    'ตรวจรับแล้วแล้วจึงเบิกจ่าย',
    'จัดเก็บรายได้ได้ร้อยละ ๑๐๐ แล้ว',
    'นำไปใช้ได้ได้ผลดีแล้ว',
    'ระดับกับกับข้าวแล้ว',
    'จำเป็นเป็นธรรมแล้ว',
    'ภายในในปีนี้แล้ว',
    'ประชุมครั้งที่ ๑๑ แล้ว',
    'โครงการการออมแล้ว',
    'ข้อความความเสี่ยงแล้ว',
  ),
  spaceRun: cells(
    'result',
    '๑.  จัดทำแล้ว',
    '-   จัดทำแล้ว',
    '   จัดทำแล้ว   ',
    'จัดทำแล้ว   \n   เผยแพร่แล้ว',
    '(๒)  จัดทำแล้ว',
    'แจ้งนายสมมุติ  ตัวอย่าง แล้ว',
    'จัดทำ\u00a0แล้ว',
    'ก)  จัดทำแล้ว',
  ),
  spellingVariants: [
    ['ระบบดิจิทัล', 'แผนดิจิทัล'],
    ['ภาพในเฟซบุ๊ก', 'ภาพใน Facebook'],
    ['ระบบแพลตฟอร์ม', 'ระบบอินเทอร์เน็ต'],
    ['แผนกลยุทธ์', 'แผนยุทธศาสตร์'],
    ['ภาพจากเว็บไซต์', 'ภาพจากเว็บบอร์ด'],
  ].map(texts => ({ what: texts.join(', '), rows: rows(...texts.map(evidence => ({ evidence }))) })),
  doneWithoutEvidence: [
    ...cells('evidence', 'ภาพถ่าย', 'คำสั่งที่ ๑/๒๕๖๙', 'https://office.go.th', 'แฟ้ม ก-๑', '๑'),
    { what: 'in progress', rows: [{ period: OPEN, result: DETAILED, evidence: '' }] },
    { what: 'cancelled', rows: [{ result: '', chosenState: 'ยกเลิก', evidence: '' }] },
    { what: 'a table without the column', rows: [{}], office: { headings: { evidence: '' } } },
  ],
};

describe.each(Object.entries(PROPER))('%s does not report', (_, proper) => {
  it.each(proper)('$what', ({ rows: given, office }) => {
    expect(found(given, office)).toEqual([]);
  });
});
