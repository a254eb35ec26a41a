import type { OpenRow } from '../../commands/my-work/my-work-data';
import { formatDateShort } from '../../thai/dates/calendar';
import { daysLeftWords } from '../../thai/dates/days-left';
import { toThaiDigits } from '../../thai/text/numerals';
import { Why } from '../shared/parts';

/** How far ahead "soon" is. */
const SOON_DAYS = 30;

const isPast = ({ daysLeft }: OpenRow) => daysLeft !== null && daysLeft < 0;
const isSoon = ({ daysLeft }: OpenRow) => daysLeft !== null && daysLeft >= 0 && daysLeft <= SOON_DAYS;

interface Rows {
  readonly open: readonly OpenRow[];
  /** Of the person's own unit: with the days, and with what is due later. */
  readonly isOwn?: boolean;
  readonly isBusy: boolean;
  onSelect(row: OpenRow): void;
}

/** Open rows by what is to be done about them. A click leads to the row's result. */
export function OpenRows({ open, isOwn = false, ...rows }: Rows) {
  const [past, soon] = [open.filter(isPast), open.filter(isSoon)];
  const later = isOwn ? open.filter(one => !isPast(one) && !isSoon(one)) : [];
  if (past.length + soon.length + later.length === 0) {
    return <p class="empty">{isOwn ? 'ไม่มีรายการที่รอดำเนินการ' : 'ไม่มีรายการที่รอรับผลหรือครบกำหนดใน ๓๐ วัน'}</p>;
  }
  return (
    <>
      <Group title="รอรับผล" open={past} isOwn={isOwn} {...rows} />
      <Group title={`ครบกำหนดใน ${toThaiDigits(SOON_DAYS)} วัน`} open={soon} isOwn={isOwn} {...rows} />
      <Group title="ครบกำหนดภายหลัง" open={later} isOwn={isOwn} {...rows} />
    </>
  );
}

function Group({ title, open, isOwn, isBusy, onSelect }: Rows & { readonly title: string }) {
  if (open.length === 0) return null;
  return (
    <details open={isOwn}>
      <summary>
        {title} {toThaiDigits(open.length)} รายการ
      </summary>
      <ul class="list">
        {open.map(one => (
          <li key={one.row}>
            <button type="button" class="cell" disabled={isBusy} onClick={() => onSelect(one)}>
              แถว {toThaiDigits(one.row)}
            </button>
            <p>{one.method}</p>
            <p class="mend">{dueText(one, isOwn === true)}</p>
            {isOwn && one.why !== '' && <Why text={one.why} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** For the whole office only the day: how late somebody is, is between them and the officer. */
function dueText({ due, daysLeft }: OpenRow, withDays: boolean): string {
  if (due === null || daysLeft === null) return 'ยังไม่มีวันครบกำหนด';
  return `กำหนด ${formatDateShort(due)}${withDays ? ` (${daysLeftWords(daysLeft)})` : ''}`;
}
