import type { Severity } from '../../check/findings/finding';
import type { MeasureWithProgress } from '../../register/measure';
import { RESULT_OF_ROUND_6 } from '../../register/results';
import { STATE_LABELS } from '../../register/states';
import { thai } from '../../thai/text/numerals';

/** How a check ended. */
export type CheckResult<Finding> =
  /** Every row was read. `listed`: the list of findings could be written. */
  | {
      readonly kind: 'checked';
      readonly findings: readonly Finding[];
      readonly counts: Readonly<Record<Severity, number>>;
      readonly measures: number;
      readonly listed: boolean;
    }
  /** No row could be read; the findings say why. */
  | {
      readonly kind: 'unreadable';
      readonly findings: readonly Finding[];
      readonly counts: Readonly<Record<Severity, number>>;
    };

/** The message to staff at the end of a check. */
export function checkMessage(result: CheckResult<{ readonly message: string }>): string {
  if (result.kind === 'unreadable') return result.findings.map(({ message }) => message).join('\n');
  const { findings, measures, listed } = result;
  if (findings.length === 0) return thai`ตรวจแล้ว ${measures} รายการ ไม่พบสิ่งที่ต้องแก้ไข`;
  const { error, warning, suggestion } = result.counts;
  return (
    thai`ตรวจแล้ว พบที่ต้องแก้ไข ${error} จุด ควรตรวจสอบ ${warning} จุด ข้อแนะนำ ${suggestion} จุด` +
    (error > 0 ? ' โปรดแก้ส่วนที่ต้องแก้ไขก่อน' : warning > 0 ? ' โปรดเริ่มจากส่วนที่ควรตรวจสอบ' : '') +
    (listed ? ' ดูได้ในแผ่นงานรายการที่ต้องแก้ไข' : ' ไม่พบแผ่นงานรายการที่ต้องแก้ไข โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน')
  );
}

/** The note on a row's state: the words that decided it. None if the result is blank. */
export function whySentence({ measure, progress }: MeasureWithProgress): readonly string[] {
  const { state, why, fromText } = progress;
  if (fromText.why === null) return [];
  const words = `${measure.fromRound6 ? `${RESULT_OF_ROUND_6} ` : ''}"${fromText.why.replace(/\s+/g, ' ')}"`;
  if (why !== fromText.why)
    return [`ใช้สถานะที่เลือกไว้ "${STATE_LABELS[state]}" ส่วนข้อความ ${words} อ่านว่า "${STATE_LABELS[fromText.state]}"`];
  return [fromText.sure ? `อ่านจากข้อความ ${words}` : `ข้อความ ${words} ไม่บอกสถานะที่แน่ชัด โปรดเลือกสถานะ`];
}

/** Texts in the list of findings. */
export const LIST_WORDS = {
  jump: 'เปิดช่อง',
  ofSettings: (label: string) => `ตั้งค่า: ${label}`,
  ofWording: (key: string) => `ข้อความในรายงาน: ${key}`,
  moreFindings: (more: number) => thai`และอีก ${more} จุด โปรดแก้รายการข้างต้นก่อน แล้วสั่งตรวจสอบอีกครั้ง`,
  moreRows: (more: number) => thai` และอีก ${more} แถว`,
} as const;
