import { describe, expect, it } from 'vitest';
import { hostStateOf } from '../../../local/host/kept/state';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import { EXAMPLE, exampleWorkbook, hostOver, type TestHost, valuesOf } from '../../support/office';

const REGISTER = 'มาตรการ';
const OWNER = 'officer@example.org';
const FINANCE = EXAMPLE.units['กองคลัง'] ?? '';
const WORKS = EXAMPLE.units['กองช่าง'] ?? '';
const DAYS = ['2026-04-01', '2026-04-02', '2026-04-03'];

const withDaily = () => {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  return workbook;
};

/** Runs a command, whether it fails or not. Returns who got letters; the owner's warnings are left out. */
function toldBy(command: string, host: TestHost): string[] {
  try {
    host.call(command, [], command === 'runDaily' ? 'timeTrigger' : 'menu');
  } catch {
    // The run failed, as it should if the sheet cannot be written.
  }
  return host.mails.map(({ to }) => to[0] ?? '').filter(to => to !== OWNER);
}

/** A host in which Google refuses every write into cells from the first letter on. */
function refusing(workbook: WorkbookModel, now: string): TestHost {
  let letters = 0;
  const host = hostOver(workbook, {
    now,
    beforeCall(_, name) {
      if (name === 'MailApp.sendEmail') letters += 1;
      if (letters > 0 && /^Range\.(set|clear)/.test(name)) {
        throw Object.assign(new Error('คุณกำลังพยายามแก้ไขเซลล์ที่มีการป้องกัน'), { name: 'Exception' });
      }
    },
  });
  return host;
}

/** Adds a row of a unit, whose time is over. */
function add(workbook: WorkbookModel, unit: string): void {
  const row = String(valuesOf(workbook, REGISTER).length + 1);
  const cells = { A: '๙. การใหม่', B: `ทำการใหม่ ${row}`, C: unit, D: 'ภายใน ๓๑ มี.ค. ๖๙' };
  for (const [column, text] of Object.entries(cells))
    typeInto({ model: workbook, sheet: REGISTER }, column + row, text);
}

const isStored = (workbook: WorkbookModel) =>
  Object.keys(hostStateOf(workbook).properties.document).some(key => key.startsWith('unnoted:'));

describe.each(['sendReminders', 'runDaily'])('letters of %s whose rows could not be noted', command => {
  it('are known the next days', () => {
    const workbook = withDaily();
    expect(toldBy(command, refusing(workbook, DAYS[0] ?? ''))).toHaveLength(3);
    expect(DAYS.slice(1).map(now => toldBy(command, hostOver(workbook, { now })))).toEqual([[], []]);
  });

  it('are still told again when it is time', () => {
    const workbook = withDaily();
    toldBy(command, refusing(workbook, DAYS[0] ?? ''));
    expect(toldBy(command, hostOver(workbook, { now: '2026-04-09' }))).toHaveLength(3);
  });

  it('do not hide a row that is new or changed since, even if its own letter could not be noted', () => {
    const workbook = withDaily();
    toldBy(command, refusing(workbook, DAYS[0] ?? ''));
    add(workbook, 'กองคลัง');
    expect(toldBy(command, refusing(workbook, DAYS[1] ?? ''))).toEqual([FINANCE]);
    add(workbook, 'กองช่าง');
    expect(toldBy(command, hostOver(workbook, { now: DAYS[2] ?? '' }))).toEqual([WORKS]);
    expect(toldBy(command, hostOver(workbook, { now: '2026-04-07' }))).toEqual([]);
  });

  it('are forgotten when the rows are noted', () => {
    const workbook = withDaily();
    toldBy(command, refusing(workbook, DAYS[0] ?? ''));
    expect(isStored(workbook)).toBe(true);
    toldBy(command, hostOver(workbook, { now: '2026-04-09' }));
    expect(isStored(workbook)).toBe(false);
  });

  it('do not mail anybody daily while they can never be noted', () => {
    const workbook = withDaily();
    add(workbook, 'กองคลัง');
    const days = [...DAYS, '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'];
    expect(days.map(now => toldBy(command, refusing(workbook, now)).length)).toEqual([3, 0, 0, 0, 0, 3, 0]);
  });
});

it('the store of a run that could note its letters holds nothing of them', () => {
  const workbook = withDaily();
  toldBy('runDaily', hostOver(workbook));
  expect(isStored(workbook)).toBe(false);
});
