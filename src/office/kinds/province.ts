import type { OfficeKind } from './kind';
import { LOCAL_OFFICE, localChief, localMayor } from './local-office';

const FULL = 'องค์การบริหารส่วนจังหวัด';

export const PROVINCE: OfficeKind = {
  ...LOCAL_OFFICE,
  full: FULL,
  short: 'อบจ.',
  ownWords: ['อบจ', FULL],
  clerksOffice: `สำนักปลัด${FULL}`,
  reporterPost: `หัวหน้าสำนักปลัด${FULL}`,
  chief: localChief(`ปลัด${FULL}`, `ความเห็นปลัด${FULL}`),
  mayor: localMayor(`นายก${FULL}`, `คำสั่งนายก${FULL}`),
};
