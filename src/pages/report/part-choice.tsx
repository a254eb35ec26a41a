import type { ReportState } from '../../commands/report/report-state';

type Part = ReportState['parts'][number]['part'];

/** The parts of this one report. It begins with what the office chose in the sheet, and changes nothing there. */
export function PartChoice({
  parts,
  chosen,
  isPublic,
  disabled,
  onChoose,
}: {
  readonly parts: ReportState['parts'];
  readonly chosen: readonly Part[];
  /** The edition for the web site, in which some parts are never printed. */
  readonly isPublic: boolean;
  readonly disabled: boolean;
  onChoose(chosen: readonly Part[]): void;
}) {
  return (
    <details>
      <summary>เลือกส่วนของรายงาน</summary>
      <fieldset disabled={disabled}>
        <legend class="unseen">ส่วนของรายงาน</legend>
        {parts.map(({ part, label, isInternal }) => {
          const isLeftOut = isInternal && isPublic;
          return (
            <label key={part}>
              <input
                type="checkbox"
                checked={chosen.includes(part) && !isLeftOut}
                disabled={isLeftOut}
                onChange={({ currentTarget: { checked } }) =>
                  onChoose(checked ? [...chosen, part] : chosen.filter(one => one !== part))
                }
              />{' '}
              {label}
              {isLeftOut && ' (มีเฉพาะฉบับเสนอผู้บริหาร)'}
            </label>
          );
        })}
        <small>ใช้กับรายงานฉบับที่จะสร้างนี้เท่านั้น ค่าประจำกำหนดในแผ่นงานข้อความในรายงาน ตารางมาตรการมีในรายงานเสมอ</small>
      </fieldset>
    </details>
  );
}
