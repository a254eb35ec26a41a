import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../local/cli/run-cli';
import { readWorkbook } from '../../../local/workbook/files/xlsx';
import { runCommandLine } from '../../support/cli';
import { A1, DONE, newBook, PROBLEM, run, scratch, scriptOf } from './support';

const CHECKED = DONE({ findings: [], counts: { error: 0, warning: 0, suggestion: 0 } });
const bytesOf = (path: string) => readFileSync(path).toString('base64');

async function a1(book: string): Promise<unknown> {
  return (await readWorkbook(book)).sheets[0]?.rows[0]?.[0]?.value;
}

it('setup makes the workbook and its state file, and nothing else', async () => {
  const folder = scratch();
  const book = join(folder, 'BOOK.xlsx');
  const { code, out, err } = await run(scriptOf(), 'setup', book);
  expect([code, out, err]).toEqual([0, 'เสร็จ\n  ชีต1: written, colours\nregister: ชีต1, 2 changes\n', '']);
  expect(readdirSync(folder).sort()).toEqual(['BOOK.xlsx', 'BOOK.xlsx.state.json']);
  expect(await a1(book)).toBe('ก');
});

it('setup passes on the fiscal year and the table', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'ตาราง.csv'), 'มาตรการ,ผล\nก,1\n');
  const script = scriptOf({
    setUp: `${A1}.setValue(JSON.stringify(options)); ${DONE({ register: '', changes: 0, changed: [] })}`,
  });
  const book = join(folder, 'BOOK.xlsx');
  await run(script, 'setup', book, '--from', join(folder, 'ตาราง.csv'), '--fiscal-year', '2565');
  expect(JSON.parse(String(await a1(book)))).toEqual({
    fiscalYear: 2565,
    paper: {
      name: 'ตาราง.csv',
      source: expect.objectContaining({
        tables: [
          expect.objectContaining({
            cells: [
              ['มาตรการ', 'ผล'],
              ['ก', '1'],
            ],
          }),
        ],
      }),
    },
  });
});

it('flag lists every overdue row: when it was due, for how long it is overdue, and its units', async () => {
  const rows = [
    { row: 2, due: '2026-03-31', daysLeft: -1, units: ['กองคลัง'], overdue: true },
    { row: 3, due: '2026-03-30', daysLeft: -2, units: [], overdue: true },
    { row: 4, due: '2026-04-30', daysLeft: 29, units: ['กองคลัง'], overdue: false },
  ];
  const summary = { measures: 3, done: 0, inProgress: 0, notStarted: 3, notYet: 0, cancelled: 0, overdue: 2 };
  const script = scriptOf({ flagProgress: DONE({ today: '2026-04-01', rows, summary }) });
  const { out } = await run(script, 'flag', await newBook());
  expect(out.split('\n').slice(1, 3)).toEqual([
    '  row 2: due 2026-03-31, 1 day over, กองคลัง',
    '  row 3: due 2026-03-30, 2 days over',
  ]);
});

it('--json prints one object, with the number of calls, and nothing else', async () => {
  const book = await newBook();
  const script = scriptOf({ checkEntries: `console.log('noise'); ${A1}.getValue(); ${CHECKED}` });
  const { out, err } = await run(script, 'check', book, '--json');
  expect([JSON.parse(out), err]).toEqual([
    {
      findings: [],
      counts: { error: 0, warning: 0, suggestion: 0 },
      googleCalls: { total: 3, blocking: 1, buffered: 0, local: 2, byService: { SpreadsheetApp: 3 } },
    },
    '',
  ]);
  expect(out.endsWith('}\n')).toBe(true);
});

it("the script's date is --today in the script's time zone, or the real date without --today", async () => {
  const book = await newBook();
  const script = scriptOf({ checkEntries: `${A1}.setValue("'" + new Date().toString()); ${CHECKED}` });
  await run(script, 'check', book, '--today', '2022-04-01');
  expect(await a1(book)).toContain('Fri Apr 01 2022 09:00:00 GMT+0700');
  await run(script, 'check', book);
  expect(await a1(book)).toContain(String(new Date().getFullYear()));
});

it('keeps for the next run what Google keeps outside the cells', async () => {
  const book = await newBook();
  const script = scriptOf({
    checkEntries: `const p = PropertiesService.getDocumentProperties(); const n = Number(p.getProperty('n') || 0) + 1;
      p.setProperty('n', n); ${A1}.setValue(n); ${CHECKED}`,
  });
  await run(script, 'check', book);
  await run(script, 'check', book);
  expect(await a1(book)).toBe(2);
});

it('a person at a terminal sees how many rows a run works on: those with content', async () => {
  const book = join(scratch(), 'BOOK.xlsx');
  const format = "SpreadsheetApp.getActiveSheet().getRange('A1:A900').setBackground('#ffffff')";
  await run(
    scriptOf({ setUp: `${A1}.setValue('ก'); ${format}; ${DONE({ register: 'ชีต1', changes: 1, changed: [] })}` }),
    'setup',
    book,
  );
  const { progress } = await run(scriptOf(), 'setup', book);
  expect(progress).toContain('working on 1 row');
});

describe('exit codes', () => {
  const write = `${A1}.setValue('ข');`;

  it('1 if check finds an error; its notes are saved', async () => {
    const book = await newBook();
    const rule = { rule: 'blankCell', severity: 'error', message: 'ว่าง', fix: null };
    const finding = { row: 5, rows: [5], column: 'ผู้รับผิดชอบ', ...rule };
    const found = DONE({ findings: [finding], counts: { error: 1, warning: 0, suggestion: 0 } });
    const { code, out } = await run(scriptOf({ checkEntries: write + found }), 'check', book);
    expect([code, out]).toEqual([1, 'เสร็จ\n  row 5, ผู้รับผิดชอบ: error: ว่าง\n1 error, 0 warnings, 0 suggestions\n']);
    expect(await a1(book)).toBe('ข');
  });

  it('1 if errors stop a report', async () => {
    const book = await newBook();
    const script = scriptOf({
      buildReport: PROBLEM({
        code: 'errorsInEntries',
        stops: 'report',
        count: 2,
        first: { row: 2, column: 'ก', message: 'ข' },
      }),
    });
    const { code, err, out } = await run(script, 'report', book, '--round', '6', '--out', scratch(), '--json');
    expect([code, err]).toEqual([
      1,
      `${book}: 2 errors in the entries, first in row 2, column "ก": ข; run check to see them, or give --draft\n`,
    ]);
    expect(JSON.parse(out)).toMatchObject({ problem: { code: 'errorsInEntries', count: 2 } });
  });

  it('2 for another problem; the workbook is unchanged', async () => {
    const book = await newBook();
    const before = bytesOf(book);
    const script = scriptOf({ checkEntries: write + PROBLEM({ code: 'noMeasures', sheet: 'มาตรการ' }) });
    const { code, out, err } = await run(script, 'check', book);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`${book}: sheet "มาตรการ": no measure below the headings; fill in at least one row\n`);
    expect(bytesOf(book)).toBe(before);
  });

  it('70 if the script throws, with the place; the workbook is unchanged', async () => {
    const book = await newBook();
    const before = bytesOf(book);
    const { code, out, err } = await run(scriptOf({ checkEntries: `${write} null.x` }), 'check', book);
    expect([code, out]).toEqual([70, '']);
    expect(err).toMatch(/^TypeError: Cannot read properties of null.*\n +at checkEntries \(Code\.js:2:/);
    expect(bytesOf(book)).toBe(before);
  });

  it('70 with --json too, with the error as its one object', async () => {
    const { code, out } = await run(scriptOf({ checkEntries: 'null.x' }), 'check', await newBook(), '--json');
    expect(code).toBe(70);
    expect(JSON.parse(out)).toEqual({
      problem: { code: 'fault', message: expect.stringMatching(/^TypeError: Cannot read properties of null/) },
    });
  });

  it('70 if the script returns no outcome or lacks the function', async () => {
    const book = await newBook();
    expect((await run(scriptOf({ checkEntries: 'return 1' }), 'check', book)).code).toBe(70);
    expect(await run(scriptOf(), 'check', book)).toMatchObject({
      code: 70,
      err: expect.stringContaining('Script function not found: checkEntries'),
    });
  });

  it('70 if the worker cannot start', async () => {
    const book = await newBook();
    const err: string[] = [];
    const io = { out: () => {}, err: (text: string) => void err.push(text) };
    const installation = { codePath: 'appsscript.json', workerPath: join(scratch(), 'none.js') };
    expect(await runCli(['check', book], io, installation)).toBe(70);
    expect(err.join('')).toContain('none.js');
  });

  it('0 for --help, which lists every verb', async () => {
    const { code, out } = await run('', '--help');
    expect(code).toBe(0);
    for (const verb of ['setup', 'check', 'flag', 'report', 'remind']) expect(out).toContain(`  ${verb} `);
  });
});

describe('bad input: exit code 2 and one line', () => {
  it.each([
    ['no command', () => [], 'no command'],
    [
      'a workbook that does not exist',
      () => ['check', join(scratch(), 'B.xlsx')],
      'no such workbook; make it with: setup',
    ],
    [
      'a table that does not exist',
      () => ['setup', join(scratch(), 'B.xlsx'), '--from', 'none.csv'],
      'none.csv: no such file',
    ],
  ])('%s', async (_, argv, message) => {
    const { code, out, err } = await run(scriptOf(), ...argv());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a file that is not a workbook', async () => {
    const book = join(scratch(), 'B.xlsx');
    writeFileSync(book, 'not a zip');
    expect(await run(scriptOf(), 'check', book)).toMatchObject({ code: 2, err: expect.stringContaining(book) });
    expect(readFileSync(book, 'utf8')).toBe('not a zip');
  });

  it('a workbook that LibreOffice has open', async () => {
    const book = await newBook();
    writeFileSync(join(book, '..', '.~lock.BOOK.xlsx#'), '');
    expect(await run(scriptOf({ checkEntries: CHECKED }), 'check', book)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is open in LibreOffice'),
    });
  });

  it('a folder instead of a table; no workbook is left behind', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'T.csv'));
    const book = join(folder, 'B.xlsx');
    expect((await run(scriptOf(), 'setup', book, '--from', join(folder, 'T.csv'))).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['T.csv']);
  });
});

describe('report', () => {
  const docx = Array.from(
    new Int8Array(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<document/>') })),
  );
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const create = (resource: string) => `
    const blob = Utilities.newBlob(${JSON.stringify(docx)}, '${type}');
    const { webViewLink } = Drive.Files.create(${resource}, blob, { fields: 'webViewLink' });`;
  const outcome = `return { done: true, message: 'เสร็จ', data: { file: webViewLink, title: 'ก', rows: 25, draft: options.draft, warnings: 1 } };`;

  it('puts the document into the folder and gives its path', async () => {
    const [book, folder] = [await newBook(), scratch()];
    const script = scriptOf({
      buildReport: `${create("{ name: 'รายงาน รอบ 6', mimeType: 'application/vnd.google-apps.document' }")} ${outcome}`,
    });
    const { code, out } = await run(script, 'report', book, '--round', '6', '--out', folder, '--draft', '--json');
    expect(code).toBe(0);
    const file = join(folder, 'รายงาน รอบ 6.docx');
    expect(JSON.parse(out)).toMatchObject({ file, rows: 25, draft: true });
    expect(statSync(file).size).toBe(docx.length);
  });

  it('gives an unconverted document its ending only once', async () => {
    const folder = scratch();
    const script = scriptOf({ buildReport: `${create(`{ name: 'ก.docx', mimeType: '${type}' }`)} ${outcome}` });
    await run(script, 'report', await newBook(), '--round', '12', '--out', folder);
    expect(readdirSync(folder)).toEqual(['ก.docx']);
  });

  it('a command without --out cannot store a file', async () => {
    const script = scriptOf({ checkEntries: `${create("{ name: 'ก' }")} ${CHECKED}` });
    expect((await run(script, 'check', await newBook())).err).toContain('no folder for files was given');
  });
});

it('the lock on the workbook is released after a fault', async () => {
  const book = await newBook();
  await run(scriptOf({ checkEntries: 'null.x' }), 'check', book);
  expect(existsSync(`${book}.lock`)).toBe(false);
});

it('says in one line that the manifest beside the script is not its own, as after clasp create-script', async () => {
  const folder = scratch();
  copyFileSync('dist/Code.js', join(folder, 'Code.js'));
  writeFileSync(join(folder, 'appsscript.json'), '{ "timeZone": "America/New_York", "runtimeVersion": "V8" }');
  const { code, err } = await runCommandLine(['health', join(folder, 'none.xlsx')], join(folder, 'Code.js'));
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/appsscript\.json: not this project's manifest; run npm run build/),
  ]);
});
