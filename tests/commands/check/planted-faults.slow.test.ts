import { describe, expect, it } from 'vitest';
import { moveRows, typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { RuleName, Severity } from '../../../src/check/findings/finding';
import type { CheckData } from '../../../src/commands/check/check-entries';
import { HEADINGS, type StaffColumn } from '../../../src/register/columns';
import { dataOf, exampleWorkbook, hostOver, sheetOf } from '../../support/office';

type Told = readonly [rule: CheckData['findings'][number]['rule'], severity: Severity, row: number, heading: string];

/** The planted fault, and the cell in which its rule must report it. */
type Fault = readonly [
  fault: string,
  plant: (workbook: WorkbookModel) => void,
  severity: Severity,
  row: number,
  column: StaffColumn,
];

const REGISTER = 'มาตรการ';

/** The example's planned findings. */
const PLANNED: readonly Told[] = [
  ['overdue', 'warning', 9, HEADINGS.result],
  ['overdue', 'warning', 20, HEADINGS.result],
];

/** If one of these rules reports, no row is read. */
const NO_ROW_READ: readonly RuleName[] = ['headingMissing', 'headingDoubled', 'noMeasures'];

/** Types into cells of the register. */
const typed = (cells: Readonly<Record<string, string>>) => (model: WorkbookModel) => {
  for (const [cell, text] of Object.entries(cells)) typeInto({ model, sheet: REGISTER }, cell, text);
};

/** Empties the staff's cells of rows. */
const emptied = (first: number, last: number) =>
  typed(
    Object.fromEntries(
      Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap(row =>
        [...'ABCDEFGH'].map(column => [`${column}${row}`, '']),
      ),
    ),
  );

const moved = (rows: string, before: number) => (model: WorkbookModel) =>
  moveRows({ model, sheet: REGISTER }, rows, before);

/** Types a text into a unit's row of the sheet ส่วนราชการ. */
const ofUnit = (unit: string, heading: string, text: string) => (model: WorkbookModel) => {
  const { rows } = sheetOf(model, 'ส่วนราชการ');
  const row = rows.findIndex(cells => cells[0]?.value === unit);
  const column = (rows[0] ?? []).findIndex(cell => cell?.value === heading);
  typeInto({ model, sheet: 'ส่วนราชการ' }, `${'ABCDEFG'.charAt(column)}${row + 1}`, text);
};

/** These need a register with two result columns, a closed round, or split rows: two-results.slow.test.ts, after-closing.test.ts, split-rows.test.ts. */
type OfRounds = 'resultAhead' | 'closedResultChanged' | 'repeatedResult' | 'brokenSplit';

const FAULTS: { readonly [Name in Exclude<RuleName, OfRounds>]: readonly [Fault, ...Fault[]] } = {
  headingMissing: [
    ['a heading misspelt', typed({ D1: 'ระยเวลา' }), 'error', 1, 'period'],
    ['a heading deleted', typed({ E1: '' }), 'error', 1, 'result'],
  ],
  headingDoubled: [['a heading pasted twice', typed({ G1: 'ผลการดำเนินงาน' }), 'error', 1, 'result']],
  noMeasures: [['all rows emptied', emptied(2, 26), 'error', 2, 'method']],
  blankCell: [
    ['a method deleted', typed({ B2: '' }), 'error', 2, 'method'],
    ["a unit deleted in its group's first row", typed({ C2: '' }), 'error', 2, 'unit'],
    ["a period deleted in its group's first row", typed({ D2: '' }), 'error', 2, 'period'],
    ['a period that is a dash', typed({ D2: '-' }), 'error', 2, 'period'],
  ],
  astrayBlank: [
    [
      'a row moved below a row of another group',
      afterCheck(moved('14:14', 13), typed({ B13: '๒. จัดช่องทางแจ้งเบาะแส', B14: '๓. ประเมินความเสี่ยงการทุจริต' })),
      'warning',
      13,
      'period',
    ],
    [
      'the emptied row that others inherit from',
      afterCheck(emptied(13, 13), typed({ B14: '๒. จัดช่องทางแจ้งเบาะแส' })),
      'error',
      14,
      'period',
    ],
  ],
  looseText: [['a result typed below the last row', typed({ E27: '- จัดประชุมแล้ว' }), 'warning', 27, 'result']],
  noMeasureRow: [
    [
      'a signature below the last row',
      typed({ B28: '(ลงชื่อ) ........................ ผู้รับรองข้อมูล' }),
      'suggestion',
      28,
      'method',
    ],
    ['a total below the last row', typed({ A27: 'รวมทั้งสิ้น ๒๕ วิธีการ' }), 'suggestion', 27, 'method'],
  ],
  unknownState: [['a state that is none', typed({ H2: 'กำลังทำ' }), 'warning', 2, 'chosenState']],
  errorValue: [
    ['a result that a formula lost', typed({ E2: '#REF!' }), 'error', 2, 'result'],
    ['a unit that a look-up did not find', typed({ C2: '#N/A' }), 'error', 2, 'unit'],
  ],
  unreadablePeriod: [
    ['a misspelt month', typed({ D2: 'ต.ล. ๖๘ - มี.ค. ๖๙' }), 'error', 2, 'period'],
    ['a day that does not exist', typed({ D2: '๓๑ เม.ย. ๖๙' }), 'error', 2, 'period'],
    ['both rounds and none chosen', typed({ D2: 'รอบ ๖ เดือน / ๑๒ เดือน' }), 'error', 2, 'period'],
    ['a unit instead of a period', typed({ D2: 'กองคลัง' }), 'error', 2, 'period'],
  ],
  unknownUnit: [['a misspelt unit', typed({ C2: 'กองคลอง' }), 'warning', 2, 'unit']],
  overdue: [
    ['a result still in progress', typed({ E2: '- อยู่ระหว่างดำเนินการ ยกร่างแล้ว' }), 'warning', 2, 'result'],
    ['an earlier end', typed({ D8: 'ม.ค. - มี.ค. ๖๙' }), 'warning', 8, 'result'],
  ],
  noResult: [
    ['a result deleted after the end of the period', typed({ E2: '' }), 'warning', 2, 'result'],
    ['chosen as done, without a result', typed({ H19: 'ดำเนินการแล้ว' }), 'warning', 19, 'result'],
  ],
  noDetail: [['in progress, and nothing else', typed({ E3: '- อยู่ระหว่างดำเนินการ' }), 'warning', 3, 'result']],
  stateToChoose: [['a result that says no state', typed({ E2: 'กองคลัง' }), 'warning', 2, 'result']],
  staleChoice: [
    [
      'a result rewritten after its state was chosen',
      model => {
        typed({ H19: 'ดำเนินการแล้ว', E19: 'ตามที่ประชุมรับทราบ' })(model);
        hostOver(model).call('flagProgress');
        typed({ E19: 'กองคลัง' })(model);
      },
      'warning',
      19,
      'chosenState',
    ],
  ],
  strangeDate: [
    ['a day that does not exist', typed({ E2: 'ปรับปรุงคู่มือแล้วเมื่อ ๓๑ พ.ย. ๖๘' }), 'warning', 2, 'result'],
    ['evidence of a day to come', typed({ G2: 'ภาพถ่ายวันที่ ๒๐ ก.ค. ๖๙' }), 'warning', 2, 'evidence'],
    ['a day of last year', typed({ E2: 'ดำเนินการแล้วเมื่อ ๑๒ ก.พ. ๖๘' }), 'warning', 2, 'result'],
    ['an order of last year', typed({ G2: 'คำสั่งที่ ๑๒/๒๕๖๗ ลงวันที่ ๓ มิ.ย. ๒๕๖๗' }), 'suggestion', 2, 'evidence'],
  ],
  afterCutOff: [
    ['a day of the next round', typed({ E2: 'ปรับปรุงคู่มือครบทุกงานแล้ว เมื่อ ๑ เม.ย. ๖๙' }), 'warning', 2, 'result'],
  ],
  stateAgainstText: [['chosen as done, in progress', typed({ H3: 'ดำเนินการแล้ว' }), 'warning', 3, 'chosenState']],
  periodDoubt: [
    ['a quarter that does not match its months', typed({ D4: 'ไตรมาส ๑ (ม.ค. - มี.ค. ๖๙)' }), 'warning', 4, 'period'],
    ['an end before its start', typed({ D4: 'ก.พ. ๖๙ - พ.ย. ๖๘' }), 'warning', 4, 'period'],
  ],
  periodOutsideYear: [['last year’s months', typed({ D2: 'ต.ค. ๖๗ - มี.ค. ๖๘' }), 'warning', 2, 'period']],
  longPeriod: [
    ['months beyond the year', typed({ D2: 'ต.ค. ๖๘ - มี.ค. ๗๐' }), 'warning', 2, 'period'],
    ['a plan of five years', typed({ D2: 'พ.ศ. ๒๕๖๖ - ๒๕๗๐' }), 'suggestion', 2, 'period'],
    ['a school year', typed({ D2: 'ปีการศึกษา ๒๕๖๙' }), 'suggestion', 2, 'period'],
  ],
  undatedPeriod: [['a period without a date', typed({ D4: 'ตามห้วงเวลาจัดงานประเพณี' }), 'suggestion', 4, 'period']],
  unitWithoutAddress: [
    // Row 3 is the first that all units answer for.
    ["a unit's address deleted", ofUnit('กองคลัง', 'อีเมลส่วนราชการ', ''), 'warning', 3, 'unit'],
    ["a unit's address cut short", ofUnit('กองคลัง', 'อีเมลส่วนราชการ', 'finance@'), 'warning', 3, 'unit'],
  ],
  unknownWay: [['a way that is not listed', ofUnit('กองคลัง', 'วิธีติดต่อ', 'โทรศัพท์'), 'warning', 3, 'unit']],
  brokenLink: [['a link that lost a letter', typed({ G5: 'htps://thungtuayang.example' }), 'warning', 5, 'evidence']],
  doubledMethod: [['a method copied with its unit', copyOfMethod(2, 3), 'warning', 3, 'method']],
  placeholder: [['dots left for a date', typed({ G2: 'ประกาศ ลงวันที่ ....' }), 'warning', 2, 'evidence']],
  earlierYear: [
    ['last year’s evidence', typed({ G10: 'ทะเบียนคุมการยืม ประจำปีงบประมาณ ๒๕๖๘' }), 'warning', 10, 'evidence'],
  ],
  otherOffice: [['a neighbour’s name', typed({ E12: '- อบต.บ้านใหม่ ประกาศเจตนารมณ์แล้ว' }), 'warning', 12, 'result']],
  missingIndicators: [['the last group emptied', emptied(24, 26), 'suggestion', 1, 'group']],
  unknownIndicator: [['a group of another plan', typed({ A25: 'การบริการ' }), 'suggestion', 25, 'group']],
  indicatorOrder: [['two groups exchanged', moved('17:19', 15), 'suggestion', 18, 'group']],
  numbering: [
    ['a number skipped', typed({ B3: '๓. สำรวจความพึงพอใจของผู้รับบริการ' }), 'suggestion', 3, 'method'],
    ['a number repeated', typed({ B3: '๑. สำรวจความพึงพอใจของผู้รับบริการ' }), 'suggestion', 3, 'method'],
  ],
  pasteFault: [
    ['ำ in two parts', typed({ E4: '- จัดท\u0e4d\u0e32ข้อตกลงแล้ว' }), 'warning', 4, 'result'],
    ['a zero-width space', typed({ B3: '๒. สำรวจ\u200bความพึงพอใจ' }), 'warning', 3, 'method'],
    ['แ as two เ', typed({ G2: 'เเผ่นพับ' }), 'warning', 2, 'evidence'],
  ],
  mixedDigits: [
    ['two kinds of digits in one number', typed({ E2: '- ปรับปรุงคู่มือครบ ๑2 เล่มแล้ว' }), 'suggestion', 2, 'result'],
    ['a letter o instead of a zero', typed({ G2: 'คำสั่งที่ ๑๒o/๒๕๖๙' }), 'suggestion', 2, 'evidence'],
  ],
  misspelling: [
    ['a certain one', typed({ E2: '- เผยแพร่คู่มือบนเว็ปไซต์แล้ว' }), 'warning', 2, 'result'],
    ['one that a word list knows', typed({ G2: 'ลิงค์ในหนังสือเวียน' }), 'suggestion', 2, 'evidence'],
  ],
  cutWord: [['a word cut by a space', typed({ E2: '- ปรับ ปรุงคู่มือครบแล้ว' }), 'suggestion', 2, 'result']],
  doubledWord: [['a word typed twice', typed({ E2: '- ปรับปรุงคู่มือและและเผยแพร่แล้ว' }), 'suggestion', 2, 'result']],
  spaceRun: [['two spaces more', typed({ E2: '- ปรับปรุงคู่มือ   ครบแล้ว' }), 'suggestion', 2, 'result']],
  spellingVariants: [
    ['a word with two spellings', typed({ G2: 'ภาพจากอินเทอร์เน็ต', G4: 'ภาพจากอินเตอร์เน็ต' }), 'suggestion', 4, 'method'],
  ],
  doneWithoutEvidence: [['evidence deleted', typed({ G2: '' }), 'suggestion', 2, 'evidence']],
};

function afterCheck(...plants: readonly ((workbook: WorkbookModel) => void)[]): (workbook: WorkbookModel) => void {
  return workbook => {
    check(workbook);
    for (const plant of plants) plant(workbook);
  };
}

function copyOfMethod(from: number, to: number): (workbook: WorkbookModel) => void {
  return workbook => {
    const [, method, unit] = sheetOf(workbook, REGISTER).rows[from - 1] ?? [];
    typed({ [`B${to}`]: String(method?.value), [`C${to}`]: String(unit?.value) })(workbook);
  };
}

function check(workbook: WorkbookModel): CheckData {
  return dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
}

const toldOf = (workbook: WorkbookModel) =>
  check(workbook).findings.map(({ rule, severity, row, column }): Told => [rule, severity, row, column]);

it('finds only the two overdue measures in the example office', () => {
  expect(toldOf(exampleWorkbook())).toEqual(PLANNED);
  expect(check(exampleWorkbook()).counts).toEqual({ error: 0, warning: 2, suggestion: 0 });
});

describe('finds a fault planted in the example office', () => {
  const faults = Object.entries(FAULTS).flatMap(([rule, of]) => of.map(fault => [rule as RuleName, ...fault] as const));

  it.each(faults)('%s: %s', (rule, _, plant, severity, row, column) => {
    const workbook = exampleWorkbook();
    plant(workbook);
    const more: Told = [rule, severity, row, HEADINGS[column]];
    const expected = NO_ROW_READ.includes(rule) ? [more] : [more, ...PLANNED];
    const told = toldOf(workbook);
    expect(told).toHaveLength(expected.length);
    expect(told).toEqual(expect.arrayContaining(expected));
  });
});
