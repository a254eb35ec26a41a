import { thai } from '../../thai/text/numerals';

/** Numbers of rows. */
export interface Flagged {
  readonly summary: Readonly<Record<'measures' | 'inProgress' | 'overdue', number>>;
}

export function flagMessage({ summary: { measures, inProgress, overdue } }: Flagged): string {
  return thai`ปรับสถานะแล้ว ${measures} รายการ อยู่ระหว่างดำเนินการ ${inProgress} รายการ เกินกำหนด ${overdue} รายการ`;
}
