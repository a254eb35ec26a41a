import { useState } from 'preact/hooks';
import type { ShownData } from '../../commands/check/check-entries';
import type { FixData } from '../../commands/fix/fix-text';
import { toThaiDigits } from '../../thai/text/numerals';
import { Again, Button, Status } from '../shared/parts';
import { show } from '../shared/show';
import { useOnce, useScript } from '../shared/use-script';
import { FindingShown } from './finding-shown';
import { MendForm } from './mend-form';

type Severity = ShownData['findings'][number]['severity'];
const LABELS: Readonly<Record<Severity, string>> = { error: 'ต้องแก้ไข', warning: 'ควรตรวจสอบ', suggestion: 'ข้อแนะนำ' };

/** What is to be corrected, the most serious first. A click leads to the cell. */
function FindingsPage() {
  const { work, run, isBusy } = useScript();
  const [shown, setShown] = useState<ShownData | null>(null);
  const [fixes, setFixes] = useState<FixData['changes']>([]);
  const [only, setOnly] = useState<Severity | null>(null);

  async function check(said?: string) {
    const data = await run('checkForPage', [], {
      doing: 'กำลังตรวจสอบ โปรดรอสักครู่',
      failure: 'ตรวจสอบไม่สำเร็จ',
      ...(said !== undefined && { done: () => said }),
    });
    if (!data) return;
    setShown(data);
    const isFixable = data.findings.some(({ fix }) => fix !== null);
    const preview = isFixable
      ? await run('previewFix', [], { doing: '', failure: 'ตรวจสอบไม่สำเร็จ', done: () => said ?? '' })
      : null;
    setFixes(preview?.changes ?? []);
  }
  useOnce(() => void check());

  async function mend(chosen: FixData['changes']) {
    const fixed = await run('fixShown', [chosen], { doing: 'กำลังแก้ไข โปรดรอสักครู่', failure: 'แก้ไขไม่สำเร็จ' });
    if (fixed) await check(`แก้ไขแล้ว ${toThaiDigits(fixed.fixed)} จุด กดย้อนกลับได้`);
  }
  async function undo() {
    const undone = await run('undoShown', [], { doing: 'กำลังย้อนกลับ โปรดรอสักครู่', failure: 'ย้อนกลับไม่สำเร็จ' });
    if (undone) await check('ย้อนกลับการแก้ไขล่าสุดแล้ว');
  }

  const listed = (shown?.findings ?? []).filter(({ severity }) => only === null || severity === only);
  return (
    <main>
      <Status work={work} />
      <Again work={work} missing={!shown} onAgain={() => check()} />
      {shown && (
        <>
          <fieldset class="chips">
            <legend class="unseen">แสดงเฉพาะ</legend>
            <Chip label="ทั้งหมด" count={shown.findings.length} chosen={only === null} onChoose={() => setOnly(null)} />
            {(Object.keys(LABELS) as Severity[]).map(severity => (
              <Chip
                key={severity}
                label={LABELS[severity]}
                count={shown.counts[severity]}
                chosen={only === severity}
                onChoose={() => setOnly(severity)}
              />
            ))}
          </fieldset>
          {fixes.length > 0 && <MendForm changes={fixes} isBusy={isBusy} onMend={mend} />}
          <ul class="list">
            {listed.map(finding => (
              <FindingShown
                key={`${finding.sheet} ${finding.row} ${finding.column} ${finding.rule} ${finding.advice.found}`}
                {...finding}
                label={LABELS[finding.severity]}
                onSelect={cell =>
                  run('selectCell', [cell.sheetId, cell.row, cell.column], { doing: '', failure: 'เปิดช่องไม่สำเร็จ' })
                }
              />
            ))}
          </ul>
          {listed.length === 0 && <p class="empty">ไม่มีรายการ</p>}
          <p>
            <Button plain busy={isBusy} onClick={() => check()}>
              ตรวจอีกครั้ง
            </Button>{' '}
            <Button plain busy={isBusy} onClick={undo}>
              ย้อนกลับการแก้ไขล่าสุด
            </Button>
          </p>
        </>
      )}
    </main>
  );
}

function Chip({
  label,
  count,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  onChoose(): void;
}) {
  return (
    <button type="button" class="chip" aria-pressed={chosen} onClick={onChoose}>
      {label} {toThaiDigits(count)}
    </button>
  );
}

show(FindingsPage);
