import { useState } from 'preact/hooks';
import { Button } from '../shared/parts';

/** Asks which unit the person belongs to. Asked once; the answer is kept for this account. */
export function UnitChoice({
  units,
  unit,
  isBusy,
  onChoose,
}: {
  readonly units: readonly string[];
  readonly unit: string | null;
  readonly isBusy: boolean;
  onChoose(unit: string): void;
}) {
  const [chosen, setChosen] = useState(unit ?? '');
  if (units.length === 0) return <p class="empty">ยังไม่มีส่วนราชการ โปรดกรอกในแผ่นงานส่วนราชการก่อน</p>;

  function choose(event: Event) {
    event.preventDefault();
    onChoose(chosen);
  }

  return (
    <form onSubmit={choose}>
      <p>
        <label>
          ท่านอยู่ส่วนราชการใด
          <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            <option value="">โปรดเลือก</option>
            {units.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </p>
      <Button busy={isBusy} disabled={chosen === ''}>
        ตกลง
      </Button>
    </form>
  );
}
