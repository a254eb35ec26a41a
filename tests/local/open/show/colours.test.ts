import { expect, it } from 'vitest';
import { coloursOf } from '../../../../local/open/show/colours';
import { typeInto } from '../../../../local/sheets/people';
import { serialOfDay } from '../../../../local/workbook/serial';
import { HEADINGS } from '../../../../src/register/columns';
import { STATE_LABELS } from '../../../../src/register/states';
import { exampleHost, sheetOf } from '../../../support/office';

const REGISTER = 'มาตรการ';
const [STATE, DAYS_LEFT] = [HEADINGS.state, HEADINGS.daysLeft];
const [OVERDUE, SOON, IN_PROGRESS, DONE] = ['#f4c7c3', '#fce8b2', '#fff2cc', '#d9ead3'];

/** The colours of the example's register on a day, by column heading and row (from 1). */
function coloursOn(year: number, month: number, day: number) {
  const host = exampleHost();
  host.call('flagProgress');
  const { workbook } = host;
  const sheet = sheetOf(workbook, REGISTER);
  const colours = coloursOf(workbook, sheet, serialOfDay(year, month, day));
  const columnOf = (heading: string) => sheet.rows[0]?.findIndex(cell => cell?.value === heading) ?? -1;
  return {
    workbook,
    states: sheet.rows.map(row => row[columnOf(STATE)]?.value),
    at: (heading: string, row: number) => colours(row - 1, columnOf(heading))?.background ?? null,
  };
}

it("the tool's colours show the state and what is due, as they apply on the day", () => {
  const { states, at } = coloursOn(2026, 4, 1);
  const state = (row: number) => at(STATE, row);
  expect(new Set(states.flatMap((one, row) => (one === STATE_LABELS.done ? state(row + 1) : [])))).toEqual(
    new Set([DONE]),
  );
  const open = states.flatMap((one, row) => (one === STATE_LABELS.inProgress ? row + 1 : []));
  expect(open.length).toBeGreaterThan(2);
  expect(new Set(open.map(state))).toEqual(new Set([IN_PROGRESS]));
  const due = open.map(row => at(DAYS_LEFT, row));
  expect(due).toContain(OVERDUE);
  expect(due).toContain(null);
});

it('what is open becomes due soon, then overdue, as the days pass', () => {
  const daysBefore = coloursOn(2026, 9, 25);
  const after = coloursOn(2026, 10, 1);
  const rows = daysBefore.states.flatMap((one, row) => (one === STATE_LABELS.inProgress ? row + 1 : []));
  expect(rows.map(row => daysBefore.at(DAYS_LEFT, row))).toContain(SOON);
  expect(new Set(rows.map(row => after.at(DAYS_LEFT, row)))).toEqual(new Set([OVERDUE]));
});

it('a heading that others coloured, and a sheet without rules, show nothing', () => {
  const { workbook } = coloursOn(2026, 4, 1);
  const settings = sheetOf(workbook, 'ตั้งค่า');
  expect(coloursOf(workbook, settings, 1)(0, 0)).toBeNull();
  typeInto({ model: workbook, sheet: 'ตั้งค่า' }, 'A60', '1');
  settings.conditionalFormats = [
    { ranges: [{ top: 0, left: 0, bottom: 99, right: 0 }], rule: { type: 'foreign', xml: '<cfRule/>', dxf: null } },
    {
      ranges: [{ top: 50, left: 0, bottom: 99, right: 0 }],
      rule: { type: 'cellIs', operator: 'greaterThan', formula: '0', style: { font: { color: { rgb: 'FF0000' } } } },
    },
  ];
  const colours = coloursOf(workbook, settings, 1);
  expect([colours(0, 0), colours(59, 0), colours(60, 0)]).toEqual([null, { color: '#ff0000' }, null]);
});
