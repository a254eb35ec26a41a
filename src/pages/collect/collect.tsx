import { useState } from 'preact/hooks';
import type { ChosenText, CollectData, CollectOptions } from '../../commands/ask/collect/collect-data';
import { Button, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useScript } from '../shared/use-script';
import { Came, type CameFrom } from './came';
import { Understood } from './understood';

type Source = Pick<CollectOptions, 'paper' | 'text'>;

/** Takes in what a unit has sent: shows how it is understood, old beside new, and saves what the person chooses. */
function CollectPage() {
  const script = useScript();
  const [from, setFrom] = useState<CameFrom>({ who: '', channel: '', day: '' });
  /** What is shown is what is saved. */
  const [seen, setSeen] = useState<{ readonly source: Source; readonly data: CollectData } | null>(null);
  const [canUndo, setCanUndo] = useState(false);

  async function understand(source: Source) {
    setCanUndo(false);
    const data = await script.run('collectResults', [{ ...source, ...said(from), preview: true }], {
      doing: 'กำลังอ่านผลที่ได้รับ โปรดรอสักครู่',
      failure: 'อ่านผลที่ได้รับไม่สำเร็จ',
      done: ({ rows, unmatched, same }) =>
        rows.length + unmatched.length > 0
          ? ''
          : same > 0
            ? 'ผลที่ได้รับตรงกับที่บันทึกไว้แล้ว'
            : 'ไม่พบผลที่ต้องบันทึก โปรดตรวจว่ากรอกผลไว้แล้ว',
    });
    setSeen(data && data.rows.length + data.unmatched.length > 0 ? { source, data } : null);
  }

  async function save(source: Source, chosen: readonly ChosenText[]) {
    const data = await script.run('collectResults', [{ ...source, ...said(from), chosen }], {
      doing: 'กำลังบันทึกผล โปรดรอจนเสร็จ',
      failure: 'บันทึกผลไม่สำเร็จ บางช่องอาจบันทึกไปแล้ว โปรดบันทึกอีกครั้ง ระบบจะไม่บันทึกซ้ำ',
    });
    if (!data) return;
    setSeen(null);
    setCanUndo(data.saved > 0);
  }

  async function undo() {
    const done = await script.run('undoShown', [], { doing: 'กำลังคืนข้อความเดิม', failure: 'คืนข้อความเดิมไม่สำเร็จ' });
    if (done) setCanUndo(false);
  }

  return (
    <main>
      {!seen && <Came from={from} isBusy={script.isBusy} onChange={setFrom} onRead={understand} />}
      <Status work={script.work} />
      {canUndo && (
        <Button plain busy={script.isBusy} onClick={undo}>
          ย้อนกลับการบันทึกนี้
        </Button>
      )}
      {seen && (
        <Understood
          data={seen.data}
          isBusy={script.isBusy}
          onSave={chosen => save(seen.source, chosen)}
          onBack={() => {
            script.say('idle', '');
            setSeen(null);
          }}
        />
      )}
    </main>
  );
}

/** Only what the person has said; the rest has its usual value. */
function said(from: CameFrom): Partial<CameFrom> {
  return Object.fromEntries(Object.entries(from).filter(([, text]) => text.trim() !== ''));
}

show(CollectPage);
