import type { Opened } from '../commands/ports/opened-for';
import type { TEXTS } from './texts';
import packed from './texts.packed';
import { unpack } from './unpack';

/** A page that opens in a dialog or a sidebar. Google decides the size of a sidebar. */
export interface Page {
  readonly title: string;
  readonly script: keyof typeof TEXTS;
  readonly shownAs: 'sidebar' | { readonly width: number; readonly height: number };
}

/** Sizes in pixels. */
const DIALOG = { width: 480, height: 520 };
const TALL = { width: 480, height: 600 };
const WIDE = { width: 720, height: 600 };

export const PAGES = {
  start: { title: 'เริ่มต้นใช้งาน', script: 'start', shownAs: WIDE },
  findings: { title: 'รายการที่ต้องแก้ไข', script: 'findings', shownAs: 'sidebar' },
  review: { title: 'ตรวจทานสถานะก่อนเสนอผู้บริหาร', script: 'review', shownAs: WIDE },
  report: { title: 'จัดทำรายงาน', script: 'report', shownAs: TALL },
  followUp: { title: 'ติดตามผล', script: 'followUp', shownAs: WIDE },
  request: { title: 'ขอรับผลการดำเนินงาน', script: 'request', shownAs: WIDE },
  collect: { title: 'บันทึกผลแทนส่วนราชการ', script: 'collect', shownAs: WIDE },
  myWork: { title: 'งานของฉัน', script: 'myWork', shownAs: 'sidebar' },
  health: { title: 'ตรวจสอบความพร้อมของระบบ', script: 'health', shownAs: DIALOG },
  emblem: { title: 'ใส่ตราของหน่วยงาน', script: 'emblem', shownAs: DIALOG },
} as const satisfies Readonly<Record<string, Page>>;

/** The page as Google serves it. `opened`: what it is to show; numbers only, because they need no escape inside a script. */
export function htmlOf({ script }: Page, opened: Opened = {}): string {
  const texts: typeof TEXTS = JSON.parse(unpack(packed));
  return (
    `<!doctype html><html lang="th"><head><meta charset="utf-8"><style>${texts.style}</style></head>` +
    `<body><script>const opened = ${JSON.stringify(opened)};${texts.shared}</script><script>${texts[script]}</script></body></html>`
  );
}
