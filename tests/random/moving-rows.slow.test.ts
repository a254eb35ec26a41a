import { describe, expect, it } from 'vitest';
import { copyRows, moveRows, sortBlock } from '../../local/sheets/people';
import { insert, remove } from '../../local/sheets/structure/structure';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../local/workbook/model';
import { hostOver, sheetOf, valuesOf } from '../support/office';
import { cellsUnder, flagAndCheck, REGISTER, smallOffice, staffRows, told, toldAfresh } from '../support/small-office';

const TODAY = '2026-04-01';

const ROWS = [
  ['๑. การใช้งบประมาณ', 'ค เผยแพร่แผน', 'กองคลัง', 'ไตรมาส ๑', 'เผยแพร่แผนบนเว็ปไซต์แล้ว เมื่อ ๑๕ ธ.ค. ๖๘'],
  ['๑. การใช้งบประมาณ', 'ก จัดอบรม', 'กองคลัง', 'ไตรมาส ๑', 'อยู่ระหว่างดำเนินการ'],
  ['๒. การใช้อำนาจ', 'จ จัดทำคู่มือ', 'สำนักปลัด', 'ต.ค. ๖๘ - มี.ค. ๖๙', ''],
  ['๒. การใช้อำนาจ', 'ข ประชุมชี้แจง', 'สำนักปลัด', 'ตลอดปีงบประมาณ', 'ได้ดําเนินการประชุมแล้ว ๑ ครั้ง'],
  ['๓. การให้บริการ', 'ง สำรวจความพึงพอใจ', 'กองคลัง', 'ไตรมาส ๒', 'ยังไม่ดำเนินการ'],
];
const ADDRESSES = { กองคลัง: 'finance@example.org', สำนักปลัด: 'office@example.org' };

/** All changes that fix may make in staff cells: [from, to]. */
const CORRECTIONS = [
  ['เว็ปไซต์', 'เว็บไซต์'],
  ['ดําเนิน', 'ดำเนิน'],
] as const;

const CELLS = /^Range\.(get|set)\w*(Value|Formula|RichText|Note)/;

const LAST = ROWS.length + 1;
const hands = (model: WorkbookModel) => ({ model, sheet: REGISTER });

/**
 * What a person does once while a command runs. `whole`: the tool's cells are right at once. Otherwise only after the next run (in
 * Sheets a paste calls onEdit, which then updates the row).
 */
const MOVES: readonly { name: string; whole: boolean; move: (model: WorkbookModel) => void }[] = [
  { name: 'drags the first row to the end', whole: true, move: model => moveRows(hands(model), '2:2', LAST + 1) },
  { name: 'sorts whole rows', whole: true, move: model => sortBlock(hands(model), `A2:O${LAST}`, 'B') },
  {
    name: "sorts without the tool's columns",
    whole: false,
    move: model => sortBlock(hands(model), `A2:H${LAST}`, 'B'),
  },
  { name: 'deletes a row', whole: true, move: model => remove(model, sheetOf(model, REGISTER), 'rows', 2, 1) },
  { name: 'copies a row to the end', whole: true, move: model => copyRows(hands(model), '3:3', LAST + 1) },
  { name: 'pastes a row over another', whole: false, move: model => copyRows(hands(model), '6:6', 3) },
  { name: 'inserts a row', whole: true, move: model => insert(model, sheetOf(model, REGISTER), 'rows', 3, 1, 2) },
];

const COMMANDS = [
  ['checkEntries', 'menu'],
  ['flagProgress', 'menu'],
  ['fixText', 'menu'],
  ['undoFix', 'menu'],
  ['runDaily', 'timeTrigger'],
] as const;

type Command = (typeof COMMANDS)[number][0];

let flagged: WorkbookModel | null = null;

/** An office with the daily run on, flagged and checked, with work for the command. */
function officeFor(command: Command): WorkbookModel {
  if (flagged === null) {
    const workbook = smallOffice(ROWS, ADDRESSES);
    flagAndCheck(workbook, TODAY);
    hostOver(workbook, { now: TODAY }).call('turnOnDaily');
    flagged = workbook;
  }
  const workbook = copyWorkbook(flagged);
  if (command === 'undoFix') hostOver(workbook, { now: TODAY }).call('fixText');
  return workbook;
}

function corrected(rows: readonly (readonly string[])[]): string[][] {
  return rows.map(row =>
    row.map(text => CORRECTIONS.reduce((result, [was, now]) => result.split(was).join(now), text)),
  );
}

const afresh = new Map<string, unknown[][]>();

/** The right tool cells for these staff cells. Worked out only once for the same cells. */
function rightCells(workbook: WorkbookModel): unknown[][] {
  const key = JSON.stringify(staffRows(workbook));
  const known = afresh.get(key) ?? toldAfresh(workbook, TODAY);
  afresh.set(key, known);
  return known;
}

/** Each method with the tool's cells for its state, due date and last letter. */
function byMethod(workbook: WorkbookModel): [string, unknown[]][] {
  return cellsUnder(workbook, ['วิธีการดำเนินการ', 'สถานะจากผลที่รายงาน', 'ครบกำหนด', 'แจ้งล่าสุด']).map(
    ([method, ...cells]) => [String(method), cells],
  );
}

describe.each(COMMANDS)('%s', (command, entry) => {
  const before = officeFor(command);
  const office = () => copyWorkbook(before);
  const quiet = office();
  const { trace } = hostOver(quiet, { now: TODAY }).call(command, [], entry);
  const right = new Map(byMethod(quiet));
  const moments = momentsOf(trace);

  it.each(MOVES)('leaves nothing on a wrong row, at whichever call somebody $name', ({ whole, move }) => {
    const moved = office();
    move(moved);
    const expected = staffRows(moved);
    const seen = new Set<string>();
    for (const moment of moments) {
      const workbook = office();
      const beforeCall = (call: number) => void (call === moment && move(workbook));
      hostOver(workbook, { now: TODAY, beforeCall }).call(command, [], entry);
      const where = `before call ${moment}`;
      const staff = staffRows(workbook);
      if (command === 'fixText' || command === 'undoFix') expect(corrected(staff), where).toEqual(corrected(expected));
      else expect(staff, where).toEqual(expected);
      if (whole) expectOnlyRight(workbook, right, where);
      const outcome = registerOf(workbook);
      if (seen.has(outcome)) continue;
      seen.add(outcome);
      flagAndCheck(workbook, TODAY);
      expect(told(workbook), where).toEqual(rightCells(workbook));
      expectOnlyRight(workbook, right, where);
    }
  });
});

/** The numbers of the calls that read or write cells. A move before any other call has the same effect as before the next of these. */
function momentsOf(trace: readonly string[]): number[] {
  return trace.flatMap((name, index) => (CELLS.test(name) ? index + 1 : []));
}

/** The register's values, with row ids numbered in order, because new rows get other ids in every run. */
function registerOf(workbook: WorkbookModel): string {
  const ids = new Map<string, number>();
  const numbered = (id: string) => String(ids.get(id) ?? ids.set(id, ids.size).size);
  return JSON.stringify(valuesOf(workbook, REGISTER)).replace(/"r[0-9a-f]{8}-[0-9a-z]+/g, numbered);
}

/** Each row shows what it showed in the undisturbed run, or nothing. */
function expectOnlyRight(workbook: WorkbookModel, right: ReadonlyMap<string, unknown[]>, where: string): void {
  for (const [method, cells] of byMethod(workbook)) {
    cells.forEach((cell, index) => {
      expect(['', right.get(method)?.[index]], `${method || 'no method'} ${where}`).toContain(cell);
    });
  }
}
