import { type Advice, oneLine } from '../../check/findings/advice';
import type { RuleName, Severity } from '../../check/findings/finding';
import type { SettingFindingData } from '../../check/office/setting-finding';
import type { MeasureWithProgress } from '../../register/measure';
import { RESULT_OF_ROUND_6, STATE_LABELS } from '../../register/states';
import { thai } from '../../thai/text/numerals';
import type { CellLink } from '../ports/sheet';

/** A finding as it is shown to people. */
export interface ShownFinding {
  /** The sheet's name. */
  readonly sheet: string;
  /** The first of `rows`. */
  readonly row: number;
  /** All rows where the same fault stands. */
  readonly rows: readonly number[];
  /** The heading as it is in the sheet; for a setting, its label. */
  readonly column: string;
  readonly rule: RuleName | keyof SettingFindingData | 'fiscalYearMissing';
  readonly severity: Severity;
  readonly advice: Advice;
  /** The correct text for the cell, or null. */
  readonly fix: string | null;
  /** Why the state of `row` was read as it was; left out if the finding is not about a state, or a blank result decided. */
  readonly why?: string;
  /** Where a link to the finding leads; null if the sheet is gone. */
  readonly cell: Omit<CellLink, 'text'> | null;
}

/** How a check ended. */
export type CheckResult =
  /** Every row was read. `listed`: the list of findings could be written. */
  | {
      readonly kind: 'checked';
      readonly findings: readonly ShownFinding[];
      readonly counts: Readonly<Record<Severity, number>>;
      readonly measures: number;
      readonly listed: boolean;
    }
  /** No row could be read; the findings say why. */
  | {
      readonly kind: 'unreadable';
      readonly findings: readonly ShownFinding[];
      readonly counts: Readonly<Record<Severity, number>>;
    };

/** The message to staff at the end of a check. */
export function checkMessage(result: CheckResult): string {
  if (result.kind === 'unreadable') return result.findings.map(({ advice }) => oneLine(advice)).join('\n');
  const { findings, measures, listed } = result;
  if (findings.length === 0) return thai`ตรวจแล้ว ${measures} รายการ ไม่พบสิ่งที่ต้องแก้ไข`;
  const { error, warning, suggestion } = result.counts;
  return (
    thai`ตรวจแล้ว พบที่ต้องแก้ไข ${error} จุด ควรตรวจสอบ ${warning} จุด ข้อแนะนำ ${suggestion} จุด` +
    (error > 0 ? ' โปรดแก้ส่วนที่ต้องแก้ไขก่อน' : warning > 0 ? ' โปรดเริ่มจากส่วนที่ควรตรวจสอบ' : '') +
    (listed ? ' ดูได้ในแผ่นงานรายการที่ต้องแก้ไข' : ' ไม่พบแผ่นงานรายการที่ต้องแก้ไข โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน')
  );
}

/** The note on a row's state: the words that decided it. None if the result is blank. `named`: with the state, where it stands alone. */
export function whySentence({ measure, progress }: MeasureWithProgress, named = false): readonly string[] {
  const { state, why, fromText, reviewed } = progress;
  if (fromText.why === null) return [];
  const words = `${measure.fromRound6 ? `${RESULT_OF_ROUND_6} ` : ''}"${fromText.why.replace(/\s+/g, ' ')}"`;
  if (why !== fromText.why)
    return [`ใช้สถานะที่เลือกไว้ "${STATE_LABELS[state]}" ส่วนข้อความ ${words} อ่านว่า "${STATE_LABELS[fromText.state]}"`];
  if (reviewed !== null) return [`ผู้ตรวจทานยืนยันว่า "${STATE_LABELS[reviewed]}" จากข้อความ ${words}`];
  const read = named ? `อ่านว่า "${STATE_LABELS[state]}" จากข้อความ ${words}` : `อ่านจากข้อความ ${words}`;
  return [fromText.sure ? read : `ข้อความ ${words} ไม่บอกสถานะที่แน่ชัด โปรดเลือกสถานะ`];
}

/** Findings that a person understands only if they know what state was read, and from which words. */
const ABOUT_STATE: readonly RuleName[] = [
  'overdue',
  'resultAhead',
  'noDetail',
  'stateToChoose',
  'staleChoice',
  'stateAgainstText',
  'doneWithoutEvidence',
];

/** Why the measure's state was read as it was, for a page; '' if its result is blank. */
export const readWhy = (one: MeasureWithProgress) => whySentence(one, true).join(' ');

/** The same for a finding of its row, if that is about a state. */
export function whyOf(
  { rule }: { readonly rule: RuleName },
  one: MeasureWithProgress | undefined,
): Pick<ShownFinding, 'why'> {
  const why = one && ABOUT_STATE.includes(rule) ? readWhy(one) : '';
  return why === '' ? {} : { why };
}

/** Texts in the list of findings. */
export const LIST_WORDS = {
  jump: 'เปิดช่อง',
  ofSettings: (label: string) => `ตั้งค่า: ${label}`,
  ofWording: (key: string) => `ข้อความในรายงาน: ${key}`,
  moreFindings: (more: number) => thai`และอีก ${more} จุด โปรดแก้รายการข้างต้นก่อน แล้วสั่งตรวจสอบอีกครั้ง`,
  moreRows: (more: number) => thai` และอีก ${more} แถว`,
} as const;
