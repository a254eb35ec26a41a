import { nearest, textKey } from '../../thai/text/text';
import { readUnits } from './read-units-cell';
import { bareName, LOOKS_LIKE_UNIT } from './unit-words';

/** Units as local offices name them: what is nearly one of these is that one, misspelt. */
const USUAL_NAMES: readonly string[] = [
  'สำนักปลัด',
  'สำนักงานปลัด',
  'สำนักคลัง',
  'สำนักช่าง',
  'สำนักการศึกษา',
  'กองคลัง',
  'กองช่าง',
  'กองช่างสุขาภิบาล',
  'กองการศึกษา',
  'กองการศึกษา ศาสนา และวัฒนธรรม',
  'กองสาธารณสุข',
  'กองสาธารณสุขและสิ่งแวดล้อม',
  'กองสวัสดิการสังคม',
  'กองส่งเสริมการเกษตร',
  'กองยุทธศาสตร์และงบประมาณ',
  'กองวิชาการและแผนงาน',
  'กองการประปา',
  'กองการเจ้าหน้าที่',
  'กองนิติการ',
  'กองพัสดุและทรัพย์สิน',
  'กองป้องกันและบรรเทาสาธารณภัย',
  'กองทะเบียนราษฎรและบัตรประจำตัวประชาชน',
  'หน่วยตรวจสอบภายใน',
];

const USUAL: ReadonlySet<string> = new Set(USUAL_NAMES.map(textKey));

/** Long names that are often cut short in the same table: กองการศึกษา. (กองช่างสุขาภิบาล is another unit than กองช่าง.) */
const CLIPPED = /^(?:กองการศึกษาศาสนา|กองสาธารณสุขและ|กองสวัสดิการสังคม)/;

/** No office has more units; each is compared with all others. */
const MOST = 100;

/** กองต่าง ๆ is not กองช่าง misspelt. */
const NO_NAME = /ๆ|เกี่ยวข้อง/;

interface Named {
  readonly key: string;
  readonly name: string;
  count: number;
}

/**
 * The units that a register's ผู้รับผิดชอบ cells name, each once and in order: for setting up where no unit is known yet. Neither
 * "all units" nor committees nor posts. A misspelt name is not listed, so that the check then asks for the right one.
 */
export function namesInTable(texts: readonly string[]): string[] {
  const found = namesFound(texts);
  const listed: Named[] = [];
  for (const each of [...found].sort((a, b) => b.count - a.count).slice(0, MOST)) {
    const others = listed.map(({ key }) => key);
    if (USUAL.has(each.key) || nearest(each.key, others) === null) listed.push(each);
  }
  const keys = listed.map(({ key }) => key);
  const isClipped = ({ key }: Named) =>
    keys.some(other => other !== key && CLIPPED.test(other) && other.startsWith(key));
  return found.filter(each => listed.includes(each) && !isClipped(each)).map(({ name }) => name);
}

/** Each name once, in order, with how often it stands; one that is nearly a usual name counts as that. */
function namesFound(texts: readonly string[]): Named[] {
  const found = new Map<string, Named>();
  for (const text of texts) {
    for (const { text: stranger } of readUnits(text, []).unknown) {
      const written = bareName(stranger);
      if (NO_NAME.test(written)) continue;
      const usual = USUAL.has(textKey(written)) ? written : nearest(written, USUAL_NAMES);
      if (usual === null && !LOOKS_LIKE_UNIT.test(written)) continue;
      const name = usual ?? written;
      const key = textKey(name);
      const before = found.get(key);
      if (before) before.count += 1;
      else found.set(key, { key, name, count: 1 });
    }
  }
  return [...found.values()];
}
