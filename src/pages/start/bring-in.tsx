import { useState } from 'preact/hooks';
import type { Paper, PaperChoices } from '../../commands/start/paper';
import type { StartData } from '../../commands/start/start-data';
import type { PaperData } from '../../commands/start/take-paper';
import { toThaiDigits } from '../../thai/text/numerals';
import { base64Of } from '../shared/base64-of';
import { Button, FileChoice } from '../shared/parts';
import type { Script } from '../shared/use-script';
import { MethodHeading } from './method-heading';
import { TableChoice } from './table-choice';
import { UnderstoodPaper } from './understood-paper';

interface Seen {
  readonly paper: Paper;
  readonly choices: PaperChoices;
  readonly data: PaperData;
}

interface Strange {
  readonly paper: Paper;
  readonly choices: PaperChoices;
  readonly headings: readonly string[];
  /** How many tables the paper has. */
  readonly tables: number;
}

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
  /** A paper with what the person said of it and how it was understood: what is shown is what is taken. */
  const [seen, setSeen] = useState<Seen | null>(null);
  /** A paper in which no heading says what is to be done, with its headings. */
  const [strange, setStrange] = useState<Strange | null>(null);

  /** `tables`: how many the paper has, if it was read before. */
  async function understand(paper: Paper, choices: PaperChoices, tables = 1) {
    if (script.isBusy) return;
    const data = await script.run('understandPaper', [paper, choices], {
      doing: 'กำลังอ่านตาราง โปรดรอสักครู่',
      failure: 'อ่านตารางไม่สำเร็จ',
      stopped: problem => {
        if (problem.code !== 'notUnderstood') return null;
        const all = problem.tables ?? tables;
        if (problem.headings.length === 0 && all < 2) return null;
        setSeen(null);
        setStrange({ paper, choices, headings: problem.headings, tables: all });
        return `ไม่พบหัวคอลัมน์ที่บอกสิ่งที่ต้องดำเนินการ โปรด${all < 2 ? '' : 'เลือกตาราง แล้ว'}เลือกจากหัวคอลัมน์ของตาราง`;
      },
      done: ({ understood, found }) =>
        understood || found ? '' : 'ไม่พบตารางมาตรการในแผ่นงานนี้ โปรดวางตารางลงในแผ่นงานก่อน หรือเลือกวิธีอื่น',
    });
    if (!data) return;
    setStrange(null);
    setSeen(data.understood || data.found ? { paper, choices, data } : null);
  }

  async function take(paper: Paper, choices: PaperChoices) {
    const taken = await script.run('takePaper', [paper, choices], {
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
          ทะเบียนอยู่ในแผ่นงาน "{sheet}" มี {toThaiDigits(measures)} รายการ {toThaiDigits(groups)} กลุ่ม
        </p>
        <Button onClick={next}>ต่อไป</Button>
      </section>
    );
  }
  const back = () => {
    script.say('idle', '');
    setSeen(null);
    setStrange(null);
  };
  if (seen?.data.found) {
    return (
      <section>
        <p>พบทะเบียนในแผ่นงาน "{seen.data.found}" ซึ่งใช้ต่อได้</p>
        <Button busy={script.isBusy} onClick={() => take(seen.paper, {})}>
          ใช้ทะเบียนนี้
        </Button>{' '}
        <Button plain busy={script.isBusy} onClick={back}>
          เลือกตารางอื่น
        </Button>
      </section>
    );
  }
  if (seen) {
    return (
      <UnderstoodPaper
        data={seen.data}
        choices={seen.choices}
        isBusy={script.isBusy}
        onChoose={choices => understand(seen.paper, choices, seen.data.tables)}
        onTake={() => take(seen.paper, seen.choices)}
        onBack={back}
      />
    );
  }
  if (strange) {
    const { paper, choices, headings, tables } = strange;
    const read = (heading: string) =>
      understand(paper, { ...choices, map: [...(choices.map ?? []), { heading, column: 'method' }] }, tables);
    return (
      <>
        <TableChoice
          tables={tables}
          choices={choices}
          isBusy={script.isBusy}
          onChoose={choices => understand(paper, choices, tables)}
        />
        <MethodHeading headings={headings} onChoose={read} onBack={back} />
      </>
    );
  }
  return (
    <section>
      <p>เลือกตารางมาตรการที่หน่วยงานมีอยู่ ระบบจะแสดงให้ตรวจก่อนนำเข้า</p>
      <ul class="ways">
        <li>
          <FileChoice
            label="เลือกไฟล์ Word หรือ CSV"
            accept=".docx,.csv,.txt,.htm,.html"
            disabled={script.isBusy}
            onChoose={async file => understand({ kind: 'file', name: file.name, base64: await base64Of(file) }, {})}
          />
          <span>ไฟล์ .docx หรือ .csv ส่วนไฟล์ Excel ให้เปิดด้วย Google ชีต แล้วคัดลอกแผ่นงานมาไว้ในไฟล์นี้</span>
        </li>
        <li>
          <PasteBox disabled={script.isBusy} onPaste={text => understand({ kind: 'pasted', text }, {})} />
          <span>คัดลอกตารางจากเว็บไซต์ อีเมล หรือโปรแกรมอื่น แล้ววางในช่องนี้</span>
        </li>
        <li>
          <Button plain busy={script.isBusy} onClick={() => understand({ kind: 'sheets' }, {})}>
            ใช้ตารางในแผ่นงานนี้
          </Button>
          <span>ตารางที่วางหรือพิมพ์ไว้ในไฟล์นี้แล้ว ถ้าตรงตามแบบ จะใช้แผ่นงานนั้นเป็นทะเบียนและเพิ่มคอลัมน์ให้</span>
        </li>
        <li>
          <Button plain busy={script.isBusy} onClick={() => take({ kind: 'nothing' }, {})}>
            เริ่มจากตารางเปล่า
          </Button>
          <span>ระบบสร้างทะเบียนใหม่พร้อมหัวคอลัมน์ แล้วให้พิมพ์รายการเอง</span>
        </li>
      </ul>
    </section>
  );
}

/** Takes the table's HTML from the clipboard, which keeps its cells apart; else its text, with tabs between the cells. */
function PasteBox({ disabled, onPaste }: { readonly disabled: boolean; onPaste(text: string): void }) {
  return (
    <textarea
      class="paste"
      rows={1}
      disabled={disabled}
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
