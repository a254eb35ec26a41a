import type { MailMessage } from '../host/account/mail';
import { hostStateOf } from '../host/kept/state';
import type { SheetModel, WorkbookModel } from '../workbook/model';

/** What a command leaves behind, in a form that can be compared between runs. */
export interface Remains {
  /** Every sheet except the log, as JSON by its name. Without the sheet's id, which differs in every run. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The name and type of each file that is not in the bin. */
  readonly files: readonly string[];
  readonly triggers: readonly string[];
  /** The document's properties except the letter records and the record of the last run. */
  readonly properties: string;
  readonly letters: readonly string[];
}

const LOG = 'ประวัติการทำงาน';
const NOT_COMPARED = /^(letter:|lastRun$)/;

export function remainsOf(workbook: WorkbookModel, mails: readonly MailMessage[]): Remains {
  const state = hostStateOf(workbook);
  const compared = workbook.sheets.filter(({ name }) => name !== LOG);
  const properties = Object.entries(state.properties.document)
    .filter(([key]) => !NOT_COMPARED.test(key))
    .map(([key, text]) => [key, namedSheets(workbook, key, text)]);
  return {
    sheets: Object.fromEntries(
      compared.map(({ id: _, ...sheet }) => [sheet.name, withoutIds(JSON.stringify(sheet, withSortedKeys))]),
    ),
    files: state.files
      .filter(({ trashed }) => !trashed)
      .map(({ name, mimeType }) => `${name} (${mimeType})`)
      .sort(),
    triggers: state.triggers.map(({ owner, handler, schedule }) => `${handler} of ${owner}: ${schedule.kind}`).sort(),
    properties: withoutIds(JSON.stringify(properties.sort())),
    letters: mails.map(({ to, subject }) => `${to.join(',')}: ${subject}`).sort(),
  };
}

/** The order in which a cell got its value and its note says nothing. */
function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The properties `sheets` and `closed` with names instead of ids, because a new sheet's id differs in every run. */
function namedSheets({ sheets }: WorkbookModel, property: string, recorded: string): string {
  const nameOf = (id: number) => sheets.find(sheet => sheet.id === id)?.name ?? 'gone';
  if (property === 'closed') return recorded.replace(/(?<="sheet":)\d+/g, id => nameOf(Number(id)));
  if (property !== 'sheets') return recorded;
  const places = Object.entries(JSON.parse(recorded) as Record<string, number>);
  return places
    .map(([key, id]) => `${key}: ${nameOf(id)}`)
    .sort()
    .join(', ');
}

/** Row ids differ in every run, so they are replaced by numbers in the order of their first appearance. */
function withoutIds(json: string): string {
  const seen: string[] = [];
  return json.replace(/\br[0-9a-f]{8}-[0-9a-z]+(?=[:."\\])/g, id => {
    if (!seen.includes(id)) seen.push(id);
    return `id${seen.indexOf(id)}`;
  });
}

/**
 * True if no text of staff was changed or lost, in any sheet except the tool's own, and in the register left of the tool's columns.
 * With `mayFill`, blank cells may have been filled. New sheets are always allowed.
 */
export function keepsStaffTexts(before: WorkbookModel, after: WorkbookModel, mayFill: boolean): boolean {
  return before.sheets.filter(isStaffSheet).every(sheet => {
    const now = after.sheets.find(({ id }) => id === sheet.id);
    const width = staffWidth(sheet);
    const rows = Array.from({ length: Math.max(sheet.rows.length, now?.rows.length ?? 0) }, (_, row) => row);
    return (
      now !== undefined &&
      rows.every(row =>
        Array.from({ length: width }, (_, column) => column).every(column => {
          const was = sheet.rows[row]?.[column]?.value ?? '';
          return (mayFill && was === '') || was === (now.rows[row]?.[column]?.value ?? '');
        }),
      )
    );
  });
}

function isStaffSheet({ name }: SheetModel): boolean {
  return name !== LOG && name !== 'รายการที่ต้องแก้ไข' && name !== 'ภาพรวม';
}

function staffWidth({ rows, maxColumns }: SheetModel): number {
  const first = rows[0]?.findIndex(cell => cell?.value === 'สถานะจากผลที่รายงาน') ?? -1;
  return first < 0 ? maxColumns : first;
}
