import type { ReviewRow } from '../../commands/review/review-data';
import { toThaiDigits, toWesternDigits } from '../../thai/text/numerals';

type State = ReviewRow['state'];

const LABELS: Readonly<Record<State, string>> = {
  done: 'แล้วเสร็จ',
  inProgress: 'ยังดำเนินการอยู่',
  notStarted: 'ยังไม่ดำเนินการ',
  notYet: 'ยังไม่ถึงกำหนด',
  cancelled: 'ยกเลิก',
};
const OFFERED: readonly State[] = ['done', 'inProgress'];

/**
 * A row's method beside its result, with the words that decided. The keys 1 and 2 are the two buttons, and lead on to the next row. A state
 * that staff chose can only be changed in the sheet.
 */
export function RowShown({
  row,
  method,
  result,
  fromRound6,
  state,
  sure,
  by,
  why,
  said,
  onSay,
  onLast,
}: ReviewRow & {
  readonly said: State | null;
  onSay(state: State): void;
  /** After a key in the last row of its list. */
  onLast(): void;
}) {
  const now = said ?? (sure ? state : null);

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
    const chosen = OFFERED[['1', '2'].indexOf(digitOf(event))];
    if (chosen === undefined || by === 'staff' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onSay(chosen);
    const next = event.currentTarget.nextElementSibling;
    if (!next) return onLast();
    next.querySelector('button')?.focus({ preventScroll: true });
    // Else the row to be read next would come to stand behind the page's footer.
    next.scrollIntoView({ block: 'center' });
  }

  return (
    <li class={sure || said ? '' : 'doubt'} onKeyDown={onKeyDown}>
      <div>
        <span class="empty">แถว {toThaiDigits(row)}</span> <strong>{method}</strong>
        <p>
          {result === '' ? <span class="empty">ยังไม่มีผล</span> : <Marked text={result} words={why} />}
          {fromRound6 && <span class="empty"> (ผลรอบ ๖ เดือน)</span>}
        </p>
      </div>
      <fieldset class="states">
        <legend class="unseen">สถานะของแถว {toThaiDigits(row)}</legend>
        {by === 'staff' ? (
          <span>{LABELS[state]} (เจ้าหน้าที่เลือก)</span>
        ) : (
          OFFERED.map(one => (
            <button key={one} type="button" class="chip" aria-pressed={now === one} onClick={() => onSay(one)}>
              {LABELS[one]}
            </button>
          ))
        )}
        {by !== 'staff' && now !== null && !OFFERED.includes(now) && <span>{LABELS[now]}</span>}
      </fieldset>
    </li>
  );
}

/** What a key types, else what stands at its place: on a Thai keyboard the key 1 gives ๅ, and ๑ is Shift with the key 2. */
function digitOf({ key, code, shiftKey }: KeyboardEvent): string {
  const typed = toWesternDigits(key);
  if (/^\d$/.test(typed) || shiftKey) return typed;
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? '';
}

/** The text with the words that decided marked, where they stand in it as they are. */
function Marked({ text, words }: { readonly text: string; readonly words: string | null }) {
  const at = words === null || words === '' ? -1 : text.indexOf(words);
  if (at < 0 || words === null) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{words}</mark>
      {text.slice(at + words.length)}
    </>
  );
}
