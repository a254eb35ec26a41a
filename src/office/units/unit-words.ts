import type { OfficeKind } from '../kinds/kind';
import { onceAKind } from '../kinds/once-a-kind';
import { topWords } from '../kinds/top-posts';

/** Words that a ผู้รับผิดชอบ cell is made of besides units' names: patterns over `visibleText`. */
export interface UnitWords {
  /** ทุกส่วนราชการ, ทุกสำนัก / กอง, ทุกหน่วยงานในสังกัด. */
  readonly allUnits: RegExp;
  /** Such an office, whose name may follow a unit's: สำนักปลัด อบต., สำนักปลัดเทศบาล. */
  readonly officeType: RegExp;
  /** Committees, and posts at the top of the office: proper, though no unit's. */
  readonly committee: RegExp;
  /** An officer's post without a unit: proper beside a unit, and no unit itself. */
  readonly officer: RegExp;
  /** A part of a unit: proper beside its unit. */
  readonly section: RegExp;
  /** How such an office's units are called. */
  readonly looksLikeUnit: RegExp;
  /** Between two names. */
  readonly separator: RegExp;
  /** A name without the post before it and the office's type after it: "ผู้อำนวยการกองคลัง อบต." is กองคลัง. */
  bareName(text: string): string;
}

/** Posts and words that stand for the unit named after them. */
const POST =
  '(?:(?:รักษาการ|รักษาราชการแทน|รก\\.?) ?)?(?:ผู้อำนวยการ|ผอ\\.?|หน\\.|หัวหน้า(?:ฝ่าย|งาน)?|เจ้าหน้าที่|บุคลากร|พนักงาน|ข้าราชการ|โดย|ใน|สังกัด|ของ)(?:ในสังกัด|ของ)? ?';
export const POST_OF_UNIT = new RegExp(`^(?:รักษาการ|รักษาราชการแทน|${POST})$`);

/** What says how the unit named after it takes part: "หน่วยงานหลัก:", "ผู้รับผิดชอบร่วม". */
export const LABEL =
  /^(?:หน่วยงาน|ส่วนราชการ|ผู้|เจ้าภาพ)?(?:ที่)?(?:รับผิดชอบ|สนับสนุน|ดำเนินการ|ประสานงาน|หลัก|รอง|ร่วม|โดย){1,4} ?:?$/;

/** A space after these words stands inside a name or a post. */
const GOES_ON = '(?<!ผู้อำนวยการ|ผอ\\.?|หัวหน้า|เจ้าหน้าที่|พนักงาน|บุคลากร|ข้าราชการ|สำนัก|สำนักงาน)';
const JOINED_BY = '(?:และ|กับ|หรือ|ร่วมกับ|พร้อม(?:ด้วย|ทั้ง|กับ)|ตลอดจน|รวม(?:ถึง|ทั้ง)|[-–—|\\\\])';

/** The words of a kind of office. */
export const unitWords = onceAKind((kind): UnitWords => {
  const { units, officeWords, topPosts } = kind;
  const offices = officeWords.join('|');
  const begin = units.begin.join('|');
  const officeBehind = new RegExp(`(?<=.) ?(?:${offices}).*$`);
  const postPrefix = new RegExp(`^(?:ผู้อำนวยการ|ผอ\\.?|หน\\.|หัวหน้า) ?(?=${begin}|ฝ่าย|ส่วน)`);
  // Where a space, a line end or และ parts two names instead of standing inside one. ⟦ begins a known name.
  const beginsName = `(?=⟦|คณะ|${begin}|ฝ่าย|กลุ่มงาน|ทุก|ผู้อำนวยการ|ผอ\\.|หัวหน้า|เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|บุคลากร|(?:รอง)?(?:${topWords(kind)})|ผู้บริหาร)`;
  return {
    allUnits: allUnits(kind),
    officeType: new RegExp(`^ ?(?:${offices})`),
    committee: new RegExp(
      `^(?:(?:ประธาน ?)?(?:อนุ)?กรรมการ|คณะ(?:ทำงาน|กรรมการ|อนุกรรมการ|ผู้บริหาร|ผู้ประเมิน)|ศูนย์ปฏิบัติการต่อต้าน|ผู้บริหาร|${topPosts.join('|')})`,
    ),
    officer: new RegExp(
      `^(?:เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|บุคลากร|ข้าราชการ|นัก|วิศวกร|สถาปนิก|นายช่าง|นิติกร|ครู|ผู้ดูแล|ผู้ช่วย|ผู้รับผิดชอบ|ผู้ที่ได้รับมอบหมาย|หัวหน้า(?!ฝ่าย|ส่วน|${begin})|ผู้อำนวยการ$|ผอ\\.?$)`,
    ),
    section: new RegExp(`^(?:${units.sections.join('|')})`),
    looksLikeUnit: new RegExp(`^(?:${units.looksLike.join('|')})[ก-๎ ]{3,60}(?:ฯ)?$`),
    separator: new RegExp(
      `[/,;+&]|ร่วมกับ|[ \\n]?${JOINED_BY}[ \\n]?${beginsName}|${GOES_ON}[ \\n]${beginsName}|\\n ?(?=[-•*]|[\\d๐-๙]+[.)])`,
    ),
    bareName: text => text.replace(postPrefix, '').replace(officeBehind, '').trim(),
  };
});

const STAFF = '(?:บุคลากร|เจ้าหน้าที่|พนักงาน|ข้าราชการ|ผู้บริหาร)';

function allUnits({ units, officeWords }: OfficeKind): RegExp {
  const begin = units.begin.join('|');
  const division = `(?:ส่วน ?ราชการ|ส่วน ?งาน|หน่วย ?งาน|${units.word}|${begin}|หน่วย|ฝ่าย|ส่วน|งาน|สังกัด)`;
  // What may stand before ทุกกอง and means the same: "ผู้อำนวยการทุกกอง", "หน่วยงานในสังกัดทุกหน่วยงาน".
  const before = `(?:(?:ผู้อำนวยการ|ผอ\\.?|หัวหน้า) ?${division}?|(?:หน่วย ?งาน|ส่วน ?ราชการ)(?:(?:ใน|ภายใน)สังกัด)?) ?`;
  return new RegExp(
    `(?:[ \\n]?(?:และ|กับ|หรือ) ?)?(?:(?<![ก-๎])${before})?ทุก ?(?:ๆ ?)?${division}(?: ?(?:(?:[/,]|และ|หรือ) ?)?(?:ทุก ?)?${division}(?![ก-๎]))*(?: ?(?:ใน|ของ|ภายใน|ที่เกี่ยว)[ก-๎. ]*)?(?![ก-๎])` +
      `|${STAFF}(?:(?!(?!หน่วย ?งาน)(?:${begin}|ฝ่าย))[ก-๎ ]){0,40}ทุก ?(?:คน|ท่าน|ระดับ|ตำแหน่ง)(?![ก-๎])|(?<![ก-๎⟧])ทุก ?(?:คน|ท่าน)(?![ก-๎])` +
      `|หัวหน้าส่วนราชการ(?:ทุกส่วน)?|(?:ส่วนราชการ|หน่วยงาน)(?:ต่าง ?ๆ)? ?(?:ใน|ภายใน)(?:สังกัด| ?(?:${officeWords.join('|')}))[ก-๎. ]*`,
    'g',
  );
}
