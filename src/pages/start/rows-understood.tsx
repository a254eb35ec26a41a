import type { RowShown } from '../../commands/start/take-paper';
import { FIRST_ROWS, type RowChoice, type RowReading } from '../../import/understand/understood';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from '../shared/parts';

/** A row of the paper. Table and row are counted from 1. */
export interface RowPlace {
  readonly table: number;
  readonly row: number;
}

type Read = (choice: RowPlace & { readonly as: RowReading | null }) => void;

/** A row of the paper with the measures that it gives. */
interface PaperRow extends RowPlace {
  readonly measures: RowShown[];
}

const READINGS: Readonly<Record<RowReading, string>> = {
  one: 'เป็นรายการเดียว',
  several: 'แยกเป็นหลายรายการ',
  above: 'ต่อจากรายการก่อนหน้า',
  none: 'ไม่ใช่รายการ',
};

const AS_READ = '';

/** The measures as understood, by the rows of the paper that they were read from, which the person may have read in another way. */
export function RowsUnderstood({
  rows,
  more,
  choices,
  isBusy,
  onRead,
}: {
  readonly rows: readonly RowShown[];
  readonly more: number;
  readonly choices: readonly RowChoice[];
  readonly isBusy: boolean;
  readonly onRead: Read;
}) {
  const papers = byPaperRow(rows);
  const severalTables = papers.some(({ table }) => table !== papers[0]?.table);
  const nameOf = ({ table, row }: RowPlace) => toThaiDigits(severalTables ? `ตาราง ${table} แถว ${row}` : `แถว ${row}`);
  const shown = (paper: PaperRow) => (
    <PaperRowShown
      key={`${paper.table}:${paper.row}`}
      paper={paper}
      name={nameOf(paper)}
      as={choices.find(one => isSame(one, paper))?.as ?? null}
      isBusy={isBusy}
      onRead={onRead}
    />
  );
  // A row that is no measure, or part of another one, does not stand among the rows.
  const next = papers.slice(FIRST_ROWS);
  const gone = choices.filter(choice => !papers.some(paper => isSame(choice, paper)));
  return (
    <>
      <h3>รายการแรก</h3>
      {papers.slice(0, FIRST_ROWS).map(shown)}
      {next.length > 0 && (
        <details open={choices.length > 0}>
          <summary>รายการต่อไป ({toThaiDigits(countOf(next) + more)})</summary>
          {next.map(shown)}
          {more > 0 && <p>และอีก {toThaiDigits(more)} รายการ</p>}
        </details>
      )}
      {gone.length > 0 && (
        <ul>
          {gone.map(choice => (
            <li key={`${choice.table}:${choice.row}`}>
              {nameOf(choice)} {READINGS[choice.as]}{' '}
              <Button plain busy={isBusy} onClick={() => onRead({ ...choice, as: null })}>
                ยกเลิก
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PaperRowShown({
  paper,
  name,
  as,
  isBusy,
  onRead,
}: {
  readonly paper: PaperRow;
  readonly name: string;
  readonly as: RowReading | null;
  readonly isBusy: boolean;
  readonly onRead: Read;
}) {
  const { table, row, measures } = paper;
  return (
    <div class="row">
      {measures.map(({ texts }, at) => (
        <dl key={String(at)}>
          {Object.entries(texts).flatMap(([heading, text]) => [
            <dt key={`${heading}:`}>{heading}</dt>,
            <dd key={heading}>{text}</dd>,
          ])}
        </dl>
      ))}
      <p>
        {name}{' '}
        <select
          aria-label={`${name} อ่านเป็น`}
          disabled={isBusy}
          value={as ?? AS_READ}
          onChange={({ currentTarget: { value } }) =>
            onRead({ table, row, as: value === AS_READ ? null : (value as RowReading) })
          }
        >
          <option value={AS_READ}>
            {measures.length > 1 ? `อ่านได้ ${toThaiDigits(measures.length)} รายการ` : 'ตามที่อ่านได้'}
          </option>
          {Object.entries(READINGS).map(
            ([reading, label]) =>
              (reading !== 'several' || measures.length > 1 || measures[0]?.several || as === reading) && (
                <option key={reading} value={reading}>
                  {label}
                </option>
              ),
          )}
        </select>
      </p>
    </div>
  );
}

function byPaperRow(rows: readonly RowShown[]): readonly PaperRow[] {
  const papers: PaperRow[] = [];
  for (const measure of rows) {
    const { from } = measure;
    const last = papers[papers.length - 1];
    const place = { table: from.table, row: from.row ?? 0 };
    if (last && isSame(last, place)) last.measures.push(measure);
    else papers.push({ ...place, measures: [measure] });
  }
  return papers;
}

function countOf(papers: readonly PaperRow[]): number {
  return papers.reduce((all, { measures }) => all + measures.length, 0);
}

function isSame(a: RowPlace, b: RowPlace): boolean {
  return a.table === b.table && a.row === b.row;
}
