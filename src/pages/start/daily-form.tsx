import type { StartData } from '../../commands/start/start-data';
import { closePage } from '../shared/call-script';
import { DailySwitch } from '../shared/daily-switch';
import { Button } from '../shared/parts';
import { TestLetter } from '../shared/test-letter';
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
  return (
    <section>
      <p>
        ดูตัวอย่างหนังสือแจ้งก่อนได้ โดยส่งหนังสือทดสอบถึงตนเอง ซึ่งไม่ส่งถึงส่วนราชการ <TestLetter script={script} />
      </p>
      <DailySwitch script={script} {...daily} onSwitched={onSwitched}>
        <Button plain={daily.owner === null} busy={script.isBusy} onClick={closePage}>
          เสร็จสิ้น
        </Button>
      </DailySwitch>
      <p>เมื่อเสร็จสิ้นแล้ว ขั้นต่อไปโปรดเลือกเมนู ๒ ตรวจสอบข้อมูล</p>
    </section>
  );
}
