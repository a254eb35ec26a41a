import type { HealthData } from '../../commands/health/health-data';
import { formatDate } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';

/** How the tool stands: the daily run, mail, permissions and versions. */
export function Facts({ daily, lastRun, quotaLeft, byHand, missingPermissions, version, layout }: HealthData) {
  return (
    <section>
      <h2>สถานะของระบบ</h2>
      <dl>
        <dt>งานประจำวัน</dt>
        <dd>
          {daily
            ? `เปิดโดย ${daily.owner} ตั้งแต่ ${formatDate(daily.since)} ทุกวันเวลาประมาณ ${toThaiDigits(daily.hour)} นาฬิกา`
            : 'ปิดอยู่'}
        </dd>
        {daily && (
          <>
            <dt>ครั้งล่าสุด</dt>
            <dd>
              {lastRun
                ? `${formatDate(lastRun.day)} ${toThaiDigits(lastRun.time)} น. ${lastRun.done ? 'สำเร็จ' : 'ไม่สำเร็จ'}`
                : 'ยังไม่เคยทำงาน'}
            </dd>
          </>
        )}
        <dt>รอแจ้งทางอื่น</dt>
        <dd>{byHand.length === 0 ? 'ไม่มี' : `${byHand.join(' ')} โปรดคัดลอกข้อความจากเมนู ติดตามผล`}</dd>
        <dt>อีเมลที่ยังส่งได้</dt>
        <dd>{quotaLeft === null ? 'ไม่ทราบ' : `${toThaiDigits(quotaLeft)} ฉบับในวันนี้ จากบัญชีนี้`}</dd>
        <dt>สิทธิ์</dt>
        <dd>{missingPermissions.length === 0 ? 'อนุญาตครบทุกข้อ' : 'ยังไม่ครบ'}</dd>
        <dt>รุ่น</dt>
        <dd>
          โปรแกรม {version} แผ่นงาน {layout ?? 'ยังไม่ได้ตั้งค่า'}
        </dd>
      </dl>
    </section>
  );
}
