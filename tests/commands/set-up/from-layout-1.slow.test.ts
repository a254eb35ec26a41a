import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../local/script/guard';
import { ScriptError } from '../../../local/script/script-error';
import { copyRows, moveRows, typeInto } from '../../../local/sheets/people';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { LAYOUT_VERSION } from '../../../src/layout/migrations';
import { readRow } from '../../../src/memory/row-text';
import { addDays } from '../../../src/thai/dates/calendar';
import { dataOf, EXAMPLE, exampleWorkbook, hostOver, problemOf, valuesOf } from '../../support/office';
import { bringToLayout1, idCells, layoutOf } from '../../support/older-layout';
import { REGISTER, smallOffice } from '../../support/small-office';

const TOMORROW = addDays(EXAMPLE.today, 1);
/** A working day on which letters are due again. */
const LATER = addDays(EXAMPLE.today, 29);
/** Blank cells stay blank. */
const SET_UP = ['setUp', [{ fillDown: false }]] as const;
const isNew = (text: string) => text.startsWith('{');
const recordsOf = (workbook: WorkbookModel) => idCells(workbook).map(readRow);
const lettersOf = (workbook: WorkbookModel, now: string) =>
  dataOf<RemindData>(hostOver(copyWorkbook(workbook), { now }).call('sendReminders', [{ dryRun: true }])).letters;

/** The example office in layout 2, which mailed its letters today. */
function toldOffice(): WorkbookModel {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('sendReminders');
  return workbook;
}

function olderOffice(): WorkbookModel {
  const workbook = toldOffice();
  bringToLayout1(workbook, EXAMPLE.today);
  return workbook;
}

describe('a workbook of layout 1 before set-up', () => {
  it('keeps the รหัส texts that the older build reads, whatever this build does, and loses nothing', () => {
    const workbook = olderOffice();
    const before = idCells(workbook);
    expect(before.every(text => text !== '' && !isNew(text))).toBe(true);
    expect(recordsOf(workbook)).toEqual(recordsOf(toldOffice()));
    for (const name of ['flagProgress', 'checkEntries', 'sendReminders']) hostOver(workbook).call(name);
    hostOver(workbook).edited(REGISTER, 'E3');
    expect([layoutOf(workbook), idCells(workbook)]).toEqual(['1', before]);
  });

  it('gets the same letters from the daily run as one of layout 2, day after day', () => {
    const books = [toldOffice(), olderOffice()].map(workbook => {
      hostOver(workbook).call('turnOnDaily');
      const days = [EXAMPLE.today, TOMORROW, LATER].map(now => {
        const host = hostOver(workbook, { now });
        dataOf(host.call('runDaily', [], 'timeTrigger'));
        return host.mails.map(({ to, subject, body }) => [to, subject, body]);
      });
      return { days, records: recordsOf(workbook), workbook };
    });
    const [newer, older] = books;
    expect(newer?.days.flat()).not.toEqual([]);
    expect(older?.days).toEqual(newer?.days);
    expect(older?.records).toEqual(newer?.records);
    expect(older && idCells(older.workbook).some(isNew)).toBe(false);
  });

  it('counts as layout 1 if it is a copy without its record', () => {
    const workbook = olderOffice();
    const host = hostOver(workbook);
    const before = idCells(workbook);
    delete host.state.properties.document['layout'];
    host.call('flagProgress');
    expect(idCells(workbook)).toEqual(before);
  });

  it('stays in layout 1 if set-up is refused', () => {
    const workbook = olderOffice();
    const before = idCells(workbook);
    typeInto({ model: workbook, sheet: REGISTER }, 'G1', 'ผลการดำเนินงาน');
    expect(problemOf(hostOver(workbook).call(...SET_UP))).toMatchObject({ code: 'headingDoubled' });
    expect([layoutOf(workbook), idCells(workbook)]).toEqual(['1', before]);
  });

  it('can have a row that was copied from a workbook of layout 2', () => {
    const newer = idCells(toldOffice());
    const workbook = olderOffice();
    const before = recordsOf(workbook);
    typeInto({ model: workbook, sheet: REGISTER }, 'O4', newer[2] ?? '');
    hostOver(workbook).call('flagProgress');
    expect(recordsOf(workbook)).toEqual(before);
    expect(idCells(workbook).some(isNew)).toBe(false);
  });
});

describe('set-up', () => {
  it('migrates it to layout 2: each row keeps its identity, and nobody is told twice', () => {
    const workbook = olderOffice();
    const before = recordsOf(workbook);
    const letters = lettersOf(workbook, LATER);
    dataOf(hostOver(workbook).call(...SET_UP));
    expect(layoutOf(workbook)).toBe(String(LAYOUT_VERSION));
    expect(idCells(workbook).every(isNew)).toBe(true);
    expect(recordsOf(workbook)).toEqual(before);
    expect(lettersOf(workbook, TOMORROW)).toEqual([]);
    expect(letters).not.toEqual([]);
    expect(lettersOf(workbook, LATER)).toEqual(letters);
  });

  it('migrates it also after people sorted and copied rows', () => {
    const workbook = olderOffice();
    // By method: the first of two equal rows is the original, the other its copy.
    const ids = () => {
      const methods = valuesOf(workbook, REGISTER)
        .slice(1)
        .map(cells => cells[1]);
      const records = recordsOf(workbook);
      return new Map(methods.map(method => [method, records[methods.indexOf(method)]?.id]));
    };
    const before = ids();
    moveRows({ model: workbook, sheet: REGISTER }, '2:2', 9);
    copyRows({ model: workbook, sheet: REGISTER }, '5:5', valuesOf(workbook, REGISTER).length + 1);
    dataOf(hostOver(workbook).call(...SET_UP));
    expect(ids()).toEqual(before);
    const all = recordsOf(workbook).map(record => record?.id);
    expect(new Set(all).size).toBe(all.length);
  });

  it('continues where it broke off, and until then the older build refuses what it cannot read', () => {
    const start = smallOffice(ROWS, { กองคลัง: 'treasury@office.example' });
    hostOver(start, { now: EXAMPLE.today }).call('sendReminders');
    bringToLayout1(start, EXAMPLE.today);
    const before = recordsOf(start);
    const { trace } = hostOver(copyWorkbook(start), { now: EXAMPLE.today }).call(...SET_UP);
    // Each write of a record, the call after it, and other calls at regular intervals.
    const isWrite = (name = '') => name.includes('setProperty') || name.includes('setValues');
    const calls = trace.flatMap((name, index) =>
      isWrite(name) || isWrite(trace[index - 1]) || index % 12 === 0 ? [index + 1] : [],
    );
    const seen = new Set<string>();
    for (const call of calls) {
      const workbook = copyWorkbook(start);
      setUpUntil(workbook, { call, when: call % 2 === 0 ? 'before' : 'after' });
      const texts = idCells(workbook);
      if (layoutOf(workbook) === '1') expect(texts.some(isNew), `call ${call}`).toBe(false);
      expect(recordsOf(workbook), `call ${call}`).toEqual(before);
      seen.add(`layout ${layoutOf(workbook)}, ${texts.some(isNew) ? 'new' : 'old'} cells`);
      hostOver(workbook, { now: EXAMPLE.today }).call(...SET_UP);
      expect([layoutOf(workbook), idCells(workbook).every(isNew)], `call ${call}`).toEqual([
        String(LAYOUT_VERSION),
        true,
      ]);
      expect(recordsOf(workbook), `call ${call}`).toEqual(before);
    }
    expect(calls.length).toBeGreaterThan(20);
    expect([...seen].sort()).toEqual(['layout 1, old cells', 'layout 3, new cells', 'layout 3, old cells']);
  });

  it('that broke off is completed by the next daily run, which tells nobody twice', () => {
    const workbook = olderOffice();
    const before = recordsOf(workbook);
    hostOver(workbook).call('turnOnDaily');
    hostOver(workbook).state.properties.document['layout'] = '2';
    const host = hostOver(workbook, { now: TOMORROW });
    dataOf(host.call('runDaily', [], 'timeTrigger'));
    expect(host.mails).toEqual([]);
    expect(idCells(workbook).every(isNew)).toBe(true);
    expect(recordsOf(workbook)).toEqual(before);
  });
});

/** The second row inherits the first row's unit. */
const ROWS = [
  ['ก', 'หนึ่ง', 'กองคลัง', 'ไตรมาส ๑', ''],
  ['', 'สอง', '', 'ไตรมาส ๒', ''],
  ['ข', 'สาม', 'กองคลัง', 'ไตรมาส ๔', 'ดำเนินการแล้วเสร็จ'],
];

/** Runs set-up and makes it die at a call. */
function setUpUntil(workbook: WorkbookModel, fault: Fault): void {
  try {
    hostOver(workbook, { now: EXAMPLE.today, fault }).call(...SET_UP);
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
  }
}
