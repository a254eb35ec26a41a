import { useEffect, useState } from 'preact/hooks';
import type { ReportData } from '../../commands/report/build-report';
import type { ReportState } from '../../commands/report/report-state';
import { formatDate } from '../../thai/dates/calendar';
import { closePage } from '../shared/call-script';
import { Again, Button, Choice, Link, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useScript } from '../shared/use-script';
import { InTheWay } from './in-the-way';

function ReportPage() {
  const { work, run, isBusy } = useScript();
  const [round, setRound] = useState<'6' | '12'>('6');
  const [edition, setEdition] = useState<'executive' | 'public'>('executive');
  const [draft, setDraft] = useState(false);
  /** '' for the usual one. */
  const [cutOff, setCutOff] = useState('');
  const [state, setState] = useState<ReportState | null>(null);
  const [made, setMade] = useState<ReportData | null>(null);
  const months = round === '12' ? 12 : 6;

  async function read() {
    setState(null);
    setMade(null);
    const found = await run('reportState', [months, cutOff || null], {
      doing: 'กำลังตรวจข้อมูล โปรดรอสักครู่',
      failure: 'ตรวจข้อมูลไม่สำเร็จ',
    });
    setState(found);
  }
  useEffect(() => void read(), [round, cutOff]);

  async function build(event: Event) {
    event.preventDefault();
    setMade(null);
    setMade(
      await run('buildReport', [{ round: months, edition, draft, ...(cutOff && { cutOff }) }], {
        doing: 'กำลังสร้างรายงาน ใช้เวลาประมาณหนึ่งนาที โปรดรอสักครู่',
        failure: 'สร้างรายงานไม่สำเร็จ',
        done: data => data.summary,
      }),
    );
  }

  return (
    <form onSubmit={build}>
      <Choice
        legend="รอบของรายงาน"
        value={round}
        onChoose={one => {
          setRound(one);
          setCutOff('');
        }}
        disabled={isBusy}
        options={[
          ['6', 'รอบ ๖ เดือน (ตุลาคม ถึง มีนาคม)'],
          ['12', 'รอบ ๑๒ เดือน (ทั้งปีงบประมาณ)'],
        ]}
      />
      <Choice
        legend="ฉบับของรายงาน"
        value={edition}
        onChoose={one => setEdition(one)}
        options={[
          ['executive', 'ฉบับเสนอผู้บริหาร (มีภาคผนวกภายใน)'],
          ['public', 'ฉบับเผยแพร่ (สำหรับเว็บไซต์)'],
        ]}
      />
      {state && (
        <label>
          ข้อมูล ณ วันที่{' '}
          <input
            type="date"
            value={cutOff || state.cutOffs.last}
            min={state.cutOffs.first}
            max={state.cutOffs.last}
            disabled={isBusy}
            onChange={event => setCutOff(event.currentTarget.value)}
          />{' '}
          {formatDate(cutOff || state.cutOffs.last)}
        </label>
      )}
      {state?.closedOn && <p>รอบนี้ปิดแล้วเมื่อ {formatDate(state.closedOn)} รายงานสร้างจากผลที่เก็บไว้</p>}
      {state?.onlyDraft && <p>ก่อนวันที่ {formatDate(state.cutOffs.end)} สร้างรายงานรอบนี้ได้เฉพาะฉบับร่าง</p>}
      {state && !made && (
        <InTheWay
          state={state}
          onReview={() => run('openReview', [months], { doing: '', failure: 'เปิดหน้าตรวจทานไม่สำเร็จ' })}
          onSelect={async ({ sheetId, row, column }) => {
            const selected = await run('selectCell', [sheetId, row, column], { doing: '', failure: 'เปิดช่องไม่สำเร็จ' });
            if (selected) closePage();
          }}
        />
      )}
      <label>
        <input type="checkbox" checked={draft} onChange={event => setDraft(event.currentTarget.checked)} />{' '}
        สร้างเป็นฉบับร่าง
      </label>
      <p>
        <Button busy={isBusy} disabled={!state || ((state.errors.length > 0 || state.onlyDraft) && !draft)}>
          สร้างรายงาน
        </Button>
      </p>
      <nav aria-label="เปิดรายงาน">{made && <Links {...made} />}</nav>
      <Status work={work} />
      <Again work={work} missing={!state && !made} onAgain={read} />
    </form>
  );
}

function Links({ file, docx, pdf }: ReportData) {
  return (
    <>
      <Link to={file}>เปิดเอกสาร</Link>
      {docx && <Link to={docx}>ดาวน์โหลด Word</Link>}
      {pdf && <Link to={pdf}>PDF</Link>}
    </>
  );
}

show(ReportPage);
