import { thai } from '../../thai/text/numerals';
import type { FixResult, StrayText, TextChange, UndoResult } from './fix-result';

export function askToFix(changes: readonly TextChange[]): string {
  return [thai`จะแก้ไข ${changes.length} ช่อง ดังนี้ ต้องการแก้ไขหรือไม่`, ...changeLines(changes)].join('\n');
}

export function fixMessage(result: FixResult): string {
  const { changes } = result;
  if (result.kind === 'declined') return 'ยกเลิกการแก้ไขแล้ว ไม่มีช่องใดเปลี่ยน';
  if (result.kind === 'previewed') return thai`พบช่องที่แก้ไขได้ ${changes.length} ช่อง ยังไม่ได้แก้ไข`;
  const { left, strays } = result;
  const fixed =
    thai`แก้ไขแล้ว ${changes.length} ช่อง` + more(left) + ' หากต้องการคืนข้อความเดิม โปรดเลือกเมนู ย้อนกลับการแก้ไขล่าสุด';
  const isNothing = changes.length + left === 0;
  return [
    ...(isNothing ? ['ไม่พบอักขระหรือคำผิดที่แก้ไขให้ได้'] : [fixed, ...changeLines(changes)]),
    ...strayLines(strays),
  ].join('\n');
}

export function undoMessage({ restored, kept, left, strays }: UndoResult): string {
  const undone =
    restored + kept + left === 0
      ? 'ไม่มีการแก้ไขให้ย้อนกลับ'
      : thai`คืนข้อความเดิมแล้ว ${restored} ช่อง` +
        more(left) +
        (kept > 0 ? thai` คงไว้ ${kept} ช่องที่ข้อความหรือแถวเปลี่ยนไปแล้ว` : '');
  return [undone, ...strayLines(strays)].join('\n');
}

function more(left: number): string {
  return left > 0 ? thai` เหลืออีก ${left} ช่อง โปรดทำอีกครั้ง` : '';
}

/** One line for each cell, with its old and new text. */
function changeLines(changes: readonly TextChange[]): string[] {
  return changes.map(({ row, column, was, now }) => `${thai`แถว ${row} `}${column}: "${was}" เป็น "${now}"`);
}

/** One line for each cell that got another cell's text. */
export function strayLines(strays: readonly StrayText[]): string[] {
  if (strays.length === 0) return [];
  const lines = strays.map(
    ({ row, heading, was }) =>
      `${thai`แถว ${row} `}${heading}: ${was === null ? 'ไม่ทราบข้อความเดิม โปรดพิมพ์ใหม่' : `คืนข้อความเดิม "${was}" แล้ว`}`,
  );
  return ['มีการย้ายแถวระหว่างทำงาน ข้อความจึงลงผิดแถว โปรดตรวจช่องต่อไปนี้', ...lines];
}
