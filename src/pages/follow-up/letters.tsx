import type { FollowUpData, RowDue, ShownLetter } from '../../commands/remind/follow-up/follow-up-data';
import type { RemindData } from '../../commands/remind/send-reminders';
import { formatDate } from '../../thai/dates/calendar';
import { daysLeftWords } from '../../thai/dates/days-left';
import { toThaiDigits } from '../../thai/text/numerals';
import { NotMailed } from '../shared/not-mailed';
import { TestLetter } from '../shared/test-letter';
import type { Script } from '../shared/use-script';
import { SendForm } from './send-form';

/** Today's letters as they will look, and who gets none. `isRest`: some have gone, and these are left. */
export function Letters({
  letters,
  sendable,
  skipped,
  isRest,
  script,
  onSend,
}: Pick<FollowUpData, 'letters' | 'sendable' | 'skipped'> & {
  readonly isRest: boolean;
  readonly script: Script;
  onSend(): void;
}) {
  if (isRest && letters.length === 0) return null;
  return (
    <section>
      {isRest && <h2>ยังไม่ได้ส่ง {toThaiDigits(letters.length)} ฉบับ</h2>}
      {letters.length === 0 && <p class="empty">วันนี้ไม่มีหนังสือที่ต้องส่ง</p>}
      {letters.map(letter => (
        <LetterShown key={`${letter.to} ${letter.subject}`} {...letter} />
      ))}
      <NotMailed skipped={skipped} />
      <footer>
        <SendForm count={sendable} later={letters.length - sendable} isBusy={script.isBusy} onSend={onSend}>
          <TestLetter script={script} />
        </SendForm>
      </footer>
    </section>
  );
}

/** What has gone. */
export function SentLetters({ letters }: { readonly letters: RemindData['letters'] }) {
  if (letters.length === 0) return <p class="empty">ไม่มีหนังสือฉบับใดถูกส่ง</p>;
  return (
    <section>
      <h2>ส่งแล้ว {toThaiDigits(letters.length)} ฉบับ</h2>
      <ul>
        {letters.map(({ to, subject }) => (
          <li key={`${to} ${subject}`}>
            {to}: {subject}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LetterShown({ to, unit, subject, text, html, replyTo, reasons }: ShownLetter) {
  return (
    <details>
      <summary>
        {unit} ({to})
      </summary>
      <dl>
        <dt>ถึง</dt>
        <dd>{to}</dd>
        <dt>เรื่อง</dt>
        <dd>{subject}</dd>
        <dt>ตอบกลับไปที่</dt>
        <dd>{replyTo || 'บัญชีที่ส่ง'}</dd>
        <dt>เหตุที่ส่ง</dt>
        <dd>{reasons.length === 0 ? 'ถึงกำหนดส่งสรุปความก้าวหน้า' : <Reasons rows={reasons} />}</dd>
      </dl>
      {/* As mail programs show it. In this frame scripts and links do nothing. */}
      <iframe sandbox="" title={`หนังสือแจ้งถึง${unit}`} srcDoc={html} />
      <details>
        <summary>ข้อความล้วน</summary>
        <pre>{text}</pre>
      </details>
    </details>
  );
}

function Reasons({ rows }: { readonly rows: readonly RowDue[] }) {
  return (
    <ul class="reasons">
      {rows.map(({ row, method, due, daysLeft }) => (
        <li key={row}>
          แถว {toThaiDigits(row)} {method}: {due === null ? '' : `กำหนด ${formatDate(due)} `}
          {daysLeft === null ? '' : `(${daysLeftWords(daysLeft)})`}
        </li>
      ))}
    </ul>
  );
}
