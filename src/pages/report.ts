import type { ReportData, ReportOptions } from '../commands/build-report';
import type { Outcome } from '../commands/outcome';

/** What Apps Script gives a page to call the script with. */
interface ScriptRun {
  withSuccessHandler(handler: (outcome: Outcome<ReportData>) => void): ScriptRun;
  withFailureHandler(handler: (fault: Error) => void): ScriptRun;
  buildReport(options: ReportOptions): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

const form = byId('form', HTMLFormElement);
const button = byId('build', HTMLButtonElement);
const outcomeBox = byId('outcome', HTMLDivElement);

form.addEventListener('submit', event => {
  event.preventDefault();
  const chosen = new FormData(form);
  button.disabled = true;
  show('กำลังสร้างรายงาน โปรดรอสักครู่', false);
  google.script.run
    .withSuccessHandler(outcome => {
      button.disabled = false;
      show(outcome.message, !outcome.done);
      if (outcome.done) outcomeBox.append(linkTo(outcome.data.file));
    })
    .withFailureHandler(fault => {
      button.disabled = false;
      show(`สร้างรายงานไม่สำเร็จ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${fault.message}`, true);
    })
    .buildReport({ round: chosen.get('round') === '12' ? 12 : 6, draft: chosen.get('draft') === 'on' });
});

function show(message: string, isProblem: boolean): void {
  outcomeBox.textContent = message;
  outcomeBox.className = isProblem ? 'problem' : '';
}

function linkTo(url: string): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = 'เปิดรายงาน';
  line.append(link);
  return line;
}

function byId<Element extends HTMLElement>(id: string, type: new () => Element): Element {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}
