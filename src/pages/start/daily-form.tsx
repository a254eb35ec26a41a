import type { StartData } from '../../commands/start/start-data';
import { toThaiDigits } from '../../thai/text/numerals';
import { closePage } from '../shared/call-script';
import { Button } from '../shared/parts';
import type { Script } from '../shared/use-script';

type Daily = NonNullable<StartData['office']>['daily'];

/** The last step: whether the tool writes to the units by itself. */
export function DailyForm({
  script,
  daily,
  onSwitched,
}: {
  readonly script: Script;
  readonly daily: Daily;
  onSwitched(): void;
}) {
  async function turn(on: boolean) {
    const done = await script.run('switchDaily', [on], {
      doing: on ? 'กำลังเปิดการทำงานประจำวัน โปรดรอสักครู่' : 'กำลังปิดการทำงานประจำวัน โปรดรอสักครู่',
      failure: on ? 'เปิดการทำงานประจำวันไม่สำเร็จ' : 'ปิดการทำงานประจำวันไม่สำเร็จ',
    });
    if (done) onSwitched();
  }

  return (
    <section>
      <p>
        เมื่อเปิดการทำงานประจำวัน ระบบจะปรับสถานะทุกวัน และส่งหนังสือแจ้งรายการที่ใกล้ครบกำหนดหรือเกินกำหนดทางอีเมลในวันทำการ
        โปรดดูตัวอย่างหนังสือที่เมนู ติดตามผล ก่อน
      </p>
      <p>
        {daily
          ? `เปิดอยู่ โดย ${daily.owner} ทำงานเวลาประมาณ ${toThaiDigits(String(daily.hour).padStart(2, '0'))}.๐๐ น.`
          : 'ยังไม่ได้เปิด'}
      </p>
      <Button plain={daily !== null} busy={script.isBusy} onClick={() => turn(daily === null)}>
        {daily ? 'ปิดการทำงานประจำวัน' : 'เปิดการทำงานประจำวัน'}
      </Button>{' '}
      <Button plain={daily === null} busy={script.isBusy} onClick={closePage}>
        เสร็จสิ้น
      </Button>
    </section>
  );
}
