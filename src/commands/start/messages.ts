import { thai } from '../../thai/text/numerals';

/** How many cells a page's form changed. */
export interface SavedData {
  readonly changed: number;
  /** Names of units that somebody has changed since the page showed them. */
  readonly left?: readonly string[];
}

export const START_MESSAGES = {
  settingsSaved: ({ changed }: SavedData) =>
    changed === 0 ? 'ข้อมูลตรงกับที่บันทึกไว้แล้ว' : thai`บันทึกข้อมูลหน่วยงานแล้ว ${changed} ช่อง`,
  unitsSaved: ({ changed, left = [] }: SavedData) =>
    [
      changed === 0 ? 'ไม่มีช่องที่ต้องบันทึก' : thai`บันทึกข้อมูลส่วนราชการแล้ว ${changed} ช่อง`,
      ...(left.length === 0 ? [] : [`${left.join(' ')} มีผู้แก้ไขในแผ่นงานหลังจากเปิดหน้านี้ จึงไม่ได้บันทึกทับ`]),
    ].join('\n'),
};
