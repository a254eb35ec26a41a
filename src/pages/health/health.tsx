import { useState } from 'preact/hooks';
import type { HealthData } from '../../commands/health/health-data';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { Facts } from './facts';
import { Linked } from './linked';

/** What is wrong and what to do, the most serious first; then how the tool stands. */
function HealthPage() {
  const { work, run, isBusy } = useScript();
  const [health, setHealth] = useState<HealthData | null>(null);

  async function check() {
    const data = await run('readHealth', [], {
      doing: 'กำลังตรวจสอบ โปรดรอสักครู่',
      failure: 'ตรวจสอบไม่สำเร็จ',
      done: ({ faults }) =>
        faults.length === 0 ? 'ระบบพร้อมใช้งาน' : `พบสิ่งที่ต้องแก้ไข ${toThaiDigits(faults.length)} เรื่อง`,
    });
    if (data) setHealth(data);
  }
  useOnce(() => void check());

  return (
    <main>
      <Status work={work} />
      {health && health.faults.length > 0 && (
        <ol class="list">
          {health.faults.map(fault => (
            <li key={fault} class="warning">
              <p class="lines">
                <Linked text={fault} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {health && <Facts {...health} />}
      {(health || work.state === 'problem') && (
        <p>
          <Button plain busy={isBusy} onClick={check}>
            ตรวจสอบอีกครั้ง
          </Button>
        </p>
      )}
    </main>
  );
}

show(HealthPage);
