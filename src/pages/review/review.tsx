import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewData, ReviewOptions, ReviewRow, Said } from '../../commands/review/review-data';
import { toThaiDigits } from '../../thai/text/numerals';
import { cutOffOf } from '../shared/opened-for';
import { Again, Button, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { RowShown } from './row-shown';

type State = ReviewRow['state'];

/** The round and the cut-off of the report from which the review was opened; the running round otherwise. */
const cutOff = cutOffOf(opened);
const round: Pick<ReviewOptions, 'round' | 'cutOff'> = {
  ...(opened.round && { round: opened.round }),
  ...(cutOff && { cutOff }),
};

/** What is doubtful first, then what is clear. Nothing is recorded until the person saves, so that no click waits for Google. */
function ReviewPage() {
  const { work, run, isBusy } = useScript();
  const [data, setData] = useState<ReviewData | null>(null);
  const [said, setSaid] = useState<ReadonlyMap<number, State>>(new Map());
  const page = useRef<HTMLElement>(null);
  const focus = (button: string) => page.current?.querySelector<HTMLElement>(button)?.focus({ preventScroll: true });

  const read = () =>
    void run('reviewStates', [round], { doing: 'กำลังอ่านทะเบียน โปรดรอสักครู่', failure: 'อ่านทะเบียนไม่สำเร็จ' }).then(setData);
  useOnce(read);
  const rows = data?.rows ?? [];
  const doubtful = rows.filter(({ sure }) => !sure);
  const clear = rows.filter(({ sure, by, result }) => sure && by === 'text' && result !== '');
  const blank = rows.filter(({ by, result }) => by === 'text' && result === '');
  const decided = rows.filter(({ by }) => by !== 'text');

  // So that the keys work at once.
  useEffect(() => {
    if (doubtful.length > 0) focus('.rows button');
  }, [data]);

  /** `agreed`: rows whose state the person leaves as it is. */
  async function save(agreed: readonly ReviewRow[]) {
    const states = rows.flatMap((one): Said[] => {
      const state = said.get(one.row) ?? (agreed.includes(one) ? one.state : undefined);
      return state ? [{ row: one.row, state, seen: one.seen }] : [];
    });
    const saved = await run('reviewStates', [{ ...round, states }], {
      doing: 'กำลังบันทึก โปรดรอสักครู่',
      failure: 'บันทึกไม่สำเร็จ',
    });
    if (!saved) return false;
    setData(saved);
    setSaid(new Map());
    return saved.changed.length === 0;
  }

  /** Nothing that was said is lost: if it cannot be saved, or a row has changed since, the person stays here. */
  async function goToReport() {
    if (said.size > 0 && !(await save([]))) return;
    await run('openReport', [{ ...opened, round: opened.round ?? 6 }], {
      doing: '',
      failure: 'เปิดหน้าจัดทำรายงานไม่สำเร็จ',
    });
  }

  const shown = (row: ReviewRow) => (
    <RowShown
      key={row.row}
      {...row}
      said={said.get(row.row) ?? null}
      onSay={state => setSaid(before => new Map(before).set(row.row, state))}
      // Once the button that saves can be pressed.
      onLast={() => setTimeout(() => focus('footer button'))}
    />
  );
  return (
    <main ref={page}>
      <p>โปรแกรมสรุปสถานะเบื้องต้นจากข้อความที่ได้รับ โปรดตรวจทานอีกครั้ง รายการที่ถูกต้องแล้วไม่ต้องแก้ไข</p>
      {doubtful.length > 0 && (
        <section>
          <h2>ขอให้ดูอีกครั้ง {toThaiDigits(doubtful.length)} รายการ</h2>
          <p class="empty">รายการที่ข้ามไปนับเป็นอยู่ระหว่างดำเนินการ เลือกด้วยแป้นพิมพ์ได้ กด ๑ แล้วเสร็จ กด ๒ ยังดำเนินการอยู่</p>
          <ol class="rows">{doubtful.map(shown)}</ol>
        </section>
      )}
      {clear.length > 0 && (
        <section>
          <h2>อ่านได้ชัดเจน {toThaiDigits(clear.length)} รายการ</h2>
          <ol class="rows">{clear.map(shown)}</ol>
          <p class="empty">กดปุ่มนี้เพื่อบันทึกสถานะตามที่แสดง ทั้ง {toThaiDigits(clear.length)} รายการ</p>
          <Button plain busy={isBusy} onClick={() => save(clear)}>
            ตรวจทานแล้ว ทั้งหมด
          </Button>
        </section>
      )}
      {blank.length > 0 && (
        <details>
          <summary>ยังไม่มีผลการดำเนินงาน {toThaiDigits(blank.length)} รายการ</summary>
          <ol class="rows">{blank.map(shown)}</ol>
        </details>
      )}
      {decided.length > 0 && (
        <details>
          <summary>ตรวจทานหรือเลือกสถานะไว้แล้ว {toThaiDigits(decided.length)} รายการ</summary>
          <ol class="rows">{decided.map(shown)}</ol>
        </details>
      )}
      <footer>
        <Button busy={isBusy} disabled={said.size === 0} onClick={() => save([])}>
          บันทึก {toThaiDigits(said.size)} รายการ
        </Button>{' '}
        <Button plain busy={isBusy} disabled={!data} onClick={goToReport}>
          {said.size > 0 && 'บันทึกแล้ว'}
          {opened.round === undefined ? 'ไปหน้าจัดทำรายงาน' : 'กลับไปหน้าจัดทำรายงาน'}
        </Button>
        <Status work={work} />
        <Again work={work} missing={!data} onAgain={read} />
      </footer>
    </main>
  );
}

show(ReviewPage);
