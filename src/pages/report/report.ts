import type { Outcome } from '../../commands/common/outcome';
import type { ReportData, ReportOptions } from '../../commands/report/build-report';
import { byId, say } from '../shared/elements';

/** What Apps Script gives a page to call the script with. */
interface ScriptRun {
  withSuccessHandler(handler: (outcome: Outcome<ReportData>) => void): ScriptRun;
  withFailureHandler(handler: (fault: Error) => void): ScriptRun;
  buildReport(options: ReportOptions): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

const form = byId('form', HTMLFormElement);
const button = byId('build', HTMLButtonElement);
const links = byId('links', HTMLElement);

form.addEventListener('submit', event => {
  event.preventDefault();
  const chosen = new FormData(form);
  button.disabled = true;
  show('กำลังสร้างรายงาน โปรดรอสักครู่', false);
  google.script.run
    .withSuccessHandler(outcome => {
      button.disabled = false;
      show(outcome.done ? outcome.data.summary : outcome.message, !outcome.done);
      if (outcome.done) links.replaceChildren(...linksTo(outcome.data));
    })
    .withFailureHandler(fault => {
      button.disabled = false;
      show(`สร้างรายงานไม่สำเร็จ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${fault.message}`, true);
    })
    .buildReport({
      round: chosen.get('round') === '12' ? 12 : 6,
      edition: chosen.get('edition') === 'public' ? 'public' : 'executive',
      draft: chosen.get('draft') === 'on',
    });
});

function show(message: string, isProblem: boolean): void {
  say(message, isProblem);
  links.replaceChildren();
}

function linksTo({ file, docx, pdf }: ReportData): HTMLElement[] {
  return [link('เปิดเอกสาร', file), link('ดาวน์โหลด Word', docx), link('PDF', pdf)].flatMap(one => one ?? []);
}

function link(text: string, url: string | null): HTMLElement | null {
  if (url === null) return null;
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}
