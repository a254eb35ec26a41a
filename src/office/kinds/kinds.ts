/** The usual posts of those who sign: the head of the clerk's office (หัวหน้าสำนักปลัด), the chief administrator, the mayor. */
export interface OfficePosts {
  readonly head: string;
  readonly chief: string;
  readonly mayor: string;
}

/** What official papers call an office and its top. */
export interface Office {
  /** In full: องค์การบริหารส่วนตำบล…. */
  readonly name: string;
  /** With its kind in short: อบต.…. */
  readonly shortName: string;
  /** Blank where the name is of no type we know. */
  readonly posts: OfficePosts;
  /** The office's part that writes the memo: สำนักปลัด. */
  readonly clerksOffice: string;
  /** What stands above the chief administrator's opinion and above the mayor's order. */
  readonly opinion: string;
  readonly order: string;
}

interface OfficeType {
  readonly full: string;
  /** As it is abbreviated, or '' where it is not. */
  readonly short: string;
  readonly clerksOffice: string;
  /** The posts without the place. */
  readonly chief: string;
  readonly mayor: string;
  readonly opinion: string;
  readonly order: string;
}

const SUBDISTRICT = 'องค์การบริหารส่วนตำบล';
const PROVINCE = 'องค์การบริหารส่วนจังหวัด';

const municipality = (kind: string, short: string): OfficeType => ({
  full: `เทศบาล${kind}`,
  short,
  clerksOffice: 'สำนักปลัดเทศบาล',
  chief: `ปลัดเทศบาล${kind}`,
  mayor: `นายกเทศมนตรี${kind}`,
  opinion: 'ความเห็นปลัดเทศบาล',
  order: 'คำสั่งนายกเทศมนตรี',
});

const TYPES: readonly OfficeType[] = [
  {
    full: SUBDISTRICT,
    short: 'อบต.',
    clerksOffice: 'สำนักปลัด',
    chief: `ปลัด${SUBDISTRICT}`,
    mayor: `นายก${SUBDISTRICT}`,
    opinion: 'ความเห็นปลัด',
    order: 'คำสั่งนายก',
  },
  {
    full: PROVINCE,
    short: 'อบจ.',
    clerksOffice: `สำนักปลัด${PROVINCE}`,
    chief: `ปลัด${PROVINCE}`,
    mayor: `นายก${PROVINCE}`,
    opinion: `ความเห็นปลัด${PROVINCE}`,
    order: `คำสั่งนายก${PROVINCE}`,
  },
  municipality('ตำบล', 'ทต.'),
  municipality('เมือง', 'ทม.'),
  municipality('นคร', 'ทน.'),
  {
    full: 'เมืองพัทยา',
    short: '',
    clerksOffice: 'สำนักปลัดเมืองพัทยา',
    chief: 'ปลัดเมืองพัทยา',
    mayor: 'นายกเมืองพัทยา',
    opinion: 'ความเห็นปลัดเมืองพัทยา',
    order: 'คำสั่งนายกเมืองพัทยา',
  },
];

/** The office by its name as typed, of the type that the name begins with, in full or in short. */
export function officeOf(typed: string): Office {
  const name = typed.trim();
  for (const { full, short, clerksOffice, chief, mayor, opinion, order } of TYPES) {
    const isFull = name.startsWith(full);
    const before = isFull ? full : (abbreviation(short).exec(name)?.[0] ?? '');
    if (before === '') continue;
    const place = name.slice(before.length).trim();
    const posts = { head: `หัวหน้า${clerksOffice}`, chief: chief + place, mayor: mayor + place };
    return {
      name: isFull ? name : full + place,
      shortName: (short || full) + place,
      posts,
      clerksOffice,
      opinion,
      order,
    };
  }
  return { name, shortName: name, ...UNKNOWN };
}

const UNKNOWN: Omit<Office, 'name' | 'shortName'> = {
  posts: { head: '', chief: '', mayor: '' },
  clerksOffice: 'สำนักปลัด',
  opinion: 'ความเห็นปลัด',
  order: 'คำสั่งนายก',
};

/** With dots between its letters or none, and a dot or a space after them: ทนาย begins like ทน. */
function abbreviation(short: string): RegExp {
  const letters = [...short].filter(letter => letter !== '.');
  return letters.length === 0 ? /$^/ : new RegExp(`^${letters.join('\\.? ?')}(?:\\.|(?=\\s|$))`);
}
