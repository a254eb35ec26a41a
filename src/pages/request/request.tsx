import { useState } from 'preact/hooks';
import type { FormData } from '../../commands/ask/make-form';
import type { RequestData } from '../../commands/ask/request-data';
import { Button, Choice, Link, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useScript } from '../shared/use-script';
import { Asked } from './asked';

/** Asks the units for the results of a round: shows first whom it concerns and which letters go. */
function RequestPage() {
  const script = useScript();
  const [round, setRound] = useState<'6' | '12'>(opened.round === 12 ? '12' : '6');
  const [by, setBy] = useState('');
  const [shown, setShown] = useState<RequestData | null>(null);
  const [asked, setAsked] = useState<RequestData | null>(null);
  /** The last form that was made. */
  const [form, setForm] = useState<FormData | null>(null);
  const options = { round: round === '12' ? 12 : 6, by } as const;

  function change(set: () => void) {
    set();
    setShown(null);
    setAsked(null);
    setForm(null);
    script.say('idle', '');
  }

  async function preview(event: Event) {
    event.preventDefault();
    setAsked(null);
    setShown(
      await script.run('requestResults', [{ ...options, dryRun: true }], {
        doing: 'กำลังตรวจว่ารอรับผลจากส่วนใด โปรดรอสักครู่',
        failure: 'ตรวจรายการที่รอรับผลไม่สำเร็จ',
      }),
    );
  }

  async function ask() {
    const done = await script.run('requestResults', [{ ...options, seen: shown?.seen ?? [] }], {
      doing: 'กำลังส่งหนังสือและจัดทำหนังสือแจ้งเวียน โปรดรอจนเสร็จ',
      failure: 'ขอรับผลไม่สำเร็จ หนังสือบางฉบับอาจส่งไปแล้ว ระบบจะไม่ส่งซ้ำในวันนี้',
      done: ({ summary }) => summary,
    });
    setAsked(done);
    setShown(null);
  }

  async function makeForm(unit?: string) {
    setForm(null);
    setForm(
      await script.run('makeForm', [{ round: options.round, ...(unit !== undefined && { unit }) }], {
        doing: 'กำลังจัดทำแบบรายงานผล โปรดรอสักครู่',
        failure: 'จัดทำแบบรายงานผลไม่สำเร็จ',
        done: ({ summary }) => summary,
      }),
    );
  }

  const data = asked ?? shown;
  return (
    <main>
      <form onSubmit={preview}>
        <Choice
          legend="รอบที่ขอรับผล"
          value={round}
          disabled={script.isBusy}
          onChoose={one => change(() => setRound(one))}
          options={[
            ['6', 'รอบ ๖ เดือน (ตุลาคม ถึง มีนาคม)'],
            ['12', 'รอบ ๑๒ เดือน (ทั้งปีงบประมาณ)'],
          ]}
        />
        <label>
          ภายในวันที่{' '}
          <input
            type="text"
            required
            placeholder="เช่น ๓๑ มีนาคม ๒๕๖๙"
            value={by}
            disabled={script.isBusy}
            onInput={({ currentTarget }) => change(() => setBy(currentTarget.value))}
          />
        </label>
        <p>
          <Button busy={script.isBusy} plain={shown !== null}>
            แสดงส่วนที่รอรับผล
          </Button>
        </p>
      </form>
      <Status work={script.work} />
      {form && (
        <p>
          <Link to={form.file}>เปิดแบบรายงานผล</Link> {form.docx && <Link to={form.docx}>ดาวน์โหลด Word</Link>}
        </p>
      )}
      {data && data.awaited.length > 0 && (
        <Asked data={data} isBusy={script.isBusy} onForm={makeForm} {...(shown && { onAsk: ask })} />
      )}
    </main>
  );
}

show(RequestPage);
