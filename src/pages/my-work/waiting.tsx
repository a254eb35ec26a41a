import type { MyWorkData } from '../../commands/my-work/my-work-data';
import { toThaiDigits } from '../../thai/text/numerals';

const NAMES = { unit: '', all: 'ทุกส่วนราชการ', other: 'อื่น ๆ' } as const;

/** For the officer: from which units results are awaited past their day. */
export function Waiting({ units }: { readonly units: MyWorkData['waiting'] }) {
  if (units.length === 0) return <p class="empty">ไม่มีรายการที่เกินกำหนด</p>;
  return (
    <section>
      <p>ใช้เพื่อประสานงาน โปรดไม่เผยแพร่</p>
      <table>
        <thead>
          <tr>
            <th scope="col">ส่วนราชการ</th>
            <th scope="col">เกินกำหนด</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ kind, name, overdue }) => (
            <tr key={`${kind} ${name}`}>
              <td>{name ?? NAMES[kind]}</td>
              <td data-heading="เกินกำหนด">{toThaiDigits(overdue)} รายการ</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
