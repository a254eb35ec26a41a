import type { SettingRow } from './setting-row';

/** What the chief administrator may be sent, and how often. */
export const SUMMARY_CHOICES = ['ไม่ส่ง', 'รายสัปดาห์', 'รายเดือน'] as const;

/** The rows of ตั้งค่า that say when letters go, and where to. */
export const REMINDER_ROWS: readonly SettingRow[] = [
  {
    key: 'remindBefore',
    label: 'แจ้งก่อนครบกำหนด (วัน)',
    initial: '๓๐, ๗',
    about: 'จำนวนวันตามปฏิทินก่อนครบกำหนด คั่นด้วยจุลภาค เว้นว่างเพื่อไม่แจ้งล่วงหน้า',
  },
  {
    key: 'remindEvery',
    label: 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ',
    initial: '๕',
    about: 'แจ้งครั้งแรกในวันทำการแรกหลังครบกำหนด แล้วแจ้งซ้ำตามจำนวนวันทำการนี้ เว้นว่างเพื่อใช้ ๕ วัน',
  },
  {
    key: 'escalateAfter',
    label: 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)',
    initial: '',
    about: 'จำนวนวันตามปฏิทินหลังครบกำหนด หากตรงกับวันหยุดจะแจ้งในวันทำการถัดไป แจ้งไปยังอีเมลหัวหน้าในแผ่นงานส่วนราชการ เว้นว่างเพื่อไม่แจ้ง',
  },
  {
    key: 'summaryEvery',
    label: 'ส่งสรุปให้ปลัด',
    initial: SUMMARY_CHOICES[0],
    about: 'ส่งในวันทำการแรกของสัปดาห์หรือของเดือน ไปยังอีเมลในแถว ปลัด หรือผู้รักษาราชการแทนปลัด ของแผ่นงานส่วนราชการ',
    choices: SUMMARY_CHOICES,
  },
  {
    key: 'mailDomains',
    label: 'โดเมนอีเมลที่ส่งได้',
    initial: '',
    about: 'เช่น example.go.th คั่นด้วยจุลภาค ระบบจะไม่ส่งไปยังอีเมลอื่น เว้นว่างเมื่อไม่จำกัด',
  },
];
