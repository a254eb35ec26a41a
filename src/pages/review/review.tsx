import { useState } from 'preact/hooks';
import type { ReviewData, ReviewRow, Said } from '../../commands/review/review-data';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { RowShown } from './row-shown';

type State = ReviewRow['state'];

/** What is doubtful first, then what is clear. Nothing is recorded until the person saves, so that no click waits for Google. */
function ReviewPage() {
  const { work, run, isBusy } = useScript();
  const [data, setData] = useState<ReviewData | null>(null);
  const [said, setSaid] = useState<ReadonlyMap<number, State>>(new Map());

  useOnce(
    () =>
      void run('reviewStates', [{}], { doing: 'กำลังอ่านทะเบียน โปรดรอสักครู่', failure: 'อ่านทะเบียนไม่สำเร็จ' }).then(setData),
  );
  const rows = data?.rows ?? [];
  const doubtful = rows.filter(({ sure }) => !sure);
  const clear = rows.filter(({ sure, by }) => sure && by === 'text');
  const decided = rows.filter(({ by }) => by !== 'text');

  async function save(rest: boolean) {
    const states = rows.flatMap(({ row, method, result }): Said[] => {
      const state = said.get(row);
      return state ? [{ row, state, method, result }] : [];
    });
    const saved = await run('reviewStates', [{ states, rest }], {
      doing: 'กำลังบันทึก โปรดรอสักครู่',
      failure: 'บันทึกไม่สำเร็จ',
    });
    if (!saved) return;
    setData(saved);
    setSaid(new Map());
  }

  const shown = (row: ReviewRow) => (
    <RowShown
      key={row.row}
      {...row}
      said={said.get(row.row) ?? null}
      onSay={state => setSaid(new Map(said).set(row.row, state))}
    />
  );
  return (
    <main>
      <p>โปรแกรมสรุปสถานะเบื้องต้นจากข้อความที่ได้รับ โปรดตรวจทานอีกครั้ง รายการที่ถูกต้องแล้วไม่ต้องแก้ไข</p>
      {doubtful.length > 0 && (
        <section>
          <h2>ขอให้ดูอีกครั้ง {toThaiDigits(doubtful.length)} รายการ</h2>
          <p class="empty">รายการที่ข้ามไปนับเป็นอยู่ระหว่างดำเนินการ</p>
          <ol class="rows">{doubtful.map(shown)}</ol>
        </section>
      )}
      {clear.length > 0 && (
        <section>
          <h2>อ่านได้ชัดเจน {toThaiDigits(clear.length)} รายการ</h2>
          <ol class="rows">{clear.map(shown)}</ol>
          <Button plain busy={isBusy} onClick={() => save(true)}>
            ตรวจทานแล้ว ทั้งหมด
          </Button>
        </section>
      )}
      {decided.length > 0 && (
        <details>
          <summary>ตรวจทานหรือเลือกสถานะไว้แล้ว {toThaiDigits(decided.length)} รายการ</summary>
          <ol class="rows">{decided.map(shown)}</ol>
        </details>
      )}
      <footer>
        <Button busy={isBusy} disabled={said.size === 0} onClick={() => save(false)}>
          บันทึก {toThaiDigits(said.size)} รายการ
        </Button>
        <Status work={work} />
      </footer>
    </main>
  );
}

show(ReviewPage);
