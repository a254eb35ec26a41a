import type { RequestData } from '../../commands/ask/request-data';
import { toThaiDigits } from '../../thai/text/numerals';
import { CopyText } from '../shared/copy-text';
import { NotMailed } from '../shared/not-mailed';
import { Button, Link } from '../shared/parts';

/** Who owes results, which letters go or have gone, and the texts for LINE. `onAsk`: missing once they have gone. */
export function Asked({
  data: { awaited, letters, skipped, texts, circular },
  isBusy,
  onAsk,
  onForm,
}: {
  readonly data: RequestData;
  readonly isBusy: boolean;
  readonly onAsk?: () => void;
  /** Makes a unit's form, or those of all in one file. */
  onForm(unit?: string): void;
}) {
  return (
    <section>
      <table>
        <thead>
          <tr>
            <th scope="col">ส่วนที่รอรับผล</th>
            <th scope="col">รอรับผล (รายการ)</th>
            <th scope="col">แบบรายงานผล</th>
          </tr>
        </thead>
        <tbody>
          {awaited.map(({ unit, rows }) => (
            <tr key={unit}>
              <td>{unit}</td>
              <td data-heading="รอรับผล (รายการ)">{toThaiDigits(rows.length)}</td>
              <td data-heading="แบบรายงานผล">
                <button
                  type="button"
                  class="plain"
                  aria-label={`จัดทำแบบรายงานผลของ${unit}`}
                  disabled={isBusy}
                  onClick={() => onForm(unit)}
                >
                  จัดทำ
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button plain busy={isBusy} onClick={() => onForm()}>
          แบบรายงานผลทุกส่วนในไฟล์เดียว
        </Button>
      </p>
      {onAsk &&
        letters.map(({ to, subject, text }) => (
          <details key={to}>
            <summary>หนังสือถึง {to}</summary>
            <p>{subject}</p>
            <pre>{text}</pre>
          </details>
        ))}
      <NotMailed skipped={skipped} />
      {onAsk && (
        <p>
          <Button busy={isBusy} onClick={onAsk}>
            {letters.length > 0 ? `ส่งหนังสือ ${toThaiDigits(letters.length)} ฉบับ และ` : ''}จัดทำหนังสือแจ้งเวียน
          </Button>
        </p>
      )}
      {circular && (
        <p>
          <Link to={circular}>เปิดหนังสือแจ้งเวียนเพื่อพิมพ์เสนอลงนาม</Link>
        </p>
      )}
      <details open={!onAsk}>
        <summary>ข้อความสำหรับ LINE</summary>
        {texts.group !== null && <CopyText title="สำหรับกลุ่ม" name="กลุ่ม" text={texts.group} />}
        {texts.units.map(({ unit, reachedBy, text }) => (
          <CopyText key={unit} title={`${unit} (ติดต่อทาง${reachedBy})`} name={unit} text={text} />
        ))}
      </details>
    </section>
  );
}
