import { useState } from 'preact/hooks';
import type { Field } from '../../commands/start/start-data';
import { toThaiDigits } from '../../thai/text/numerals';
import { EmblemForm } from '../emblem/emblem-form';
import { Button } from '../shared/parts';
import type { Script } from '../shared/use-script';

/** The second step: who the office is and who signs. */
export function OfficeForm({
  script,
  fields,
  measures,
  next,
  onSaved,
}: {
  readonly script: Script;
  readonly fields: readonly Field[];
  readonly measures: number;
  next(): void;
  onSaved(): void;
}) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});

  async function save(event: Event) {
    event.preventDefault();
    const saved = await script.run('saveSettings', [typed], {
      doing: 'กำลังบันทึก โปรดรอสักครู่',
      failure: 'บันทึกไม่สำเร็จ',
    });
    if (!saved) return;
    setTyped({});
    onSaved();
  }

  return (
    <>
      <p>
        {measures > 0 && `ทะเบียนมี ${toThaiDigits(measures)} รายการแล้ว `}
        ขั้นนี้จำเป็นต้องกรอกเพียงชื่อหน่วยงาน ช่องอื่นกรอกภายหลังได้ในแผ่นงานตั้งค่า
      </p>
      <form onSubmit={save} class="fields">
        {fields.map(field => (
          <FieldInput
            key={field.key}
            field={field}
            value={typed[field.key] ?? field.value}
            onType={value => setTyped({ ...typed, [field.key]: value })}
          />
        ))}
        <p>
          <Button busy={script.isBusy}>บันทึกและไปต่อ</Button>{' '}
          <Button plain busy={script.isBusy} onClick={next}>
            ข้ามไปก่อน
          </Button>
        </p>
      </form>
      <details>
        <summary>ตราครุฑสำหรับหัวบันทึกข้อความ</summary>
        <EmblemForm />
      </details>
    </>
  );
}

function FieldInput({
  field: { key, label, about, choices },
  value,
  onType,
}: {
  readonly field: Field;
  readonly value: string;
  onType(value: string): void;
}) {
  return (
    <div>
      <label for={key}>{label}</label>
      {choices ? (
        <select id={key} value={value} onChange={({ currentTarget }) => onType(currentTarget.value)}>
          <option value="" />
          {choices.map(choice => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input id={key} type="text" value={value} onInput={({ currentTarget }) => onType(currentTarget.value)} />
      )}
      <small>{about}</small>
    </div>
  );
}
