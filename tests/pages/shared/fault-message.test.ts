import { describe, expect, it } from 'vitest';
import { faultMessage } from '../../../src/pages/shared/fault-message';

const FAILURE = 'เตรียมข้อความไม่สำเร็จ';

describe('a page whose call failed', () => {
  it.each([
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    'ขออภัย เกิดข้อผิดพลาดของเซิร์ฟเวอร์ขณะอ่านจากพื้นที่เก็บข้อมูล รหัสข้อผิดพลาด PERMISSION_DENIED',
    'Es tut uns leid, beim Lesen aus dem Speicher ist ein Serverfehler aufgetreten. Fehlercode: PERMISSION_DENIED.',
    '{"error":{"code":403,"status":"permission_denied"}}',
  ])('asks for one account or a private window, whatever the language: %s', why => {
    const message = faultMessage(FAILURE, why);
    expect(message).toMatch(new RegExp(`^${FAILURE} .*หลายบัญชี.*บัญชีเดียว.*หน้าต่างส่วนตัว.*เมนู เครื่องมือเพิ่มเติม`));
    expect(message).not.toContain('PERMISSION');
    expect(message).not.toContain('ผู้ดูแล');
  });

  // Google's words without a code, as for the same cause in earlier years, are in any language, like any other fault's.
  it.each(['Authorization is required to perform that action.', 'ต้องมีการให้สิทธิ์เพื่อดำเนินการนี้', 'Drive: quota'])(
    'names that way out also with other words, and keeps them for whoever looks after the tool: %s',
    why => {
      expect(faultMessage(FAILURE, why)).toMatch(/โปรดลองอีกครั้ง .*หลายบัญชี.*หน้าต่างส่วนตัว.*แจ้งผู้ดูแล/);
      expect(faultMessage(FAILURE, why).endsWith(why)).toBe(true);
    },
  );
});
