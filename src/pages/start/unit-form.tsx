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
  const [typed, setTyped] = useState<Readonly<Record<string, Partial<UnitField>>>>({});
  const keyOf = ({ row, name }: UnitField) => `${row} ${name}`;
  const units = known.map(unit => ({ ...unit, ...typed[keyOf(unit)] }));

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
    if (!saved) return;
    setTyped({});
    onSaved();
  }

  function change(unit: UnitField, part: Partial<UnitField>) {
    setTyped({ ...typed, [keyOf(unit)]: { ...typed[keyOf(unit)], ...part } });
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
          {units.map(unit => (
            <tr key={unit.row}>
              <td>{unit.name}</td>
              <td data-heading="อีเมล">
                <input
                  type="text"
                  inputMode="email"
                  aria-label={`อีเมลของ${unit.name}`}
                  value={unit.email}
                  onInput={({ currentTarget }) => change(unit, { email: currentTarget.value })}
                />
              </td>
              <td data-heading="วิธีติดต่อ">
                <select
                  aria-label={`วิธีติดต่อ${unit.name}`}
                  value={unit.reachedBy}
                  onChange={({ currentTarget }) => change(unit, { reachedBy: currentTarget.value })}
                >
                  {(ways.includes(unit.reachedBy) ? ways : [...ways, unit.reachedBy]).map(way => (
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
