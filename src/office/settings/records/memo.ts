import { day, picture, text } from '../values/plain-values';
import { setting } from './setting-record';

/** The memo's head. */
export const MEMO = {
  /** The line ส่วนราชการ, such as สำนักปลัด … โทร. … */
  memoUnit: setting('memo', {
    label: 'ส่วนราชการเจ้าของเรื่อง',
    about: 'ช่อง ส่วนราชการ ของบันทึกข้อความ ใส่หมายเลขโทรศัพท์ต่อท้ายได้ เว้นว่างเพื่อใช้ชื่อสำนักปลัดตามประเภทของหน่วยงาน',
    kind: text,
    usual: ({ office }) => office.kind.clerksOffice,
    field: 'เจ้าของเรื่อง',
  }),
  /** The lines ที่ and วันที่; blank if they are written by hand. */
  memoNumber: setting('memo', { label: 'เลขที่บันทึกข้อความ', about: 'เว้นว่างเพื่อเขียนด้วยมือ', kind: text, usual: '' }),
  memoDate: setting('memo', {
    label: 'วันที่บันทึกข้อความ',
    about: 'เช่น ๓๐ มีนาคม ๒๕๖๙ เว้นว่างเพื่อเขียนด้วยมือ',
    kind: day,
    usual: null,
  }),
  /** If '', its space stays empty. */
  emblem: setting('memo', {
    label: 'ตราครุฑ',
    about: 'รูปตราครุฑของบันทึกข้อความ เก็บเป็นรหัสของรูป ใส่ได้จากเมนู ใส่ตราของหน่วยงาน เว้นว่างเพื่อเว้นที่ไว้',
    kind: picture,
    usual: '',
    clipped: true,
  }),
};
