import { useState } from 'preact/hooks';
import type { FollowUpData } from '../../commands/remind/follow-up/follow-up-data';
import type { RemindData } from '../../commands/remind/send-reminders';
import { DailySwitch } from '../shared/daily-switch';
import { Again, Status, Tabs } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { Letters, SentLetters } from './letters';
import { LineTexts } from './line-texts';
import { PausedUnits } from './paused-units';

const TABS = ['หนังสือแจ้ง', 'ข้อความสำหรับ LINE', 'พักการแจ้ง', 'การทำงานประจำวัน'] as const;
const READING = { doing: 'กำลังเตรียมหนังสือแจ้ง โปรดรอสักครู่', failure: 'เตรียมหนังสือแจ้งไม่สำเร็จ' };

/** Today's letters, the texts for LINE, who is left out for now, and the daily run. Opening the page sends nothing. */
function FollowUpPage() {
  const script = useScript();
  const [told, setTold] = useState<FollowUpData | null>(null);
  /** What has gone from this page, in all its runs; null before the first. */
  const [sent, setSent] = useState<RemindData['letters'] | null>(null);
  const [tab, setTab] = useState(0);

  const read = () => void script.run('readFollowUp', [], READING).then(setTold);
  useOnce(read);

  async function send() {
    const seen = (told?.letters ?? []).map(letter => letter.seen);
    const done = await script.run('sendToday', [seen], {
      doing: 'กำลังส่งหนังสือแจ้ง โปรดรอจนเสร็จ',
      failure: 'ส่งหนังสือแจ้งไม่สำเร็จ หนังสือบางฉบับอาจส่งไปแล้ว ระบบจะไม่ส่งซ้ำในวันนี้',
    });
    if (done) setSent([...(sent ?? []), ...done.letters]);
    // What was shown is not true any more: some or all have gone, or something has changed. What is left can be sent from here.
    setTold(null);
    await readAgain();
  }
  async function readAgain() {
    setTold(await script.run('readFollowUp', [], { ...READING, keepsMessage: true }));
  }
  const goTo = (at: number) => {
    script.say('idle', '');
    setTab(at);
  };

  return (
    <main>
      <Tabs label="ส่วนของหน้านี้" names={TABS} at={tab} disabled={!told || script.isBusy} onChoose={goTo} />
      <Status work={script.work} />
      <Again work={script.work} missing={!told} onAgain={read} />
      {tab === 0 && sent && <SentLetters letters={sent} />}
      {told && tab === 0 && <Letters {...told} isRest={sent !== null} script={script} onSend={send} />}
      {told && tab === 1 && <LineTexts texts={told.texts} />}
      {told && tab === 2 && <PausedUnits units={told.paused} />}
      {told && tab === 3 && <DailySwitch script={script} {...told.daily} onSwitched={readAgain} />}
    </main>
  );
}

show(FollowUpPage);
