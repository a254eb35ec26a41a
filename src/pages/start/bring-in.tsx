import { useState } from 'preact/hooks';
import type { Paper, PaperChoices } from '../../commands/start/paper';
import type { StartData } from '../../commands/start/start-data';
import type { PaperData } from '../../commands/start/take-paper';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button, FileChoice } from '../shared/parts';
import type { Script } from '../shared/use-script';
import { base64Of } from './base64-of';
import { UnderstoodPaper } from './understood-paper';

/** The first step: takes what the office has, shows how it is understood, and fills the register once the person agrees. */
export function BringIn({
  script,
  start,
  next,
  onTaken,
}: {
  readonly script: Script;
  readonly start: StartData;
  next(): void;
  onTaken(): void;
}) {
  const [paper, setPaper] = useState<Paper | null>(null);
  const [choices, setChoices] = useState<PaperChoices>({});
  const [seen, setSeen] = useState<PaperData | null>(null);
  /** The headings of a table in which none says what is to be done. */
  const [strange, setStrange] = useState<readonly string[]>([]);

  async function understand(one: Paper, chosen: PaperChoices) {
    setPaper(one);
    setSeen(null);
    setStrange([]);
    const data = await script.run('understandPaper', [one, chosen], {
      doing: 'กำลังอ่านตาราง โปรดรอสักครู่',
      failure: 'อ่านตารางไม่สำเร็จ',
      stopped: problem => {
        if (problem.code !== 'notUnderstood' || problem.headings.length === 0) return null;
        setStrange(problem.headings);
        return 'ไม่พบหัวคอลัมน์ที่บอกสิ่งที่ต้องดำเนินการ โปรดเลือกจากหัวคอลัมน์ของตาราง';
      },
      done: ({ understood }) => (understood ? '' : 'ไม่พบตารางมาตรการในแผ่นงานนี้ โปรดวางตารางลงในแผ่นงานก่อน หรือเลือกวิธีอื่น'),
    });
    if (!data) return;
    setChoices(chosen);
    setSeen(data.understood ? data : null);
  }

  async function take(one: Paper) {
    const taken = await script.run('takePaper', [one, choices], {
      doing: 'กำลังสร้างทะเบียน ใช้เวลาประมาณหนึ่งนาที โปรดรอสักครู่',
      failure: 'สร้างทะเบียนไม่สำเร็จ',
    });
    if (taken) onTaken();
  }

  if (start.office && start.office.measures > 0) {
    const { sheet, measures, groups } = start.office;
    return (
      <section>
        <p>
          ทะเบียนอยู่ในแผ่นงาน "{sheet}" มี {toThaiDigits(String(measures))} รายการ {toThaiDigits(String(groups))} กลุ่ม
        </p>
        <Button onClick={next}>ต่อไป</Button>
      </section>
    );
  }
  if (paper && seen?.understood) {
    return (
      <UnderstoodPaper
        data={seen}
        choices={choices}
        isBusy={script.isBusy}
        onChoose={chosen => understand(paper, chosen)}
        onTake={() => take(paper)}
        onBack={() => {
          script.say('idle', '');
          setPaper(null);
        }}
      />
    );
  }
  if (paper && strange.length > 0) {
    const read = (heading: string) => understand(paper, { map: [{ heading, column: 'method' }] });
    return <MethodHeading headings={strange} onChoose={read} onBack={() => setStrange([])} />;
  }
  return (
    <section>
      <p>เลือกตารางมาตรการที่หน่วยงานมีอยู่ ระบบจะแสดงให้ตรวจก่อน และไม่เปลี่ยนแปลงต้นฉบับ</p>
      <ul class="ways">
        <li>
          <FileChoice
            label="เลือกไฟล์ Word หรือ CSV"
            accept=".docx,.csv,.txt,.htm,.html"
            onChoose={async file => understand({ kind: 'file', name: file.name, base64: await base64Of(file) }, {})}
          />
          <span>ไฟล์ .docx หรือ .csv ส่วนไฟล์ Excel ให้เปิดด้วย Google ชีต แล้วคัดลอกแผ่นงานมาไว้ในไฟล์นี้</span>
        </li>
        <li>
          <PasteBox onPaste={text => understand({ kind: 'pasted', text }, {})} />
          <span>คัดลอกตารางจากเว็บไซต์ อีเมล หรือโปรแกรมอื่น แล้ววางในช่องนี้</span>
        </li>
        <li>
          <Button plain busy={script.isBusy} onClick={() => understand({ kind: 'sheets' }, {})}>
            ใช้ตารางในแผ่นงานนี้
          </Button>
          <span>ตารางที่วางหรือพิมพ์ไว้ในแผ่นงานของไฟล์นี้แล้ว</span>
        </li>
        <li>
          <Button plain busy={script.isBusy} onClick={() => take({ kind: 'sheets' })}>
            เริ่มจากตารางเปล่า
          </Button>
          <span>ระบบสร้างทะเบียนพร้อมหัวคอลัมน์ แล้วให้พิมพ์รายการเอง</span>
        </li>
      </ul>
    </section>
  );
}

/** Asks which column says what is to be done. */
function MethodHeading({
  headings,
  onChoose,
  onBack,
}: {
  readonly headings: readonly string[];
  onChoose(heading: string): void;
  onBack(): void;
}) {
  return (
    <section>
      <p>คอลัมน์ใดบอกสิ่งที่ต้องดำเนินการ (วิธีการดำเนินการ)</p>
      <ul class="options">
        {headings.map(heading => (
          <li key={heading}>
            <Button plain onClick={() => onChoose(heading)}>
              {heading}
            </Button>
          </li>
        ))}
      </ul>
      <Button plain onClick={onBack}>
        เลือกตารางอื่น
      </Button>
    </section>
  );
}

/** Takes the table's HTML from the clipboard, which keeps its cells apart; else its text, with tabs between the cells. */
function PasteBox({ onPaste }: { onPaste(text: string): void }) {
  return (
    <textarea
      class="paste"
      rows={1}
      value=""
      placeholder="วางตารางที่นี่ (Ctrl+V)"
      aria-label="วางตารางที่นี่"
      onPaste={event => {
        event.preventDefault();
        const { clipboardData } = event;
        const text = clipboardData?.getData('text/html') || clipboardData?.getData('text/plain') || '';
        if (text !== '') onPaste(text);
      }}
    />
  );
}
