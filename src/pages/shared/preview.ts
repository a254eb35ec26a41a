import type { RemindData } from '../../commands/remind/send-reminders';
import { callScript } from './call-script';
import { say } from './elements';

/** Asks for today's letters and texts, and shows the result of `show`, or what went wrong. */
export function askForPreview(
  show: (outcome: { readonly message: string; readonly data: RemindData }) => string,
): void {
  callScript('previewReminders', [], {
    failure: 'เตรียมข้อความไม่สำเร็จ',
    done: outcome => say(outcome.done ? show(outcome) : outcome.message, !outcome.done),
  });
}
