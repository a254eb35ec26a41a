import { describe, expect, it } from 'vitest';
import { moveRows, typeInto } from '../../../local/sheets/people';
import { cellAt, newWorkbook, putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { CheckData, ShownData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import {
  dataOf,
  exampleHost,
  exampleWorkbook,
  foreignWorkbook,
  hostOver,
  problemOf,
  setUpWith,
  sheetOf,
  valuesOf,
} from '../../support/office';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
const REGISTER = 'มาตรการ';
const LIST = 'รายการที่ต้องแก้ไข';

/** The cells that the list's links open. */
const linksOf = (workbook: WorkbookModel) =>
  sheetOf(workbook, LIST).rows.flatMap(cells =>
    cells.flatMap(cell => /range=(.+)$/.exec(cell?.link?.target ?? '')?.[1] ?? []),
  );

function check(workbook: WorkbookModel): CheckData {
  return dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
}

/** The example with one cell of its register retyped. */
function exampleWith(cell: string, text: string): WorkbookModel {
  const workbook = exampleWorkbook();
  typeInto({ model: workbook, sheet: REGISTER }, cell, text);
  return workbook;
}

const noteOf = (workbook: WorkbookModel, row: number, column: number) =>
  cellAt(sheetOf(workbook, REGISTER), row - 1, column - 1)?.note?.text ?? '';

/** The findings that one retyped cell of the example adds. */
function addedBy(cell: string, text: string): CheckData['findings'] {
  const own = check(exampleWorkbook()).findings.map(finding => JSON.stringify(finding));
  return check(exampleWith(cell, text)).findings.filter(finding => !own.includes(JSON.stringify(finding)));
}

describe('finds', () => {
  it('the nearest known unit to a misspelt one', () => {
    expect(addedBy('C2', 'กองคลอง')[0]?.message).toContain('"กองคลัง"');
  });

  it('an error value left by a formula', () => {
    const workbook = exampleWorkbook();
    putCell(sheetOf(workbook, REGISTER), 1, 4, { value: { error: '#N/A' }, formula: 'VLOOKUP(1,A1:B2,2,0)' });
    expect(check(workbook).findings).toContainEqual(expect.objectContaining({ rule: 'errorValue', row: 2 }));
  });

  it('a fault of an inherited cell only once, in the cell that holds it', () => {
    // Rows 9 to 11 share the period of row 9.
    expect(addedBy('D9', 'ต.ล. ๖๘').map(({ row }) => row)).toEqual([9]);
    const errors = addedBy('A9', '#REF!').filter(({ severity }) => severity === 'error');
    expect(errors.map(({ row, column }) => [row, column])).toEqual([[9, 'มาตรการ']]);
  });
});

describe('rows that are not measures', () => {
  /** The table with these rows below its first. */
  const bookOf = (...rows: readonly (readonly string[])[]) => {
    const workbook = newWorkbook('ใหม่');
    setUpWith(workbook, [HEADINGS, ['๑. การใช้งบประมาณ', 'ก', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว'], ...rows], 2569);
    return workbook;
  };

  it('include headings that are repeated, as on each page of a Word table', () => {
    const workbook = foreignWorkbook('แผน', [
      HEADINGS,
      ['ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว'],
      HEADINGS,
      ['', 'ค', '', '', 'ทำแล้ว'],
    ]);
    const host = hostOver(workbook);
    host.call('setUp', [{ fiscalYear: 2569 }]);
    expect(dataOf<FlagData>(host.call('flagProgress')).rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(check(workbook).findings.filter(({ rule }) => rule === 'looseText')).toEqual([]);
  });

  it('are reported if they hold a result, which would be lost', () => {
    expect(check(bookOf(['', '', '', '', 'รอบ ๖ เดือน'])).findings).toContainEqual(
      expect.objectContaining({ rule: 'looseText', severity: 'warning', row: 3 }),
    );
  });
});

it('reads a group that is only a number as that place in the list', () => {
  const workbook = newWorkbook('ใหม่');
  setUpWith(
    workbook,
    [HEADINGS, ['1', 'ก', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว'], ['๒.', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว']],
    2569,
  );
  expect(check(workbook).findings.map(({ rule }) => rule)).not.toContain('unknownIndicator');
  expect(dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows.map(({ indicator }) => indicator)).toEqual([
    1, 2,
  ]);
});

describe('the list of findings', () => {
  it('does not change what an officer keeps beside it', () => {
    const workbook = exampleWith('D2', 'ต.ล. ๖๘');
    check(workbook);
    typeInto({ model: workbook, sheet: LIST }, 'G2', 'ให้กองช่างแก้');
    check(workbook);
    expect(valuesOf(workbook, LIST)[1]?.[6]).toBe('ให้กองช่างแก้');
  });

  it('says what was found and what to do in separate columns, and links to the cell without a formula', () => {
    const workbook = exampleWith('D2', 'ต.ล. ๖๘');
    check(workbook);
    const [, [, , , found, mend, jump] = []] = valuesOf(workbook, LIST);
    expect([found, mend, jump]).toEqual(['อ่านระยะเวลาไม่ได้ที่ "ต.ล."', 'โปรดตรวจสอบตัวสะกดของเดือนหรือช่วงเวลา', 'เปิดช่อง']);
    expect(cellAt(sheetOf(workbook, LIST), 1, 5)).toMatchObject({
      link: { target: `#gid=${sheetOf(workbook, REGISTER).id}&range=D2` },
    });
    typeInto({ model: workbook, sheet: REGISTER }, 'D2', 'ต.ค. ๖๘ - มี.ค. ๖๙');
    check(workbook);
    expect(linksOf(workbook)).toEqual(['E9', 'E20']);
  });

  it('keeps the columns of a workbook made before advice had its own column, and gets the new column from set-up', () => {
    const workbook = exampleWorkbook();
    const list = sheetOf(workbook, LIST);
    for (const [column, value] of [
      [3, 'สิ่งที่พบและวิธีแก้ไข'],
      [4, ''],
      [5, ''],
    ] as const)
      putCell(list, 0, column, { value });
    check(workbook);
    expect(valuesOf(workbook, LIST)[1]?.[3]).toContain('เกินกำหนด');
    expect(linksOf(workbook)).toEqual([]);
    hostOver(workbook).call('setUp');
    check(workbook);
    expect(valuesOf(workbook, LIST)[0]).toEqual(['ระดับ', 'แถว', 'คอลัมน์', 'สิ่งที่พบและวิธีแก้ไข', 'วิธีแก้ไข', 'ไปที่ช่อง']);
    expect(linksOf(workbook)).toEqual(['E9', 'E20']);
  });

  it('shows a heading fault in place of the former findings', () => {
    const workbook = exampleWith('D2', 'ต.ล. ๖๘');
    check(workbook);
    typeInto({ model: workbook, sheet: REGISTER }, 'E1', 'ผลล');
    check(workbook);
    const [, first, second] = valuesOf(workbook, LIST);
    expect(first?.[3]).toContain('ผลการดำเนินงาน');
    expect(second).toBeUndefined();
  });
});

it('says that the sheet of the list is missing if somebody deleted it', () => {
  const workbook = exampleWorkbook();
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== LIST);
  const run = hostOver(workbook).call('checkEntries');
  expect(run.screen.messages.map(({ text }) => text).join()).toContain('ไม่พบแผ่นงานรายการที่ต้องแก้ไข');
});

describe('what is missing in the settings', () => {
  /** The example with one setting retyped, and the setting's row number. */
  const withSetting = (label: string, value: string) => {
    const workbook = exampleWorkbook();
    const row = valuesOf(workbook, 'ตั้งค่า').findIndex(([name]) => name === label) + 1;
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${row}`, value);
    return { workbook, row };
  };

  it('is found once for all signers, with a link to the first', () => {
    const { workbook, row } = withSetting('ผู้รายงาน: ชื่อ-สกุล', '');
    const chief = valuesOf(workbook, 'ตั้งค่า').findIndex(([name]) => name === 'ปลัด: ชื่อ-สกุล') + 1;
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${chief}`, '');
    const findings = check(workbook).findings.filter(({ rule }) => rule === 'missingSigner');
    expect(findings).toMatchObject([{ sheet: 'ตั้งค่า', row, column: 'ตั้งค่า: ผู้รายงาน: ชื่อ-สกุล', severity: 'warning' }]);
    expect(findings[0]?.message).toContain('ได้แก่ ผู้รายงาน ปลัด');
    expect(linksOf(workbook)).toContain(`B${row}`);
    expect(noteOf(workbook, row, 2)).toBe('');
  });

  it.each(['', 'ปีหน้า', '๒๕'.repeat(3)])('is reported as an error for the fiscal year %j, with a link to it', year => {
    const { workbook, row } = withSetting('ปีงบประมาณ', year);
    const { findings, counts } = check(workbook);
    expect(findings).toMatchObject([
      { rule: 'fiscalYearMissing', severity: 'error', sheet: 'ตั้งค่า', row, column: 'ตั้งค่า: ปีงบประมาณ' },
    ]);
    expect(counts).toEqual({ error: 1, warning: 0, suggestion: 0 });
    expect(linksOf(workbook)).toEqual([`B${row}`]);
  });

  it.each(['๒๕๖๙', 'พ.ศ. 2569', 'ปีงบประมาณ ๒๕๖๙', '2026', '69'])(
    'does not include the fiscal year if it is written %j',
    year => {
      const { workbook } = withSetting('ปีงบประมาณ', year);
      expect(check(workbook).findings.map(({ rule }) => rule)).toEqual(['overdue', 'overdue']);
    },
  );

  it('is reported for a day that does not exist, a second row, a deleted row, and the sheet of units', () => {
    const { workbook } = withSetting('วันที่บันทึกข้อความ', '๓๑ เม.ย. ๖๙');
    const settings = sheetOf(workbook, 'ตั้งค่า');
    const kindRow = valuesOf(workbook, 'ตั้งค่า').findIndex(([name]) => name === 'ประเภทหน่วยงาน') + 1;
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `A${kindRow}`, 'ชื่อ อำเภอ');
    putCell(settings, settings.rows.length, 0, { value: 'ปีงบประมาณ' });
    putCell(settings, settings.rows.length - 1, 1, { value: '2566' });
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'ส่วนราชการ');
    const { findings } = check(workbook);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'overdue',
      'overdue',
      'missingSheet',
      'missingSettings',
      'doubledSetting',
      'unreadableSetting',
    ]);
    expect(findings[5]?.row).toBe(valuesOf(workbook, 'ตั้งค่า').findIndex(([name]) => name === 'วันที่บันทึกข้อความ') + 1);
  });

  it('is reported for a year that ended long ago', () => {
    const { workbook } = withSetting('ปีงบประมาณ', '2566');
    expect(check(workbook).findings).toContainEqual(
      expect.objectContaining({ rule: 'yearAgainstDate', sheet: 'ตั้งค่า' }),
    );
  });
});

it('calls a column by its heading in the sheet', () => {
  const workbook = foreignWorkbook('แผน', [
    ['มาตรการ', 'วิธีการ', 'ผู้รับผิดชอบ', 'ห้วงเวลา', 'ผลการดำเนินการ'],
    ['ก', '', 'กองคลัง', 'ไตรมาส ๑', ''],
  ]);
  const host = hostOver(workbook);
  host.call('setUp', [{ fiscalYear: 2569 }]);
  expect(check(workbook).findings).toContainEqual(
    expect.objectContaining({ column: 'วิธีการ', message: expect.stringContaining('"วิธีการ"') }),
  );
});

it("keeps a person's note on its row when rows move while it runs", () => {
  const workbook = exampleWith('D9', 'ต.ล. ๖๘');
  const cell = cellAt(sheetOf(workbook, REGISTER), 1, 1);
  putCell(sheetOf(workbook, REGISTER), 1, 1, { value: '', ...cell, note: { text: 'ของแถวสอง' } });
  const host = hostOver(workbook, {
    beforeCall: (_, name) => {
      if (name === 'Range.setNotes') return;
      if (name === 'Range.getNotes') moveRows({ model: workbook, sheet: REGISTER }, '2:2', 12);
    },
  });
  host.call('checkEntries');
  const rows = sheetOf(workbook, REGISTER).rows.flatMap((cells, row) =>
    cells[1]?.note?.text.startsWith('ของแถวสอง') ? [row + 1] : [],
  );
  expect(rows).toEqual([11]);
});

describe('heading faults', () => {
  it('are reported with the nearest heading and its cell', () => {
    const { findings, counts } = check(exampleWith('D1', 'ระยเวลา'));
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'headingMissing', severity: 'error', row: 1, column: 'ระยะเวลา' }),
    ]);
    expect(findings[0]?.message).toContain('D1');
    expect(counts.error).toBe(1);
  });

  it('are reported with both cells if a heading is there twice', () => {
    expect(check(exampleWith('G1', 'ผลการดำเนินงาน')).findings[0]?.message).toMatch(/E1.*G1/);
  });

  it('are not reported if no sheet holds a register', () => {
    const run = hostOver(foreignWorkbook('อื่น', [['a', 'b']])).call('checkEntries');
    expect(problemOf(run)).toEqual({ code: 'noRegister', sheets: ['อื่น'] });
  });
});

describe('notes', () => {
  it('are on the faulty cell and disappear when the fault is corrected', () => {
    const workbook = exampleWith('D2', 'ต.ล. ๖๘');
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toMatch(/^— ระบบตรวจพบ —\n.*ต\.ล\..*\n— จบข้อความของระบบ —$/);
    typeInto({ model: workbook, sheet: REGISTER }, 'D2', 'ต.ค. ๖๘');
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toBe('');
  });

  it('say which words decided a state, on the cell that shows it', () => {
    const workbook = exampleWith('E2', 'จัดทำคู่มือแล้ว รอลงนาม');
    typeInto({ model: workbook, sheet: REGISTER }, 'E3', 'กองคลัง');
    typeInto({ model: workbook, sheet: REGISTER }, 'E4', 'ยังไม่ดำเนินการ');
    typeInto({ model: workbook, sheet: REGISTER }, 'H4', 'ยกเลิก');
    typeInto({ model: workbook, sheet: REGISTER }, 'E5', '');
    check(workbook);
    const notes = [2, 3, 4, 5].map(row => noteOf(workbook, row, 9).split('\n')[1]);
    expect(notes).toEqual([
      'อ่านจากข้อความ "รอลงนาม"',
      'ข้อความ "กองคลัง" ไม่บอกสถานะที่แน่ชัด โปรดเลือกสถานะ',
      'ใช้สถานะที่เลือกไว้ "ยกเลิก" ส่วนข้อความ "ยังไม่ดำเนินการ" อ่านว่า "ยังไม่ดำเนินการ"',
      undefined,
    ]);
  });

  it("follow a person's own note, which stays", () => {
    const workbook = exampleWith('D2', 'ต.ล. ๖๘');
    const cell = cellAt(sheetOf(workbook, REGISTER), 1, 3);
    putCell(sheetOf(workbook, REGISTER), 1, 3, { value: '', ...cell, note: { text: 'ถามกองช่างก่อน' } });
    check(workbook);
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toMatch(/^ถามกองช่างก่อน\n— ระบบตรวจพบ —\n[^\n]*\n— จบข้อความของระบบ —$/);
    typeInto({ model: workbook, sheet: REGISTER }, 'D2', 'ต.ค. ๖๘');
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toBe('ถามกองช่างก่อน');
  });
});

it("writes the row's advice and the list of findings, errors first, and clears both", () => {
  const workbook = exampleWith('C2', 'กองคลอง');
  typeInto({ model: workbook, sheet: REGISTER }, 'D9', 'ต.ล.');
  check(workbook);
  expect(valuesOf(workbook, REGISTER)[1]?.[12]).toContain('กองคลอง');
  expect(valuesOf(workbook, LIST).map(([severity, row]) => [severity, row])).toEqual([
    ['ระดับ', 'แถว'],
    ['ต้องแก้ไข', '9'],
    ['ควรตรวจสอบ', '2'],
    ['ควรตรวจสอบ', '20'],
  ]);
  typeInto({ model: workbook, sheet: REGISTER }, 'C2', 'กองคลัง');
  typeInto({ model: workbook, sheet: REGISTER }, 'D9', 'ไตรมาส ๑');
  check(workbook);
  expect(valuesOf(workbook, REGISTER)[1]?.[12]).toBe('');
  expect(valuesOf(workbook, LIST).map(([, row]) => row)).toEqual(['แถว', '9', '20']);
});

it.each(['=HYPERLINK("http://a.example","x")', '+1+1', '-1', '@SUM(A1)', '\tx'])(
  'keeps %j a text wherever it is quoted',
  text => {
    const workbook = newWorkbook('ใหม่');
    setUpWith(workbook, [HEADINGS, ['๑. การใช้งบประมาณ', 'ก', text, 'ไตรมาส ๑', 'ทำแล้ว']], 2569);
    const { findings } = check(workbook);
    hostOver(workbook).call('flagProgress');
    expect(findings.length).toBeGreaterThan(0);
    // Only ภาพรวม has formulas, and none of this text.
    const cells = workbook.sheets.flatMap(({ name, rows }) => (name === 'ภาพรวม' ? [] : rows.flat()));
    expect(cells.filter(cell => cell?.formula !== undefined)).toEqual([]);
  },
);

it('says how many of each kind, and what to do first', () => {
  const host = hostOver(exampleWith('D2', 'ต.ล. ๖๘'));
  host.call('checkEntries');
  const run = host.call('checkEntries');
  expect(run.screen.messages.map(({ text }) => text)).toEqual([
    'ตรวจแล้ว พบที่ต้องแก้ไข ๑ จุด ควรตรวจสอบ ๒ จุด ข้อแนะนำ ๐ จุด โปรดแก้ส่วนที่ต้องแก้ไขก่อน ดูได้ในแผ่นงานรายการที่ต้องแก้ไข',
  ]);
});

it('tells the next person to wait while another command runs', () => {
  const run = exampleHost({ lockedByOther: () => true }).call('checkEntries');
  expect(problemOf(run)).toEqual({ code: 'busy' });
});

describe('for a page, a finding about a state', () => {
  const shown = (workbook: WorkbookModel) =>
    dataOf<ShownData>(hostOver(workbook).call('checkForPage', [], 'page')).findings;
  const type = (workbook: WorkbookModel, cell: string, text: string) =>
    typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);

  it.each<[string, readonly (readonly [string, string])[], string]>([
    ['that is overdue', [], 'อ่านว่า "อยู่ระหว่างดำเนินการ" จากข้อความ "อยู่ระหว่างดำเนินการ"'],
    ['that nobody can tell', [['E9', 'มีการประชุมหารือแนวทาง']], 'ไม่บอกสถานะที่แน่ชัด'],
    [
      'that staff chose otherwise',
      [['H9', 'ดำเนินการแล้ว']],
      'ใช้สถานะที่เลือกไว้ "ดำเนินการแล้ว" ส่วนข้อความ "อยู่ระหว่างดำเนินการ"',
    ],
  ])('%s says which words decided', (_, edits, why) => {
    const workbook = exampleWorkbook();
    for (const [cell, text] of edits) type(workbook, cell, text);
    const whys = shown(workbook).flatMap(({ row, why: text }) => (row === 9 && text !== undefined ? text : []));
    expect(whys.length).toBeGreaterThan(0);
    expect(whys.filter(text => !text.includes(why))).toEqual([]);
  });

  it('says nothing for a blank result, a period or a setting', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'E9', '');
    type(workbook, 'D5', 'เร็ว ๆ นี้');
    const findings = shown(workbook);
    expect(findings.some(({ rule }) => rule === 'noResult')).toBe(true);
    const others = ['noResult', 'unreadablePeriod', 'missingSigner'];
    expect(findings.filter(({ rule, why }) => others.includes(rule) && why !== undefined)).toEqual([]);
  });
});
