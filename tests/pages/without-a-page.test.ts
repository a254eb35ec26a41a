import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { MenuRecord } from '../../local/script/screen';
import type { CollectOptions } from '../../src/commands/ask/collect/collect-data';
import type { FormOptions } from '../../src/commands/ask/make-form';
import type { RequestOptions } from '../../src/commands/ask/request-data';
import type { ReportOptions } from '../../src/commands/report/report-data';
import type { ReviewOptions } from '../../src/commands/review/review-data';
import type { PaperChoices } from '../../src/commands/start/paper';
import { exampleHost, exampleWorkbook, valuesOf } from '../support/office';

// A browser may refuse every page. So all that a page does can also be done in the menu and the cells, but for uploading. docs/adr/0016

/** Functions of the menu that open no page. */
const menu = (...functions: readonly string[]) => ({ functions });
/** A sheet, and the heading or the label beside which the cell stands. */
const cell = (sheet: string, name: string) => ({ sheet, name });
type Way = ReturnType<typeof menu> | ReturnType<typeof cell> | 'upload' | 'onThePage' | 'seeAdr16';

const REGISTER = 'มาตรการ';
const SET_UP = menu('setUp');
const METHOD = cell(REGISTER, 'วิธีการดำเนินการ');
const RESULT = cell(REGISTER, 'ผลการดำเนินงาน');
const STATE = cell(REGISTER, 'สถานะ');
const REPORT = menu('buildReport');
const PARTS = cell('ข้อความในรายงาน', 'รหัสข้อความ');
const REQUEST = menu('requestResults');
const FORM = menu('makeForm');
const LETTERS = menu('sendReminders');
const CHECK = menu('checkEntries');
/** What only leads through the page or out of it, reads again, or copies a text that is shown. */
const MOVES: Way = 'onThePage';

/** Every control of every page, in the order of its file, and the way without the page. */
const CONTROLS: Readonly<Record<string, readonly (readonly [control: string, way: Way])[]>> = {
  'start/start.tsx': [
    ['steps', MOVES],
    ['read again', MOVES],
  ],
  'start/bring-in.tsx': [
    ['go on', MOVES],
    ['use the register that was found', SET_UP],
    ['another table', MOVES],
    ['a Word file or CSV', 'upload'],
    ['the table in this sheet', SET_UP],
    ['an empty table', SET_UP],
    // Pasted into a sheet instead, from which set-up takes it.
    ['paste', SET_UP],
  ],
  'start/table-choice.tsx': [['which of several tables', SET_UP]],
  'start/method-heading.tsx': [
    ['the heading of what is to be done', METHOD],
    ['another table', MOVES],
  ],
  'start/understood-paper.tsx': [
    ['fiscal year', cell('ตั้งค่า', 'ปีงบประมาณ')],
    ['a heading read as another', METHOD],
    ['take a row in that was left out', METHOD],
    ['take it', SET_UP],
    ['another table', MOVES],
  ],
  'start/rows-understood.tsx': [
    ['no other reading', MOVES],
    ['a row read otherwise', METHOD],
  ],
  'start/office-form.tsx': [
    ['save', cell('ตั้งค่า', 'ชื่อหน่วยงาน')],
    ['skip', MOVES],
    ['a choice', cell('ตั้งค่า', 'ประเภทหน่วยงาน')],
    ['a field', cell('ตั้งค่า', 'จังหวัด')],
  ],
  'start/unit-form.tsx': [
    ['address', cell('ส่วนราชการ', 'อีเมลส่วนราชการ')],
    ['way', cell('ส่วนราชการ', 'วิธีติดต่อ')],
    ['save', cell('ส่วนราชการ', 'ชื่อส่วนราชการ')],
    ['skip', MOVES],
  ],
  'start/daily-form.tsx': [['close', MOVES]],
  'findings/findings.tsx': [
    ['read again', MOVES],
    ['check again', CHECK],
    ['undo', menu('undoFix')],
    ['only one severity', cell('รายการที่ต้องแก้ไข', 'ระดับ')],
  ],
  'findings/finding-shown.tsx': [['to the cell', cell('รายการที่ต้องแก้ไข', 'ไปที่ช่อง')]],
  // The menu mends all or none. One of them is typed in its cell.
  'findings/mend-form.tsx': [
    ['which to mend', METHOD],
    ['mend', menu('fixText')],
  ],
  'review/review.tsx': [
    ['all that is clear', STATE],
    ['save', STATE],
    ['to the report', REPORT],
    ['read again', MOVES],
  ],
  'review/row-shown.tsx': [['state', STATE]],
  'report/report.tsx': [
    ['round', REPORT],
    ['edition', REPORT],
    ['day of the data', REPORT],
    ['draft', REPORT],
    ['build', REPORT],
    ['read again', MOVES],
    ['open', cell('ประวัติการทำงาน', 'ผล')],
    ['Word', cell('ประวัติการทำงาน', 'ผล')],
    ['PDF', cell('ประวัติการทำงาน', 'ผล')],
  ],
  'report/part-choice.tsx': [['parts', PARTS]],
  'report/in-the-way.tsx': [
    ['to the cell', CHECK],
    ['review', STATE],
  ],
  'follow-up/follow-up.tsx': [
    ['tabs', MOVES],
    ['read again', MOVES],
  ],
  'follow-up/send-form.tsx': [
    ['ask', LETTERS],
    ['send', LETTERS],
    ['not now', MOVES],
  ],
  'follow-up/line-texts.tsx': [['texts', menu('showLineTexts')]],
  'request/request.tsx': [
    ['round', REQUEST],
    ['day', REQUEST],
    ['show', REQUEST],
    ['form', FORM],
    ['form as Word', FORM],
  ],
  'request/asked.tsx': [
    ["a unit's form", FORM],
    ['all forms', FORM],
    ['ask', REQUEST],
    ['circular', REQUEST],
    ['text for the group', REQUEST],
    ["units' texts", REQUEST],
  ],
  'collect/came.tsx': [
    ['from whom, how, when', 'seeAdr16'],
    ['a form', 'upload'],
    ['a message', RESULT],
    ['read it', RESULT],
  ],
  'collect/collect.tsx': [['undo', menu('undoFix')]],
  'collect/understood.tsx': [
    ['save', RESULT],
    ['another', MOVES],
    ['how', RESULT],
  ],
  'my-work/my-work.tsx': [
    ['tabs', MOVES],
    ['another unit', MOVES],
    ['read again', menu('flagProgress')],
  ],
  'my-work/open-rows.tsx': [['to the row', cell(REGISTER, 'วันครบกำหนด')]],
  // A filter of the column shows the same rows.
  'my-work/unit-choice.tsx': [
    ['unit', cell(REGISTER, 'ผู้รับผิดชอบ')],
    ['keep it', MOVES],
  ],
  'health/health.tsx': [['check again', menu('checkHealth')]],
  'health/linked.tsx': [['permissions', menu('checkHealth')]],
  'emblem/emblem-form.tsx': [
    ['a picture', 'upload'],
    ['save', 'upload'],
  ],
  'shared/copy-text.tsx': [
    ['text', MOVES],
    ['copy', MOVES],
  ],
  'shared/daily-switch.tsx': [
    ['hour', cell('ตั้งค่า', 'เวลาทำงานประจำวัน (นาฬิกา)')],
    ['on or off', menu('turnOnDaily', 'turnOffDaily')],
  ],
  'shared/test-letter.tsx': [['test', menu('sendTestLetter')]],
};

/** What a page says with its calls. A new option does not compile before its way stands here. */
const OPTIONS = {
  report: {
    round: REPORT,
    edition: REPORT,
    draft: REPORT,
    cutOff: REPORT,
    parts: PARTS,
  } satisfies Record<Exclude<keyof ReportOptions, 'year'>, Way>,
  request: { round: REQUEST, by: REQUEST } satisfies Record<Exclude<keyof RequestOptions, 'dryRun' | 'seen'>, Way>,
  form: { round: FORM, unit: FORM } satisfies Record<keyof FormOptions, Way>,
  review: { states: STATE, rest: STATE, round: STATE, cutOff: REPORT } satisfies Record<keyof ReviewOptions, Way>,
  paper: {
    fiscalYear: cell('ตั้งค่า', 'ปีงบประมาณ'),
    map: METHOD,
    tableNumber: SET_UP,
    rows: METHOD,
  } satisfies Record<keyof PaperChoices, Way>,
  collect: {
    paper: 'upload',
    text: RESULT,
    who: 'seeAdr16',
    channel: 'seeAdr16',
    day: 'seeAdr16',
    chosen: RESULT,
  } satisfies Record<Exclude<keyof CollectOptions, 'filled' | 'preview'>, Way>,
} as const;

const ways: readonly Way[] = [
  ...Object.values(CONTROLS).flatMap(controls => controls.map(([, way]) => way)),
  ...Object.values(OPTIONS).flatMap(options => Object.values<Way>(options)),
];

/** The parts of a page that a person uses. Parts that are made of them count by their own files. */
const CONTROL = /<(?:Button|button|select|input|textarea|Choice|FileChoice|Tabs|Link|CopyText|Again)(?=\s)/g;

it('each control of each page is in the table', () => {
  const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.tsx') && file !== 'shared/parts.tsx',
  );
  const counts = files.map(
    file => [file, readFileSync(`src/pages/${file}`, 'utf8').match(CONTROL)?.length ?? 0] as const,
  );
  const shown = counts.filter(([, count]) => count > 0).sort();
  expect(shown).toEqual(
    Object.entries(CONTROLS)
      .map(([file, controls]) => [file, controls.length])
      .sort(),
  );
});

it('each way is there: a menu item that opens no page', () => {
  const functionsIn = ({ items }: MenuRecord): string[] =>
    items.flatMap(item =>
      'menu' in item ? functionsIn(item.menu) : 'functionName' in item ? [item.functionName] : [],
    );
  const offered = exampleHost().call('onOpen', [], 'simpleTrigger').screen.menus.flatMap(functionsIn);
  const functions = new Set(ways.flatMap(way => (typeof way === 'object' && 'functions' in way ? way.functions : [])));
  expect(functions.size).toBeGreaterThan(10);
  for (const name of functions) {
    expect(offered).toContain(name);
    const { dialogs, messages } = exampleHost().call(name, [], 'menu').screen;
    expect([name, dialogs, messages.length > 0]).toEqual([name, [], true]);
  }
});

it('each way is there: a cell under a heading, or beside a label', () => {
  const workbook = exampleWorkbook();
  for (const way of ways) {
    if (typeof way !== 'object' || 'functions' in way) continue;
    const values = valuesOf(workbook, way.sheet);
    const names = [...(values[0] ?? []), ...values.map(([label]) => label)];
    expect(names, way.sheet).toContain(way.name);
  }
});
