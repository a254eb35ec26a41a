import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type {
  ConvertedData,
  PreparedData,
  ReadBackData,
  ReportData,
  ReportOptions,
} from '../../../src/commands/report/report-data';
import { readDocx } from '../../support/docx-reader';
import {
  dataOf,
  exampleHost,
  exampleWorkbook,
  hostOver,
  problemOf,
  type TestHost,
  valuesOf,
} from '../../support/office';
import { reportInSteps, runReport } from '../../support/reports';

const SIX: ReportOptions = { round: 6, draft: false };
const prepare = (host: TestHost, options = SIX) => dataOf<PreparedData>(host.call('prepareReport', [options], 'page'));
const convert = (host: TestHost, { next }: PreparedData) =>
  dataOf<ConvertedData>(host.call('convertReport', [next.word], 'page'));
/** What is in the folder, by its kind. */
const kept = ({ state }: TestHost) =>
  state.files.filter(({ trashed, mimeType }) => !trashed && !mimeType.endsWith('.folder')).map(({ name }) => name);
const unfinished = ({ state }: TestHost) => Object.values(state.properties.user)[0]?.['reportUnfinished'];

describe('a report in three steps', () => {
  it('leaves what one call leaves, and says the same', () => {
    const [inOne, inSteps] = [exampleHost(), exampleHost()];
    const whole = dataOf<ReportData>(runReport(inOne));
    const runs = reportInSteps(inSteps, SIX);
    expect(kept(inSteps)).toEqual(kept(inOne));
    expect(inSteps.files).toEqual(inOne.files);
    expect(unfinished(inSteps)).toBe('-');
    const [prepared, converted, read] = runs.map(run => dataOf<{ summary: string }>(run));
    expect([prepared?.summary, converted?.summary, read?.summary]).toEqual([whole.summary, '', '']);
    expect(read).toMatchObject({ notKept: whole.notKept });
  });

  it('hands on plain data without staff texts but the headings', () => {
    const host = exampleHost();
    const { next } = prepare(host);
    const json = JSON.stringify(next);
    expect(JSON.parse(json)).toEqual(next);
    expect(json).not.toContain(String(valuesOf(host.workbook, 'มาตรการ')[1]?.[1]));
    expect(json.length).toBeLessThan(5000);
  });

  it('logs the Word file, so that it is found if the page is closed', () => {
    const host = exampleHost();
    const { docx } = prepare(host);
    expect(valuesOf(host.workbook, 'ประวัติการทำงาน').flat().join()).toContain(docx);
    expect(kept(host)).toEqual([expect.stringMatching(/\.docx$/)]);
  });

  it('if broken off before the second, leaves after the next report what one report leaves', () => {
    const host = exampleHost();
    prepare(host);
    reportInSteps(host);
    expect(kept(host)).toHaveLength(2);
    expect(host.state.files.filter(({ mimeType }) => mimeType.endsWith('.folder'))).toHaveLength(1);
  });

  it('if broken off after the conversion, but before that was noted, likewise', () => {
    const workbook = exampleWorkbook();
    const first = hostOver(workbook);
    const prepared = prepare(first);
    const { trace } = first.call('convertReport', [prepared.next.word], 'page');
    expect(kept(first)).toHaveLength(2);
    // As if the script had died before the last call of the step.
    expect(trace.at(-1)).toBe('Properties.setProperties');
    const properties = Object.values(first.state.properties.user)[0] ?? {};
    properties['reportUnfinished'] = prepared.next.word.run;
    reportInSteps(first);
    expect(kept(first)).toHaveLength(2);
  });

  it('is complete with its Word file if Drive does not convert it, and the next report leaves it', () => {
    const host = exampleHost({ drive: savesOnly(/\.docx$/) });
    const prepared = prepare(host);
    expect(convert(host, prepared)).toEqual({
      document: null,
      summary: expect.stringContaining('แปลงเป็น Google เอกสารไม่ได้'),
    });
    const again = prepare(host, { ...SIX, round: 12, draft: true });
    expect(convert(host, again).document).toBeNull();
    expect(kept(host)).toHaveLength(2);
    expect(host.state.files.filter(({ mimeType }) => mimeType.endsWith('.folder'))).toHaveLength(1);
  });

  it('makes no second document if it could not be noted that the first is complete', () => {
    const first = exampleHost();
    const prepared = prepare(first);
    const documents = new Map([[prepared.next.word.id, { bytes: first.files[0]?.bytes ?? new Uint8Array(), gets: 0 }]]);
    let fails = true;
    const beforeCall: HostOptions['beforeCall'] = (_, name) => {
      if (fails && name === 'Properties.setProperties') throw new Error('quota for one day');
    };
    const host = hostOver(first.workbook, { documents, beforeCall });
    expect(() => convert(host, prepared)).toThrow('one day');
    expect(kept(host)).toHaveLength(1);
    fails = false;
    expect(convert(host, prepared).document).not.toBeNull();
    expect(kept(host)).toHaveLength(2);
  });

  it('is not called complete if its Word file is gone, so that the next report still cleans up', () => {
    const host = exampleHost();
    const { next } = prepare(host);
    host.state.files.splice(1);
    const run = host.call('convertReport', [next.word], 'page');
    expect(problemOf(run)).toEqual({ code: 'wordGone' });
    expect(run.value).toMatchObject({ message: expect.stringContaining('โปรดสร้างรายงานอีกครั้ง') });
    expect(unfinished(host)).toBe(next.word.run);
  });

  it('is stopped by errors before anything is stored', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'D5', 'เร็ว ๆ นี้');
    const host = hostOver(workbook);
    expect(problemOf(host.call('prepareReport', [SIX], 'page'))).toMatchObject({ code: 'errorsInEntries' });
    expect(host.state.files).toEqual([]);
  });

  it('tells what the conversion lost', () => {
    const host = exampleHost({ docs: { loses: ['merges'] } });
    const read = reportInSteps(host)[2];
    expect(read && dataOf<ReadBackData>(read)).toEqual({
      notKept: ['merges'],
      summary: expect.stringContaining('การผสานเซลล์'),
    });
  });

  it.each<[string, string, readonly unknown[]]>([
    ['a part that does not exist', 'prepareReport', [{ ...SIX, parts: ['ปก'] }]],
    ['a round that does not exist', 'prepareReport', [{ ...SIX, round: 9 }]],
    ['no Word file', 'convertReport', [{ id: "x' or true", run: 'r', name: 'ก', isTooLong: false }]],
    ['a run that is no word', 'convertReport', [{ id: 'x', run: "r' or 'a", name: 'ก', isTooLong: false }]],
    ['a name that is no text', 'convertReport', [{ id: 'x', run: 'r', name: {}, isTooLong: false }]],
    ['no document', 'readBackReport', ['../x', {}]],
  ])('refuses %s', (_, step, args) => {
    const host = exampleHost();
    expect(() => host.call(step, args, 'page')).toThrow();
    expect(host.state.files).toEqual([]);
  });

  it("converts and reads nothing of another account's", () => {
    const workbook = exampleWorkbook();
    const { next } = prepare(hostOver(workbook));
    const other = hostOver(workbook, { user: 'other@example.org' });
    expect(problemOf(other.call('convertReport', [next.word], 'page'))).toEqual({ code: 'wordGone' });
    expect(dataOf<ReadBackData>(other.call('readBackReport', [next.word.id, next.outline], 'page')).notKept).toBeNull();
    expect(kept(other)).toHaveLength(1);
  });
});

describe('the parts of one report', () => {
  const textOf = (options: Partial<ReportOptions>) => {
    const host = exampleHost();
    prepare(host, { ...SIX, ...options });
    const { paragraphs } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
    return { host, text: paragraphs.join('\n') };
  };

  it("are those that were chosen, whatever the office's sheet says, and the sheet stays", () => {
    const wording = (workbook: WorkbookModel) => valuesOf(workbook, 'ข้อความในรายงาน');
    const before = wording(exampleWorkbook());
    const { host, text } = textOf({ parts: ['cover'] });
    expect(text).not.toContain('บันทึกข้อความ');
    expect(text).not.toContain('ภาคผนวก');
    expect(wording(host.workbook)).toEqual(before);
    expect(textOf({}).text).toContain('บันทึกข้อความ');
  });

  it('never have in the public edition what is internal', () => {
    const memo = 'บันทึกข้อความ';
    expect(textOf({ edition: 'public', parts: ['memo', 'units'] }).text).not.toContain(memo);
    expect(textOf({ parts: ['memo'] }).text).toContain(memo);
  });
});

/** A Drive that stores only files with such names. */
function savesOnly(names: RegExp): HostOptions['drive'] & object {
  return {
    save(name) {
      if (!names.test(name)) throw new Error('Bad Request');
      return { path: `/drive/${name}` };
    },
  };
}
