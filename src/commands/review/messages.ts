import { thai } from '../../thai/text/numerals';
import type { ReviewData } from './review-data';

export function reviewMessage({ rows, confirmed, changed }: ReviewData): string {
  const doubtful = rows.filter(({ sure }) => !sure).length;
  return [
    ...(confirmed > 0 ? [thai`บันทึกการตรวจทานแล้ว ${confirmed} รายการ`] : []),
    ...(changed.length > 0 ? [`แถว ${changed.join(', ')} มีการแก้ไขหลังจากเปิดหน้านี้ จึงยังไม่ได้บันทึก โปรดตรวจอีกครั้ง`] : []),
    doubtful > 0 ? thai`ขอให้ดูอีกครั้ง ${doubtful} รายการ` : 'สถานะชัดเจนทุกรายการ',
  ].join('\n');
}
