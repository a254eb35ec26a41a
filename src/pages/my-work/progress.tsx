import type { MyWorkData } from '../../commands/my-work/my-work-data';
import { toThaiDigits } from '../../thai/text/numerals';

/** How many measures of each indicator are done. The text says all that the bar shows. */
export function Progress({ indicators }: Pick<MyWorkData, 'indicators'>) {
  return (
    <section>
      <h2>ความก้าวหน้า</h2>
      <ul class="bars">
        {indicators.map(({ group, done, total }) => (
          <li key={group}>
            <span>{group}</span>
            <progress aria-hidden="true" value={done} max={Math.max(total, 1)} />
            <small>
              {total === 0 ? 'ยกเลิกทุกรายการ' : `แล้วเสร็จ ${toThaiDigits(done)} จาก ${toThaiDigits(total)} รายการ`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
