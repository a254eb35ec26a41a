import { useState } from 'preact/hooks';
import type { UnitChange } from '../../commands/start/save-units';
import type { UnitField } from '../../commands/start/start-data';
import { Button } from '../shared/parts';
import type { Script } from '../shared/use-script';

/** The third step: how each unit is told. */
export function UnitForm({
  script,
  units: known,
  ways,
  next,
  onSaved,
}: {
  readonly script: Script;
  readonly units: readonly UnitField[];
  readonly ways: readonly string[];
  next(): void;
  onSaved(): void;
}) {
  const [units, setUnits] = useState(known);

  async function save(event: Event) {
    event.preventDefault();
    const changed = units.flatMap((unit, at): UnitChange[] => {
      const was = known[at];
      const isSame = was === undefined || (was.email === unit.email && was.reachedBy === unit.reachedBy);
      return isSame ? [] : [{ ...unit, was: { email: was.email, reachedBy: was.reachedBy } }];
    });
    if (changed.length === 0) return next();
    const saved = await script.run('saveUnits', [changed], {
      doing: 'กำลังบันทึก โปรดรอสักครู่',
      failure: 'บันทึกไม่สำเร็จ',
    });
    if (saved) onSaved();
  }

  function change(at: number, part: Partial<UnitField>) {
    setUnits(units.map((unit, index) => (index === at ? { ...unit, ...part } : unit)));
  }

  return (
    <form onSubmit={save}>
      <p>ระบบส่งหนังสือแจ้งไปยังอีเมลในตารางนี้เท่านั้น เพิ่มหรือแก้ชื่อส่วนราชการได้ในแผ่นงานส่วนราชการ</p>
      <table>
        <thead>
          <tr>
            <th scope="col">ส่วนราชการ</th>
            <th scope="col">อีเมล</th>
            <th scope="col">วิธีติดต่อ</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ row, name, email, reachedBy }, at) => (
            <tr key={row}>
              <td>{name}</td>
              <td>
                <input
                  type="text"
                  inputMode="email"
                  aria-label={`อีเมลของ${name}`}
                  value={email}
                  onInput={({ currentTarget }) => change(at, { email: currentTarget.value })}
                />
              </td>
              <td>
                <select
                  aria-label={`วิธีติดต่อ${name}`}
                  value={reachedBy}
                  onChange={({ currentTarget }) => change(at, { reachedBy: currentTarget.value })}
                >
                  {(ways.includes(reachedBy) ? ways : [...ways, reachedBy]).map(way => (
                    <option key={way}>{way}</option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button busy={script.isBusy}>บันทึกและไปต่อ</Button>{' '}
        <Button plain busy={script.isBusy} onClick={next}>
          ข้ามไปก่อน
        </Button>
      </p>
    </form>
  );
}
