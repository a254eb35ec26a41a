import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { HOURS } from '../../commands/common/owner/daily-owner';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from './parts';
import type { Script } from './use-script';

/** Turns the daily run on or off, and sets its hour. `owner`: who has turned it on; null if it is off. */
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
  /** An hour that was chosen while the run is off. It is kept when the run is turned on. */
  const [wanted, setWanted] = useState<number | null>(null);

  async function turn(on: boolean, at: number | null) {
    const done = await script.run('switchDaily', [on, at], {
      doing: on ? 'กำลังเปิดการทำงานประจำวัน โปรดรอสักครู่' : 'กำลังปิดการทำงานประจำวัน โปรดรอสักครู่',
      failure: on ? 'เปิดการทำงานประจำวันไม่สำเร็จ' : 'ปิดการทำงานประจำวันไม่สำเร็จ',
    });
    if (!done) return;
    setWanted(null);
    onSwitched();
  }

  return (
    <>
      <p>เมื่อเปิดการทำงานประจำวัน ระบบจะปรับสถานะทุกวัน และส่งหนังสือแจ้งรายการที่ใกล้ครบกำหนดหรือเกินกำหนดทางอีเมลในวันทำการ</p>
      <p>{isOn ? `เปิดอยู่ โดย ${owner}` : 'ยังไม่ได้เปิด'}</p>
      <p>
        <label>
          {isOn ? 'ทำงาน' : 'เมื่อเปิดแล้วจะทำงาน'}เวลาประมาณ{' '}
          <select
            value={wanted ?? hour}
            disabled={script.isBusy}
            onChange={({ currentTarget: { value } }) => (isOn ? turn(true, Number(value)) : setWanted(Number(value)))}
          >
            {HOURS.map(one => (
              <option key={one} value={one}>
                {toThaiDigits(String(one).padStart(2, '0'))}.๐๐ น.
              </option>
            ))}
          </select>
        </label>
      </p>
      <Button plain={isOn} busy={script.isBusy} onClick={() => turn(!isOn, wanted)}>
        {isOn ? 'ปิดการทำงานประจำวัน' : 'เปิดการทำงานประจำวัน'}
      </Button>{' '}
      {children}
    </>
  );
}
