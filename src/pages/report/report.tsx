import { useEffect, useState } from 'preact/hooks';
import type { ReportState } from '../../commands/report/report-state';
import { sum } from '../../grid/sum';
import { formatDate } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { closePage } from '../shared/call-script';
import { cutOffNumber, cutOffOf } from '../shared/opened-for';
import { Again, Button, Choice, Link, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useScript } from '../shared/use-script';
import { InTheWay } from './in-the-way';
import { PartChoice } from './part-choice';
import { type Made, STEPS, useReport } from './use-report';

/** In the order of `EDITIONS`, by whose place a page is opened for one. */
const EDITIONS = ['executive', 'public', 'annex'] as const;

function ReportPage() {
  const script = useScript();
  const { work, run, isBusy } = script;
  const { step, made, build, clear } = useReport(script);
  const [round, setRound] = useState<'6' | '12'>(opened.round === 12 ? '12' : '6');
  const [edition, setEdition] = useState(EDITIONS[opened.edition ?? 0] ?? 'executive');
  const [draft, setDraft] = useState(opened.isDraft === 1);
  /** '' for the usual one. */
  const [cutOff, setCutOff] = useState(cutOffOf(opened));
  const [state, setState] = useState<ReportState | null>(null);
  const [parts, setParts] = useState<readonly ReportState['parts'][number]['part'][] | null>(null);
  const months = round === '12' ? 12 : 6;

  async function read() {
    setState(null);
    clear();
    const found = await run('reportState', [months, cutOff || null], {
      doing: 'กำลังตรวจข้อมูล โปรดรอสักครู่',
      failure: 'ตรวจข้อมูลไม่สำเร็จ',
    });
    setState(found);
  }
  useEffect(() => void read(), [round, cutOff]);

  /** Whether a part was chosen before the review was opened; undefined if none was. */
  const hadChosen = (at: number) => (opened.parts === undefined ? undefined : ((opened.parts >> at) & 1) === 1);
  const usual = (state?.parts ?? []).filter(({ isChosen }, at) => hadChosen(at) ?? isChosen).map(({ part }) => part);
  const chosen = parts ?? usual;
  const forReview = (all: ReportState['parts']) => ({
    round: months,
    ...cutOffNumber(cutOff),
    edition: EDITIONS.indexOf(edition),
    isDraft: draft ? 1 : 0,
    parts: sum(all.map(({ part }, at) => (chosen.includes(part) ? 2 ** at : 0))),
  });

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void build({ round: months, edition, draft, parts: chosen, ...(cutOff && { cutOff }) });
      }}
    >
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
        disabled={isBusy}
        options={[
          ['executive', 'แฟ้มเสนอ ฉบับเสนอผู้บริหาร (บันทึกข้อความ รายงาน และคำรับรอง ตามลำดับการลงนาม)'],
          ['public', 'ฉบับเผยแพร่ (สำหรับเว็บไซต์)'],
          ['annex', 'ภาคผนวกภายใน (รายการที่ยังไม่แล้วเสร็จ ไม่เผยแพร่)'],
        ]}
      />
      {state && edition !== 'annex' && (
        <PartChoice
          parts={state.parts}
          chosen={chosen}
          isPublic={edition === 'public'}
          disabled={isBusy}
          onChoose={setParts}
        />
      )}
      {state && (
        <label class="line">
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
      {state && !made && step === null && (
        <InTheWay
          state={state}
          onReview={() => run('openReview', [forReview(state.parts)], { doing: '', failure: 'เปิดหน้าตรวจทานไม่สำเร็จ' })}
          onSelect={async ({ sheetId, row, column }) => {
            const selected = await run('selectCell', [sheetId, row, column], { doing: '', failure: 'เปิดช่องไม่สำเร็จ' });
            if (selected) closePage();
          }}
        />
      )}
      <label class="line">
        <input
          type="checkbox"
          checked={draft}
          disabled={isBusy}
          onChange={event => setDraft(event.currentTarget.checked)}
        />{' '}
        สร้างเป็นฉบับร่าง
      </label>
      <p>
        <Button busy={isBusy} disabled={!state || ((state.errors.length > 0 || state.onlyDraft) && !draft)}>
          สร้างรายงาน
        </Button>
      </p>
      {step !== null && <Steps at={step} />}
      <nav aria-label="เปิดรายงาน">{made && <Links {...made} />}</nav>
      <Status work={work} />
      <Again work={work} missing={!state && !made} onAgain={read} />
    </form>
  );
}

/** What is done, what is being done, and what is left. */
function Steps({ at }: { readonly at: number }) {
  const mark = (index: number) => (index < at ? 'เสร็จแล้ว' : index === at ? 'กำลังทำ' : 'รอ');
  return (
    <ol class="options">
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}>
          {toThaiDigits(index + 1)} {name} <span class="empty">({mark(index)})</span>
        </li>
      ))}
    </ol>
  );
}

function Links({ isWord, file, docx, pdf }: Made) {
  return (
    <>
      <Link to={file}>{isWord ? 'เปิดไฟล์ Word' : 'เปิดเอกสาร'}</Link>
      <Link to={docx}>ดาวน์โหลด Word</Link>
      {pdf && <Link to={pdf}>PDF</Link>}
    </>
  );
}

show(ReportPage);
