import type { RemindData } from '../../commands/remind/send-reminders';

type Letter = RemindData['letters'][number];

/** Today's letters as they will look. */
export function Letters({ letters }: { readonly letters: readonly Letter[] }) {
  return (
    <section>
      <h2>หนังสือแจ้งทางอีเมล</h2>
      {letters.length === 0 && <p class="empty">วันนี้ไม่มีหนังสือที่ต้องส่ง</p>}
      {letters.map(letter => (
        <LetterShown key={`${letter.to} ${letter.subject}`} {...letter} />
      ))}
    </section>
  );
}

function LetterShown({ to, subject, text = '', html = '', replyTo = '' }: Letter) {
  return (
    <details>
      <summary>
        {to}: {subject}
      </summary>
      <dl>
        <dt>ถึง</dt>
        <dd>{to}</dd>
        <dt>เรื่อง</dt>
        <dd>{subject}</dd>
        <dt>ตอบกลับไปที่</dt>
        <dd>{replyTo || 'บัญชีที่ส่ง'}</dd>
      </dl>
      {/* As mail programs show it. In this frame scripts and links do nothing. */}
      <iframe sandbox="" title="หนังสือแจ้ง" srcDoc={html} />
      <details>
        <summary>ข้อความล้วน</summary>
        <pre>{text}</pre>
      </details>
    </details>
  );
}
