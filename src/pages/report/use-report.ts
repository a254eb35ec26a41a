import { useState } from 'preact/hooks';
import type { PreparedData, ReportOptions } from '../../commands/report/report-data';
import type { Script } from '../shared/use-script';

/** What is done one after the other, as it is said. */
export const STEPS = ['จัดทำไฟล์ Word', 'แปลงเป็น Google เอกสาร', 'ตรวจทานเอกสารหลังการแปลง'] as const;

/** Links to a report. `isWord`: there is no document, so that its Word file is opened. */
export interface Made {
  readonly isWord: boolean;
  readonly file: string;
  readonly docx: string;
  readonly pdf: string | null;
}

/** Builds a report in three calls, so that what is shown as done is done. `step`: the one under way, from 0; null if none is. */
export function useReport({ run, say }: Script) {
  const [step, setStep] = useState<number | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const doing = (at: number) => `กำลัง${STEPS[at]} โปรดรอจนเสร็จทุกขั้นตอน`;

  async function build(options: ReportOptions) {
    setMade(null);
    setStep(0);
    const prepared = await run('prepareReport', [options], {
      doing: doing(0),
      failure: 'สร้างรายงานไม่สำเร็จ',
      done: () => doing(1),
    });
    if (prepared) await goOn(prepared);
    setStep(null);
  }

  async function goOn({ file, docx, summary, next }: PreparedData) {
    setStep(1);
    const converted = await run('convertReport', [next.word], {
      doing: doing(1),
      failure: 'แปลงเป็น Google เอกสารไม่สำเร็จ ไฟล์ Word เก็บไว้แล้ว หากสร้างรายงานอีกครั้ง ไฟล์ใหม่จะแทนที่ไฟล์นี้',
      done: () => summary,
    });
    const onlyWord = { isWord: true, file, docx, pdf: null };
    if (!converted) return setMade(onlyWord);
    const { document } = converted;
    if (document === null) {
      say('done', `${summary}\n${converted.summary}`);
      return setMade(onlyWord);
    }
    setStep(2);
    const read = await run('readBackReport', [document.id, next.outline], { doing: doing(2), failure: '' });
    // The report is complete, whether it could be read back or not.
    say('done', [summary, read ? read.summary : NOT_READ].filter(line => line !== '').join('\n'));
    setMade({ isWord: false, ...document, docx });
  }

  return { step, made, build, clear: () => setMade(null) };
}

const NOT_READ = 'ตรวจทานเอกสารหลังการแปลงไม่ได้ โปรดเปิดดูแนวกระดาษ หัวตาราง และเลขหน้าก่อนใช้';
