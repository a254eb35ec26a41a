import { thai } from '../common/messages';

/** A cell of staff's that holds a text meant for another: rows moved between the look at that cell and its change. */
export interface StrayText {
  readonly row: number;
  /** The sheet's column number, from 1. */
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  /** What it held before; null where nobody knows. */
  readonly was: string | null;
}

/** The cells of other rows that a change hit, a line each. */
export function strayLines(strays: readonly StrayText[]): string[] {
  if (strays.length === 0) return [];
  const lines = strays.map(
    ({ row, heading, was }) =>
      `${thai`แถว ${row} `}${heading}: ${was === null ? 'ไม่ทราบข้อความเดิม โปรดพิมพ์ใหม่' : `คืนข้อความเดิม "${was}" แล้ว`}`,
  );
  return ['มีการย้ายแถวระหว่างทำงาน ข้อความจึงลงผิดแถว โปรดตรวจช่องต่อไปนี้', ...lines];
}
