import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newReply } from '../../../../local/cli/wait';
import type { MailMessage } from '../../../../local/host/account/mail';
import { openedBook } from '../../../../local/open/book/opened-book';
import type { Edit } from '../../../../local/open/view';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook } from '../../../../local/workbook/model';
import { scratch } from '../../../support/cli';
import { CODE, EXAMPLE, exampleWorkbook, MANIFEST } from '../../../support/office';

interface Setting {
  readonly code?: string;
  readonly mail?: (message: MailMessage) => void;
}

/** Opens a file with one sheet for a short script, or the example office for the product's. */
async function opened({ code, mail = () => {} }: Setting = {}) {
  const folder = scratch();
  const book = join(folder, 'B.xlsx');
  await writeWorkbook(book, code === undefined ? exampleWorkbook() : newWorkbook('B'));
  const notices: string[] = [];
  const workbook = await readWorkbook(book);
  const job = { book, folder, today: EXAMPLE.today, code: code ?? CODE, manifest: MANIFEST, sourceMap: undefined };
  const outside = {
    mail,
    ask: () => ({ button: 'YES' }) as const,
    toast: () => {},
    notice: (text: string) => void notices.push(text),
  };
  const open = openedBook(workbook, { ...job, reply: newReply() }, outside);
  const type = (edit: Partial<Edit>) =>
    open.handle<'edit'>({
      kind: 'edit',
      edit: { sheet: 0, row: 0, column: 0, text: 'ก', version: open.version(), seen: '', sure: false, ...edit },
    });
  const onDisk = async (cell = { row: 0, column: 0 }) =>
    (await readWorkbook(book)).sheets[0]?.rows[cell.row]?.[cell.column]?.value ?? '';
  return { open, type, onDisk, book, folder, notices };
}

const run = (functionName: string) => ({ kind: 'run', functionName }) as const;
const set = (cell: string, value: string) =>
  `SpreadsheetApp.getActiveSheet().getRange('${cell}').setValue('${value}');`;

it('an edit is in the file before it is told as saved, and onEdit has run', async () => {
  const code = `function onEdit() { ${set('B1', 'เห็นแล้ว')} }`;
  const { type, onDisk, open } = await opened({ code });
  const before = open.version();
  expect(await type({})).toEqual({ kind: 'saved' });
  expect([await onDisk(), await onDisk({ row: 0, column: 1 })]).toEqual(['ก', 'เห็นแล้ว']);
  expect(open.version()).toBeGreaterThan(before);
  expect(await type({ row: 1, text: 'ข' })).toEqual({ kind: 'saved' });
  expect(await onDisk({ row: 1, column: 0 })).toBe('ข');
});

it('two tabs: the second edit of a cell that both saw is refused, those of different cells are not', async () => {
  const { type, onDisk, open } = await opened({ code: '' });
  const version = open.version();
  expect(await type({ version, text: 'ของคนแรก' })).toEqual({ kind: 'saved' });
  expect(await type({ version, text: 'ของคนที่สอง' })).toEqual({ kind: 'conflict', now: 'ของคนแรก' });
  expect(await type({ version, row: 1, text: 'อีกเซลล์' })).toEqual({ kind: 'saved' });
  expect([await onDisk(), await onDisk({ row: 1, column: 0 })]).toEqual(['ของคนแรก', 'อีกเซลล์']);
});

it('what the script wrote before it failed stays and is saved, as in Google', async () => {
  const code = `function run() { ${set('A1', 'เริ่ม')} SpreadsheetApp.flush(); throw new Error('พัง'); }`;
  const { open, onDisk, notices } = await opened({ code });
  expect(await open.handle<'run'>(run('run'))).toEqual({
    kind: 'ran',
    value: null,
    error: 'พัง',
    pages: [],
    selected: null,
  });
  expect(await onDisk()).toBe('เริ่ม');
  expect(notices.join()).toContain('Error: พัง');
});

it('a file that another program changed is not overwritten, and the edit is taken back', async () => {
  const { open, type, book, notices } = await opened({ code: '' });
  const other = await readWorkbook(book);
  other.sheets[0]?.rows.push([{ value: 'ของโปรแกรมอื่น' }]);
  await new Promise(done => setTimeout(done, 20));
  await writeWorkbook(book, other);
  const bytes = readFileSync(book);
  const version = open.version();
  expect(await type({ row: 2 })).toEqual({ kind: 'notSaved', why: 'changedElsewhere' });
  expect(readFileSync(book).equals(bytes)).toBe(true);
  expect(open.version()).toBe(version);
  expect(JSON.stringify(open.shown().sheets)).not.toContain('"ก"');
  expect(notices.join()).toContain('another program changed it');
});

it('while another program has it open nothing is saved; afterwards it is', async () => {
  const { type, onDisk, folder } = await opened({ code: '' });
  const lock = join(folder, '~$B.xlsx');
  writeFileSync(lock, '');
  expect(await type({})).toEqual({ kind: 'notSaved', why: 'openElsewhere' });
  rmSync(lock);
  expect(await type({})).toEqual({ kind: 'saved' });
  expect(await onDisk()).toBe('ก');
});

it('letters that went are remembered on the disk, even if the workbook could not be saved', async () => {
  const mails: string[] = [];
  let spoil = () => {};
  const { open, folder, book } = await opened({
    mail: ({ to }) => {
      mails.push(...to);
      spoil();
    },
  });
  spoil = () => writeFileSync(join(folder, '~$B.xlsx'), '');
  expect(await open.handle<'run'>(run('sendReminders'))).toEqual({ kind: 'notSaved', why: 'openElsewhere' });
  expect(mails.length).toBeGreaterThan(0);
  const state = readFileSync(`${book}.state.json`, 'utf8');
  for (const address of mails) expect(state).toContain(address);
  const sent = mails.length;
  spoil = () => {};
  rmSync(join(folder, '~$B.xlsx'));
  await open.handle<'run'>(run('sendReminders'));
  expect(mails.slice(sent)).toEqual([]);
});

it('a report is stored as a file, and a page is told where', async () => {
  const { open, folder } = await opened();
  const reply = await open.handle<'call'>({
    kind: 'call',
    functionName: 'buildReport',
    args: [{ round: 6, draft: false, edition: 'executive' }],
  });
  const { value } = reply as { value: { data: { file: string } } };
  expect(existsSync(value.data.file)).toBe(true);
  expect(readdirSync(folder).filter(name => name.endsWith('.docx'))).toHaveLength(1);
  expect(open.shown().files).toContain(value.data.file);
});

it('a page may call what the script declares, but nothing private', async () => {
  const { open } = await opened({ code: 'function one() {} function two_() {} var three = 3;' });
  expect(open.functions()).toEqual(['one']);
});

it("the menu is the script's, with separators and menus inside it; a script without one has none", async () => {
  const code = `function onOpen() { const ui = SpreadsheetApp.getUi();
    ui.createMenu('ก').addItem('ข', 'run').addSeparator().addSubMenu(ui.createMenu('ค').addItem('ง', 'run')).addToUi(); }`;
  const { open } = await opened({ code });
  const item = (caption: string) => ({ caption, functionName: 'run' });
  expect(await open.handle<'menus'>({ kind: 'menus' })).toEqual({
    kind: 'menus',
    menus: [{ caption: 'ก', items: [item('ข'), { separator: true }, { menu: { caption: 'ค', items: [item('ง')] } }] }],
  });
  const none = await opened({ code: '' });
  expect(await none.open.handle<'menus'>({ kind: 'menus' })).toEqual({ kind: 'menus', menus: [] });
});
