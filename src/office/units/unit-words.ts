/** Words that a ผู้รับผิดชอบ cell is made of besides units' names: patterns over `visibleText`. */

/** ทุกส่วนราชการ, ทุกสำนัก / กอง, ทุกหน่วยงานในสังกัด. */
const DIVISION = '(?:ส่วน ?ราชการ|ส่วน ?งาน|หน่วย ?งาน|หน่วย|สำนัก|กอง|ฝ่าย|ส่วน|งาน|สังกัด)';
/** What may stand before ทุกกอง and means the same: "ผู้อำนวยการทุกกอง", "หน่วยงานในสังกัดทุกหน่วยงาน". */
const BEFORE_ALL = `(?:(?:ผู้อำนวยการ|ผอ\\.?|หัวหน้า) ?${DIVISION}?|(?:หน่วย ?งาน|ส่วน ?ราชการ)(?:(?:ใน|ภายใน)สังกัด)?) ?`;
const STAFF = '(?:บุคลากร|เจ้าหน้าที่|พนักงาน|ข้าราชการ|ผู้บริหาร)';
export const ALL_UNITS = new RegExp(
  `(?:[ \\n]?(?:และ|กับ|หรือ) ?)?(?:(?<![ก-๎])${BEFORE_ALL})?ทุก ?(?:ๆ ?)?${DIVISION}(?: ?(?:(?:[/,]|และ|หรือ) ?)?(?:ทุก ?)?${DIVISION}(?![ก-๎]))*(?: ?(?:ใน|ของ|ภายใน|ที่เกี่ยว)[ก-๎. ]*)?(?![ก-๎])` +
    `|${STAFF}(?:(?!กอง|สำนัก|ฝ่าย)[ก-๎ ]){0,40}ทุก ?(?:คน|ท่าน|ระดับ|ตำแหน่ง)(?![ก-๎])|(?<![ก-๎⟧])ทุก ?(?:คน|ท่าน)(?![ก-๎])` +
    '|หัวหน้าส่วนราชการ(?:ทุกส่วน)?|(?:ส่วนราชการ|หน่วยงาน)(?:ต่าง ?ๆ)? ?(?:ใน|ภายใน)(?:สังกัด| ?อบต)[ก-๎. ]*',
  'g',
);

/** Kinds of offices, whose name may follow a unit's: สำนักปลัด อบต., สำนักปลัดเทศบาล. */
const OFFICE = '(?:อบต|อบจ|อปท|ท[ตมน]\\.|เทศบาล|องค์การบริหารส่วน(?:ตำบล|จังหวัด)?|เมืองพัทยา)';
export const OFFICE_TYPE = new RegExp(`^ ?${OFFICE}`);
const OFFICE_TYPE_AFTER = new RegExp(`(?<=.) ?${OFFICE}.*$`);

/** Posts and words that stand for the unit named after them. */
const POST =
  '(?:(?:รักษาการ|รักษาราชการแทน|รก\\.?) ?)?(?:ผู้อำนวยการ|ผอ\\.?|หน\\.|หัวหน้า(?:ฝ่าย|งาน)?|เจ้าหน้าที่|บุคลากร|พนักงาน|ข้าราชการ|โดย|ใน|สังกัด|ของ)(?:ในสังกัด|ของ)? ?';
export const POST_OF_UNIT = new RegExp(`^(?:รักษาการ|รักษาราชการแทน|${POST})$`);
const POST_PREFIX = /^(?:ผู้อำนวยการ|ผอ\.?|หน\.|หัวหน้า) ?(?=กอง|สำนัก|หน่วย|ฝ่าย|ส่วน)/;

/** Committees, and posts at the top of the office: proper, though no unit's. */
export const COMMITTEE =
  /^(?:(?:ประธาน ?)?(?:อนุ)?กรรมการ|คณะ(?:ทำงาน|กรรมการ|อนุกรรมการ|ผู้บริหาร|ผู้ประเมิน)|ศูนย์ปฏิบัติการต่อต้าน|ผู้บริหาร|(?:รอง|เลขานุการ|ที่ปรึกษา)?นายก(?=$|[^ก-๎]|เทศ|องค์|อบ|อปท|เมือง)|(?:รอง|ผู้ช่วย)?ปลัด|(?:ประธาน|รองประธาน|สมาชิก|เลขานุการ)?สภา)/;

/** An officer's post without a unit: proper beside a unit, and no unit itself. */
export const OFFICER =
  /^(?:เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|บุคลากร|ข้าราชการ|นัก|วิศวกร|สถาปนิก|นายช่าง|นิติกร|ครู|ผู้ดูแล|ผู้ช่วย|ผู้รับผิดชอบ|ผู้ที่ได้รับมอบหมาย|หัวหน้า(?!ฝ่าย|กอง|สำนัก|หน่วย|ส่วน)|ผู้อำนวยการ$|ผอ\.?$)/;

/** A part of a unit: proper beside its unit. */
export const SECTION = /^(?:งาน|ฝ่าย|กลุ่มงาน|ส่วน|ศูนย์)/;

/** What says how the unit named after it takes part: "หน่วยงานหลัก:", "ผู้รับผิดชอบร่วม". */
export const LABEL =
  /^(?:หน่วยงาน|ส่วนราชการ|ผู้|เจ้าภาพ)?(?:ที่)?(?:รับผิดชอบ|สนับสนุน|ดำเนินการ|ประสานงาน|หลัก|รอง|ร่วม|โดย){1,4} ?:?$/;

/** How a local office's units are called. */
export const LOOKS_LIKE_UNIT =
  /^(?:กอง(?!ทุน)|สำนัก|หน่วย(?!งาน)|ส่วน(?!ราชการ|งาน|ที่)|กลุ่มงาน|ฝ่าย|ศูนย์|โรงเรียน|สถานธนานุบาล)[ก-๎ ]{3,60}(?:ฯ)?$/;

/** Where a space, a line end or และ parts two names instead of standing inside one. ⟦ begins a known name. */
const BEGINS_NAME =
  '(?=⟦|คณะ|กอง|สำนัก|หน่วย|ฝ่าย|กลุ่มงาน|ทุก|ผู้อำนวยการ|ผอ\\.|หัวหน้า|เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|บุคลากร|(?:รอง)?นายก|(?:รอง)?ปลัด|ผู้บริหาร)';
/** A space after these words stands inside a name or a post. */
const GOES_ON = '(?<!ผู้อำนวยการ|ผอ\\.?|หัวหน้า|เจ้าหน้าที่|พนักงาน|บุคลากร|ข้าราชการ|สำนัก|สำนักงาน)';
const JOINED_BY = '(?:และ|กับ|หรือ|ร่วมกับ|พร้อม(?:ด้วย|ทั้ง|กับ)|ตลอดจน|รวม(?:ถึง|ทั้ง)|[-–—|\\\\])';
export const SEPARATOR = new RegExp(
  `[/,;+&]|ร่วมกับ|[ \\n]?${JOINED_BY}[ \\n]?${BEGINS_NAME}|${GOES_ON}[ \\n]${BEGINS_NAME}|\\n ?(?=[-•*]|[\\d๐-๙]+[.)])`,
);

/** A name without the post before it and the office's type after it: "ผู้อำนวยการกองคลัง อบต." is กองคลัง. */
export function bareName(text: string): string {
  return text.replace(POST_PREFIX, '').replace(OFFICE_TYPE_AFTER, '').trim();
}
