/**
 * What a person does if the browser is signed in to several Google accounts. A page's call may then go to Google as another account than the
 * sheet's, and is refused before the script runs (issue 69270374 of Google's tracker, still so in 2026).
 */
const ONE_ACCOUNT = 'โปรดลงชื่อเข้าใช้ Google เพียงบัญชีเดียว หรือเปิดแผ่นงานในหน้าต่างส่วนตัวของเบราว์เซอร์ แล้วลองอีกครั้ง';
const BY_MENU = 'ระหว่างนี้ใช้คำสั่งที่ไม่เปิดหน้าต่างในเมนู เครื่องมือเพิ่มเติม ได้';

/** Google's sentence is in the account's language, but this code stays. */
const REFUSED = /PERMISSION_DENIED/i;

/**
 * The message for a call of a page that failed.
 * @param failure what failed, such as "สร้างรายงานไม่สำเร็จ".
 * @param why the error's text, from Google or from the script.
 */
export function faultMessage(failure: string, why: string): string {
  if (REFUSED.test(why)) return `${failure} ซึ่งมักเกิดเมื่อลงชื่อเข้าใช้ Google ไว้หลายบัญชี ${ONE_ACCOUNT} ${BY_MENU}`;
  return (
    `${failure} โปรดลองอีกครั้ง หากยังไม่ได้ และลงชื่อเข้าใช้ Google ไว้หลายบัญชี ${ONE_ACCOUNT} ` + `หรือแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`
  );
}
