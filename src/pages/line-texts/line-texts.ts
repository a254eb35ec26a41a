import { byId, element } from '../shared/elements';
import { askForPreview } from '../shared/preview';

const COPY = 'คัดลอก';

askForPreview(({ data: { texts = [] } }) => {
  for (const { unit, reachedBy, text } of texts) {
    const area = element('textarea', text);
    area.readOnly = true;
    area.setAttribute('aria-label', unit);
    const button = element('button', COPY);
    button.addEventListener('click', () => copy(area, button));
    byId('texts', HTMLElement).append(element('h2', `${unit} (ติดต่อทาง${reachedBy})`), area, button);
  }
  return texts.length > 0 ? 'คัดลอกข้อความไปวางใน LINE หรือพิมพ์แจ้ง' : 'ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด';
});

/** Uses execCommand, because a dialog's frame may not use the newer clipboard interface. */
function copy(area: HTMLTextAreaElement, button: HTMLButtonElement): void {
  area.select();
  button.textContent = document.execCommand('copy') ? 'คัดลอกแล้ว' : 'โปรดกด Ctrl+C';
  setTimeout(() => {
    button.textContent = COPY;
  }, 2000);
}
