import { useState } from 'preact/hooks';
import type { CollectOptions } from '../../commands/ask/collect/collect-data';
import { base64Of } from '../shared/base64-of';
import { Button, FileChoice } from '../shared/parts';

export interface CameFrom {
  readonly who: string;
  readonly channel: string;
  readonly day: string;
}

const FIELDS = [
  ['who', 'ได้รับจาก', 'เว้นว่าง: ตามชื่อในแบบ'],
  ['channel', 'ทาง', 'เช่น ไลน์ เอกสาร อีเมล'],
  ['day', 'วันที่ได้รับ', 'เว้นว่าง: วันนี้'],
] as const;

/** From whom, by which way and when; and the form or the message. */
export function Came({
  from,
  isBusy,
  onChange,
  onRead,
}: {
  readonly from: CameFrom;
  readonly isBusy: boolean;
  onChange(from: CameFrom): void;
  onRead(source: Pick<CollectOptions, 'paper' | 'text'>): void;
}) {
  const [text, setText] = useState('');
  return (
    <section>
      <div class="fields">
        {FIELDS.map(([key, label, hint]) => (
          <label key={key}>
            {label}{' '}
            <input
              type="text"
              value={from[key]}
              placeholder={hint}
              disabled={isBusy}
              onInput={({ currentTarget }) => onChange({ ...from, [key]: currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <p>
        <FileChoice
          label="เลือกแบบรายงานผลที่ได้รับ"
          accept=".docx,.csv,.txt,.htm,.html"
          disabled={isBusy}
          onChoose={async file => onRead({ paper: { kind: 'file', name: file.name, base64: await base64Of(file) } })}
        />{' '}
        ไฟล์ .docx หรือ .csv
      </p>
      <label for="message">หรือวางข้อความหรือตารางที่ได้รับ</label>
      <textarea
        id="message"
        rows={6}
        value={text}
        disabled={isBusy}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={event => {
          // A table's HTML keeps its cells apart.
          const html = event.clipboardData?.getData('text/html') ?? '';
          if (!/<table\b/i.test(html)) return;
          event.preventDefault();
          onRead({ paper: { kind: 'pasted', text: html } });
        }}
      />
      <p>
        <Button busy={isBusy} disabled={text.trim() === ''} onClick={() => onRead({ text })}>
          อ่านข้อความ
        </Button>
      </p>
    </section>
  );
}
