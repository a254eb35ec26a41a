import { days, daysList, domains, email, hour, howOften, link, workingDays } from '../values/letter-values';
import { text } from '../values/plain-values';
import { setting } from './setting-record';

/** Whom letters are from, when they go, and which addresses they may go to. */
export const LETTERS = {
  /** Whom letters name for questions. */
  contactName: setting('letters', {
    label: 'ผู้ประสานงาน: ชื่อ',
    about: 'ผู้ที่ส่วนราชการสอบถามได้ ปรากฏท้ายหนังสือแจ้ง',
    kind: text,
    usual: '',
    neededFor: 'letters',
  }),
  contactPhone: setting('letters', {
    label: 'ผู้ประสานงาน: โทรศัพท์',
    about: '',
    kind: text,
    usual: '',
    neededFor: 'letters',
  }),
  contactEmail: setting('letters', {
    label: 'ผู้ประสานงาน: อีเมล',
    about: 'ผู้รับหนังสือแจ้งตอบกลับมาที่นี่',
    kind: email,
    usual: '',
  }),
  /** Blank leaves it out. */
  sheetLink: setting('letters', {
    label: 'ลิงก์ของแผ่นงานนี้',
    about: 'ใส่ไว้ในหนังสือแจ้งเพื่อให้เปิดบันทึกผลได้ เว้นว่างได้ โปรดแชร์แผ่นงานเฉพาะผู้ที่เกี่ยวข้อง เพราะหนังสืออาจถูกส่งต่อ',
    kind: link,
    usual: '',
    instead: 'หนังสือแจ้งจึงไม่มีลิงก์',
  }),
  /** So many days before a row is due; none turns these reminders off. */
  remindBefore: setting('letters', {
    label: 'แจ้งก่อนครบกำหนด (วัน)',
    about: 'จำนวนวันตามปฏิทินก่อนครบกำหนด คั่นด้วยจุลภาค เว้นว่างเพื่อไม่แจ้งล่วงหน้า',
    kind: daysList,
    initial: '๓๐, ๗',
    usual: [],
  }),
  /** What is overdue is told again after so many working days; null: never. */
  remindEvery: setting('letters', {
    label: 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ',
    about: 'แจ้งครั้งแรกในวันทำการแรกหลังครบกำหนด แล้วแจ้งซ้ำตามจำนวนวันทำการนี้ เว้นว่างเพื่อใช้ ๕ วัน',
    kind: workingDays,
    initial: '๕',
    usual: 5,
    instead: 'ระบบจึงแจ้งซ้ำทุก ๕ วันทำการ',
  }),
  /** The unit's head is told so many days after the due date; null: never. */
  escalateAfter: setting('letters', {
    label: 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)',
    about: 'จำนวนวันตามปฏิทินหลังครบกำหนด หากตรงกับวันหยุดจะแจ้งในวันทำการถัดไป แจ้งไปยังอีเมลหัวหน้าในแผ่นงานส่วนราชการ เว้นว่างเพื่อไม่แจ้ง',
    kind: days,
    usual: null,
  }),
  /** How often the chief administrator is sent a summary; null: never. */
  summaryEvery: setting('letters', {
    label: 'ส่งสรุปให้ปลัด',
    about: 'ส่งในวันทำการแรกของสัปดาห์หรือของเดือน ไปยังอีเมลในแถว ปลัด หรือผู้รักษาราชการแทนปลัด ของแผ่นงานส่วนราชการ',
    kind: howOften,
    initial: 'ไม่ส่ง',
    usual: null,
  }),
  /** Addresses must be of one of these domains; none allows any. */
  mailDomains: setting('letters', {
    label: 'โดเมนอีเมลที่ส่งได้',
    about: 'เช่น example.go.th คั่นด้วยจุลภาค ระบบจะไม่ส่งไปยังอีเมลอื่น เว้นว่างเมื่อไม่จำกัด',
    kind: domains,
    usual: [],
    instead: 'ระบบจึงส่งได้เฉพาะโดเมนที่อ่านได้',
  }),
  /** The daily run starts some minute after this hour. */
  dailyHour: setting('letters', {
    label: 'เวลาทำงานประจำวัน (นาฬิกา)',
    about: 'ชั่วโมงที่ระบบทำงานทุกวัน ๐ ถึง ๒๓ เมื่อแก้แล้ว โปรดเลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง',
    kind: hour,
    initial: '๘',
    usual: 8,
    instead: 'ระบบจึงทำงานเวลา ๘ นาฬิกา',
  }),
};
