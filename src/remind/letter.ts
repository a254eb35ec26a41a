import type { MeasureWithProgress } from '../measure/measure';
import { isAddress } from '../measure/reach';
import type { Settings } from '../measure/settings';
import type { Unit } from '../measure/units';
import { formatDate } from '../thai/calendar';
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

const ROWS_SHOWN = 20;
const LONGEST_CELL = 300;

/** What a unit is told of its overdue rows. */
export function composeLetter(unit: Unit, rows: readonly MeasureWithProgress[], settings: Settings): Letter {
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
      `ตามที่ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${toThaiDigits(settings.fiscalYear)} นั้น มีรายการในความรับผิดชอบของ${unit.name}ที่ครบกำหนดแล้ว แต่ยังไม่ได้รับรายงานว่าดำเนินการแล้วเสร็จ จำนวน ${toThaiDigits(rows.length)} รายการ ดังนี้`,
    ],
    rows: rows.slice(0, ROWS_SHOWN).map(rowFields),
    after: [
      ...(more > 0 ? [`และอีก ${toThaiDigits(more)} รายการ`] : []),
      'จึงเรียนมาเพื่อโปรดทราบ และขอความอนุเคราะห์บันทึกผลการดำเนินงานที่เป็นปัจจุบันในแผ่นงานมาตรการ หากได้บันทึกแล้ว ต้องขออภัยมา ณ โอกาสนี้',
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
