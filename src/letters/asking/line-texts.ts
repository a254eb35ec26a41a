import type { ResultRequest } from '../../memory/request';
import { postOf } from '../../office/kinds/head-post';
import type { Settings } from '../../office/settings/settings';
import { toThaiDigits } from '../../thai/text/numerals';
import { askedWords, isLink } from '../letter';
import { oneLine } from '../letter-blocks';
import type { LineText } from '../line-texts';
import { ROWS_SHOWN } from '../row-words';
import type { OwingUnit } from './owed';

/** What begins the line with a row's รหัส, and the line for its result, in a text that people answer by filling it in. */
export const ID_LABEL = 'รหัส';
export const RESULT_LABEL = 'ผล:';

const LONGEST_METHOD = 120;
const PLAN = 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส';

type Asked = Pick<ResultRequest, 'round' | 'by'>;

/** A text for the office's group, where all read it: thanks first, and nobody is named or shown as late. */
export function groupText(settings: Settings, asked: Asked): string {
  const { sheetLink, contactPhone, kind } = settings;
  return [
    `ขอขอบคุณ${kind.units.all}ที่ได้ร่วมดำเนินการตาม${PLAN}`,
    `ขอความอนุเคราะห์รายงานผลการดำเนินงาน${askedWords(asked)}`,
    'บันทึกได้ในแผ่นงานมาตรการ หรือส่งแบบรายงานผลให้ผู้ประสานงาน หากบันทึกครบแล้ว ต้องขออภัยมา ณ โอกาสนี้',
    ...(isLink(sheetLink) ? [sheetLink] : []),
    ...(contactPhone === '' ? [] : [`สอบถาม: โทร. ${oneLine(contactPhone)}`]),
  ].join('\n');
}

/** A text for each unit that owes results, to be answered where it is read. `idOf`: the row's รหัส, '' if it has none yet. */
export function personTexts(
  owing: readonly OwingUnit[],
  settings: Settings,
  asked: Asked,
  idOf: (row: number) => string,
): readonly LineText[] {
  return owing.map(({ unit, rows }) => {
    const shown = rows.slice(0, ROWS_SHOWN);
    const more = rows.length - shown.length;
    const items = shown.flatMap(({ measure: { row, method } }, index) => [
      '',
      `${toThaiDigits(index + 1)}) ${oneLine(method, LONGEST_METHOD)}`,
      ...(idOf(row) === '' ? [] : [`${ID_LABEL} ${idOf(row)}`]),
      `${RESULT_LABEL} `,
    ]);
    const text = [
      `เรียน ${postOf(unit, settings)}`,
      `ขอความอนุเคราะห์รายงานผลการดำเนินงาน${askedWords(asked)} จำนวน ${toThaiDigits(rows.length)} รายการ`,
      `ตอบในไลน์นี้ได้ โดยคัดลอกข้อความนี้แล้วเติมผลหลังคำว่า "${RESULT_LABEL}" ของแต่ละรายการ`,
      ...items,
      ...(more > 0 ? ['', `และอีก ${toThaiDigits(more)} รายการ ตามแบบรายงานผล`] : []),
    ].join('\n');
    return { unit: unit.name, reachedBy: unit.reachedBy, text };
  });
}
