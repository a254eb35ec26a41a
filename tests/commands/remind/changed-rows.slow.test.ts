import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import { hostStateOf } from '../../../local/host/kept/state';
import { typeInto } from '../../../local/sheets/people';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, EXAMPLE, exampleWorkbook, hostOver, sheetOf, type TestHost, valuesOf } from '../../support/office';

const remind = (host: TestHost, options?: { dryRun: boolean }) =>
  dataOf<RemindData>(host.call('sendReminders', options ? [options] : []));

function typeUnit(workbook: WorkbookModel, unit: string, column: string, text: string): void {
  const row = valuesOf(workbook, 'ส่วนราชการ').findIndex(([name]) => name === unit) + 1;
  typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `${column}${row}`, text);
}

describe('a row that changed after the last letter', () => {
  const [FINANCE, WORKS] = [EXAMPLE.units['กองคลัง'] ?? '', EXAMPLE.units['กองช่าง'] ?? ''];
  const METHOD = 'จัดทำทะเบียนคุมพัสดุ';
  const at = (workbook: WorkbookModel, now: string | number, options: Partial<HostOptions> = {}) =>
    hostOver(workbook, { now, ...options });
  /** Adds a row below the others. */
  const add = (model: WorkbookModel, unit: string, period: string): number => {
    const row = valuesOf(model, 'มาตรการ').length + 1;
    const cells = ['๔. การใช้ทรัพย์สินของทางราชการ', METHOD, unit, period];
    cells.forEach((text, index) => void typeInto({ model, sheet: 'มาตรการ' }, `${'ABCD'.charAt(index)}${row}`, text));
    return row;
  };
  const toldOn = (workbook: WorkbookModel, days: readonly string[]) =>
    days.map(now => {
      const { letters } = remind(at(workbook, now));
      return { to: letters.map(({ to }) => to), rows: letters.flatMap(({ rows }) => rows) };
    });

  it.each([
    ['soon due', 'ภายใน ๑๒ เม.ย. ๖๙'],
    ['overdue', 'ภายใน ๒๐ มี.ค. ๖๙'],
  ])('is told the next day if it was added %s, and not again the day after', (_, period) => {
    const workbook = exampleWorkbook();
    remind(at(workbook, '2026-04-01'));
    const row = add(workbook, 'กองคลัง', period);
    const [next, after] = toldOn(workbook, ['2026-04-02', '2026-04-03']);
    expect(next?.to).toEqual([FINANCE]);
    expect(next?.rows).toContain(row);
    expect(after?.to).toEqual([]);
  });

  it('is told the next day if its due date changed, or if it was reopened after letters went without it', () => {
    const workbook = exampleWorkbook();
    const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
    const row = add(workbook, 'กองคลัง', 'ภายใน ๓๐ ก.ย. ๖๙');
    remind(at(workbook, '2026-04-01'));
    type('H9', 'ดำเนินการแล้ว');
    type(`D${row}`, 'ภายใน ๓๐ เม.ย. ๖๙');
    expect(toldOn(workbook, ['2026-04-02', '2026-04-03']).map(({ to }) => to)).toEqual([[FINANCE], []]);
    type(`H${row}`, 'ดำเนินการแล้ว');
    const others = [EXAMPLE.units['สำนักปลัด'], WORKS];
    expect(toldOn(workbook, ['2026-04-08', '2026-04-09']).map(({ to }) => to)).toEqual([[], others]);
    type(`H${row}`, '');
    expect(toldOn(workbook, ['2026-04-10', '2026-04-16']).map(({ to }) => to)).toEqual([[FINANCE], []]);
  });

  it('is told to the unit that now answers for it', () => {
    const workbook = exampleWorkbook();
    const row = add(workbook, 'กองคลัง', 'ภายใน ๑๕ เม.ย. ๖๙');
    remind(at(workbook, '2026-04-01'));
    typeInto({ model: workbook, sheet: 'มาตรการ' }, `C${row}`, 'กองช่าง');
    expect(toldOn(workbook, ['2026-04-02', '2026-04-03']).map(({ to }) => to)).toEqual([[WORKS], []]);
  });

  it('is told to each of its units only once, even if one of the letters had to wait', () => {
    const workbook = exampleWorkbook();
    remind(at(workbook, '2026-04-01'));
    add(workbook, 'กองคลัง / กองช่าง', 'ภายใน ๑๕ เม.ย. ๖๙');
    // A day of mail begins with its first.
    const noon = Date.parse('2026-04-02T12:00:00+07:00');
    const [first] = remind(at(workbook, noon, { quota: 1 })).letters;
    const [second] = remind(at(workbook, '2026-04-03')).letters;
    expect([first?.to, second?.to].sort()).toEqual([FINANCE, WORKS].sort());
    expect(toldOn(workbook, ['2026-04-07']).map(({ to }) => to)).toEqual([[]]);
  });

  it('is told the next day to somebody who already had a letter that day', () => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองช่าง', 'F', 'ไลน์');
    remind(at(workbook, '2026-04-01'));
    add(workbook, 'กองคลัง / กองช่าง', 'ภายใน ๑๒ เม.ย. ๖๙');
    typeUnit(workbook, 'กองช่าง', 'F', 'อีเมล');
    const [sameDay, next] = toldOn(workbook, ['2026-04-01', '2026-04-02']);
    expect(sameDay?.to).toEqual([WORKS]);
    expect(next?.to).toContain(FINANCE);
  });

  it.each([
    ['in the run that tells nobody twice', 'sendReminders'],
    ['in the daily run', 'runDaily'],
  ])('does not count as told %s if the letters that went without it could not be noted', (_, command) => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const heading = String(valuesOf(workbook, 'มาตรการ')[0]?.[13]);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'N1', '');
    remind(at(workbook, '2026-04-01'));
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'N1', heading);
    const row = add(workbook, 'กองคลัง', 'ภายใน ๑๒ เม.ย. ๖๙');
    const mailedOf = (at: number) => valuesOf(workbook, 'มาตรการ')[at - 1]?.[13];
    at(workbook, '2026-04-01').call(command);
    expect([mailedOf(20), mailedOf(row)]).toEqual(['๑ เม.ย. ๖๙', '']);
    expect(toldOn(workbook, ['2026-04-02', '2026-04-03']).map(({ to }) => to)).toEqual([[FINANCE], []]);
  });

  it('is told when its unit is told by e-mail again', () => {
    const workbook = exampleWorkbook();
    remind(at(workbook, '2026-04-01'));
    add(workbook, 'กองคลัง / กองช่าง', 'ภายใน ๑๒ เม.ย. ๖๙');
    typeUnit(workbook, 'กองช่าง', 'G', '๒ เมษายน ๒๕๖๙');
    expect(toldOn(workbook, ['2026-04-02', '2026-04-03']).map(({ to }) => to)).toEqual([[FINANCE], [WORKS]]);
  });
});

describe.each([
  ['came along', (properties: Record<string, string>) => properties],
  ['did not', () => ({})],
])('a copy that is set up, whose document properties %s,', (_, comingAlong) => {
  const copied = () => {
    const original = exampleWorkbook();
    hostOver(original).call('turnOnDaily');
    hostOver(original).call('runDaily', [], 'timeTrigger');
    const workbook = { ...copyWorkbook(original), id: 'copy' };
    const state = hostStateOf(workbook);
    state.properties.document = comingAlong(state.properties.document);
    // A copy has the script, but no trigger.
    state.triggers.length = 0;
    return workbook;
  };
  const beatOf = (workbook: WorkbookModel) => sheetOf(workbook, 'ประวัติการทำงาน').rows[0]?.[4]?.value ?? '';
  const captionOf = (workbook: WorkbookModel) =>
    sheetOf(workbook, 'มาตรการ').rows[0]?.find(cell => cell?.value === 'แจ้งล่าสุด')?.style?.numFmt;

  it('loses the heartbeat and the records of the original’s daily run, and can have its own', () => {
    const workbook = copied();
    expect(beatOf(workbook)).not.toBe('');
    const host = hostOver(workbook, { user: 'second@example.org' });
    host.call('setUp', [{}]);
    expect([beatOf(workbook), captionOf(workbook)]).toEqual(['', '@']);
    const { daily, lastRun } = host.state.properties.document;
    expect([daily, lastRun]).toEqual([undefined, undefined]);
    host.call('turnOnDaily');
    expect(host.state.triggers.map(({ owner }) => owner)).toEqual(['second@example.org']);
  });

  it('loses them also if set-up broke off and then ran again', () => {
    const broken = (task: () => unknown) => {
      try {
        task();
      } catch (error) {
        expect(String(error)).toContain('Planted');
      }
    };
    const calls = hostOver(copied()).call('setUp', [{}]).trace;
    for (const name of ['Range.setValue', 'Range.setNumberFormat', 'Properties.setProperty']) {
      for (const call of calls.flatMap((one, index) => (one === name ? [index + 1] : []))) {
        const workbook = copied();
        const fault = { call, when: 'before', message: 'Planted: refused for good.' } as const;
        broken(() => hostOver(workbook, { fault }).call('setUp', [{}]));
        hostOver(workbook).call('setUp', [{}]);
        expect([beatOf(workbook), captionOf(workbook)], `${call} ${name}`).toEqual(['', '@']);
      }
    }
  });
});
