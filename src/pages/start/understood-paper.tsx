import type { PaperChoices } from '../../commands/start/paper';
import type { PaperData } from '../../commands/start/take-paper';
import { FIRST_YEAR, LAST_YEAR } from '../../commands/start/year-range';
import { DOUBTFUL, type RowReading } from '../../import/understand/understood';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from '../shared/parts';
import { type RowPlace, RowsUnderstood } from './rows-understood';
import { TableChoice } from './table-choice';

type Understood = NonNullable<PaperData['understood']>;
type Heading = Understood['headings'][number];

const AS_IS = '=';
const OWN = '-';

/** How a paper was understood. The person may say that a column is another one, and then sees it read again. */
export function UnderstoodPaper({
  data,
  choices,
  isBusy,
  onChoose,
  onTake,
  onBack,
}: {
  readonly data: PaperData;
  readonly choices: PaperChoices;
  readonly isBusy: boolean;
  onChoose(choices: PaperChoices): void;
  onTake(): void;
  onBack(): void;
}) {
  const { understood, fiscalYear, columns, tables } = data;
  if (!understood) return null;
  const { items, groups, headings, added, rows, more, doubts, leftOut } = understood;

  function mapTo(heading: string, value: string) {
    const others = (choices.map ?? []).filter(one => one.heading !== heading);
    const column = columns.find(({ key }) => key === value)?.key ?? null;
    onChoose({ ...choices, map: [...others, ...(value === AS_IS ? [] : [{ heading, column }])] });
  }

  /** Null: as the tool reads it. */
  function readRow({ table, row, as }: RowPlace & { readonly as: RowReading | null }) {
    const others = (choices.rows ?? []).filter(one => one.table !== table || one.row !== row);
    onChoose({ ...choices, rows: [...others, ...(as === null ? [] : [{ table, row, as }])] });
  }

  return (
    <section>
      <h2>
        อ่านได้ {toThaiDigits(items)} รายการ {toThaiDigits(groups)} กลุ่ม
      </h2>
      <p>โปรดตรวจว่าระบบเข้าใจถูกต้อง ยังไม่ได้เขียนข้อมูลใด</p>
      <label>
        ปีงบประมาณ พ.ศ.{' '}
        <input
          type="number"
          min={FIRST_YEAR}
          max={LAST_YEAR}
          value={choices.fiscalYear ?? fiscalYear}
          disabled={isBusy}
          onChange={({ currentTarget: { valueAsNumber: year } }) => {
            if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)
              onChoose({ ...choices, fiscalYear: year });
          }}
        />
      </label>
      <TableChoice tables={tables} choices={choices} isBusy={isBusy} onChoose={onChoose} />
      <h3>หัวคอลัมน์</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">ในต้นฉบับ</th>
            <th scope="col">ใช้เป็น</th>
          </tr>
        </thead>
        <tbody>
          {headings.map(heading => (
            <tr key={heading.source} class={heading.sure < DOUBTFUL ? 'doubt' : ''}>
              <td>{heading.source || '(ไม่มีหัวคอลัมน์)'}</td>
              <td>
                <select
                  aria-label={`"${heading.source}" ใช้เป็น`}
                  disabled={isBusy || heading.source === ''}
                  value={usedAs(heading)}
                  onChange={({ currentTarget }) => mapTo(heading.source, currentTarget.value)}
                >
                  {isSpecial(heading) && <option value={AS_IS}>{SPECIAL[heading.as]}</option>}
                  {columns.map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                  <option value={OWN}>เก็บไว้ตามเดิม</option>
                </select>{' '}
                {heading.sure < DOUBTFUL && <strong>ไม่แน่ใจ โปรดตรวจ</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {added.length > 0 && <p>ตารางเดิมไม่มีคอลัมน์ {added.join(' ')} ระบบจะเพิ่มให้กรอก</p>}
      <List title="ข้อที่ควรตรวจสอบ" lines={doubts} open />
      {leftOut.length > 0 && (
        <details>
          <summary>ส่วนที่ไม่นำเข้า ({toThaiDigits(leftOut.length)})</summary>
          <ul>
            {leftOut.map(({ line, at }) => (
              <li key={line}>
                {line}{' '}
                {at && (
                  <Button plain busy={isBusy} onClick={() => readRow({ ...at, as: 'one' })}>
                    นำเข้าเป็นรายการ
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <RowsUnderstood rows={rows} more={more} choices={choices.rows ?? []} isBusy={isBusy} onRead={readRow} />
      <p>
        <Button busy={isBusy} onClick={onTake}>
          นำเข้าทะเบียน
        </Button>{' '}
        <Button plain busy={isBusy} onClick={onBack}>
          เลือกตารางอื่น
        </Button>
      </p>
    </section>
  );
}

const SPECIAL: Readonly<Record<Heading['as'], string>> = {
  column: '',
  own: '',
  round6: '',
  round12: '',
  part: 'รวมกับคอลัมน์ข้างเคียง',
  marks: 'อ่านเครื่องหมายเป็นระยะเวลา',
};

function isSpecial({ as }: Heading): boolean {
  return SPECIAL[as] !== '';
}

function usedAs(heading: Heading): string {
  if (isSpecial(heading)) return AS_IS;
  if (heading.as === 'round6') return 'result6';
  return heading.as === 'round12' ? 'result12' : (heading.column ?? OWN);
}

function List({
  title,
  lines,
  open = false,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly open?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title} ({toThaiDigits(lines.length)})
      </summary>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
