import type { PausedUnit } from '../../commands/remind/follow-up/follow-up-data';
import { formatDate } from '../../thai/dates/calendar';

/** Units that get no letters for now, until when and why. */
export function PausedUnits({ units }: { readonly units: readonly PausedUnit[] }) {
  if (units.length === 0) return <p class="empty">ไม่มีส่วนราชการที่พักการแจ้ง กำหนดได้ในแผ่นงานส่วนราชการ</p>;
  return (
    <section>
      <p>ส่วนราชการต่อไปนี้ยังไม่ได้รับหนังสือแจ้ง แก้ไขได้ในแผ่นงานส่วนราชการ</p>
      <table>
        <thead>
          <tr>
            <th scope="col">ส่วนราชการ</th>
            <th scope="col">พักการแจ้งถึง</th>
            <th scope="col">เหตุผล</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ name, until, unreadable, reason }) => (
            <tr key={name}>
              <td>{name}</td>
              <td data-heading="พักการแจ้งถึง">{until === null ? `อ่านวันที่ไม่ได้: ${unreadable}` : formatDate(until)}</td>
              <td data-heading="เหตุผล">{reason || '-'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
