import { Button } from '../shared/parts';

/** Asks which column says what is to be done. */
export function MethodHeading({
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
