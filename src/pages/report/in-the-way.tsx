import type { ReportState } from '../../commands/report/report-state';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from '../shared/parts';

type Cell = ReportState['errors'][number]['cell'];

/** What should be looked at before a report, each with the way to it. */
export function InTheWay({
  state: { measures, errors, doubtful, closedOn },
  onReview,
  onSelect,
}: {
  readonly state: ReportState;
  onReview(): void;
  onSelect(cell: Cell): void;
}) {
  return (
    <section>
      {errors.length > 0 && (
        <details open>
          <summary>ยังมีจุดที่ต้องแก้ไข {toThaiDigits(errors.length)} จุด</summary>
          <ul class="list">
            {errors.map(({ row, column, message, cell }) => (
              <li key={`${row} ${column} ${message}`} class="error">
                <button type="button" class="cell" onClick={() => onSelect(cell)}>
                  แถว {toThaiDigits(row)} {column}
                </button>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        {doubtful > 0 && `ขอให้ดูสถานะอีกครั้ง ${toThaiDigits(doubtful)} รายการ ซึ่งนับเป็นอยู่ระหว่างดำเนินการ `}
        {errors.length === 0 && doubtful === 0 && (
          <span class="empty">ข้อมูล {toThaiDigits(measures)} รายการพร้อมสร้างรายงาน </span>
        )}
        {closedOn === null && (
          <Button plain onClick={onReview}>
            ตรวจทานสถานะ
          </Button>
        )}
      </p>
    </section>
  );
}
