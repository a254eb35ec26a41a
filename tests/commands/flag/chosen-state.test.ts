import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import { dataOf, exampleHost, type TestHost, valuesOf } from '../../support/office';

const REGISTER = 'มาตรการ';
/** A row whose result reads "in progress", and its cells. */
const ROW = 9;
const RESULT = `E${ROW}`;
const STATE = `H${ROW}`;
const UNCLEAR = 'ตามที่ประชุมรับทราบ';

/** Types into a cell like a person, and fires the edit trigger. */
function type(host: TestHost, cell: string, text: string): void {
  typeInto({ model: host.workbook, sheet: REGISTER }, cell, text);
  host.edited(REGISTER, cell);
}

function flagged(host: TestHost) {
  const row = dataOf<FlagData>(host.call('flagProgress')).rows.find(each => each.row === ROW);
  return { state: row?.state, sure: row?.sure, why: row?.why };
}

function questions(host: TestHost): string[] {
  const { findings } = dataOf<CheckData>(host.call('checkEntries'));
  return findings.filter(({ row, rule }) => row === ROW && /[sS]tate|Choice/.test(rule)).map(({ rule }) => rule);
}

/** An office whose staff chose "done" for an unclear result. */
function withChoice(): TestHost {
  const host = exampleHost();
  type(host, RESULT, UNCLEAR);
  type(host, STATE, 'ดำเนินการแล้ว');
  expect(flagged(host)).toEqual({ state: 'done', sure: true, why: 'ดำเนินการแล้ว' });
  return host;
}

describe('a state that staff chose', () => {
  it('decides while its result stays, whatever its spaces and digits', () => {
    const host = withChoice();
    type(host, RESULT, `${UNCLEAR} `);
    expect(flagged(host)).toMatchObject({ state: 'done', sure: true });
    expect(questions(host)).toEqual([]);
  });

  it('decides although fix has corrected a word of the result', () => {
    const host = withChoice();
    type(host, RESULT, 'ตามเว็ปไซต์ของที่ประชุม');
    type(host, STATE, 'ดำเนินการแล้ว');
    host.call('fixText');
    expect(valuesOf(host.workbook, REGISTER)[ROW - 1]?.[4]).toBe('ตามเว็บไซต์ของที่ประชุม');
    expect(flagged(host)).toMatchObject({ state: 'done', sure: true });
  });

  it('stops deciding when the result is rewritten, and is asked again in one line', () => {
    const host = withChoice();
    type(host, RESULT, 'ตามที่ประชุมรับทราบครั้งที่สอง');
    expect(flagged(host)).toMatchObject({ state: 'inProgress', sure: false });
    expect(questions(host)).toEqual(['staleChoice']);
    expect(flagged(host)).toMatchObject({ state: 'inProgress', sure: false });
  });

  it('stops deciding, too, if the new result surely says another state', () => {
    const host = withChoice();
    type(host, RESULT, 'อยู่ระหว่างดำเนินการ ยกร่างแล้ว');
    expect(flagged(host)).toMatchObject({ state: 'inProgress' });
    expect(questions(host)).toEqual(['staleChoice']);
  });

  it('is not asked again if the new result surely says the same', () => {
    const host = withChoice();
    type(host, RESULT, 'ดำเนินการแล้วเสร็จ');
    expect(flagged(host)).toMatchObject({ state: 'done', sure: true });
    expect(questions(host)).toEqual([]);
  });

  it('decides again when somebody chooses it again, even before a command runs', () => {
    const host = withChoice();
    type(host, RESULT, 'ตามที่ประชุมรับทราบครั้งที่สอง');
    type(host, STATE, 'ดำเนินการแล้ว');
    expect(flagged(host)).toMatchObject({ state: 'done', sure: true });
    type(host, RESULT, UNCLEAR);
    expect(flagged(host)).toMatchObject({ state: 'inProgress', sure: false });
  });

  it('decides for the result that it was chosen for, without the edit trigger', () => {
    const host = exampleHost();
    typeInto({ model: host.workbook, sheet: REGISTER }, RESULT, UNCLEAR);
    typeInto({ model: host.workbook, sheet: REGISTER }, STATE, 'ดำเนินการแล้ว');
    expect(flagged(host)).toMatchObject({ state: 'done', sure: true });
    typeInto({ model: host.workbook, sheet: REGISTER }, RESULT, 'ตามที่ประชุมรับทราบครั้งที่สอง');
    expect(flagged(host)).toMatchObject({ state: 'inProgress', sure: false });
    typeInto({ model: host.workbook, sheet: REGISTER }, STATE, 'ยกเลิก');
    expect(flagged(host)).toMatchObject({ state: 'cancelled', sure: true });
  });

  it('decides in a sheet of an older build, which did not record it', () => {
    const host = withChoice();
    const id = valuesOf(host.workbook, REGISTER)[0]?.indexOf('รหัส') ?? -1;
    const column = String.fromCharCode(65 + id);
    const { chosen, ...older } = JSON.parse(String(valuesOf(host.workbook, REGISTER)[ROW - 1]?.[id]));
    expect(chosen).toEqual(['done', expect.any(String), 2569]);
    typeInto({ model: host.workbook, sheet: REGISTER }, `${column}${ROW}`, JSON.stringify(older));
    typeInto({ model: host.workbook, sheet: REGISTER }, RESULT, 'ตามที่ประชุมรับทราบครั้งที่สอง');
    expect(flagged(host)).toMatchObject({ state: 'done', sure: true });
  });
});
