import { RESULT_COLUMNS, type StaffColumn } from '../../../register/columns';
import { isBlankText } from '../../../thai/text/text';
import type { RowRule } from '../../findings/finding';

/** Words after which dots are a place to fill in. */
const ASKS = '(?:จำนวน|ครั้งที่|เลขที่|ลงวันที่|วันที่|เดือน|พ\\.ศ\\.|ร้อยละ|คำสั่งที่|ประกาศ)';

/** Blanks in forms and templates. Dots after any other word ("เป็นต้น...", "ต่อไป…") only mean that the list goes on. */
const UNFILLED = new RegExp(
  // The first characters of all patterns below, tested first: the look-behinds would be slow at every character.
  `(?=[{.…_x([<วd])(?:${[
    '\\{\\{[^{}]{0,60}\\}\\}',
    '\\.{4,}|…{2,}',
    `(?<=${ASKS} ?)(?:\\.{3}|…)`,
    `(?<=${ASKS} ?)(?:x{2,}|_+)(?![A-Za-z0-9])`,
    // Between spaces or before a slash, with more text after it on the line.
    '(?<=^|[ (/])(?:\\.{3}|…)(?= ?[^\\s.…])',
    '(?<![A-Za-z0-9/])_{3,}',
    '(?<![A-Za-z0-9./_-])x{3,}(?![A-Za-z0-9])',
    '(?<![A-Za-z0-9./_-])x{2,}/(?:x{2,}|[\\d๐-๙])',
    '\\((?:โปรด|กรุณา)?ระบุ(?!ไว้|ใน|ตาม|อยู่|ว่า|ให้|ตัว|เป็น)[^()\\n]{0,40}\\)',
    '\\((?:ชื่อ-สกุล|ชื่อโครงการ|ชื่อหน่วยงาน|ตำแหน่ง)\\)',
    '\\[(?:โปรด|กรุณา)?(?:ระบุ|ใส่|กรอก|ชื่อ|ตำแหน่ง|วันที่|จำนวน|หน่วยงาน|เลขที่)[^\\[\\]\\n]{0,40}\\]',
    '<<[^<>\\n]{1,40}>>',
    '(?:วว|ว)/(?:ดด|ด)/(?:ปปปป|ปป|ป)|(?<![a-z])dd/mm/yyyy',
    '\\[ {0,5}\\](?! {0,3}\\()',
  ].join('|')})`,
  'im',
);

/** A list of checkboxes with one ticked is filled in. */
const TICKED = /\[ ?[x/✓✔√] ?\]/i;
/** Dots, underscores and xxx inside an address are part of it. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s]+/gi;

/** A number written over a line of dots: "จำนวน ....๓๐.... คน". */
const FILLED = /(?<!\.)\.{3,} ?[0-9๐-๙][0-9๐-๙,/]{0,20} ?\.{3,}/g;

/** A template text that nobody filled in. The report would print it. */
export const placeholder: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const found =
      mayBeBlank(column) && isBlankText(text)
        ? undefined
        : UNFILLED.exec(text.replace(ADDRESS, ' ').replace(FILLED, ' '))?.[0];
    if (found === undefined || (found.startsWith('[') && TICKED.test(text))) return [];
    const data = { text: found.length > 40 ? `${found.slice(0, 40)}…` : found };
    return [{ rule: 'placeholder', severity: 'warning', row: measure.row, column, data }];
  });

const MAY_BE_BLANK: readonly StaffColumn[] = [...RESULT_COLUMNS, 'suggestion', 'evidence', 'period'];

function mayBeBlank(column: StaffColumn): boolean {
  return MAY_BE_BLANK.includes(column);
}
