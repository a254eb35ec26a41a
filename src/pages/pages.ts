import emblem from './emblem/emblem.page';
import letters from './letters/letters.page';
import lineTexts from './line-texts/line-texts.page';
import report from './report/report.page';

/** A page that opens in a dialog or a sidebar. Google decides the size of a sidebar. */
export interface Page {
  readonly title: string;
  readonly html: string;
  readonly shownAs: 'sidebar' | { readonly width: number; readonly height: number };
}

/** Size in pixels. */
const DIALOG = { width: 480, height: 520 };

export const PAGES = {
  report: { title: 'สร้างรายงาน', html: report, shownAs: DIALOG },
  letters: { title: 'ตัวอย่างหนังสือแจ้ง', html: letters, shownAs: DIALOG },
  lineTexts: { title: 'ข้อความสำหรับ LINE', html: lineTexts, shownAs: DIALOG },
  emblem: { title: 'ใส่ตราของหน่วยงาน', html: emblem, shownAs: DIALOG },
} as const satisfies Readonly<Record<string, Page>>;
