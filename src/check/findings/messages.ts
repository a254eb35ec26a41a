import { WAYS_TO_REACH } from '../../office/house-sheets/house-sheets';
import { STATE_LABELS } from '../../register/states';
import { formatDate, formatDateShort } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { type Advice, advice, oneLine } from './advice';
import type { Finding, FindingData, RuleName, Severity } from './finding';
import { ROUND_ADVICE } from './round-messages';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'ต้องแก้ไข',
  warning: 'ควรตรวจสอบ',
  suggestion: 'ข้อแนะนำ',
};

/** `heading`: the column's heading as written in the sheet. */
const ADVICE: { readonly [Name in RuleName]: (data: FindingData[Name], heading: string) => Advice } = {
  ...ROUND_ADVICE,
  headingMissing: ({ heading, nearest, other }) =>
    other !== null
      ? advice(
          `พบหัวคอลัมน์ "${other}" แต่ไม่พบ "${heading}"`,
          'โปรดกู้คืนหรือเพิ่มคอลัมน์นี้ หากใช้ผลเพียงคอลัมน์เดียว โปรดเปลี่ยนชื่อเป็น "ผลการดำเนินงาน"',
        )
      : nearest
        ? advice(
            `ไม่พบหัวคอลัมน์ "${heading}" พบ "${nearest.heading}" ที่ช่อง ${nearest.cell}`,
            'หากเป็นคอลัมน์เดียวกัน โปรดแก้หัวคอลัมน์ให้ตรง',
          )
        : advice(`ไม่พบหัวคอลัมน์ "${heading}"`, 'โปรดเพิ่มหัวคอลัมน์นี้'),
  headingDoubled: ({ heading, cells }) =>
    advice(`หัวคอลัมน์ "${heading}" มีซ้ำที่ช่อง ${cells.join(' และ ')}`, 'โปรดเปลี่ยนชื่อหรือลบคอลัมน์ที่ไม่ใช้'),
  noMeasures: () => advice('ยังไม่ได้กรอกวิธีการดำเนินการ', 'โปรดกรอกอย่างน้อยหนึ่งรายการ'),
  blankCell: (_, heading) => advice(`ช่อง "${heading}" ว่าง`, 'โปรดกรอกให้ครบ'),
  astrayBlank: ({ text }, heading) =>
    text === ''
      ? advice(`ช่อง "${heading}" ว่าง และแถวที่เคยใช้ข้อความร่วมกันไม่มีแล้ว`, 'โปรดกรอกในช่องนี้')
      : advice(`ช่อง "${heading}" ว่าง และไม่ได้อยู่ใต้แถวเดิมแล้ว ระบบยังถือว่าหมายถึง "${text}"`, 'โปรดกรอกข้อความที่ถูกต้องในช่องนี้'),
  looseText: () =>
    advice('แถวนี้มีข้อความแต่ไม่มีวิธีการดำเนินการ จึงไม่อยู่ในรายงาน', 'โปรดย้ายข้อความไปแถวที่ถูกต้อง หรือกรอกวิธีการดำเนินการ'),
  noMeasureRow: ({ kind }) => advice(`แถวนี้เป็น${ASIDE_KINDS[kind]} ไม่ใช่มาตรการ จึงไม่อยู่ในรายงาน`, 'หากไม่ใช้แล้ว ลบแถวนี้ได้'),
  unknownState: ({ text }) => advice(`"${text}" ไม่ใช่สถานะในรายการ ระบบจึงไม่ใช้`, 'โปรดเลือกจากรายการ หรือเว้นว่างไว้'),
  errorValue: ({ value }) => advice(`ช่องนี้แสดงค่าผิดพลาด ${value}`, 'โปรดแก้สูตรหรือพิมพ์ข้อความแทน'),
  unreadablePeriod: ({ reason, part }) => PERIOD_FAULTS[reason](part),
  unknownUnit: ({ text, nearest }) =>
    nearest
      ? advice(`ไม่พบ "${text}" ในแผ่นงานส่วนราชการ หมายถึง "${nearest}" หรือไม่`, 'โปรดแก้ชื่อให้ตรง หรือเพิ่มเป็นชื่ออื่นที่ใช้เรียก')
      : advice(`ไม่พบ "${text}" ในแผ่นงานส่วนราชการ`, 'โปรดตรวจสอบชื่อ หรือเพิ่มส่วนราชการนี้'),
  overdue: ({ days }) =>
    advice(`เกินกำหนดแล้ว ${toThaiDigits(days)} วัน แต่ยังดำเนินการไม่แล้วเสร็จ`, 'โปรดเร่งดำเนินการและรายงานผล'),
  noResult: ({ days }) =>
    advice(
      days === null
        ? 'เลือกสถานะว่าดำเนินการแล้ว แต่ยังไม่ได้กรอกผลการดำเนินงาน'
        : `ครบกำหนดมาแล้ว ${toThaiDigits(days)} วัน แต่ยังไม่ได้กรอกผลการดำเนินงาน`,
      'โปรดกรอกผล',
    ),
  noDetail: () => advice('ระบุเพียงว่าอยู่ระหว่างดำเนินการ', 'โปรดเพิ่มรายละเอียดว่าได้ดำเนินการสิ่งใดไปแล้ว'),
  stateToChoose: ({ words }) =>
    advice(`ข้อความ "${words}" ไม่บอกสถานะที่แน่ชัด`, 'โปรดเลือกสถานะในช่องสถานะ หรือระบุให้ชัดว่าดำเนินการแล้วหรือไม่'),
  stateAgainstText: ({ chosen, read }) =>
    advice(`เลือกสถานะ "${STATE_LABELS[chosen]}" แต่ผลการดำเนินงานอ่านได้ว่า "${STATE_LABELS[read]}"`, 'โปรดแก้ให้ตรงกัน'),
  periodDoubt: ({ doubt }) => PERIOD_DOUBTS[doubt],
  periodOutsideYear: ({ fiscalYear }) =>
    advice(`ระยะเวลานี้ไม่อยู่ในปีงบประมาณ ${toThaiDigits(fiscalYear)} ทั้งหมด`, 'โปรดตรวจสอบเดือนและปี'),
  longPeriod: ({ fiscalYear, whole, due }) =>
    advice(
      `ระยะเวลา ${formatDateShort(whole.start)} - ${formatDateShort(whole.end)} ไม่ได้อยู่ในปีงบประมาณ ${toThaiDigits(fiscalYear)} ทั้งหมด ระบบจึงถือว่าส่วนของปีนี้ครบกำหนดวันที่ ${formatDate(due)}`,
      'หากไม่ถูกต้อง โปรดแก้ระยะเวลา',
    ),
  undatedPeriod: () => advice('ไม่ได้ระบุวันหรือเดือน ระบบจึงถือว่าครบกำหนดเมื่อสิ้นปีงบประมาณ', 'หากทราบกำหนดแล้ว โปรดระบุ'),
  unitWithoutAddress: ({ units, email }) =>
    email === ''
      ? advice(
          `${quotedList(units)}${andMore(units)} ยังไม่มีอีเมล จึงส่งหนังสือแจ้งไม่ได้`,
          'โปรดกรอกอีเมลหรือเปลี่ยนวิธีติดต่อในแผ่นงานส่วนราชการ',
        )
      : advice(`อีเมล "${email}" ของ ${quotedList(units)} ไม่ถูกต้อง`, 'โปรดแก้ไขในแผ่นงานส่วนราชการ'),
  unknownWay: ({ unit, way }) =>
    advice(
      `วิธีติดต่อของ "${unit}" คือ "${way}" ซึ่งไม่มีในตัวเลือก ระบบจึงไม่ส่งอีเมล`,
      `โปรดเลือก ${WAYS_TO_REACH.map(known => `"${known}"`).join(' หรือ ')} ในแผ่นงานส่วนราชการ`,
    ),
  brokenLink: ({ link }) => advice(`ลิงก์ "${link}" ไม่สมบูรณ์`, 'โปรดเปิดหน้าที่ต้องการแล้วคัดลอกลิงก์ใหม่'),
  brokenSplit: ({ units, firstRow }) =>
    firstRow === null
      ? advice(
          `แยกแถวรายส่วนราชการไว้ แต่ไม่มีแถวของ${units.join(' ')} จึงนับว่ายังไม่แล้วเสร็จ`,
          'หากเปลี่ยนชื่อแล้ว โปรดเพิ่มชื่อเดิมเป็นชื่ออื่นที่ใช้เรียกในแผ่นงานส่วนราชการ มิฉะนั้น โปรดเลือกแถวนี้ แล้วเลือกเมนู แยกแถวรายส่วนราชการ หรือ รวมแถวกลับ',
        )
      : advice(
          `แยกจากรายการเดียวกับแถว ${toThaiDigits(firstRow)} แต่มาตรการหรือวิธีการดำเนินการไม่ตรงกัน จึงนับเป็นคนละรายการ`,
          'โปรดแก้ไขให้ตรงกัน',
        ),
  doubledMethod: ({ firstRow }) => advice(`ข้อความนี้ซ้ำกับแถว ${toThaiDigits(firstRow)}`, 'โปรดแก้ไข หรือลบแถวที่ซ้ำ'),
  placeholder: ({ text }) => advice(`"${text}" เป็นที่ว่างซึ่งยังไม่ได้กรอก`, 'โปรดกรอกข้อมูลหรือลบออก'),
  earlierYear: ({ named, fiscalYear }) =>
    advice(
      `อ้างถึงปีงบประมาณ ${toThaiDigits(named)} แต่มาตรการเป็นของปีงบประมาณ ${toThaiDigits(fiscalYear)}`,
      'โปรดตรวจสอบว่าเป็นผลของปีนี้',
    ),
  strangeDate: ({ kind, dates }) => STRANGE_DATES[kind](quotedList(dates)),
  otherOffice: ({ office }) => advice(`"${office}" ไม่ใช่ชื่อหน่วยงานนี้`, 'โปรดตรวจสอบว่าเป็นข้อความที่คัดลอกมาหรือไม่'),
  missingIndicators: ({ names }) =>
    advice(`ยังไม่มีรายการของ ${names.join(', ')}`, 'โปรดเพิ่มรายการ หรือแก้รายชื่อมาตรการในแผ่นงานตั้งค่า'),
  unknownIndicator: ({ group }) => advice(`"${group}" ไม่อยู่ในรายชื่อมาตรการของแผ่นงานตั้งค่า`, 'โปรดแก้ชื่อให้ตรง หรือเพิ่มในรายชื่อ'),
  indicatorOrder: ({ group, before }) =>
    advice(`"${group}" อยู่หลัง "${before}" ไม่ตรงกับลำดับในแผ่นงานตั้งค่า`, 'โปรดย้ายแถวให้ตรงลำดับ'),
  numbering: ({ number, expected }) =>
    advice(`ลำดับข้อเป็น ${toThaiDigits(number)} แต่ควรเป็น ${toThaiDigits(expected)}`, 'โปรดตรวจสอบว่าซ้ำหรือข้ามข้อหรือไม่'),
  pasteFault: ({ pieces, fix }) =>
    advice(`มีอักขระที่เพี้ยนจากการคัดลอก ที่ ${quotedList(pieces)}`, orByMenu('โปรดพิมพ์ใหม่', fix)),
  mixedDigits: ({ pieces, fix }) =>
    advice(`ตัวเลข ${quotedList(pieces)} มีเลขไทยปนเลขอารบิกหรือตัวอักษร`, orByMenu('โปรดพิมพ์เป็นตัวเลขแบบเดียวกัน', fix)),
  misspelling: ({ sure, words, fix }) =>
    advice(
      `${sure === 'likely' ? 'สะกดผิด' : 'อาจสะกดผิด'} ${words.map(({ wrong, right }) => `"${wrong}" ควรเป็น "${right}"`).join(' ')}`,
      sure === 'likely' ? orByMenu('โปรดแก้ไข', fix) : 'โปรดตรวจสอบ',
    ),
  cutWord: ({ words }) => advice(`คำถูกแยกด้วยช่องว่างหรือการขึ้นบรรทัด ${changedWords(words)}`, 'โปรดพิมพ์ให้ติดกัน'),
  doubledWord: ({ words }) => advice(`พิมพ์คำซ้ำ ${changedWords(words)}`, 'โปรดตรวจสอบ'),
  spaceRun: ({ count }) => advice(`เว้นวรรคเกินหนึ่งช่อง ${toThaiDigits(count)} แห่ง`, 'โปรดลบช่องว่างที่เกิน'),
  spellingVariants: ({ variants, counts }) =>
    advice(
      `สะกดคำเดียวกันหลายแบบ ${variants.map((word, at) => `"${word}" ${toThaiDigits(counts[at] ?? 0)} แห่ง`).join(' ')}`,
      'โปรดใช้แบบเดียวกัน',
    ),
  doneWithoutEvidence: ({ count }, heading) =>
    advice(
      count === null
        ? 'มีรายการที่ดำเนินการแล้วแต่ยังไม่มีหลักฐาน'
        : `รายการที่ดำเนินการแล้ว ${toThaiDigits(count)} รายการยังไม่มีหลักฐาน`,
      `โปรดกรองคอลัมน์ "${heading}" ให้เหลือช่องว่าง แล้วเพิ่มลิงก์หรือเลขที่เอกสาร`,
    ),
};

const ASIDE_KINDS: Readonly<Record<FindingData['noMeasureRow']['kind'], string>> = {
  signature: 'ส่วนลงลายมือชื่อ',
  total: 'แถวผลรวม',
  subHeading: 'หัวข้อย่อย',
};

const PERIOD_DOUBTS: Readonly<Record<FindingData['periodDoubt']['doubt'], Advice>> = {
  endBeforeStart: advice('วันสิ้นสุดมาก่อนวันเริ่มต้น', 'โปรดตรวจสอบเดือนและปี'),
  otherCalendar: advice(
    'ระยะเวลานี้นับตามรอบปีอื่นที่ไม่ใช่ปีงบประมาณ ระบบจึงถือว่าครบกำหนดเมื่อสิ้นปีงบประมาณ',
    'โปรดระบุเดือนที่เริ่มต้นและสิ้นสุด',
  ),
  labelAgainstRange: advice('ชื่อไตรมาส รอบ หรือปี ไม่ตรงกับช่วงเดือนที่เขียนไว้ด้วยกัน', 'โปรดแก้ให้ตรงกัน'),
};

const PERIOD_FAULTS: Readonly<Record<FindingData['unreadablePeriod']['reason'], (part: string) => Advice>> = {
  slip: part => advice(`อ่านระยะเวลาไม่ได้ที่ "${part}"`, 'โปรดตรวจสอบตัวสะกดของเดือนหรือช่วงเวลา'),
  impossible: part => advice(`"${part}" ไม่มีในปฏิทิน`, 'โปรดแก้วันที่'),
  bothRounds: part => advice(`"${part}" ระบุไว้ทั้งสองรอบ`, 'โปรดเลือกรอบเดียว'),
  unfamiliar: part => advice(`"${part}" ไม่บอกวันหรือเดือนที่ครบกำหนด`, 'โปรดระบุเดือนที่เริ่มต้นและสิ้นสุด เช่น ต.ค. ๖๘ - มี.ค. ๖๙'),
  unknown: part => advice(`อ่านระยะเวลา "${part}" ไม่ได้`, 'โปรดกรอกเช่น ต.ค. ๖๘ - มี.ค. ๖๙ หรือ ไตรมาส ๒'),
};

const STRANGE_DATES: Readonly<Record<FindingData['strangeDate']['kind'], (dates: string) => Advice>> = {
  impossible: dates => advice(`วันที่ ${dates} ไม่มีในปฏิทิน`, 'โปรดแก้วันที่'),
  after: dates => advice(`วันที่ ${dates} ยังมาไม่ถึง`, 'โปรดตรวจสอบวันที่'),
  before: dates => advice(`วันที่ ${dates} อยู่ก่อนปีงบประมาณนี้`, 'โปรดตรวจสอบว่าเป็นผลของปีนี้'),
  paperBefore: dates => advice(`เอกสารลงวันที่ ${dates} ออกก่อนปีงบประมาณนี้`, 'หากยังใช้บังคับอยู่ ไม่ต้องแก้ไข'),
};

function orByMenu(byHand: string, fix: string | null): string {
  return fix === null ? byHand : `${byHand} หรือเลือกเมนู แก้ไขอักขระและคำผิด`;
}

function quotedList(pieces: readonly string[]): string {
  return pieces
    .slice(0, 5)
    .map(piece => `"${piece}"`)
    .join(' ');
}

function andMore(pieces: readonly string[]): string {
  return pieces.length > 5 ? ` และอีก ${toThaiDigits(pieces.length - 5)} แห่ง` : '';
}

function changedWords(words: readonly { readonly was: string; readonly now: string }[]): string {
  return words
    .slice(0, 5)
    .map(({ was, now }) => `"${was.replace(/\n/g, ' ')}" ควรเป็น "${now}"`)
    .join(' ');
}

/** A quotation can be as long as the cell it comes from, but all advice for a row has to fit into one cell. */
const LONGEST = 500;

/** `heading`: the heading of the finding's column as written in the sheet. */
export function adviceOf(finding: Finding, heading: string): Advice {
  // `ADVICE` pairs each rule with that rule's data, but TypeScript cannot follow that through a union.
  const whole = (ADVICE[finding.rule] as (data: Finding['data'], heading: string) => Advice)(finding.data, heading);
  return { found: cutShort(whole.found), mend: cutShort(whole.mend) };
}

/** Never cuts between the two halves of a surrogate pair. */
function cutShort(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What is wrong and what to do in one line, for cell notes. */
export function sentenceOf(finding: Finding, heading: string): string {
  return oneLine(adviceOf(finding, heading));
}
