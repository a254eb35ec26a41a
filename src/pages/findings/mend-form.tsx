import { useState } from 'preact/hooks';
import type { FixData } from '../../commands/fix/fix-text';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from '../shared/parts';

type Change = FixData['changes'][number];

/** Texts that are safe to correct: each with its old and its new wording, all or some. */
export function MendForm({
  changes,
  isBusy,
  onMend,
}: {
  readonly changes: readonly Change[];
  readonly isBusy: boolean;
  onMend(chosen: readonly Change[]): void;
}) {
  const [left, setLeft] = useState<readonly Change[]>([]);
  const chosen = changes.filter(change => !left.includes(change));

  function mend(event: Event) {
    event.preventDefault();
    onMend(chosen);
  }

  return (
    <details>
      <summary>ระบบแก้อักขระและคำผิดให้ได้ {toThaiDigits(changes.length)} ช่อง</summary>
      <form onSubmit={mend}>
        {changes.map(change => (
          <label key={`${change.row} ${change.at}`} class="change">
            <input
              type="checkbox"
              checked={!left.includes(change)}
              onChange={({ currentTarget: { checked } }) =>
                setLeft(checked ? left.filter(one => one !== change) : [...left, change])
              }
            />
            <span>
              แถว {toThaiDigits(change.row)} {change.column}
              <del>{change.was}</del>
              <ins>{change.now}</ins>
            </span>
          </label>
        ))}
        <Button busy={isBusy} disabled={chosen.length === 0}>
          แก้ไข {toThaiDigits(chosen.length)} ช่อง
        </Button>
      </form>
    </details>
  );
}
