import { expect, it } from 'vitest';
import { BadInput } from '../../../local/bad-input';
import { parseCommand } from '../../../local/cli/arguments/arguments';

const words = (line: string) => line.split(' ').filter(word => word !== '');
const shared = { book: 'B.xlsx', today: null, json: false };

it.each([
  ['setup B.xlsx', { ...shared, verb: 'setup', from: null, fiscalYear: null, emblem: null, fillDown: false }],
  [
    'setup B.xlsx --from T.csv --fiscal-year 2565 --emblem E.png',
    { ...shared, verb: 'setup', from: 'T.csv', fiscalYear: 2565, emblem: 'E.png', fillDown: false },
  ],
  [
    'setup B.xlsx --row 1:5=one --row ๓=none',
    {
      ...shared,
      verb: 'setup',
      from: null,
      fiscalYear: null,
      emblem: null,
      fillDown: false,
      rows: [
        { table: 1, row: 5, as: 'one' },
        { table: 1, row: 3, as: 'none' },
      ],
    },
  ],
  [
    'setup B.xlsx --from T.docx --map ตามนี้=method --map a=b=ผู้รับผิดชอบ --map ที่=own --table ๑๐ --preview',
    {
      ...shared,
      verb: 'setup',
      from: 'T.docx',
      fiscalYear: null,
      emblem: null,
      fillDown: false,
      map: [
        { heading: 'ตามนี้', column: 'method' },
        { heading: 'a=b', column: 'unit' },
        { heading: 'ที่', column: null },
      ],
      table: 10,
      preview: true,
    },
  ],
  ['check B.xlsx --today 2022-04-01 --json', { verb: 'check', book: 'B.xlsx', today: '2022-04-01', json: true }],
  ['check B.xlsx --today ๒๐๒๒-๐๔-๐๑', { ...shared, verb: 'check', today: '2022-04-01' }],
  [
    'setup B.xlsx --fiscal-year ๒๕๖๕',
    { ...shared, verb: 'setup', from: null, fiscalYear: 2565, emblem: null, fillDown: false },
  ],
  [
    'remind B.xlsx --smtp smtp://localhost:๑๐๒๕',
    { ...shared, verb: 'remind', out: null, smtp: 'smtp://localhost:1025', dryRun: false },
  ],
  ['flag --json B.xlsx', { ...shared, verb: 'flag', json: true }],
  [
    'report B.xlsx --round 6 --out D',
    { ...shared, verb: 'report', round: 6, out: 'D', edition: 'executive', draft: false, pdf: true },
  ],
  [
    'report B.xlsx --round 6 --out D --edition signing',
    { ...shared, verb: 'report', round: 6, out: 'D', edition: 'executive', draft: false, pdf: true },
  ],
  [
    'report B.xlsx --round=๑๒ --out=D --edition public --draft --no-pdf',
    { ...shared, verb: 'report', round: 12, out: 'D', edition: 'public', draft: true, pdf: false },
  ],
  [
    'report B.xlsx --round 12 --out D --cut-off ๒๐๒๒-๐๙-๑๕',
    {
      ...shared,
      verb: 'report',
      round: 12,
      out: 'D',
      edition: 'executive',
      cutOff: '2022-09-15',
      draft: false,
      pdf: true,
    },
  ],
  ['register B.xlsx', { ...shared, verb: 'register' }],
  [
    'reissue B.xlsx --round 6 --only setting:mayorName --only row:r1-2 --signed 2022-04-03 --preview',
    {
      ...shared,
      verb: 'reissue',
      round: 6,
      only: ['setting:mayorName', 'row:r1-2'],
      signedOn: '2022-04-03',
      preview: true,
    },
  ],
  ['close-round B.xlsx --round ๖', { ...shared, verb: 'close-round', round: 6 }],
  [
    'close-round B.xlsx --round 12 --cut-off 2022-09-15',
    { ...shared, verb: 'close-round', round: 12, cutOff: '2022-09-15' },
  ],
  [
    'report B.xlsx --round 6 --out D --year ๒๕๖๕',
    { ...shared, verb: 'report', round: 6, out: 'D', edition: 'executive', year: 2565, draft: false, pdf: true },
  ],
  ['remind B.XLSX --out D', { ...shared, book: 'B.XLSX', verb: 'remind', out: 'D', smtp: null, dryRun: false }],
  [
    'remind B.xlsx --smtp smtp://localhost:1025',
    { ...shared, verb: 'remind', out: null, smtp: 'smtp://localhost:1025', dryRun: false },
  ],
  ['fix B.xlsx', { ...shared, verb: 'fix', dryRun: false }],
  ['fix B.xlsx --dry-run --json', { ...shared, verb: 'fix', dryRun: true, json: true }],
  ['undo --json B.xlsx', { ...shared, verb: 'undo', json: true }],
  ['open B.xlsx', { ...shared, verb: 'open', out: null, smtp: null, watch: false }],
  [
    'open B.xlsx --out D --smtp smtp://localhost:1025 --watch --today 2022-04-01',
    { ...shared, verb: 'open', out: 'D', smtp: 'smtp://localhost:1025', watch: true, today: '2022-04-01' },
  ],
  ['split B.xlsx', { ...shared, verb: 'split', rows: [] }],
  ['join B.xlsx --row 3,๕ --row 9', { ...shared, verb: 'join', rows: [3, 5, 9] }],
  ['remind B.xlsx --dry-run', { ...shared, verb: 'remind', out: null, smtp: null, dryRun: true }],
])('reads: %s', (line, command) => {
  expect(parseCommand(words(line))).toEqual(command);
});

it.each(['--help', 'check --help', '-h'])('%s asks for help', line => {
  expect(parseCommand(words(line))).toBeNull();
});

it.each([
  [
    '',
    'no command: use setup, check, fix, undo, flag, review, report, close-round, reissue, register, remind, health, request, form, collect, split, join, open, or --help',
  ],
  [
    'mend B.xlsx',
    'unknown command "mend": use setup, check, fix, undo, flag, review, report, close-round, reissue, register, remind, health, request, form, collect, split, join, open, or --help',
  ],
  ['toString B.xlsx', 'unknown command "toString"'],
  ['check', 'check: which workbook?'],
  ['check A.xlsx B.xlsx', 'check: one workbook at a time; "B.xlsx" is too many'],
  ['check B.ods', 'B.ods: is not an .xlsx file'],
  ['check B.xlsx --out D', 'check: unknown option --out; it takes --today, --json'],
  ['split B.xlsx --row all', '--row all: is no list of rows; write it as 3,5'],
  ['check B.xlsx -v', 'check: unknown option -v'],
  ['check B.xlsx --constructor', 'check: unknown option --constructor'],
  ['check B.xlsx --json=yes', 'check: --json takes no value'],
  ['check B.xlsx --today', 'check: --today needs a value'],
  [
    'report B.xlsx --round 6 --out D --edition web',
    'report: --edition web: is none of executive, public, annex, signing',
  ],
  ['setup B.xlsx --from --json', 'setup: --from needs a value'],
  ['check B.xlsx --today 1/4/2022', '--today 1/4/2022: is not a date; write it as 2022-03-31'],
  ['report B.xlsx --round 6 --out D --cut-off 31/3/2022', '--cut-off 31/3/2022: is not a date; write it as 2022-03-31'],
  ['check B.xlsx --today 2022-02-30', '--today 2022-02-30: is not a date'],
  ['check B.xlsx --today 2565-04-01', '--today 2565-04-01: is a Buddhist year; write 2022 for it'],
  ['setup B.xlsx --row 5=all', 'setup: --row 5=all: write it as "TABLE:ROW=one"; it takes one, several, above, none'],
  ['setup B.xlsx --map ตามนี้', 'setup: --map ตามนี้: write it as "HEADING=method"'],
  ['setup B.xlsx --map ตามนี้=state', 'setup: --map ตามนี้=state: no column "state"; it takes group, method, unit,'],
  ['setup B.xlsx --table ๐', 'setup: --table ๐: is not the number of a table, such as 2'],
  ['setup B.xlsx --fiscal-year 2022', '--fiscal-year 2022: is not a Buddhist year; write it as 2565'],
  ['report B.xlsx --out D', 'report: --round is missing'],
  ['report B.xlsx --round 9 --out D', 'report: --round 9: is neither 6 nor 12'],
  ['report B.xlsx --round 6', 'report: --out DIR is missing'],
  ['close-round B.xlsx', 'close-round: --round is missing'],
  ['report B.xlsx --round 6 --out D --year 2022', '--year 2022: is not a Buddhist year; write it as 2565'],
  ['remind B.xlsx', 'remind: --out DIR is missing'],
  ['remind B.xlsx --smtp localhost:1025', 'remind: --smtp localhost:1025: is not a mail server'],
  ['open', 'open: which workbook?'],
  ['open B.xlsx --json', 'open: unknown option --json; it takes --today, --out, --smtp, --watch'],
  ['open B.xlsx --smtp localhost', 'open: --smtp localhost: is not a mail server'],
  ['remind B.xlsx --smtp http://localhost', 'remind: --smtp http://localhost: is not a mail server'],
])('refuses: %s', (line, message) => {
  expect(() => parseCommand(words(line))).toThrow(BadInput);
  expect(() => parseCommand(words(line))).toThrow(message);
});
