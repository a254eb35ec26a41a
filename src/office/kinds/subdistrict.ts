import type { OfficeKind } from './kind';
import { LOCAL_OFFICE, localChief, localMayor } from './local-office';

const FULL = 'องค์การบริหารส่วนตำบล';

export const SUBDISTRICT: OfficeKind = {
  ...LOCAL_OFFICE,
  full: FULL,
  short: 'อบต.',
  clerksOffice: 'สำนักปลัด',
  reporterPost: 'หัวหน้าสำนักปลัด',
  chief: localChief(`ปลัด${FULL}`, 'ความเห็นปลัด'),
  mayor: localMayor(`นายก${FULL}`, 'คำสั่งนายก'),
};
