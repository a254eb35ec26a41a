import { days, daysList, domains, email, emails, hour, howOften, link, workingDays } from '../values/letter-values';
import { text } from '../values/plain-values';
import { setting } from './setting-record';

/** Who letters come from, when they are sent, and which addresses they may go to. */
export const LETTERS = {
  /** The person to ask, as named in letters. */
  contactName: setting('letters', {
    label: 'ผู้ประสานงาน: ชื่อ',
    about: 'ผู้ที่ส่วนราชการสอบถามได้ ปรากฏท้ายหนังสือแจ้ง',
    kind: text,
    usual: '',
    neededFor: 'letters',
  }),
  contactPhone: setting('letters', {
    label: 'ผู้ประสานงาน: โทรศัพท์',
    about: 'ปรากฏท้ายหนังสือแจ้ง',
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
  /** If blank, letters have no link. */
  sheetLink: setting('letters', {
    label: 'ลิงก์ของแผ่นงานนี้',
    about: 'ใส่ไว้ในหนังสือแจ้งเพื่อให้เปิดบันทึกผลได้ เว้นว่างได้ โปรดแชร์แผ่นงานเฉพาะผู้ที่เกี่ยวข้อง เพราะหนังสืออาจถูกส่งต่อ',
    kind: link,
    usual: '',
    instead: 'หนังสือแจ้งจึงไม่มีลิงก์',
  }),
  /** Days before the due date; an empty list switches these reminders off. */
  remindBefore: setting('letters', {
    label: 'แจ้งก่อนครบกำหนด (วัน)',
    about: 'จำนวนวันตามปฏิทินก่อนครบกำหนด คั่นด้วยจุลภาค เว้นว่างเพื่อไม่แจ้งล่วงหน้า',
    kind: daysList,
    initial: '๓๐, ๗',
    usual: [],
  }),
  /** Working days between reminders of an overdue row; null: only one reminder. */
  remindEvery: setting('letters', {
    label: 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ',
    about: 'แจ้งครั้งแรกในวันทำการแรกหลังครบกำหนด แล้วแจ้งซ้ำตามจำนวนวันทำการนี้ เว้นว่างเพื่อใช้ ๕ วัน',
    kind: workingDays,
    initial: '๕',
    usual: 5,
    instead: 'ระบบจึงแจ้งซ้ำทุก ๕ วันทำการ',
  }),
  /** Days after the due date until the unit's head is told; null: never. */
  escalateAfter: setting('letters', {
    label: 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)',
    about: 'จำนวนวันตามปฏิทินหลังครบกำหนด หากตรงกับวันหยุดจะแจ้งในวันทำการถัดไป แจ้งไปยังอีเมลหัวหน้าในแผ่นงานส่วนราชการ เว้นว่างเพื่อไม่แจ้ง',
    kind: days,
    usual: null,
  }),
  /** How often the chief administrator receives a summary; null: never. */
  summaryEvery: setting('letters', {
    label: 'ส่งสรุปให้ปลัด',
    about: 'ส่งในวันทำการแรกของสัปดาห์หรือของเดือน ไปยังอีเมลในแถวของผู้นั้น หรือผู้รักษาราชการแทน ในแผ่นงานส่วนราชการ',
    kind: howOften,
    initial: 'ไม่ส่ง',
    usual: null,
  }),
  /** Letters go only to addresses of these domains; an empty list allows all. */
  mailDomains: setting('letters', {
    label: 'โดเมนอีเมลที่ส่งได้',
    about: 'เช่น example.go.th คั่นด้วยจุลภาค ระบบจะไม่ส่งไปยังอีเมลอื่น เว้นว่างเมื่อไม่จำกัด',
    kind: domains,
    usual: [],
    instead: 'ระบบจึงส่งได้เฉพาะโดเมนที่อ่านได้',
  }),
  /** The hour of day, 0 to 23. The daily run starts at some minute of it. */
  dailyHour: setting('letters', {
    label: 'เวลาทำงานประจำวัน (นาฬิกา)',
    about: 'ชั่วโมงที่ระบบทำงานทุกวัน ๐ ถึง ๒๓ เมื่อแก้แล้ว โปรดเลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง',
    kind: hour,
    initial: '๘',
    usual: 8,
    instead: 'ระบบจึงทำงานเวลา ๘ นาฬิกา',
  }),
  /** In lower case; an empty list allows everybody. */
  operators: setting('letters', {
    label: 'ผู้สั่งงานได้',
    about:
      'อีเมลของผู้ที่สั่งส่งหนังสือ แก้ไขข้อความ และเปิดปิดการทำงานประจำวันได้ คั่นด้วยจุลภาค เว้นว่างเมื่อทุกคนสั่งได้ เป็นการกันพลั้งเผลอเท่านั้น มิใช่การป้องกัน เพราะผู้แก้ไขแผ่นงานได้ย่อมแก้ไขรายชื่อนี้ได้',
    kind: emails,
    usual: [],
    instead: 'ระบบจึงให้สั่งได้เฉพาะอีเมลที่อ่านได้',
  }),
};
