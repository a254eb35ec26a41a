import type { LineText } from '../../letters/line-texts';
import { CopyText } from '../shared/copy-text';

/** Texts to copy for units that are told on LINE or by telephone. */
export function LineTexts({ texts }: { readonly texts: readonly LineText[] }) {
  return (
    <section>
      <p class={texts.length === 0 ? 'empty' : ''}>
        {texts.length === 0 ? 'ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด' : 'คัดลอกข้อความไปวางใน LINE หรือพิมพ์แจ้ง'}
      </p>
      {texts.map(({ unit, reachedBy, text }) => (
        <CopyText key={unit} title={`${unit} (ติดต่อทาง${reachedBy})`} name={unit} text={text} />
      ))}
    </section>
  );
}
