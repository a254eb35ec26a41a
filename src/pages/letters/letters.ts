import { byId, element } from '../shared/elements';
import { askForPreview } from '../shared/preview';

askForPreview(({ message, data }) => {
  for (const { to, subject, text = '', html = '', replyTo = '' } of data.letters) {
    const letter = document.createElement('details');
    const head = document.createElement('dl');
    for (const [label, value] of [
      ['ถึง', to],
      ['เรื่อง', subject],
      ['ตอบกลับไปที่', replyTo || 'บัญชีที่ส่ง'],
    ] as const) {
      head.append(element('dt', label), element('dd', value));
    }
    const words = document.createElement('details');
    words.append(element('summary', 'ข้อความล้วน'), element('pre', text));
    letter.append(element('summary', `${to}: ${subject}`), head, drawn(html), words);
    byId('letters', HTMLElement).append(letter);
  }
  return message;
});

/** The letter as a mail program draws it, in a frame that runs nothing and opens nothing. */
function drawn(html: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.title = 'หนังสือแจ้ง';
  frame.srcdoc = html;
  return frame;
}
