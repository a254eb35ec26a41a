import type { FollowUpData } from '../../commands/remind/follow-up/follow-up-data';
import { toThaiDigits } from '../../thai/text/numerals';

/** Who gets no letter, and why. Nothing if everybody gets one. */
export function NotMailed({ skipped }: Pick<FollowUpData, 'skipped'>) {
  if (skipped.length === 0) return null;
  return (
    <details>
      <summary>ไม่ได้รับหนังสือ {toThaiDigits(skipped.length)} ราย</summary>
      <ul>
        {skipped.map(({ to, why }) => (
          <li key={`${to} ${why}`}>
            {to}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
