import type { OfficeKind } from './kind';
import { LOCAL_OFFICE, localChief, localMayor } from './local-office';

/** Municipalities of three sizes, with the same posts. */
export const MUNICIPALITIES: readonly OfficeKind[] = [
  municipality('ตำบล', 'ทต.'),
  municipality('เมือง', 'ทม.'),
  municipality('นคร', 'ทน.'),
];

/** A city with its own law. */
export const PATTAYA: OfficeKind = {
  ...LOCAL_OFFICE,
  full: 'เมืองพัทยา',
  short: '',
  ownWords: ['เมืองพัทยา'],
  clerksOffice: 'สำนักปลัดเมืองพัทยา',
  reporterPost: 'หัวหน้าสำนักปลัดเมืองพัทยา',
  chief: localChief('ปลัดเมืองพัทยา', 'ความเห็นปลัดเมืองพัทยา'),
  mayor: localMayor('นายกเมืองพัทยา', 'คำสั่งนายกเมืองพัทยา'),
};

function municipality(size: string, short: string): OfficeKind {
  return {
    ...LOCAL_OFFICE,
    full: `เทศบาล${size}`,
    short,
    ownWords: ['เทศบาล'],
    clerksOffice: 'สำนักปลัดเทศบาล',
    reporterPost: 'หัวหน้าสำนักปลัดเทศบาล',
    chief: localChief(`ปลัดเทศบาล${size}`, 'ความเห็นปลัดเทศบาล'),
    mayor: localMayor(`นายกเทศมนตรี${size}`, 'คำสั่งนายกเทศมนตรี'),
  };
}
