import { thai } from '../../thai/text/numerals';

/** How many cells a page's form changed. */
export interface SavedData {
  readonly changed: number;
}

export const START_MESSAGES = {
  settingsSaved: ({ changed }: SavedData) =>
    changed === 0 ? 'ข้อมูลตรงกับที่บันทึกไว้แล้ว' : thai`บันทึกข้อมูลหน่วยงานแล้ว ${changed} ช่อง`,
  unitsSaved: ({ changed }: SavedData) =>
    changed === 0 ? 'ข้อมูลตรงกับที่บันทึกไว้แล้ว' : thai`บันทึกข้อมูลส่วนราชการแล้ว ${changed} ช่อง`,
};
