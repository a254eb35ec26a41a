import type { OfficeKind } from '../../kinds/kind';
import { officeKind, text } from '../values/plain-values';
import { setting } from './setting-record';

export const OFFICE = {
  /** After reading, the settings hold the full name: องค์การบริหารส่วนตำบล… */
  officeName: setting('office', {
    label: 'ชื่อหน่วยงาน',
    about: 'เช่น องค์การบริหารส่วนตำบลตัวอย่าง ชื่อย่อ เช่น อบต.ตัวอย่าง พิมพ์เป็นชื่อเต็มให้ในรายงาน',
    kind: text,
    usual: '',
    neededFor: 'letters',
    field: 'หน่วยงาน',
  }),
  officeKind: setting<OfficeKind | null>('office', {
    label: 'ประเภทหน่วยงาน',
    about: 'เว้นว่างไว้หากชื่อหน่วยงานบอกประเภทอยู่แล้ว มีผลต่อชื่อตำแหน่ง ชื่อส่วนราชการ และถ้อยคำในรายงาน',
    kind: officeKind,
    usual: null,
  }),
  district: setting('office', { label: 'อำเภอ', about: 'ไม่ต้องมีคำว่าอำเภอ', kind: text, usual: '', field: 'อำเภอ' }),
  province: setting('office', { label: 'จังหวัด', about: 'ไม่ต้องมีคำว่าจังหวัด', kind: text, usual: '', field: 'จังหวัด' }),
};
