import { useState } from 'preact/hooks';
import type { ReportData } from '../../commands/report/build-report';
import { Button, Choice, Link, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useScript } from '../shared/use-script';

function ReportPage() {
  const { work, run, isBusy } = useScript();
  const [round, setRound] = useState<'6' | '12'>('6');
  const [edition, setEdition] = useState<'executive' | 'public'>('executive');
  const [draft, setDraft] = useState(false);
  const [made, setMade] = useState<ReportData | null>(null);

  async function build(event: Event) {
    event.preventDefault();
    setMade(null);
    const options = { round: round === '12' ? 12 : 6, edition, draft } as const;
    setMade(
      await run('buildReport', [options], {
        doing: 'กำลังสร้างรายงาน โปรดรอสักครู่',
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
        onChoose={one => setRound(one)}
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
      <label>
        <input type="checkbox" checked={draft} onChange={event => setDraft(event.currentTarget.checked)} />{' '}
        สร้างเป็นฉบับร่าง แม้ยังมีจุดที่ต้องแก้ไข
      </label>
      <p>
        <Button busy={isBusy}>สร้างรายงาน</Button>
      </p>
      <nav aria-label="เปิดรายงาน">{made && <Links {...made} />}</nav>
      <Status work={work} />
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
