import { oneLine } from '../../letters/letter-blocks';
import type { Permission, Problem, ProtectedPlace, UnreadKind } from '../../problem';
import { HEADINGS, REQUIRED_COLUMNS } from '../../register/columns';
import { formatDate } from '../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../thai/text/numerals';

/** What to do if a time-driven run gets no spreadsheet. */
export const SWITCH_SCOPE =
  'วิธีแก้ไข: เปิดแผ่นงาน เลือกเมนู ส่วนขยาย และ Apps Script เลือก การตั้งค่าโปรเจ็กต์ ทำเครื่องหมายให้แสดงไฟล์ appsscript.json แล้วกลับไปที่ตัวแก้ไข เปิดไฟล์ appsscript.json เปลี่ยน spreadsheets.currentonly เป็น spreadsheets บันทึก แล้วสั่งเมนู เปิดการทำงานประจำวัน อีกครั้งและอนุญาตสิทธิ์ที่ขอ';

/** The address of the account that met the problem; null if it is the reader's own account. */
type Account = string | null;

const USUAL_HEADINGS = REQUIRED_COLUMNS.map(column => HEADINGS[column]).join(' ');

const PROBLEMS: {
  readonly [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>, account: Account) => string;
} = {
  noRegister: () => `ไม่พบตารางมาตรการในแผ่นงานใด ต้องมีหัวคอลัมน์ ${USUAL_HEADINGS} โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน`,
  registerGone: () =>
    'ไม่พบแผ่นงานมาตรการที่ใช้อยู่ อาจถูกลบ โปรดกู้คืนจากประวัติเวอร์ชันของไฟล์ หากจะใช้แผ่นงานอื่นแทน โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน',
  headingMissing: ({ sheet, heading, nearest }) =>
    `แผ่นงาน "${sheet}" ไม่มีหัวคอลัมน์ "${heading}"` +
    (nearest ? ` พบ "${nearest.heading}" ที่ช่อง ${nearest.cell} หากเป็นคอลัมน์เดียวกัน โปรดแก้ให้ตรง` : ' โปรดเพิ่มหัวคอลัมน์นี้'),
  roundMissing: ({ sheet, heading, other }) =>
    `แผ่นงาน "${sheet}" มีหัวคอลัมน์ "${other}" แต่ไม่มี "${heading}" โปรดกู้คืนหรือเพิ่มคอลัมน์นี้ หากใช้ผลเพียงคอลัมน์เดียว โปรดเปลี่ยนชื่อเป็น "${HEADINGS.result}"`,
  headingDoubled: ({ sheet, heading, cells }) =>
    `แผ่นงาน "${sheet}" มีหัวคอลัมน์ "${heading}" ซ้ำที่ช่อง ${cells.join(' และ ')} โปรดเปลี่ยนชื่อหรือลบคอลัมน์ที่ไม่ใช้`,
  headingTaken: ({ sheet, heading, cell }) =>
    `แผ่นงาน "${sheet}" มีคอลัมน์ "${heading}" ของหน่วยงานอยู่แล้วที่ช่อง ${cell} ซึ่งเป็นชื่อที่ระบบใช้ โปรดเปลี่ยนชื่อคอลัมน์นั้นก่อน`,
  houseHeadingMissing: ({ sheet, heading }) =>
    `แผ่นงาน "${sheet}" ไม่มีหัวคอลัมน์ "${heading}" หากมีผู้เปลี่ยนชื่อ โปรดแก้ให้ตรง หากถูกลบ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน แล้วกรอกคอลัมน์นั้นอีกครั้ง`,
  notUnderstood: ({ sheet, headings, tables }) =>
    `"${sheet}" ไม่มีหัวคอลัมน์ที่บอกสิ่งที่ต้องดำเนินการ โปรดนำเข้าทั้งตารางพร้อมหัวคอลัมน์ เช่น ${USUAL_HEADINGS}` +
    (headings.length === 0
      ? ''
      : ` หัวคอลัมน์ที่พบ${tables ? thai`ใน ${tables} ตาราง` : ''} ได้แก่ ${headings.map(each => `"${each}"`).join(' ')}`),
  paperEmpty: ({ sheet }) => `"${sheet}" มีแต่หัวตาราง ยังไม่มีรายการ โปรดเลือกตารางที่มีรายการ หรือกรอกรายการก่อน แล้วลองอีกครั้ง`,
  tableUnknown: ({ table, tables }) => thai`ไม่มีตารางที่ ${table} ไฟล์นี้มี ${tables} ตาราง`,
  mapUnknown: ({ heading, headings }) =>
    `ไม่พบหัวคอลัมน์ "${heading}" ในตาราง หัวคอลัมน์ที่มี ได้แก่ ${headings.map(each => `"${each}"`).join(' ')}`,
  noMeasures: ({ sheet }) => `แผ่นงาน "${sheet}" ยังไม่มีรายการ โปรดกรอกวิธีการดำเนินการอย่างน้อยหนึ่งรายการ`,
  notSetUp: ({ sheet }) => `แผ่นงาน "${sheet}" ยังไม่พร้อมใช้ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน`,
  settingMissing: ({ sheet, key }) => `แผ่นงาน "${sheet}" ยังไม่ได้กรอก "${key}" หรือกรอกไว้แต่อ่านไม่ได้ โปรดกรอกให้ถูกต้องก่อน`,
  settingUnreadable: ({ label, value, proper }) => `อ่าน "${label}" ที่พิมพ์ว่า "${oneLine(value)}" ไม่ได้ โปรดแก้ไข${proper}`,
  lettersChanged: () => 'หนังสือที่จะส่งเปลี่ยนไปจากที่แสดง จึงยังไม่ได้ส่ง โปรดตรวจอีกครั้งแล้วกดส่ง',
  unitUnknown: ({ unit, units }) =>
    `ไม่พบ "${oneLine(unit)}" ในแผ่นงานส่วนราชการ ที่มี ได้แก่ ${units.join(' ')} โปรดเลือกจากชื่อเหล่านี้`,
  unitWithoutRows: ({ units }) => `ไม่มีรายการในความรับผิดชอบของ${units.join(' ')} โปรดตรวจสอบคอลัมน์ผู้รับผิดชอบ`,
  addressUnreadable: ({ unit, address }) =>
    `อีเมลของ${unit} "${oneLine(address)}" ไม่ถูกต้อง โปรดแก้ไขเป็นอีเมลเดียว เช่น plan@example.go.th`,
  sheetTaken: ({ sheet }) => `มีแผ่นงานชื่อ "${sheet}" ของหน่วยงานอยู่แล้ว ซึ่งเป็นชื่อที่ระบบใช้ โปรดเปลี่ยนชื่อแผ่นงานนั้นก่อน`,
  alreadyFilled: ({ sheet }) => `มีตารางมาตรการอยู่แล้วในแผ่นงาน "${sheet}" การนำเข้าตารางต้องใช้ไฟล์ใหม่`,
  newerLayout: () => 'ไฟล์นี้สร้างด้วยโปรแกรมรุ่นที่ใหม่กว่า โปรดติดตั้งโปรแกรมรุ่นล่าสุด',
  cellsProtected: ({ places, owner }, account) =>
    `เขียนแผ่นงานไม่ได้ เพราะมีผู้ป้องกันไว้ไม่ให้${accountName(account)}แก้ไข ได้แก่ ${places.map(protectedName).join(' และ ')} ` +
    `โปรดขอให้ผู้ที่ป้องกันไว้หรือเจ้าของไฟล์${owner === null ? '' : ` (${owner})`} อนุญาตบัญชีดังกล่าวหรือนำการป้องกันออก ` +
    'ที่เมนู ข้อมูล และ ป้องกันชีตและช่วง',
  busy: () => 'มีผู้อื่นกำลังใช้คำสั่งอยู่ โปรดรอสักครู่แล้วลองอีกครั้ง',
  rowsUnknown: ({ sheet, rows }) =>
    `แถว ${rows.map(toThaiDigits).join(', ')} ในแผ่นงาน "${sheet}" ไม่ใช่แถวของรายการ โปรดระบุแถวอื่น`,
  rowsMoved: ({ sheet, rows }) =>
    `มีการย้ายแถวหรือคอลัมน์ในแผ่นงาน "${sheet}" ระหว่างทำงาน โปรดลองอีกครั้ง` +
    (rows.length > 0
      ? ` ระบบเว้นช่องของระบบในแถว ${rows.map(String).join(', ')} ไว้ หากเป็นเช่นนี้ทุกครั้ง โปรดยกเลิกการผสานเซลล์ในคอลัมน์ของระบบ`
      : ''),
  badEmblem: () => 'รูปตราครุฑต้องเป็นไฟล์ PNG ขนาดไม่เกิน ๓๕ กิโลไบต์ โปรดเลือกไฟล์อื่น',
  errorsInEntries: ({ stops, count, first }) =>
    thai`ยังมีจุดที่ต้องแก้ไข ${count} จุด จึงยังไม่` +
    `${stops === 'closing' ? 'ปิดรอบ' : 'สร้างรายงาน'} ${thai`จุดแรก แถว ${first.row}`} ${first.column}: ${first.message}` +
    ` โปรดเลือกเมนู ตรวจสอบข้อมูล เพื่อดูทุกจุด${stops === 'closing' ? '' : ' หรือเลือกสร้างเป็นฉบับร่าง'}`,
  cutOffOutside: ({ first, last }) =>
    `วันที่ของข้อมูลต้องอยู่ระหว่าง ${formatDate(first)} ถึง ${formatDate(last)} โปรดเลือกวันที่อีกครั้ง`,
  roundGoesOn: ({ round, end }) =>
    thai`รอบ ${round} เดือนยังไม่สิ้นสุด ก่อนวันที่ ` + `${formatDate(end)} สร้างรายงานได้เฉพาะฉบับร่าง โปรดเลือกสร้างเป็นฉบับร่าง`,
  tooEarlyToClose: ({ round, from }) =>
    thai`รอบ ${round} เดือนยังไม่ใกล้สิ้นสุด จึงยังไม่ปิด ` + `โปรดเลือกเมนู ปิดรอบการรายงาน ตั้งแต่วันที่ ${formatDate(from)}`,
  laterRoundClosed: () =>
    'รอบ ๑๒ เดือนปิดแล้ว ผลในคอลัมน์ผลการดำเนินงานจึงเป็นผลทั้งปี ปิดรอบ ๖ เดือนย้อนหลังไม่ได้ หากต้องใช้รายงานรอบ ๖ เดือน โปรดใช้ฉบับที่จัดทำไว้เดิม',
  roundClosed: ({ round }) =>
    thai`รอบ ${round} เดือนปิดแล้ว ` + 'จึงไม่แก้สถานะของรอบนี้ หากต้องแก้ผลรายการใด โปรดเลือกเมนู ออกฉบับแก้ไข',
  closedSheetGone: ({ sheet }) =>
    `ไม่พบแผ่นงาน "${sheet}" ซึ่งเก็บผลของรอบที่ปิดแล้ว อาจถูกลบ โปรดกู้คืนจากประวัติเวอร์ชันของไฟล์ แล้วเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน`,
  closedSheetAltered: ({ sheet }) =>
    `แผ่นงาน "${sheet}" ซึ่งเก็บผลของรอบที่ปิดแล้ว มีการแก้ไขหรือเรียงแถวใหม่ จึงไม่ทราบว่ารายงานไว้อย่างไร โปรดคืนค่าจากประวัติเวอร์ชันของไฟล์`,
  closedNotRecorded: ({ sheet }) =>
    `แผ่นงาน "${sheet}" เก็บผลของรอบที่ปิดแล้ว แต่ไฟล์นี้ยังไม่มีบันทึกการปิดรอบ อาจเป็นสำเนา โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน แล้วลองอีกครั้ง`,
  awaitsNoResults: ({ round }) => thai`ปิดรอบ ${round} เดือนแล้ว จึงขอรับผลของรอบนี้อีกไม่ได้ โปรดเลือกรอบที่ยังไม่ปิด`,
  roundNotClosed: ({ round, year }) => thai`ไม่พบรอบ ${round} เดือน ปีงบประมาณ ${year} ที่ปิดแล้วในไฟล์นี้ โปรดตรวจสอบปีและรอบ`,
  driveRefused: ({ why }) => `บันทึกรายงานลงไดรฟ์ไม่ได้ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`,
  wordGone: () => 'ไม่พบไฟล์ Word ของรายงานนี้แล้ว อาจมีการสร้างรายงานใหม่จากอีกหน้าต่างหนึ่ง โปรดสร้างรายงานอีกครั้ง',
  notOperator: ({ account, setting }) =>
    `บัญชี ${account} ไม่อยู่ใน "${setting}" ในแผ่นงานตั้งค่า จึงยังไม่ได้ทำตามคำสั่ง โปรดให้ผู้ที่มีชื่อเป็นผู้สั่ง หรือเพิ่มอีเมลนี้ก่อน`,
  triggerElsewhere: ({ owner, lastRun }) =>
    `${owner} เปิดการทำงานประจำวันไว้แล้ว ครั้งล่าสุดเมื่อ ${formatDate(lastRun)} หากจะใช้บัญชีนี้แทน โปรดให้ผู้นั้นปิดก่อน ` +
    'หากผู้นั้นพ้นหน้าที่แล้ว โปรดเลือกเมนู เครื่องมือเพิ่มเติม และ เปิดการทำงานประจำวัน',
  consentMissing: ({ permissions, link }, account) =>
    `${accountName(account)}ยังไม่ได้อนุญาตให้ระบบ${permissions.map(permissionName).join(' และ')} โปรดอนุญาตให้ครบทุกข้อ` +
    (link === null ? '' : ` โดยเปิดลิงก์นี้ด้วยบัญชีเดียวกัน: ${link}`),
  copiedBook: () => 'ไฟล์นี้เป็นสำเนา ระบบจึงไม่ส่งหนังสือแจ้ง หากจะใช้ไฟล์นี้ต่อ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน',
  bookInBin: () =>
    'ไฟล์นี้อยู่ในถังขยะของไดรฟ์ ระบบจึงไม่ส่งหนังสือแจ้ง หากยังใช้ไฟล์นี้ โปรดกู้คืนจากถังขยะ หากไม่ใช้แล้ว โปรดเปิดไฟล์และเลือกเมนู ปิดการทำงานประจำวัน',
  fileKind: ({ kind }) => UNREAD_KINDS[kind](),
  fileDamaged: () => 'ไฟล์นี้เสียหายหรือรับมาไม่ครบ โปรดเปิดด้วยโปรแกรม Word บันทึกเป็นไฟล์ .docx ใหม่ แล้วนำเข้าอีกครั้ง',
  fileTooBig: () => 'ไฟล์นี้ใหญ่เกินไป (เกิน ๒๐๐ เมกะไบต์เมื่อคลายการบีบอัด) โปรดบันทึกเฉพาะตารางมาตรการเป็นไฟล์ใหม่ แล้วนำเข้าอีกครั้ง',
  noTable: () => 'ไม่พบตารางในสิ่งที่นำเข้า โปรดจัดมาตรการเป็นตารางก่อน แล้วนำเข้าอีกครั้ง',
  quoteOpen: ({ line, text }) =>
    thai`บรรทัดที่ ${line} ของไฟล์มีเครื่องหมายคำพูดที่ไม่มีเครื่องหมายปิด ก่อนข้อความ ` +
    `"${text}" จึงแยกช่องไม่ได้ โปรดแก้บรรทัดนั้น หรือบันทึกตารางเป็นไฟล์ .csv ใหม่ แล้วนำเข้าอีกครั้ง`,
  tableTooBig: ({ sheet, rows, columns }) =>
    `ตาราง${sheet === '' ? '' : ` "${sheet}" `}` +
    thai`มี ${rows} แถว ${columns} คอลัมน์ ` +
    'ระบบอ่านได้ไม่เกิน ๕,๐๐๐ แถว และ ๕๐๐ คอลัมน์ โปรดตัดส่วนที่ไม่ใช่มาตรการออก แล้วลองอีกครั้ง',
  textTooLong: ({ table, row, column }) =>
    `ตาราง ${toThaiDigits(table)} แถว ${toThaiDigits(row)} คอลัมน์ "${column}" ยาวเกิน ๕๐,๐๐๐ ตัวอักษร ซึ่งช่องหนึ่งเก็บไม่ได้ ` +
    'โปรดย่อข้อความ หรือแยกเป็นหลายแถว แล้วนำเข้าอีกครั้ง',
  noSpreadsheet: () => `เปิดไฟล์นี้ไม่ได้ ${SWITCH_SCOPE}`,
};

const saveAsDocx = () => 'เลือก บันทึกเป็น และเลือกชนิดไฟล์ เอกสาร Word (.docx) แล้วนำเข้าไฟล์ใหม่';

/** What an office's file is, and how to get one that can be read. Functions, so that the build writes their letters short. */
const UNREAD_KINDS: Readonly<Record<UnreadKind, () => string>> = {
  doc: () => `ไฟล์นี้เป็นเอกสาร Word รุ่นเก่า (.doc) โปรดเปิดด้วยโปรแกรม Word ${saveAsDocx()}`,
  xls: () => 'ไฟล์นี้เป็นตาราง Excel รุ่นเก่า (.xls) โปรดเปิดใน Google ชีต แล้วคัดลอกแผ่นงานมาไว้ในไฟล์ที่ใช้ระบบนี้',
  encrypted: () => 'ไฟล์นี้มีรหัสผ่าน โปรดเปิดด้วยโปรแกรม Word นำรหัสผ่านออก บันทึก แล้วนำเข้าอีกครั้ง',
  pdf: () =>
    `ไฟล์นี้เป็น PDF ซึ่งไม่มีตารางให้อ่าน โปรดใช้ไฟล์ Word ต้นฉบับ หากไม่มี โปรดเปิด PDF ด้วยโปรแกรม Word ตรวจทานกับต้นฉบับ ${saveAsDocx()}`,
  picture: () => 'ไฟล์นี้เป็นรูปภาพ ซึ่งไม่มีข้อความให้อ่าน โปรดใช้ไฟล์ Word ต้นฉบับ หากไม่มี โปรดพิมพ์ตารางใหม่ในโปรแกรม Word',
  rtf: () => `ไฟล์นี้เป็นเอกสาร .rtf โปรดเปิดด้วยโปรแกรม Word ${saveAsDocx()}`,
  openDocument: () => `ไฟล์นี้เป็นเอกสาร OpenDocument โปรดเปิดด้วยโปรแกรมที่ใช้จัดทำ ${saveAsDocx()}`,
  workbook: () => 'ไฟล์นี้เป็นตาราง Excel (.xlsx) โปรดเปิดใน Google ชีต แล้วคัดลอกแผ่นงานมาไว้ในไฟล์ที่ใช้ระบบนี้',
  presentation: () => 'ไฟล์นี้เป็นงานนำเสนอ โปรดคัดลอกตารางไปไว้ในเอกสาร Word แล้วนำเข้าเอกสารนั้น',
  wordXml: () => `ไฟล์นี้เป็นเอกสาร Word ชนิด XML โปรดเปิดด้วยโปรแกรม Word ${saveAsDocx()}`,
  webArchive: () => `ไฟล์นี้เป็นหน้าเว็บที่บันทึกไว้ โปรดเปิดด้วยโปรแกรม Word ${saveAsDocx()}`,
  googleLink: () =>
    'ไฟล์นี้เป็นเพียงลิงก์ไปยัง Google เอกสาร โปรดเปิดเอกสารนั้น เลือกเมนู ไฟล์ ดาวน์โหลด และ Microsoft Word (.docx) แล้วนำเข้าไฟล์ที่ได้',
  zip: () => 'ไฟล์นี้เป็นไฟล์บีบอัด โปรดแตกไฟล์ แล้วนำเข้าไฟล์ .docx ที่อยู่ข้างใน',
  empty: () => 'ไฟล์นี้ว่างเปล่า โปรดเลือกไฟล์อื่น',
  unknown: () => 'ไม่รู้จักชนิดของไฟล์นี้ โปรดเลือกไฟล์ Word (.docx) หรือตาราง .csv',
};

/** In letters. */
const LONGEST_DESCRIPTION = 60;

/** What each permission of the manifest lets the tool do. */
const PERMISSIONS: Readonly<Record<Permission, string>> = {
  'spreadsheets.currentonly': 'อ่านและเขียนแผ่นงานนี้',
  'drive.file': 'เก็บรายงานในไดรฟ์',
  'script.container.ui': 'แสดงเมนูและหน้าต่าง',
  'script.scriptapp': 'ทำงานตามเวลา',
  'script.send_mail': 'ส่งอีเมล',
  'userinfo.email': 'ทราบที่อยู่อีเมลของบัญชี',
};

function protectedName({ sheet, range, description }: ProtectedPlace): string {
  const where = range === null ? `แผ่นงาน "${sheet}" ทั้งแผ่น` : `แผ่นงาน "${sheet}" ช่วง ${range}`;
  return description === '' ? where : `${where} (${oneLine(description, LONGEST_DESCRIPTION)})`;
}

function permissionName(permission: Permission): string {
  return `${PERMISSIONS[permission]} (permission ${permission})`;
}

/** The problem and what to do about it, in Thai. */
export function problemMessage(problem: Problem, account: Account = null): string {
  // Each code's function takes the problem of that code; TypeScript cannot follow this through a union.
  return (PROBLEMS[problem.code] as (problem: Problem, account: Account) => string)(problem, account);
}

/** The account's name to be followed by Thai text: an address needs a space after it. */
export function accountName(account: Account): string {
  return account === null ? 'บัญชีนี้' : `บัญชี ${account} `;
}
