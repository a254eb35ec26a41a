import { postOf } from '../office/kinds/head-post';
import type { Settings } from '../office/settings/settings';
import { isReachedByMail } from '../office/units/reach';
import type { Unit } from '../office/units/unit';
import { formatDateShort } from '../thai/dates/calendar';
import { toThaiDigits } from '../thai/text/numerals';
import { dueRows, OWN_KINDS, type RemindInput, rowsOf } from './due-rows';
import { isLink, shownRows } from './letter';
import { oneLine } from './letter-blocks';
import type { DueRow } from './reasons';
import { dueWords, isByRequest, KIND_HEADINGS, KINDS, rowsOfKind } from './row-words';

/** A unit's reminder as short plain text, to paste into LINE or read out. */
export interface LineText {
  readonly unit: string;
  /** How the unit is told, as written in the sheet. */
  readonly reachedBy: string;
  readonly text: string;
}

const LONGEST_METHOD = 120;

/**
 * A text for each unit with rows that are overdue or due soon. Units that get no mail come first. It is unknown what staff pasted before,
 * so each text names all such rows.
 */
export function lineTexts(input: RemindInput): readonly LineText[] {
  const rows = dueRows(input);
  const texts = input.units
    .filter(({ pausedUntil }) => pausedUntil === null || pausedUntil < input.today)
    .map(unit => ({ unit, own: rowsOf(unit, rows, OWN_KINDS, input.settings) }))
    .filter(({ own }) => own.length > 0);
  const byMail = texts.filter(({ unit }) => isReachedByMail(unit));
  return [...texts.filter(one => !byMail.includes(one)), ...byMail].map(({ unit, own }) => ({
    unit: unit.name,
    reachedBy: unit.reachedBy,
    text: lineText(unit, own, input.settings),
  }));
}

function lineText(unit: Unit, rows: readonly DueRow[], settings: Settings): string {
  const shown = shownRows(rows);
  const sections = KINDS.flatMap(kind => {
    const own = rowsOfKind(shown, kind);
    return own.length === 0 ? [] : [`${KIND_HEADINGS[kind]}:`, ...own.map(lineOf)];
  });
  const more = rows.length - shown.length;
  const contact = [settings.contactName, settings.contactPhone && `โทร. ${settings.contactPhone}`].filter(Boolean);
  return [
    `เรียน ${postOf(unit, settings)}`,
    `ขอความอนุเคราะห์รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ${toThaiDigits(rows.length)} รายการ`,
    ...sections,
    ...(more > 0 ? [`และอีก ${toThaiDigits(more)} รายการ`] : []),
    'หากบันทึกผลแล้ว ต้องขออภัยมา ณ โอกาสนี้',
    ...(isLink(settings.sheetLink) ? [settings.sheetLink] : []),
    ...(contact.length > 0 ? [`สอบถาม: ${oneLine(contact.join(' '))}`] : []),
  ].join('\n');
}

function lineOf(row: DueRow): string {
  const method = `• ${oneLine(row.measure.method, LONGEST_METHOD)}`;
  return isByRequest(row) ? method : `${method} กำหนด ${dueWords(row, formatDateShort)}`;
}
