import type { ReportData } from '../../commands/report/build-report';
import { callScript } from '../shared/call-script';
import { byId, say } from '../shared/elements';

const form = byId('form', HTMLFormElement);
const button = byId('build', HTMLButtonElement);
const links = byId('links', HTMLElement);

form.addEventListener('submit', event => {
  event.preventDefault();
  const chosen = new FormData(form);
  button.disabled = true;
  show('กำลังสร้างรายงาน โปรดรอสักครู่', false);
  const options = {
    round: chosen.get('round') === '12' ? 12 : 6,
    edition: chosen.get('edition') === 'public' ? 'public' : 'executive',
    draft: chosen.get('draft') === 'on',
  } as const;
  callScript('buildReport', [options], {
    failure: 'สร้างรายงานไม่สำเร็จ',
    failed: () => {
      button.disabled = false;
    },
    done: outcome => {
      button.disabled = false;
      show(outcome.done ? outcome.data.summary : outcome.message, !outcome.done);
      if (outcome.done) links.replaceChildren(...linksTo(outcome.data));
    },
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
