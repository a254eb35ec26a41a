import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleTable } from '../../../examples/office';
import { parseCommand } from '../../../local/cli/arguments/arguments';
import { readWorkbook } from '../../../local/workbook/files/xlsx';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import { readSource } from '../../../src/import/read/read-source';
import { readDocx } from '../../support/docx-reader';
import { dataOf, EXAMPLE, exampleHost, valuesOf } from '../../support/office';

describe('npm start', () => {
  // A folder of its own, because the program makes its workspace beside its build.
  const folder = mkdtempSync(join(tmpdir(), 'matrakan-start-'));
  const workspace = join(folder, 'workspace');
  const reports = join(workspace, 'report');
  const named = (pattern: RegExp) => readdirSync(reports).filter(name => pattern.test(name));
  let said = '';
  beforeAll(() => {
    mkdirSync(join(folder, 'build'));
    for (const part of ['package.json', 'dist', 'examples/office.json', 'build/start.js', 'build/worker.js'])
      cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const before of ['letters/old.eml', 'report/old.docx', 'new/letter.eml', 'new.xlsx']) {
      mkdirSync(dirname(join(workspace, before)), { recursive: true });
      writeFileSync(join(workspace, before), 'before');
    }
    said = execFileSync(process.execPath, ['build/start.js'], { cwd: folder, encoding: 'utf8' });
  });

  it('begins with a Word file that holds the office’s plan, and fills the register from it', async () => {
    expect(said.split('\n')[0]).toBe("1. The office's plan, as it has it: a Word file");
    const source = readSource(readFileSync(join(workspace, 'มาตรการ.docx')));
    expect('tables' in source && source.tables.map(({ cells }) => cells)).toEqual([exampleTable(EXAMPLE)]);
    const workbook = await readWorkbook(join(workspace, 'office.xlsx'));
    expect(valuesOf(workbook, 'ประวัติการทำงาน').flat().join('\n')).toContain('นำเข้าจาก "มาตรการ.docx" ๒๕ รายการ ๑๐ กลุ่ม');
    const [headings = [], ...rows] = exampleTable(EXAMPLE);
    const [written = [], ...measures] = valuesOf(workbook, 'มาตรการ');
    const places = headings.map(heading => written.indexOf(heading));
    expect(measures.map(row => places.map(place => row[place]))).toEqual(rows);
  });

  it('ends with the counts, the report and the letters of a register that was filled from cells', () => {
    const host = exampleHost();
    const { summary } = dataOf<FlagData>(host.call('flagProgress'));
    const { measures, done, inProgress, overdue } = summary;
    expect(said).toContain(`${measures} measures, ${done} done, ${inProgress} in progress, ${overdue} overdue.\n`);
    expect(said).toContain('0 errors, 2 warnings; 3 letters written.\n');
    dataOf(host.call('buildReport', [{ round: 6, draft: false }]));
    const [report = ''] = named(/รอบ ๖ เดือน.*\.docx$/);
    expect(said).toContain(report);
    expect(readDocx(readFileSync(join(reports, report)))).toEqual(readDocx(host.files[0]?.bytes ?? new Uint8Array()));
    expect(
      readdirSync(join(workspace, 'letters'))
        .map(name => /\S+@\S+/.exec(name)?.[0])
        .sort(),
    ).toEqual(['clerk@thungtuayang.example', 'finance@thungtuayang.example', 'works@thungtuayang.example']);
  });

  it('makes anew what it made before, and leaves the other files of the workspace', () => {
    const files = readdirSync(workspace, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['new.xlsx', join('new', 'letter.eml')]));
    expect(files.filter(name => name.includes('old'))).toEqual([]);
  });

  it('ends by saying where all is and how to go on, in words that work', () => {
    const paths = Array.from(said.matchAll(/^ {2}(?:plan|workbook|report|letters) +(.+)$/gm), ([, path = '']) => path);
    expect(paths.map(path => existsSync(join(folder, path)))).toEqual([true, true, true, true]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [, program = ''] = /without a Google account: npm run (\w+)$/m.exec(said) ?? [];
    expect(Object.keys(scripts)).toContain(program);
    const [, words = ''] = /to a report: npm run -s local -- (.+)$/m.exec(said) ?? [];
    expect(parseCommand(words.split(' '))).toMatchObject({
      verb: 'open',
      book: 'workspace/new.xlsx',
      today: EXAMPLE.today,
    });
  });

  it('makes one report, of the round that has ended, and none of twelve months before its time', () => {
    expect(named(/\.docx$/)).toHaveLength(1);
    expect(named(/๑๒ เดือน/)).toEqual([]);
    expect(said).toContain('report: the round of 6 months, which has just ended');
    expect(EXAMPLE.today < `${EXAMPLE.fiscalYear - 543}-09-30`).toBe(true);
  });
});
