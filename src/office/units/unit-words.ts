import type { OfficeKind } from '../kinds/kind';
import { oncePerKind } from '../kinds/once-per-kind';
import { topWords } from '../kinds/top-posts';

/** Words in a ผู้รับผิดชอบ cell besides the names of units. Patterns over `visibleText`. */
export interface UnitWords {
  /** ทุกส่วนราชการ, ทุกสำนัก / กอง, ทุกหน่วยงานในสังกัด. */
  readonly allUnits: RegExp;
  /** What leaves out a unit of those named before it: ยกเว้น, ไม่รวม. */
  readonly exception: RegExp;
  /** The office's type, which may follow a unit's name: สำนักปลัด อบต., สำนักปลัดเทศบาล. */
  readonly officeType: RegExp;
  /** Committees, and top posts of the office. They are correct, but are not units. */
  readonly committee: RegExp;
  /** An officer's post without a unit. Correct beside a unit, but not a unit itself. */
  readonly officer: RegExp;
  /** A part of a unit. Correct beside its unit. */
  readonly section: RegExp;
  /** Beginnings of names of units in this kind of office. */
  readonly looksLikeUnit: RegExp;
  /** Separates two names. */
  readonly separator: RegExp;
  /** The name without a post before it and the office's type after it: กองคลัง for "ผู้อำนวยการกองคลัง อบต.". */
  bareName(text: string): string;
}

/** Posts and words that mean the unit named after them. */
const POST =
  '(?:(?:รักษาการ|รักษาราชการแทน|รก\\.?) ?)?(?:(?:(?:รอง|ผู้ช่วย) ?)?(?:ผู้อำนวยการ|ผอ\\.?|คณบดี)|หน\\.|หัวหน้า(?:ฝ่าย|งาน)?|เจ้าหน้าที่|บุคลากร|พนักงาน|ข้าราชการ|โดย|ใน|สังกัด|ของ)(?:ในสังกัด|ของ)? ?';
export const POST_OF_UNIT = new RegExp(`^(?:รักษาการ|รักษาราชการแทน|${POST})$`);

/** Words that say how the unit named after them takes part: "หน่วยงานหลัก:", "ผู้รับผิดชอบร่วม". */
export const LABEL =
  /^(?:หน่วยงาน|ส่วนราชการ|ผู้|เจ้าภาพ)?(?:ที่)?(?:รับผิดชอบ|สนับสนุน|ดำเนินการ|ประสานงาน|หลัก|รอง|ร่วม|โดย){1,4} ?:?$/;

/** A space after these words is inside a name or a post. */
const GOES_ON = '(?<!ผู้อำนวยการ|ผอ\\.?|หัวหน้า|เจ้าหน้าที่|พนักงาน|บุคลากร|ข้าราชการ|สำนัก|สำนักงาน)';
const JOINED_BY = '(?:และ|กับ|หรือ|ร่วมกับ|พร้อม(?:ด้วย|ทั้ง|กับ)|ตลอดจน|รวม(?:ถึง|ทั้ง)|[-–—|\\\\])';

export const unitWords = oncePerKind((kind): UnitWords => {
  const { units, officeWords, topPosts } = kind;
  const offices = officeWords.join('|');
  const begin = units.begin.join('|');
  const officeBehind = new RegExp(`(?<=.) ?(?:${offices}).*$`);
  const postPrefix = new RegExp(`^(?:ผู้อำนวยการ|ผอ\\.?|หน\\.|หัวหน้า) ?(?=${begin}|ฝ่าย|ส่วน)`);
  const staff = units.staff.length === 0 ? '' : `|${units.staff.join('|')}`;
  // Before these, a space, a line break or และ separates two names. Elsewhere it is part of a name. ⟦ begins a known name.
  const beginsName = `(?=⟦|คณะ|${begin}|ฝ่าย|กลุ่มงาน|ทุก|ผู้อำนวยการ|ผอ\\.|หัวหน้า|เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|บุคลากร|(?:รอง)?(?:${topWords(kind)})|ผู้บริหาร${staff})`;
  return {
    allUnits: allUnits(kind),
    exception: /ยกเว้น|เว้นแต่|ไม่รวม|ไม่ใช่|นอกจาก/,
    officeType: new RegExp(`^ ?(?:${offices})`),
    committee: new RegExp(
      `^(?:(?:ประธาน ?)?(?:(?:อนุ)?กรรมการ|คกก\\.)|คณะ(?:ทำงาน|กรรมการ|อนุกรรมการ|ผู้บริหาร|ผู้ประเมิน)|ศูนย์ปฏิบัติการต่อต้าน|ผู้บริหาร|${topPosts.join('|')}|(?:(?:รอง|ผู้ช่วย) ?)?(?:ผู้อำนวยการ|ผอ\\.?) ?(?:${offices}))`,
    ),
    officer: new RegExp(
      `^(?:เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|บุคลากร|ข้าราชการ|นัก|วิศวกร|สถาปนิก|นายช่าง|นิติกร|ครู|ผู้ดูแล|ผู้ช่วย|ผู้รับผิดชอบ|ผู้ที่ได้รับมอบหมาย|หัวหน้า(?!ฝ่าย|ส่วน|${begin})|ผู้อำนวยการฯ?$|ผอ\\.?ฯ?$)`,
    ),
    section: new RegExp(`^(?:${units.sections.join('|')})`),
    looksLikeUnit: new RegExp(`^(?:${units.looksLike.join('|')})[ก-๎ ]{3,60}(?:ฯ)?$`),
    separator: new RegExp(
      `[/,;+&]|ร่วมกับ|[ \\n]?${JOINED_BY}[ \\n]?${beginsName}|${GOES_ON}[ \\n]${beginsName}|\\n ?(?=[-•*]|[\\d๐-๙]+[.)])`,
    ),
    bareName: text => text.replace(postPrefix, '').replace(officeBehind, '').trim(),
  };
});

function allUnits({ units, ownWords }: OfficeKind): RegExp {
  const begin = units.begin.join('|');
  const division = `(?:ส่วน ?ราชการ|ส่วน ?งาน|หน่วย ?งาน|${[units.word, ...units.every, begin].join('|')}|หน่วย|ฝ่าย|ส่วน|งาน|สังกัด)`;
  const staff = `(?:${['บุคลากร', 'เจ้าหน้าที่', 'พนักงาน', 'ข้าราชการ', 'ผู้บริหาร', ...units.staff].join('|')})`;
  // Words before ทุกกอง that do not change its meaning: "ผู้อำนวยการทุกกอง", "หน่วยงานในสังกัดทุกหน่วยงาน".
  const before = `(?:(?:ผู้อำนวยการ|ผอ\\.?|หัวหน้า) ?${division}?|(?:หน่วย ?งาน|ส่วน ?ราชการ)(?:(?:ใน|ภายใน)สังกัด)?) ?`;
  return new RegExp(
    `(?:[ \\n]?(?:และ|กับ|หรือ) ?)?(?:(?<![ก-๎])${before})?ทุก ?(?:ๆ ?)?${division}(?: ?(?:(?:[/,]|และ|หรือ) ?)?(?:ทุก ?)?${division}(?![ก-๎]))*(?: ?(?:ใน|ของ|ภายใน|ที่เกี่ยว)[ก-๎. ]*)?(?![ก-๎])` +
      `|${staff}(?:(?!(?!หน่วย ?งาน)(?:${begin}|ฝ่าย))[ก-๎ ]){0,40}ทุก ?(?:คน|ท่าน|นาย|ระดับ|ตำแหน่ง)(?![ก-๎])|(?<![ก-๎⟧])ทุก ?(?:คน|ท่าน|นาย)(?![ก-๎])` +
      `|หัวหน้าส่วนราชการ(?:ทุกส่วน)?(?: ?(?:ประจำ|ใน|ของ)[ก-๎. ]*)?|${staff}(?:ใน|ภายใน)สังกัด(?![ก-๎])|(?:ส่วนราชการ|หน่วยงาน)(?:ต่าง ?ๆ)? ?(?:ใน|ภายใน)(?:สังกัด| ?(?:${ownWords.join('|')}))[ก-๎. ]*`,
    'g',
  );
}
