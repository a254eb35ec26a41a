import type { PaperChoices } from '../../commands/start/paper';
import { toThaiDigits } from '../../thai/text/numerals';

/** Lets the person say which of a paper's tables counts. What was said of headings and rows goes with the tables that it was said of. */
export function TableChoice({
  tables,
  choices: { fiscalYear, tableNumber = ALL },
  isBusy,
  onChoose,
}: {
  /** How many the paper has. */
  readonly tables: number;
  readonly choices: PaperChoices;
  readonly isBusy: boolean;
  onChoose(choices: PaperChoices): void;
}) {
  if (tables < 2) return null;
  const choose = (number: number) =>
    onChoose({ ...(fiscalYear !== undefined && { fiscalYear }), ...(number !== ALL && { tableNumber: number }) });
  return (
    <p>
      <label>
        ใช้ตาราง{' '}
        <select
          disabled={isBusy}
          value={tableNumber}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        >
          <option value={ALL}>ทุกตารางในไฟล์</option>
          {Array.from({ length: tables }, (_, at) => (
            <option key={at} value={at + 1}>
              ตาราง {toThaiDigits(at + 1)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

const ALL = 0;
