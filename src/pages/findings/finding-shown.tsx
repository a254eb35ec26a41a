import type { ShownData } from '../../commands/check/check-entries';
import { toThaiDigits } from '../../thai/text/numerals';
import { Why } from '../shared/parts';

type Finding = ShownData['findings'][number];

const MOST_ROWS = 6;

/** One fault, in however many rows it stands. */
export function FindingShown({
  rows,
  column,
  advice: { found, mend },
  severity,
  cell,
  why,
  label,
  onSelect,
}: Finding & { readonly label: string; onSelect(cell: NonNullable<Finding['cell']>): void }) {
  return (
    <li class={severity}>
      <button type="button" class="cell" disabled={cell === null} onClick={() => cell && onSelect(cell)}>
        {placesText(rows)} {column}
      </button>
      <span class="severity">{label}</span>
      <p>{found}</p>
      <p class="mend">{mend}</p>
      {why !== undefined && <Why text={why} {...(rows.length > 1 && rows[0] !== undefined && { row: rows[0] })} />}
    </li>
  );
}

function placesText(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_ROWS).join(', ');
  const more = rows.length > MOST_ROWS ? ` และอีก ${rows.length - MOST_ROWS} แถว` : '';
  return toThaiDigits(`แถว ${shown}${more}`);
}
