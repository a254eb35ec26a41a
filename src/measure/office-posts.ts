/** The usual posts of those who sign: the head of the clerk's office (หัวหน้าสำนักปลัด), the chief administrator, the mayor. */
export interface OfficePosts {
  readonly head: string;
  readonly chief: string;
  readonly mayor: string;
}

interface OfficeType {
  /** The office's name with its place in the first group. */
  readonly name: RegExp;
  readonly head: string;
  readonly chief: string;
  readonly mayor: string;
}

const SUBDISTRICT = 'องค์การบริหารส่วนตำบล';
const PROVINCE = 'องค์การบริหารส่วนจังหวัด';

const municipality = (kind: string, short: string): OfficeType => ({
  name: new RegExp(`^(?:เทศบาล${kind}|${short})\\s*(.*)$`),
  head: 'หัวหน้าสำนักปลัดเทศบาล',
  chief: `ปลัดเทศบาล${kind}`,
  mayor: `นายกเทศมนตรี${kind}`,
});

const TYPES: readonly OfficeType[] = [
  {
    name: new RegExp(`^(?:${SUBDISTRICT}|อบต\\.)\\s*(.*)$`),
    head: 'หัวหน้าสำนักปลัด',
    chief: `ปลัด${SUBDISTRICT}`,
    mayor: `นายก${SUBDISTRICT}`,
  },
  {
    name: new RegExp(`^(?:${PROVINCE}|อบจ\\.)\\s*(.*)$`),
    head: `หัวหน้าสำนักปลัด${PROVINCE}`,
    chief: `ปลัด${PROVINCE}`,
    mayor: `นายก${PROVINCE}`,
  },
  municipality('ตำบล', 'ทต\\.'),
  municipality('เมือง', 'ทม\\.'),
  municipality('นคร', 'ทน\\.'),
  { name: /^เมืองพัทยา()$/, head: 'หัวหน้าสำนักปลัดเมืองพัทยา', chief: 'ปลัดเมืองพัทยา', mayor: 'นายกเมืองพัทยา' },
];

/** The posts by the office's type, known by how its name begins; blank where the name is of no type we know. */
export function usualPosts(officeName: string): OfficePosts {
  for (const { name, head, chief, mayor } of TYPES) {
    const place = name.exec(officeName.trim())?.[1]?.trim();
    if (place !== undefined) return { head, chief: chief + place, mayor: mayor + place };
  }
  return { head: '', chief: '', mayor: '' };
}
