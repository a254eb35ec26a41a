import type { MeasureWithProgress } from '../measure/measure';
import type { Settings } from '../measure/settings';
import type { Unit } from '../measure/units';
import { formatDate, type PlainDate } from '../thai/calendar';
import { toThaiDigits } from '../thai/numerals';
import { printable } from '../thai/text';

/** A letter ready to be sent: the same in plain text and in HTML. */
export interface Letter {
  readonly kind: 'overdue';
  /** The unit's name; with the day it is the letter's key in the ledger. */
  readonly unit: string;
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The sheet's rows it speaks of. */
  readonly rows: readonly number[];
}

/** A unit that should have had a letter, and why it gets none. */
export interface Skipped {
  readonly to: string;
  readonly why: string;
}

export interface LettersInput {
  readonly measures: readonly MeasureWithProgress[];
  readonly units: readonly Unit[];
  readonly settings: Settings;
  readonly today: PlainDate;
}

/** The posts of the top are in the sheet for their names; what all units do is not theirs to report. */
const NO_UNIT = /^(?:ปลัด|นายก)/;
const WITHOUT_LETTERS = /ไลน์|เอกสาร/;
const ROWS_SHOWN = 20;
const LONGEST_CELL = 300;

/** One letter a unit that has overdue rows; rows of all units go to every unit, shared rows to each. */
export function overdueLetters(input: LettersInput): { letters: readonly Letter[]; skipped: readonly Skipped[] } {
  const overdue = input.measures.filter(({ progress }) => progress.overdue);
  const letters: Letter[] = [];
  const skipped: Skipped[] = [];
  for (const unit of input.units) {
    const rows = overdue.filter(one => concerns(one, unit));
    if (rows.length === 0) continue;
    const why = whyNot(unit, input.today);
    if (why === null) letters.push(composeLetter(unit, rows, input));
    else skipped.push({ to: unit.name, why });
  }
  return { letters, skipped };
}

function concerns({ measure }: MeasureWithProgress, unit: Unit): boolean {
  if (measure.units.units.includes(unit.name)) return true;
  return measure.units.all && !NO_UNIT.test(unit.name);
}

/** Why a unit gets no letter by e-mail, or null where it gets one. */
function whyNot(unit: Unit, today: PlainDate): string | null {
  if (unit.pausedUntil !== null && today <= unit.pausedUntil) return `พักการแจ้งถึง ${formatDate(unit.pausedUntil)}`;
  if (WITHOUT_LETTERS.test(unit.reachedBy)) return `ติดต่อทาง${unit.reachedBy}`;
  if (unit.email === '') return 'ยังไม่มีอีเมลในแผ่นงานส่วนราชการ';
  return isAddress(unit.email) ? null : `อีเมลไม่ถูกต้อง: ${unit.email}`;
}

/** One plain address; no name, no list, no line break. */
export function isAddress(text: string): boolean {
  return /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/.test(text);
}

function composeLetter(unit: Unit, rows: readonly MeasureWithProgress[], { settings }: LettersInput): Letter {
  const parts = letterParts(unit, rows, settings);
  return {
    kind: 'overdue',
    unit: unit.name,
    to: unit.email,
    cc: '',
    replyTo: isAddress(settings.contactEmail) ? settings.contactEmail : '',
    subject: oneLine(`${settings.officeName} ขอความอนุเคราะห์รายงานผลการดำเนินงาน ${toThaiDigits(rows.length)} รายการ`),
    text: asText(parts),
    html: asHtml(parts),
    rows: rows.map(({ measure }) => measure.row),
  };
}

/** A letter's content: sentences, and the overdue rows between them. */
interface LetterParts {
  readonly before: readonly string[];
  readonly rows: readonly (readonly { readonly label: string; readonly value: string }[])[];
  readonly after: readonly string[];
}

function letterParts(unit: Unit, rows: readonly MeasureWithProgress[], settings: Settings): LetterParts {
  const more = rows.length - ROWS_SHOWN;
  const contact = [settings.contactName, settings.contactPhone && `โทร. ${settings.contactPhone}`].filter(Boolean);
  return {
    before: [
      `เรียน ${unit.headPost || `หัวหน้า${unit.name}`}`,
      `ตามที่ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${toThaiDigits(settings.fiscalYear)} นั้น มีรายการในความรับผิดชอบของ${unit.name}ที่ครบกำหนดแล้ว ยังไม่ได้รับรายงานผล จำนวน ${toThaiDigits(rows.length)} รายการ ดังนี้`,
    ],
    rows: rows.slice(0, ROWS_SHOWN).map(rowFields),
    after: [
      ...(more > 0 ? [`และอีก ${toThaiDigits(more)} รายการ`] : []),
      'จึงขอความอนุเคราะห์บันทึกผลการดำเนินงานในแผ่นงานมาตรการ หากบันทึกผลแล้ว ขออภัยและโปรดถือว่าไม่ต้องดำเนินการตามหนังสือนี้',
      ...(/^https:\/\/\S+$/.test(settings.sheetLink) ? [`แผ่นงานมาตรการ: ${settings.sheetLink}`] : []),
      ...(contact.length > 0 ? [`สอบถามเพิ่มเติม: ${contact.join(' ')}`] : []),
      settings.officeName,
    ],
  };
}

function rowFields({ measure, progress }: MeasureWithProgress) {
  const fields = [
    { label: 'มาตรการ', value: measure.group },
    { label: 'วิธีการดำเนินการ', value: measure.method },
    {
      label: 'ครบกำหนด',
      value: `${formatDate(progress.due ?? '')} (เกินมาแล้ว ${toThaiDigits(-(progress.daysLeft ?? 0))} วัน)`,
    },
    { label: 'ผลที่รายงานไว้', value: measure.result || 'ยังไม่มี' },
  ];
  return fields.map(({ label, value }) => ({ label, value: shortened(value) }));
}

function asText({ before, rows, after }: LetterParts): string {
  const items = rows.map((fields, index) => {
    const [first, ...others] = fields.map(({ label, value }) => `${label}: ${value}`);
    return [`${toThaiDigits(index + 1)}. ${first}`, ...others.map(line => `   ${line}`)].join('\n');
  });
  return [...before, ...items, ...after].join('\n\n');
}

function asHtml({ before, rows, after }: LetterParts): string {
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const headings = (rows[0] ?? []).map(({ label }) => `<th align="left">${escapeHtml(label)}</th>`).join('');
  const lines = rows.map(
    fields => `<tr>${fields.map(({ value }) => `<td valign="top">${escapeHtml(value)}</td>`).join('')}</tr>`,
  );
  return [
    '<div lang="th">',
    ...before.map(paragraph),
    `<table border="1" cellpadding="6" style="border-collapse:collapse"><tr>${headings}</tr>${lines.join('')}</table>`,
    ...after.map(paragraph),
    '</div>',
  ].join('\n');
}

/** Staff's text is data, never markup. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}

function shortened(text: string): string {
  const plain = printable(text).trim();
  const characters = Array.from(plain);
  return characters.length <= LONGEST_CELL ? plain : `${characters.slice(0, LONGEST_CELL).join('')}…`;
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
