import { useState } from 'preact/hooks';
import type { MyWorkData, OpenRow } from '../../commands/my-work/my-work-data';
import { Button, Status, Tabs } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { OpenRows } from './open-rows';
import { Progress } from './progress';
import { UnitChoice } from './unit-choice';
import { Waiting } from './waiting';

const TABS = ['งานของฉัน', 'ทั้งหน่วยงาน', 'สำหรับผู้ประสานงาน'] as const;
const READING = { doing: 'กำลังอ่านทะเบียน โปรดรอสักครู่', failure: 'อ่านทะเบียนไม่สำเร็จ' };

/**
 * What is open: in the person's unit, then in the office. Neither names a unit as late. The units that results are awaited from stand behind
 * a tab for the officer, which nobody opens by chance. It hides nothing: whoever can open this page can read the same in the sheet, and
 * the officer may use any account.
 */
function MyWorkPage() {
  const { work, run, say, isBusy } = useScript();
  const [data, setData] = useState<MyWorkData | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const [tab, setTab] = useState(0);

  async function read() {
    const now = await run('readMyWork', [], READING);
    if (now) setData(now);
  }
  useOnce(() => void read());

  async function choose(unit: string) {
    const now = await run('chooseUnit', [unit], { doing: 'กำลังบันทึก โปรดรอสักครู่', failure: 'บันทึกไม่สำเร็จ' });
    if (!now) return;
    setData(now);
    setIsChoosing(false);
  }
  const goTo = (at: number) => {
    say('idle', '');
    setTab(at);
  };

  const rows = {
    isBusy,
    onSelect: ({ row, column }: OpenRow) =>
      data && run('selectCell', [data.sheetId, row, column], { doing: '', failure: 'เปิดแถวไม่สำเร็จ' }),
  };
  return (
    <main>
      <Tabs label="ส่วนของหน้านี้" names={TABS} at={tab} disabled={!data} onChoose={goTo} />
      <Status work={work} />
      {data && tab === 0 && (data.unit === null || isChoosing) && (
        <UnitChoice units={data.units} unit={data.unit} isBusy={isBusy} onChoose={choose} />
      )}
      {data && tab === 0 && data.unit !== null && !isChoosing && (
        <section>
          <h2>{data.unit}</h2>
          <button type="button" class="cell" onClick={() => setIsChoosing(true)}>
            เปลี่ยนส่วนราชการ
          </button>
          <OpenRows {...rows} open={data.open.filter(({ isMine }) => isMine)} isOwn />
        </section>
      )}
      {data && tab === 1 && (
        <>
          <OpenRows {...rows} open={data.open} />
          <Progress indicators={data.indicators} />
        </>
      )}
      {data && tab === 2 && <Waiting units={data.waiting} />}
      {(data || work.state === 'problem') && (
        <p>
          <Button plain busy={isBusy} onClick={read}>
            อ่านอีกครั้ง
          </Button>
        </p>
      )}
    </main>
  );
}

show(MyWorkPage);
