import type { Outcome } from '../../commands/common/outcome';
import type { RemindData } from '../../commands/remind/send-reminders';
import { say } from './elements';

/** What Apps Script gives a page to call the script with. */
interface ScriptRun {
  withSuccessHandler(handler: (outcome: Outcome<RemindData>) => void): ScriptRun;
  withFailureHandler(handler: (fault: Error) => void): ScriptRun;
  previewReminders(): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Asks for today's letters and texts; shows what stands in the way, or what `show` makes of them. */
export function askForPreview(
  show: (outcome: { readonly message: string; readonly data: RemindData }) => string,
): void {
  google.script.run
    .withSuccessHandler(outcome => say(outcome.done ? show(outcome) : outcome.message, !outcome.done))
    .withFailureHandler(fault =>
      say(`เตรียมข้อความไม่สำเร็จ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${fault.message}`, true),
    )
    .previewReminders();
}

/** An element that holds the text as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
