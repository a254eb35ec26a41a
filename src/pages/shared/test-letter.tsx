import { Button } from './parts';
import type { Script } from './use-script';

/** Sends the person a letter that a unit would get. */
export function TestLetter({ script }: { readonly script: Script }) {
  const send = () =>
    script.run('sendTest', [], { doing: 'กำลังส่งหนังสือทดสอบ โปรดรอสักครู่', failure: 'ส่งหนังสือทดสอบไม่สำเร็จ' });
  return (
    <Button plain busy={script.isBusy} onClick={send}>
      ส่งหนังสือทดสอบถึงฉัน
    </Button>
  );
}
