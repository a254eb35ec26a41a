import type { SheetChange } from '../../layout/changes';
import { thai } from '../../thai/text/numerals';
import { otherZoneMessage } from '../common/run-messages';
import { adoptedMessage, importedMessage } from './import-messages';
import type { Import } from './import-result';

/** What set-up did. */
export interface SetUpResult {
  /** The register's sheet. */
  readonly register: string;
  /** B.E. */
  readonly fiscalYear: number;
  /** The kind of office that set-up wrote into ตั้งค่า because the units' names tell it; null if it wrote none. */
  readonly guessedKind: string | null;
  /** Number of things made or repaired; 0 if nothing was missing. */
  readonly changes: number;
  /** The same for each sheet. */
  readonly changed: readonly { readonly sheet: string; readonly what: readonly SheetChange['kind'][] }[];
  /** The paper or table that became the register; null if there is none, or it was the register before. */
  readonly from: Import | null;
  /** The sheet's and the script's time zone if their times differ, else null. */
  readonly otherZone: { readonly sheet: string; readonly script: string } | null;
}

export function setUpMessage({ register, fiscalYear, guessedKind, changed, from, otherZone }: SetUpResult): string {
  const isChanged = changed.length > 0;
  const done =
    (isChanged
      ? `ตั้งค่าและซ่อมแซมแผ่นงาน ${changed.map(({ sheet }) => `"${sheet}"`).join(' ')} เรียบร้อยแล้ว`
      : 'แผ่นงานครบถ้วนอยู่แล้ว ไม่มีสิ่งใดต้องแก้ไข') +
    ` ใช้ตารางในแผ่นงาน "${register}" ` +
    thai`ปีงบประมาณ พ.ศ. ${fiscalYear}` +
    (isChanged ? ' หากไม่ใช่ปีนี้ โปรดแก้ในแผ่นงานตั้งค่า และโปรดตรวจอีเมลในแผ่นงานส่วนราชการ' : '');
  const kind = `อ่านจากชื่อส่วนราชการได้ว่าเป็นหน่วยงานประเภท "${guessedKind}" หากไม่ใช่ โปรดเลือกประเภทหน่วยงานในแผ่นงานตั้งค่า`;
  return [
    done,
    ...(from === null ? [] : from.isCopied ? [importedMessage(from)] : adoptedMessage(from)),
    ...(guessedKind === null ? [] : [kind]),
    ...(otherZone === null ? [] : [otherZoneMessage(otherZone)]),
  ].join('\n');
}

/** Messages about cells that mean "as above". */
export const FILL_DOWN_MESSAGES = {
  ask: (cells: number) =>
    thai`พบช่องว่าง ${cells} ช่อง` +
    'ในคอลัมน์มาตรการ ผู้รับผิดชอบ หรือระยะเวลา ที่หมายถึงข้อความของแถวบน หากเรียงลำดับ แทรก หรือลบแถว รายการอาจไปเป็นของส่วนราชการอื่น ต้องการเติมข้อความให้ครบทุกแถวและยกเลิกการผสานเซลล์หรือไม่',
  notDone: (cells: number) => thai`มีช่องว่าง ${cells} ช่องที่หมายถึงข้อความของแถวบน โปรดสั่งให้เติมก่อนเรียงลำดับ แทรก หรือลบแถว`,
  done: ({ filled, left }: { readonly filled: number; readonly left: number }) =>
    thai`เติมข้อความของแถวบนแล้ว ${filled} ช่อง` + (left > 0 ? thai` เหลืออีก ${left} ช่อง โปรดทำอีกครั้ง` : ''),
} as const;

export const EMBLEM_SAVED = 'บันทึกรูปแล้ว รายงานที่สร้างต่อจากนี้จะมีตราในบันทึกข้อความ';
