import type { ReviewRow } from '../../commands/review/review-data';
import { toThaiDigits } from '../../thai/text/numerals';

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
}: ReviewRow & { readonly said: State | null; onSay(state: State): void }) {
  const now = said ?? (sure ? state : null);

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
    // By place: on a Thai keyboard these keys give other letters.
    const chosen = OFFERED[['1', '2'].indexOf(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? '')];
    if (chosen === undefined || by === 'staff' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onSay(chosen);
    event.currentTarget.nextElementSibling?.querySelector('button')?.focus();
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
