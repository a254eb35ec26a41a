import type { MailMessage } from '../host/services/mail';
import { hostStateOf } from '../host/state';
import type { WorkbookModel } from '../workbook/model';

/** What a command leaves behind, in a form in which two runs can be compared. */
export interface Remains {
  /** Every sheet but the log, whole. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The files that are not in the bin, by name and kind. */
  readonly files: readonly string[];
  readonly triggers: readonly string[];
  /** The document's properties but the ledger of letters and the record of the last run. */
  readonly properties: string;
  readonly letters: readonly string[];
}

const LOG = 'ประวัติการทำงาน';
const NOT_COMPARED = /^(letter:|lastRun$)/;

export function remainsOf(workbook: WorkbookModel, mails: readonly MailMessage[]): Remains {
  const state = hostStateOf(workbook);
  const compared = workbook.sheets.filter(({ name }) => name !== LOG);
  const properties = Object.entries(state.properties.document).filter(([key]) => !NOT_COMPARED.test(key));
  return {
    sheets: Object.fromEntries(compared.map(sheet => [sheet.name, withoutIds(JSON.stringify(sheet))])),
    files: state.files
      .filter(({ trashed }) => !trashed)
      .map(({ name, mimeType }) => `${name} (${mimeType})`)
      .sort(),
    triggers: state.triggers.map(({ owner, handler, schedule }) => `${handler} of ${owner}: ${schedule.kind}`).sort(),
    properties: withoutIds(JSON.stringify(properties.sort())),
    letters: mails.map(({ to, subject }) => `${to.join(',')}: ${subject}`).sort(),
  };
}

/** A row's id is another in every run. */
function withoutIds(json: string): string {
  return json.replace(/"r[0-9a-f]{8}-[0-9a-z]+(:[^"]*)?"/g, '"id$1"');
}

/** What staff wrote: the register's own cells and notes aside, every value of every sheet but those of the tool. */
export function staffTexts(workbook: WorkbookModel): string {
  const own = workbook.sheets.filter(({ name }) => name !== LOG && name !== 'รายการที่ต้องแก้ไข');
  return JSON.stringify(
    own.map(sheet => {
      const first = sheet.rows[0]?.findIndex(cell => cell?.value === 'สถานะจากผลที่รายงาน') ?? -1;
      const width = first < 0 ? sheet.maxColumns : first;
      return [sheet.name, sheet.rows.map(row => Array.from(row.slice(0, width), cell => cell?.value ?? ''))];
    }),
  );
}
