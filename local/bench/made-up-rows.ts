import { toThaiDigits } from '../../src/thai/text/numerals';

// Rows of a long register as offices write them: group, method, unit, period, result, suggestion, evidence.

const GROUPS =
  'การปฏิบัติหน้าที่|การใช้งบประมาณ|การใช้อำนาจ|การใช้ทรัพย์สินของทางราชการ|การแก้ไขปัญหาการทุจริต|คุณภาพการดำเนินงาน|ประสิทธิภาพการสื่อสาร|การปรับปรุงระบบการทำงาน|การเปิดเผยข้อมูล|การป้องกันการทุจริต';
const UNITS =
  'สำนักปลัด|กองคลัง|กองช่าง|กองการศึกษา ศาสนา และวัฒนธรรม|ทุกส่วนราชการ|กองคลัง / กองช่าง|สำนักปลัด / กองช่าง|ทุกสำนัก / กอง';
const PERIODS =
  'ต.ค. ๖๘ - มี.ค. ๖๙|ตลอดปีงบประมาณ|ไตรมาส ๑|ไตรมาส ๒|ทุกเดือน|ม.ค. - มิ.ย. ๖๙|ธ.ค. ๖๘ - ม.ค. ๖๙|ภายใน ๓๑ มี.ค. ๖๙|พ.ค. - ก.ย. ๖๙|รอบ ๖ เดือน|ทุกไตรมาส|ต.ค. - ธ.ค. ๖๘|๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙|ปีงบประมาณ พ.ศ. ๒๕๖๙';
const DEEDS =
  'จัดอบรม|จัดประชุมชี้แจง|เผยแพร่|จัดทำ|ปรับปรุง|ทบทวน|ตรวจสอบ|ประชาสัมพันธ์|รายงานผล|สำรวจ|ประเมิน|ติดตามผล|กำกับดูแล|แจ้งเวียน|รวบรวม';
const THINGS =
  'คู่มือการให้บริการประชาชน|แผนการจัดซื้อจัดจ้าง|ทะเบียนคุมการยืมพัสดุ|ประมวลจริยธรรมของพนักงาน|ขั้นตอนการขออนุญาตก่อสร้าง|รายงานการใช้จ่ายงบประมาณ|แนวปฏิบัติการใช้รถราชการ|ช่องทางแจ้งเบาะแสการทุจริต|หลักเกณฑ์การมอบหมายงาน|แบบสอบถามความพึงพอใจ|นโยบายไม่รับของขวัญ|ข้อมูลบนเว็บไซต์ของหน่วยงาน|ระบบรับเรื่องร้องเรียน|ความเสี่ยงการทุจริตในการจัดเก็บรายได้|บัญชีทรัพย์สินของทางราชการ|มาตรฐานการปฏิบัติงานของกองช่าง|การเบิกจ่ายเบี้ยยังชีพผู้สูงอายุ|งานซ่อมแซมถนนและไฟฟ้าสาธารณะ|การรับชำระภาษีที่ดินและสิ่งปลูกสร้าง|ศูนย์ข้อมูลข่าวสารของราชการ';
const PEOPLE =
  'พนักงานส่วนตำบล|ประชาชนในพื้นที่|ผู้นำชุมชน|เจ้าหน้าที่ผู้ให้บริการ|คณะกรรมการหมู่บ้าน|ผู้ประกอบการ|นักเรียนและผู้ปกครอง|อาสาสมัครสาธารณสุข|ผู้สูงอายุและผู้พิการ|คู่สัญญาของหน่วยงาน';
const VILLAGES =
  'บ้านหนองแวง|บ้านโนนสวรรค์|บ้านดอนยาง|บ้านท่าช้าง|บ้านนาเจริญ|บ้านคลองใหม่|บ้านห้วยทราย|บ้านป่าไม้งาม|บ้านสันติสุข|บ้านวังน้ำเย็น|บ้านโคกสะอาด|บ้านทุ่งรวงทอง|บ้านเนินสูง|บ้านบึงบัว|บ้านหนองบัวแดง';
const AIMS =
  'เพื่อลดการใช้ดุลพินิจ|เพื่อให้ตรวจสอบได้|เพื่อความโปร่งใสในการปฏิบัติงาน|เพื่ออำนวยความสะดวกแก่ประชาชน|เพื่อสร้างความเชื่อมั่น|ให้เป็นปัจจุบัน|อย่างทั่วถึงและเป็นธรรม|ตามที่กฎหมายกำหนด';
const MONTHS = 'ตุลาคม ๒๕๖๘|พฤศจิกายน ๒๕๖๘|ธันวาคม ๒๕๖๘|มกราคม ๒๕๖๙|กุมภาพันธ์ ๒๕๖๙|มีนาคม ๒๕๖๙';
const OFTEN =
  'ดำเนินการแล้ว|อยู่ระหว่างดำเนินการ|ยังไม่ดำเนินการ|ดำเนินการเรียบร้อยแล้วตามแผน|ดำเนินการแล้วเสร็จ ร้อยละ ๑๐๐|- อยู่ระหว่างรวบรวมข้อมูล|ดำเนินการแล้ว ๓ ครั้ง จาก ๔ ครั้ง||-';

/** The same rows each time. `distinct`: no method, result, suggestion or evidence is like another in its words, as if no office copied one. */
export function madeUpRows(count: number, texts: 'repeating' | 'distinct'): string[][] {
  const random = randomFrom(25690401);
  const one = (list: string) => {
    const words = list.split('|');
    return words[Math.floor(random() * words.length)] ?? '';
  };
  const number = (most: number) => toThaiDigits(1 + Math.floor(random() * most));
  const maybe = (share: number, text: () => string) => (random() < share ? text() : '');
  const day = () => `${number(28)} ${one(MONTHS)}`;

  const method = () =>
    `${number(9)}. ${one(DEEDS)}${one(THINGS)}${maybe(0.5, () => `แก่${one(PEOPLE)}`)} ${one(AIMS)}${maybe(0.6, () => ` ณ ${one(VILLAGES)} หมู่ที่ ${number(12)}`)}`;
  const done = () =>
    `${one(DEEDS)}${one(THINGS)}ให้แก่${one(PEOPLE)} ณ ${one(VILLAGES)}เรียบร้อยแล้ว เมื่อวันที่ ${day()} มีผู้เข้าร่วม ${number(180)} คน`;
  const news = () => `${one(PEOPLE)}${one(VILLAGES)}รับทราบ${one(THINGS)} และไม่มีเรื่องร้องเรียนในเดือน${one(MONTHS)}`;
  const open = () =>
    `อยู่ระหว่าง${one(DEEDS)}${one(THINGS)}สำหรับ${one(PEOPLE)}${one(VILLAGES)} ดำเนินการแล้ว ${number(4)} หมู่บ้าน จาก ${number(12)} หมู่บ้าน คาดว่าจะแล้วเสร็จภายในเดือน${one(MONTHS)}`;
  const spent = () =>
    `ใช้งบประมาณ ${number(9)}๕,${number(9)}๐๐ บาท ผลประเมินความพึงพอใจร้อยละ ${number(99)}.${number(9)} (${one(PEOPLE)}${one(VILLAGES)})`;
  const result = () => {
    const first = random() < 0.6 ? done : open;
    const items = [first(), maybe(0.5, news), maybe(0.4, spent), maybe(0.3, done)].filter(item => item !== '');
    return items.map(item => `- ${item}`).join('\n');
  };
  const suggestion = () =>
    maybe(0.4, () => `ควร${one(DEEDS)}${one(THINGS)}ร่วมกับ${one(PEOPLE)}${one(VILLAGES)}อย่างต่อเนื่องในปี ๒๕๗${number(9)}`);
  const evidence = () =>
    maybe(0.7, () =>
      random() < 0.5
        ? `https://thungtuayang.example/news/${Math.floor(random() * 1e9)}`
        : `รายงาน${one(THINGS)} ${one(VILLAGES)} ลงวันที่ ${day()}`,
    );

  const pool = (most: number, make: () => string) => {
    const made = Array.from({ length: most }, make);
    return () => made[Math.floor(random() * most)] ?? '';
  };
  const isDistinct = texts === 'distinct';
  const anyMethod = isDistinct ? method : pool(400, method);
  const known = pool(300, result);
  const anyResult = isDistinct ? result : () => (random() < 0.5 ? one(OFTEN) : known());
  const anySuggestion = isDistinct ? suggestion : pool(60, suggestion);
  const anyEvidence = isDistinct ? evidence : pool(200, evidence);
  const perGroup = Math.ceil(count / GROUPS.split('|').length);
  return Array.from({ length: count }, (_, row) => [
    row % perGroup === 0 ? `${toThaiDigits(1 + row / perGroup)}. ${GROUPS.split('|')[row / perGroup] ?? ''}` : '',
    anyMethod(),
    one(UNITS),
    one(PERIODS),
    anyResult(),
    anySuggestion(),
    anyEvidence(),
  ]);
}

/** Marsaglia's xorshift32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
