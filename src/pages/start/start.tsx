import { useEffect, useState } from 'preact/hooks';
import type { StartData } from '../../commands/start/start-data';
import { toThaiDigits } from '../../thai/text/numerals';
import { Again, Status, Tabs } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { BringIn } from './bring-in';
import { DailyForm } from './daily-form';
import { OfficeForm } from './office-form';
import { UnitForm } from './unit-form';

const STEPS = ['นำตารางเข้า', 'ข้อมูลหน่วยงาน', 'ส่วนราชการ', 'การแจ้งทางอีเมล'] as const;

/** Where a person goes on. */
const firstStep = ({ office }: StartData) => (office && office.measures > 0 ? 1 : 0);

/** The way from a new workbook to a register in use. Each step is written at once, so a person can leave and go on another day. */
function StartPage() {
  const script = useScript();
  const [start, setStart] = useState<StartData | null>(null);
  const [step, setStep] = useState(0);

  async function read(next: (read: StartData) => number) {
    const data = await script.run('readStart', [], {
      doing: 'กำลังอ่านแผ่นงาน โปรดรอสักครู่',
      failure: 'อ่านแผ่นงานไม่สำเร็จ',
    });
    if (!data) return;
    setStart(data);
    setStep(next(data));
  }

  useOnce(() => void read(firstStep));
  // A step begins at its top, however far down the button of the one before was.
  useEffect(() => scrollTo(0, 0), [step]);
  const goTo = (at: number) => {
    script.say('idle', '');
    setStep(at);
  };
  const common = { script, next: () => goTo(step + 1) };

  return (
    <main>
      <Tabs
        label="ขั้นตอน"
        names={STEPS.map((name, at) => `${toThaiDigits(at + 1)} ${name}`)}
        at={step}
        disabled={script.isBusy || !start}
        isLocked={at => at > 0 && !start?.office}
        onChoose={goTo}
      />
      {start && step === 0 && <BringIn {...common} start={start} onTaken={() => read(() => 1)} />}
      {/* Both forms stay, so that nothing typed is lost while the person looks at another step. */}
      {start?.office && (
        <>
          <div hidden={step !== 1}>
            <OfficeForm {...common} {...start.office} onSaved={() => read(() => 2)} />
          </div>
          <div hidden={step !== 2}>
            <UnitForm {...common} {...start.office} onSaved={() => read(() => 3)} />
          </div>
        </>
      )}
      {start?.office && step === 3 && (
        <DailyForm script={script} daily={start.office.daily} onSwitched={() => read(() => 3)} />
      )}
      <Status work={script.work} />
      <Again work={script.work} missing={!start} onAgain={() => read(firstStep)} />
    </main>
  );
}

show(StartPage);
