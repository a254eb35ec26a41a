import { useState } from 'preact/hooks';
import type { RemindData } from '../../commands/remind/send-reminders';
import { Status } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { Letters } from './letters';
import { LineTexts } from './line-texts';

function FollowUpPage() {
  const { work, run } = useScript();
  const [told, setTold] = useState<RemindData | null>(null);
  useOnce(
    () =>
      void run('previewReminders', [], {
        doing: 'กำลังเตรียมหนังสือแจ้ง โปรดรอสักครู่',
        failure: 'เตรียมหนังสือแจ้งไม่สำเร็จ',
      }).then(setTold),
  );
  return (
    <main>
      <Status work={work} />
      {told && (
        <>
          <Letters letters={told.letters} />
          <LineTexts texts={told.texts ?? []} />
        </>
      )}
    </main>
  );
}

show(FollowUpPage);
