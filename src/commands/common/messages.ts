import type { Permission, Problem } from '../../problem';
import { formatDate, formatDateShort } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';

/** What the commands say to staff. Numbers go in as numbers and come out in Thai numerals. */
export const MESSAGES = {
  fault: (why: string) => `เกิดข้อผิดพลาด งานนี้ยังไม่เสร็จ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`,
  notLogged: (why: string) => `บันทึกลงประวัติการทำงานไม่ได้: ${why}`,
  checkedClean: (measures: number) => thai`ตรวจแล้ว ${measures} รายการ ไม่พบสิ่งที่ต้องแก้ไข`,
  checked: (error: number, warning: number, suggestion: number, listed: boolean) =>
    thai`ตรวจแล้ว พบที่ต้องแก้ไข ${error} จุด ควรตรวจสอบ ${warning} จุด ข้อแนะนำ ${suggestion} จุด` +
    (error > 0 ? ' โปรดแก้ส่วนที่ต้องแก้ไขก่อน' : warning > 0 ? ' โปรดเริ่มจากส่วนที่ควรตรวจสอบ' : '') +
    (listed ? ' ดูได้ในแผ่นงานรายการที่ต้องแก้ไข' : ' ไม่พบแผ่นงานรายการที่ต้องแก้ไข โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน'),
  jump: 'เปิดช่อง',
  ofSettings: (label: string) => `ตั้งค่า: ${label}`,
  ofWording: (key: string) => `ข้อความในรายงาน: ${key}`,
  moreFindings: (more: number) => thai`และอีก ${more} จุด โปรดแก้รายการข้างต้นก่อน แล้วสั่งตรวจสอบอีกครั้ง`,
  flagged: (measures: number, inProgress: number, overdue: number) =>
    thai`ปรับสถานะแล้ว ${measures} รายการ อยู่ระหว่างดำเนินการ ${inProgress} รายการ เกินกำหนด ${overdue} รายการ`,
  setUp: (changed: readonly string[], register: string, fiscalYear: number) =>
    (changed.length > 0
      ? `ตั้งค่าและซ่อมแซมแผ่นงาน ${changed.map(sheet => `"${sheet}"`).join(' ')} เรียบร้อยแล้ว`
      : 'แผ่นงานครบถ้วนอยู่แล้ว ไม่มีสิ่งใดต้องแก้ไข') +
    ` ใช้ตารางในแผ่นงาน "${register}" ` +
    thai`ปีงบประมาณ พ.ศ. ${fiscalYear}` +
    (changed.length > 0 ? ' หากไม่ใช่ปีนี้ โปรดแก้ในแผ่นงานตั้งค่า และโปรดตรวจอีเมลในแผ่นงานส่วนราชการ' : ''),
  askToFillDown: (cells: number) =>
    thai`พบช่องว่าง ${cells} ช่องในคอลัมน์มาตรการ ผู้รับผิดชอบ หรือระยะเวลา ที่หมายถึงข้อความของแถวบน หากเรียงลำดับ แทรก หรือลบแถว รายการอาจไปเป็นของส่วนราชการอื่น ต้องการเติมข้อความให้ครบทุกแถวและยกเลิกการผสานเซลล์หรือไม่`,
  notFilledDown: (cells: number) =>
    thai`มีช่องว่าง ${cells} ช่องที่หมายถึงข้อความของแถวบน โปรดสั่งให้เติมก่อนเรียงลำดับ แทรก หรือลบแถว`,
  filledDown: (filled: number, left: number) =>
    thai`เติมข้อความของแถวบนแล้ว ${filled} ช่อง` + (left > 0 ? thai` เหลืออีก ${left} ช่อง โปรดสั่งอีกครั้ง` : ''),
  askToFix: (changes: readonly FixedText[]) =>
    [thai`จะแก้ไข ${changes.length} ช่อง ดังนี้ ต้องการแก้ไขหรือไม่`, ...fixLines(changes)].join('\n'),
  notFixed: 'ยกเลิกการแก้ไขแล้ว ไม่มีช่องใดเปลี่ยน',
  fixPreview: (cells: number) => thai`พบช่องที่แก้ไขได้ ${cells} ช่อง ยังไม่ได้แก้ไข`,
  fixed: (changes: readonly FixedText[], left: number) =>
    changes.length + left === 0
      ? 'ไม่พบอักขระหรือคำผิดที่แก้ไขให้ได้'
      : [
          thai`แก้ไขแล้ว ${changes.length} ช่อง` +
            (left > 0 ? thai` เหลืออีก ${left} ช่อง โปรดสั่งอีกครั้ง` : '') +
            ' หากต้องการคืนข้อความเดิม โปรดเลือกเมนู ย้อนกลับการแก้ไขล่าสุด',
          ...fixLines(changes),
        ].join('\n'),
  undone: (restored: number, kept: number, left: number) =>
    restored + kept + left === 0
      ? 'ไม่มีการแก้ไขให้ย้อนกลับ'
      : thai`คืนข้อความเดิมแล้ว ${restored} ช่อง` +
        (left > 0 ? thai` เหลืออีก ${left} ช่อง โปรดสั่งอีกครั้ง` : '') +
        (kept > 0 ? thai` คงไว้ ${kept} ช่องที่ข้อความหรือแถวเปลี่ยนไปแล้ว` : ''),
  dailyOn: (hour: number) =>
    thai`เปิดการทำงานประจำวันแล้ว ทุกวันเวลาประมาณ ${hour} นาฬิกา ระบบจะปรับสถานะ และในวันทำการจะแจ้งรายการที่ถึงกำหนดแจ้ง`,
  askToTakeOver: (owner: string, lastRun: string) =>
    `${owner} เปิดการทำงานประจำวันไว้ แต่ไม่ได้ทำงานเกินสามวันทำการแล้ว ครั้งล่าสุดเมื่อ ${formatDate(lastRun)} ต้องการใช้บัญชีนี้แทนหรือไม่`,
  askToClear: (owner: string, lastRun: string) =>
    `${owner} เปิดการทำงานประจำวันไว้ แต่ไม่ได้ทำงานเกินสามวันทำการแล้ว ครั้งล่าสุดเมื่อ ${formatDate(lastRun)} ต้องการปิดแทนหรือไม่`,
  heartbeat: (day: string, time: string) => toThaiDigits(`ทำงานล่าสุด ${formatDateShort(day)} ${time} น.`),
  noHeartbeat: (why: string) => `แสดงวันที่ทำงานล่าสุดที่หัวตารางไม่ได้ โปรดสั่งอีกครั้ง: ${why}`,
  dailyLater: (minutes: number) => thai`ยังไม่เสร็จ ระบบจะทำต่อเองในอีกประมาณ ${minutes} นาที`,
  ownerNotTold: (why: string) => `ส่งอีเมลแจ้งเจ้าของบัญชีไม่ได้: ${why}`,
  triggerGone: 'ไม่พบตัวตั้งเวลาของงานประจำวันที่บัญชีนี้เปิดไว้ โปรดเลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง',
  dailyNotHere: 'การทำงานประจำวันของบัญชีนี้ถูกปิดหรือเปลี่ยนไปใช้บัญชีอื่นแล้ว จึงยกเลิกการทำงานประจำวันของบัญชีนี้ ไม่ได้ส่งหนังสือแจ้ง',
  emblemSaved: 'บันทึกรูปแล้ว รายงานที่สร้างต่อจากนี้จะมีตราในบันทึกข้อความ',
  dailyOff: 'ปิดการทำงานประจำวันแล้ว',
  dailyWasOff: 'การทำงานประจำวันปิดอยู่แล้ว',
} as const;

/** What to do where a time-driven run gets no spreadsheet. */
export const SWITCH_SCOPE =
  'วิธีแก้ไข: เปิดแผ่นงาน เลือกเมนู ส่วนขยาย และ Apps Script เลือก การตั้งค่าโปรเจ็กต์ ทำเครื่องหมายให้แสดงไฟล์ appsscript.json แล้วกลับไปที่ตัวแก้ไข เปิดไฟล์ appsscript.json เปลี่ยน spreadsheets.currentonly เป็น spreadsheets บันทึก แล้วสั่งเมนู เปิดการทำงานประจำวัน อีกครั้งและอนุญาตสิทธิ์ที่ขอ';

const PROBLEMS: { readonly [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>) => string } = {
  noRegister: () =>
    'ไม่พบตารางมาตรการในแผ่นงานใด ต้องมีหัวคอลัมน์ มาตรการ วิธีการดำเนินการ ผู้รับผิดชอบ ระยะเวลา และผลการดำเนินงาน โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน',
  headingMissing: ({ sheet, heading, nearest }) =>
    `แผ่นงาน "${sheet}" ไม่มีหัวคอลัมน์ "${heading}"` +
    (nearest ? ` พบ "${nearest.heading}" ที่ช่อง ${nearest.cell} หากเป็นคอลัมน์เดียวกัน โปรดแก้ให้ตรง` : ' โปรดเพิ่มหัวคอลัมน์นี้'),
  headingDoubled: ({ sheet, heading, cells }) =>
    `แผ่นงาน "${sheet}" มีหัวคอลัมน์ "${heading}" ซ้ำที่ช่อง ${cells.join(' และ ')} โปรดเปลี่ยนชื่อหรือลบคอลัมน์ที่ไม่ใช้`,
  headingTaken: ({ sheet, heading, cell }) =>
    `แผ่นงาน "${sheet}" มีคอลัมน์ "${heading}" ของหน่วยงานอยู่แล้วที่ช่อง ${cell} ซึ่งเป็นชื่อที่ระบบใช้ โปรดเปลี่ยนชื่อคอลัมน์นั้นก่อน`,
  houseHeadingMissing: ({ sheet, heading }) =>
    `แผ่นงาน "${sheet}" ไม่มีหัวคอลัมน์ "${heading}" หากมีผู้เปลี่ยนชื่อ โปรดแก้ให้ตรง หากถูกลบ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน แล้วกรอกคอลัมน์นั้นอีกครั้ง`,
  noMeasures: ({ sheet }) => `แผ่นงาน "${sheet}" ยังไม่มีรายการ โปรดกรอกวิธีการดำเนินการอย่างน้อยหนึ่งรายการ`,
  notSetUp: ({ sheet }) => `แผ่นงาน "${sheet}" ยังไม่พร้อมใช้ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน`,
  settingMissing: ({ sheet, key }) => `แผ่นงาน "${sheet}" ยังไม่ได้กรอก "${key}" หรือกรอกไว้แต่อ่านไม่ได้ โปรดกรอกให้ถูกต้องก่อน`,
  sheetTaken: ({ sheet }) => `มีแผ่นงานชื่อ "${sheet}" ของหน่วยงานอยู่แล้ว ซึ่งเป็นชื่อที่ระบบใช้ โปรดเปลี่ยนชื่อแผ่นงานนั้นก่อน`,
  alreadyFilled: ({ sheet }) => `มีตารางมาตรการอยู่แล้วในแผ่นงาน "${sheet}" การนำเข้าตารางต้องใช้ไฟล์ใหม่`,
  newerLayout: () => 'ไฟล์นี้สร้างด้วยโปรแกรมรุ่นที่ใหม่กว่า โปรดติดตั้งโปรแกรมรุ่นล่าสุด',
  busy: () => 'มีผู้อื่นกำลังใช้คำสั่งอยู่ โปรดรอสักครู่แล้วลองอีกครั้ง',
  rowsMoved: ({ sheet, rows }) =>
    `มีการย้ายแถวหรือคอลัมน์ในแผ่นงาน "${sheet}" ระหว่างทำงาน โปรดสั่งอีกครั้ง` +
    (rows.length > 0
      ? ` ระบบเว้นช่องของระบบในแถว ${rows.map(String).join(', ')} ไว้ หากเป็นเช่นนี้ทุกครั้ง โปรดยกเลิกการผสานเซลล์ในคอลัมน์ของระบบ`
      : ''),
  badEmblem: () => 'รูปตราครุฑต้องเป็นไฟล์ PNG ขนาดไม่เกิน ๓๕ กิโลไบต์ โปรดเลือกไฟล์อื่น',
  errorsInEntries: ({ count, first }) =>
    thai`ยังมีจุดที่ต้องแก้ไข ${count} จุด จึงยังไม่สร้างรายงาน จุดแรก แถว ${first.row} ` +
    `${first.column}: ${first.message}` +
    ' โปรดเลือกเมนู ตรวจสอบข้อมูล เพื่อดูทุกจุด หรือเลือกสร้างเป็นฉบับร่าง',
  driveRefused: ({ why }) => `บันทึกรายงานลงไดรฟ์ไม่ได้ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`,
  triggerElsewhere: ({ owner, lastRun }) =>
    `${owner} เปิดการทำงานประจำวันไว้แล้ว ครั้งล่าสุดเมื่อ ${formatDate(lastRun)} หากจะใช้บัญชีนี้แทน โปรดให้ผู้นั้นปิดก่อน`,
  consentMissing: ({ permissions, link }) =>
    `บัญชีนี้ยังไม่ได้อนุญาตให้ระบบ${permissions.map(permissionName).join(' และ')} โปรดอนุญาตให้ครบทุกข้อ` +
    (link === null ? '' : ` โดยเปิดลิงก์นี้ด้วยบัญชีเดียวกัน: ${link}`),
  lettersKept: ({ mailFault, why }) =>
    (mailFault === 'refused'
      ? 'มีหนังสือแจ้งที่ถึงกำหนดแต่ส่งไม่ได้เลย โปรดตรวจสอบว่าบัญชีนี้ส่งอีเมลได้'
      : 'จำนวนอีเมลที่บัญชีนี้ส่งได้ไม่พอส่งหนังสือแจ้งติดต่อกันสองวัน โปรดลดการส่งอีเมลอื่นจากบัญชีนี้ หรือเปิดด้วยบัญชีที่ส่งได้มากกว่า') + `: ${why}`,
  notFlagged: ({ why, letters }) => `ปรับสถานะในตารางมาตรการไม่ได้: ${why}\n${letters}`,
  copiedBook: () => 'ไฟล์นี้เป็นสำเนา ระบบจึงไม่ส่งหนังสือแจ้ง หากจะใช้ไฟล์นี้ต่อ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน',
  noSpreadsheet: () => `เปิดไฟล์นี้ไม่ได้ ${SWITCH_SCOPE}`,
};

/** What each permission of the manifest lets the tool do, with Google's name for it. */
const PERMISSIONS: Readonly<Record<Permission, string>> = {
  'spreadsheets.currentonly': 'อ่านและเขียนแผ่นงานนี้',
  'drive.file': 'เก็บรายงานในไดรฟ์',
  'script.container.ui': 'แสดงเมนูและหน้าต่าง',
  'script.scriptapp': 'ทำงานตามเวลา',
  'script.send_mail': 'ส่งอีเมล',
  'userinfo.email': 'ทราบที่อยู่อีเมลของบัญชี',
};

function permissionName(permission: Permission): string {
  return `${PERMISSIONS[permission]} (permission ${permission})`;
}

export function messageOf(problem: Problem): string {
  // The table holds for each code a sentence of that problem; TypeScript cannot follow that through a union.
  return (PROBLEMS[problem.code] as (problem: Problem) => string)(problem);
}

interface FixedText {
  readonly row: number;
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

/** Every old and new text, a line a cell. */
function fixLines(changes: readonly FixedText[]): string[] {
  return changes.map(({ row, column, was, now }) => `${thai`แถว ${row} `}${column}: "${was}" เป็น "${now}"`);
}

/** A Thai sentence whose numbers are printed in Thai numerals. */
export function thai(parts: TemplateStringsArray, ...numbers: readonly number[]): string {
  return parts.map((part, index) => part + (index < numbers.length ? toThaiDigits(numbers[index] ?? '') : '')).join('');
}
