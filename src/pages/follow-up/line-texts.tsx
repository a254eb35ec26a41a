import { useRef, useState } from 'preact/hooks';
import type { LineText } from '../../letters/line-texts';
import { Button } from '../shared/parts';

/** Texts to copy for units that are told on LINE or by telephone. */
export function LineTexts({ texts }: { readonly texts: readonly LineText[] }) {
  return (
    <section>
      <p class={texts.length === 0 ? 'empty' : ''}>
        {texts.length === 0 ? 'ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด' : 'คัดลอกข้อความไปวางใน LINE หรือพิมพ์แจ้ง'}
      </p>
      {texts.map(one => (
        <LineTextShown key={one.unit} {...one} />
      ))}
    </section>
  );
}

const COPY = 'คัดลอก';
const SHOWN_FOR_MS = 2000;

function LineTextShown({ unit, reachedBy, text }: LineText) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [label, setLabel] = useState(COPY);

  /** Uses execCommand, because a dialog's frame may not use the newer clipboard interface. */
  function copy() {
    area.current?.select();
    setLabel(document.execCommand('copy') ? 'คัดลอกแล้ว' : 'โปรดกด Ctrl+C');
    setTimeout(() => setLabel(COPY), SHOWN_FOR_MS);
  }

  return (
    <>
      <h3>
        {unit} (ติดต่อทาง{reachedBy})
      </h3>
      <textarea ref={area} aria-label={unit} readOnly value={text} />
      <Button plain onClick={copy}>
        {label}
      </Button>
    </>
  );
}
