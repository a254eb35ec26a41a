import { type ExampleOffice, exampleTable, fillIn, readExample, setUpFrom } from '../../examples/office';
import type { FixData } from '../../src/commands/fix/fix-text';
import { hostStateOf } from '../host/kept/state';
import { typeInto } from '../sheets/people';
import { copyWorkbook } from '../workbook/copy-workbook';
import { newWorkbook, putCell, type WorkbookModel } from '../workbook/model';
import type { Call } from './call';
import type { FaultedCommand } from './faulted-command';
import { reportCommands } from './report-commands';
import { roundCommands } from './rounds';
import { dataOfRun, type FaultBench, runOn } from './run-on';

/** Edits of other cells than a result. */
const EDITS = [
  ['a method', 'B3', 'ทบทวนกฏหมายที่เกี่ยวข้อง'],
  ['a unit', 'C3', 'กองช่าง'],
  ['a period', 'D3', 'ไตรมาส ๑'],
  ['a state', 'H3', 'ยกเลิก'],
] as const;

/** Every command, each with a workbook in which it has something to do. */
export function faultedCommands(bench: FaultBench): readonly FaultedCommand[] {
  const office = readExample(bench.examplePath);
  const table = exampleTable(office);
  const example = exampleBook(bench, office, table);
  const faulty = copyWorkbook(example);
  // Two cells for fix to correct.
  typeInto({ model: faulty, sheet: 'มาตรการ' }, 'E3', 'ดําเนินการแล้ว เมื่อ ๑๕ ม.ค. ๖๙');
  typeInto({ model: faulty, sheet: 'มาตรการ' }, 'F4', 'ควรทบทวนกฏหมายทุกปี');
  // A heading and a sheet for set-up to restore.
  const broken = copyWorkbook(example);
  typeInto({ model: broken, sheet: 'ตั้งค่า' }, 'B1', '');
  broken.sheets = broken.sheets.filter(({ name }) => name !== 'วันหยุด');
  const typed = copyWorkbook(example);
  typeInto({ model: typed, sheet: 'มาตรการ' }, 'E3', 'ดําเนินการแล้ว เมื่อ ๑๕ ม.ค. ๖๙');
  const daily = after(bench, example, ['turnOnDaily', [], 'menu']);
  const unfinished = copyWorkbook(daily);
  const [dailyTrigger] = hostStateOf(daily).triggers;
  if (dailyTrigger) hostStateOf(unfinished).triggers.push({ ...dailyTrigger, id: 'left', handler: 'resumeDaily' });
  const { changes: fixable } = dataOfRun<FixData>(runOn(bench, copyWorkbook(faulty), ['previewFix', [], 'page'], null));
  const changedUnit = {
    row: 3,
    name: 'กองคลัง',
    email: 'new@office.example',
    reachedBy: 'ไลน์',
    was: { email: office.units['กองคลัง'] ?? '', reachedBy: 'อีเมล' },
  };
  const pasted = { kind: 'pasted', text: table.map(cells => cells.join('\t')).join('\n') } as const;
  const menu = (functionName: string, args: readonly unknown[] = []) => [functionName, args, 'menu'] as const;
  return [
    { name: 'onOpen', call: ['onOpen', [], 'simpleTrigger'], workbook: example },
    // A row that this run could not update is updated at the next edit.
    { name: 'onEdit', call: ['onEdit', ['มาตรการ', 'E3'], 'simpleTrigger'], workbook: typed, cleansUp: true },
    ...EDITS.map(([what, cell, text]): FaultedCommand => {
      const workbook = copyWorkbook(example);
      typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
      const call = ['onEdit', ['มาตรการ', cell], 'simpleTrigger'] as const;
      return { name: `onEdit, ${what}`, call, workbook, cleansUp: true };
    }),
    // No table to import: only the command line imports one, and it saves a workbook whole or not at all.
    { name: 'setUp, new', call: menu('setUp'), workbook: newWorkbook('ใหม่'), fillsBlanks: true },
    { name: "setUp, an office's own table", call: menu('setUp'), workbook: ownTable(table), fillsBlanks: true },
    { name: 'setUp, again', call: menu('setUp'), workbook: broken, fillsBlanks: true },
    {
      name: 'setUp, a copy',
      call: menu('setUp'),
      workbook: { ...copyWorkbook(daily), id: 'a-copy' },
      fillsBlanks: true,
    },
    { name: 'openFindingsSidebar', call: menu('openFindingsSidebar'), workbook: example },
    { name: 'checkForPage', call: ['checkForPage', [], 'page'], workbook: faulty },
    { name: 'selectCell', call: ['selectCell', [0, 3, 5], 'page'], workbook: example },
    { name: 'previewFix', call: ['previewFix', [], 'page'], workbook: faulty },
    { name: 'fixShown', call: ['fixShown', [fixable], 'page'], workbook: faulty, changesTexts: true },
    {
      name: 'undoShown',
      call: ['undoShown', [], 'page'],
      workbook: after(bench, faulty, menu('fixText')),
      changesTexts: true,
    },
    { name: 'checkEntries', call: menu('checkEntries'), workbook: faulty },
    { name: 'fixText', call: menu('fixText'), workbook: faulty, changesTexts: true },
    {
      name: 'undoFix',
      call: menu('undoFix'),
      workbook: after(bench, faulty, menu('fixText')),
      changesTexts: true,
    },
    { name: 'flagProgress', call: menu('flagProgress'), workbook: example },
    { name: 'openReviewDialog', call: menu('openReviewDialog'), workbook: example },
    { name: 'reviewStates', call: ['reviewStates', [{ rest: true }], 'page'], workbook: example },
    ...reportCommands(bench, { example, faulty }),
    ...roundCommands(example, (workbook, call) => after(bench, workbook, call)),
    { name: 'sendReminders', call: menu('sendReminders'), workbook: example },
    { name: 'openFollowUpDialog', call: menu('openFollowUpDialog'), workbook: example },
    { name: 'readFollowUp', call: ['readFollowUp', [], 'page'], workbook: example },
    { name: 'showLineTexts', call: menu('showLineTexts'), workbook: example },
    { name: 'sendToday', call: ['sendToday', [], 'page'], workbook: example },
    { name: 'sendTest', call: ['sendTest', [], 'page'], workbook: example },
    { name: 'openMyWorkSidebar', call: menu('openMyWorkSidebar'), workbook: example },
    { name: 'readMyWork', call: ['readMyWork', [], 'page'], workbook: example },
    { name: 'chooseUnit', call: ['chooseUnit', ['กองคลัง'], 'page'], workbook: example },
    { name: 'sendTestLetter', call: menu('sendTestLetter'), workbook: example },
    { name: 'turnOnDaily', call: menu('turnOnDaily'), workbook: example },
    { name: 'runDaily', call: ['runDaily', [], 'timeTrigger'], workbook: daily },
    { name: 'resumeDaily', call: ['resumeDaily', [], 'timeTrigger'], workbook: unfinished, cleansUp: true },
    { name: 'turnOffDaily', call: menu('turnOffDaily'), workbook: daily },
    { name: 'openStartDialog', call: menu('openStartDialog'), workbook: newWorkbook('ใหม่') },
    { name: 'readStart', call: ['readStart', [], 'page'], workbook: daily },
    { name: 'understandPaper', call: ['understandPaper', [pasted, {}], 'page'], workbook: newWorkbook('ใหม่') },
    { name: 'takePaper', call: ['takePaper', [pasted, {}], 'page'], workbook: newWorkbook('ใหม่'), fillsBlanks: true },
    {
      name: 'takePaper, an empty register',
      call: ['takePaper', [pasted, {}], 'page'],
      workbook: after(bench, newWorkbook('ใหม่'), menu('setUp')),
      fillsBlanks: true,
    },
    {
      name: 'saveSettings',
      call: ['saveSettings', [{ province: 'ตัวอย่าง', contactPhone: '๐๒ ๐๐๐ ๐๐๐๐' }], 'page'],
      workbook: example,
      changesTexts: true,
    },
    {
      name: 'saveUnits',
      call: ['saveUnits', [[changedUnit]], 'page'],
      workbook: example,
      changesTexts: true,
    },
    { name: 'switchDaily', call: ['switchDaily', [true], 'page'], workbook: example },
    {
      name: 'switchDaily, another hour',
      call: ['switchDaily', [true, 9], 'page'],
      workbook: daily,
      changesTexts: true,
    },
    { name: 'openEmblemDialog', call: menu('openEmblemDialog'), workbook: example },
    { name: 'saveEmblem', call: ['saveEmblem', [ONE_PIXEL], 'page'], workbook: example, fillsBlanks: true },
    { name: 'openHealthDialog', call: menu('openHealthDialog'), workbook: daily },
    { name: 'readHealth', call: ['readHealth', [], 'page'], workbook: daily, cleansUp: true },
    { name: 'checkHealth', call: menu('checkHealth'), workbook: daily, cleansUp: true },
  ];
}

/** A complete PNG in base64. */
const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The example office's workbook, set up from this table and filled in. */
export function exampleBook(
  bench: FaultBench,
  office: ExampleOffice,
  table: readonly (readonly string[])[],
): WorkbookModel {
  const book = after(bench, newWorkbook('ตัวอย่าง'), ['setUp', [setUpFrom(table, office.fiscalYear)], 'menu']);
  fillIn(book, office);
  cutShort(book);
  return book;
}

/** A workbook with a table as an office typed it: below a title, in a sheet that set-up has not touched. */
export function ownTable(cells: readonly (readonly string[])[]): WorkbookModel {
  const workbook = newWorkbook('ของหน่วยงาน');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('a new workbook has a sheet');
  sheet.name = 'แผนปฏิบัติการ';
  [['แผนปฏิบัติการป้องกันการทุจริต'], ...cells].forEach((line, row) => {
    line.forEach((value, column) => void putCell(sheet, row, column, { value }));
  });
  cutShort(workbook);
  return workbook;
}

/** A copy of the workbook after a command has run on it. */
export function after(bench: FaultBench, workbook: WorkbookModel, call: Call): WorkbookModel {
  const copy = copyWorkbook(workbook);
  const { error } = runOn(bench, copy, call, null);
  if (error !== null) throw new Error(error);
  return copy;
}

const MAX_ROWS = 80;

/** Removes empty rows, because they cost time in thousands of runs. */
function cutShort({ sheets }: WorkbookModel): void {
  for (const sheet of sheets) {
    sheet.rows.length = Math.min(sheet.rows.length, MAX_ROWS);
    sheet.maxRows = MAX_ROWS;
  }
}
