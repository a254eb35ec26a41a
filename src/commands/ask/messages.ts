import { sum } from '../../grid/sum';
import type { UnitForm } from '../../letters/asking/form';
import type { OwingUnit } from '../../letters/asking/owed';
import { askedWords } from '../../letters/letter';
import type { ResultRequest } from '../../memory/request';
import { roundLabel } from '../../report/wording/fields';
import { thai, toThaiDigits } from '../../thai/text/numerals';
import type { KeptDocument } from '../common/keep-document';
import { recipientLines, remindMessage } from '../remind/messages';
import type { Mailed, Previewed } from '../remind/remind-result';
import { documentLines } from '../report/messages';
import type { RequestData } from './request-data';

/** How asking for results ended. */
export interface RequestResult {
  readonly request: ResultRequest;
  readonly owing: readonly OwingUnit[];
  /** How many rows are awaited, those of no unit too. With none, nobody is asked. */
  readonly rows: number;
  /** The sheet's rows that are awaited of no unit. */
  readonly ofNobody: readonly number[];
  readonly texts: RequestData['texts'];
  readonly letters: Previewed | Mailed;
  readonly circular: KeptDocument | null;
}

/** What the officer is told: who is asked for how much, which letters went, and where the circular is. */
export function requestMessage(result: RequestResult): string {
  return linesOf(result, true);
}

/** The same without the circular's links, for a page, which shows them itself. */
export function requestSummary(result: RequestResult): string {
  return linesOf(result, false);
}

/** Asks whether to send what is shown, or by which other day. */
export function requestQuestion(result: RequestResult): string {
  return [
    requestMessage(result),
    ...recipientLines(result.letters.letters),
    'ขอรับผลตามนี้หรือไม่\nหากต้องการวันอื่น โปรดพิมพ์วันที่ในช่อง แล้วกด ใช่',
  ].join('\n');
}

export const NO_REQUEST = 'ยังไม่ได้ขอรับผล';

/** Asks whether to make the forms of a round, or of which unit. */
export function formQuestion(round: 6 | 12): string {
  return `จัดทำแบบรายงานผล ${roundLabel(round)} ของทุกส่วนราชการหรือไม่\nหากต้องการของส่วนราชการเดียว โปรดพิมพ์ชื่อในช่อง แล้วกด ใช่`;
}

export const NO_FORM = 'ไม่ได้จัดทำแบบรายงานผล';

function linesOf({ request, owing, rows, ofNobody, letters, circular }: RequestResult, withLinks: boolean): string {
  if (rows === 0) return `มีผล ${roundLabel(request.round)} ครบทุกรายการแล้ว จึงไม่มีรายการที่ต้องขอรับผล`;
  const asked = `${letters.kind === 'previewed' ? 'จะขอ' : 'ขอ'}รับผลการดำเนินงาน${askedWords(request)}`;
  return [
    `${asked} ${thai`รอรับผล ${rows} รายการ`}${owing.length === 0 ? '' : thai` จาก ${owing.length} แห่ง`}`,
    ...(ofNobody.length === 0
      ? []
      : [`แถว ${toThaiDigits(ofNobody.join(' '))} ไม่มีส่วนราชการที่จะขอรับผล โปรดสอบถามผู้รับผิดชอบโดยตรง`]),
    remindMessage(letters),
    ...(circular === null ? [] : ['จัดทำหนังสือแจ้งเวียนสำหรับพิมพ์เสนอลงนามแล้ว', ...documentLines(circular, withLinks)]),
  ].join('\n');
}

/** A form that was made and kept. */
export interface FormResult {
  readonly forms: readonly UnitForm[];
  readonly round: 6 | 12;
  readonly kept: KeptDocument;
}

export function formMessage(result: FormResult): string {
  return [formLine(result), ...documentLines(result.kept, true)].join('\n');
}

export function formSummary(result: FormResult): string {
  return [formLine(result), ...documentLines(result.kept, false)].join('\n');
}

function formLine({ forms, round }: FormResult): string {
  const rows = sum(forms.map(one => one.rows.length));
  const names = forms.map(({ unit }) => unit.name).join(' ');
  return `จัดทำแบบรายงานผล ${roundLabel(round)} ของ${names}แล้ว ${thai`${rows} รายการ รวมที่ได้รับผลแล้ว`}`;
}
