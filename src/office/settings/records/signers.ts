import type { OfficeKind } from '../../kinds/kind';
import { personName, text } from '../values/plain-values';
import { type Given, type SettingRecord, type SignerCell, type SignerKey, setting } from './setting-record';

const DOTS_ABOUT = 'เว้นว่างได้ รายงานจะพิมพ์เส้นประไว้ให้';
const OPTIONAL_ABOUT = 'ผู้ให้ความเห็นก่อนปลัด เช่น รองปลัด เว้นว่างเมื่อไม่มี';
const POST_ABOUT = 'ตำแหน่งใต้ลายมือชื่อ';
const HEADING_ABOUT = 'หัวข้อเหนือช่องลงนามท้ายบันทึกข้อความ';

/** What the labels call each signer if the kind of office has no other word. */
export const SIGNER_WORDS: Readonly<Record<SignerKey, string>> = {
  reporter: 'ผู้รายงาน',
  certifier: 'ผู้รับรองข้อมูล',
  reviewer1: 'ผู้ให้ความเห็น ๑',
  reviewer2: 'ผู้ให้ความเห็น ๒',
  chief: 'ปลัด',
  mayor: 'นายก',
};

/** What the office itself calls its top posts: ผู้อำนวยการโรงพยาบาล. */
export function signerWord(who: SignerKey, { chief, mayor }: OfficeKind): string {
  if (who === 'mayor') return mayor.word;
  return (who === 'chief' && chief?.word) || SIGNER_WORDS[who];
}

interface Signer {
  readonly nameAbout: string;
  readonly neededFor?: 'signature';
  readonly usualPost?: (given: Given) => string;
  /** The name of the post's field in the report's sentences. */
  readonly postField?: string;
}

/** The settings of one signer. A blank name is printed as dots. */
function signer<Key extends SignerKey>(key: Key, { nameAbout, neededFor, usualPost, postField }: Signer) {
  const who = SIGNER_WORDS[key];
  const records = {
    [`${key}Name`]: setting('signers', {
      label: `${who}: ชื่อ-สกุล`,
      about: nameAbout,
      kind: personName,
      usual: '',
      ...(neededFor && { neededFor }),
    }),
    [`${key}Post`]: setting('signers', {
      label: `${who}: ตำแหน่ง`,
      about: usualPost ? `${POST_ABOUT} เว้นว่างเพื่อใช้ตำแหน่งตามประเภทของหน่วยงาน` : POST_ABOUT,
      kind: text,
      // A person who acts for the holder has a post of their own.
      usual: given => (usualPost && given.isBlank(`${key}Acting`) ? usualPost(given) : ''),
      ...(postField && { field: postField }),
    }),
    [`${key}Acting`]: setting('signers', {
      label: `${who}: ผู้ทำการแทน`,
      about: 'บรรทัดใต้ตำแหน่ง เช่น รักษาราชการแทน ตามด้วยตำแหน่ง เว้นว่างเมื่อไม่มี',
      kind: text,
      usual: '',
    }),
  };
  // TypeScript does not infer computed keys.
  return records as Readonly<Record<`${Key}${'Name' | 'Post' | 'Acting'}`, SettingRecord<string>>>;
}

/** The heading above a person's decision below the memo. */
function heading(key: SignerKey, usual?: (given: Given) => string): SettingRecord<string> {
  return setting('signers', {
    label: `${SIGNER_WORDS[key]}: หัวข้อ`,
    about: usual ? `${HEADING_ABOUT} เว้นว่างเพื่อใช้หัวข้อตามประเภทของหน่วยงาน` : HEADING_ABOUT,
    kind: text,
    usual: usual ?? '',
  });
}

const CHIEF_CELLS: readonly SignerCell[] = ['chiefName', 'chiefPost', 'chiefActing'];

/** An office of unknown kind has no chief administrator if all of the chief's rows are blank. */
function hasChief({ office, isBlank }: Given): boolean {
  return office.name === '' || office.posts.chief !== '' || !CHIEF_CELLS.every(isBlank);
}

export const SIGNER_RECORDS = {
  /** Signs the memo (หัวหน้าสำนักปลัด). */
  ...signer('reporter', {
    nameAbout: DOTS_ABOUT,
    neededFor: 'signature',
    usualPost: ({ office }) => office.posts.head,
  }),
  /** Usually the chief administrator, who answers for the data; in an office without one, the reporter. */
  ...signer('certifier', {
    nameAbout: 'เว้นว่างทั้งสามแถวเพื่อใช้ของปลัด หรือของผู้รายงานเมื่อไม่มีปลัด',
    usualPost: ({ office }) => office.posts.chief || office.posts.head,
  }),
  /** Give their opinion before the chief administrator, in offices that have such posts (รองปลัด). */
  reviewer1Heading: heading('reviewer1'),
  ...signer('reviewer1', { nameAbout: OPTIONAL_ABOUT }),
  reviewer2Heading: heading('reviewer2'),
  ...signer('reviewer2', { nameAbout: OPTIONAL_ABOUT }),
  chiefHeading: heading('chief', given => (hasChief(given) ? (given.office.kind.chief?.heading ?? '') : '')),
  ...signer('chief', {
    nameAbout: `${DOTS_ABOUT} หน่วยงานที่ไม่มีปลัด เช่น โรงเรียน เว้นว่างทุกช่องของปลัด`,
    neededFor: 'signature',
    usualPost: ({ office }) => office.posts.chief,
    postField: 'ตำแหน่งปลัด',
  }),
  mayorHeading: heading('mayor', ({ office }) => office.kind.mayor.heading),
  ...signer('mayor', {
    nameAbout: `หัวหน้าของหน่วยงาน ${DOTS_ABOUT}`,
    neededFor: 'signature',
    usualPost: ({ office }) => office.posts.mayor,
    postField: 'ตำแหน่งนายก',
  }),
} satisfies Readonly<Record<SignerCell, SettingRecord<string>>>;
