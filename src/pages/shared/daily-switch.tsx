import type { ComponentChildren } from 'preact';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from './parts';
import type { Script } from './use-script';

/** Turns the daily run on or off. `owner`: who has turned it on; null if it is off. */
export function DailySwitch({
  script,
  owner,
  hour,
  children,
  onSwitched,
}: {
  readonly script: Script;
  readonly owner: string | null;
  readonly hour: number;
  /** Stands beside the button. */
  readonly children?: ComponentChildren;
  onSwitched(): void;
}) {
  const isOn = owner !== null;

  async function turn(on: boolean) {
    const done = await script.run('switchDaily', [on], {
      doing: on ? 'กำลังเปิดการทำงานประจำวัน โปรดรอสักครู่' : 'กำลังปิดการทำงานประจำวัน โปรดรอสักครู่',
      failure: on ? 'เปิดการทำงานประจำวันไม่สำเร็จ' : 'ปิดการทำงานประจำวันไม่สำเร็จ',
    });
    if (done) onSwitched();
  }

  return (
    <>
      <p>เมื่อเปิดการทำงานประจำวัน ระบบจะปรับสถานะทุกวัน และส่งหนังสือแจ้งรายการที่ใกล้ครบกำหนดหรือเกินกำหนดทางอีเมลในวันทำการ</p>
      <p>
        {isOn ? `เปิดอยู่ โดย ${owner}` : 'ยังไม่ได้เปิด'} {isOn ? 'ทำงาน' : 'เมื่อเปิดแล้วจะทำงาน'}เวลาประมาณ{' '}
        {toThaiDigits(String(hour).padStart(2, '0'))}.๐๐ น.
      </p>
      <Button plain={isOn} busy={script.isBusy} onClick={() => turn(!isOn)}>
        {isOn ? 'ปิดการทำงานประจำวัน' : 'เปิดการทำงานประจำวัน'}
      </Button>{' '}
      {children}
    </>
  );
}
