import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplePaper } from '../../examples/paper';
import { converted } from '../../local/print/print';
import { readWorkbook } from '../../local/workbook/files/xlsx';
import { newWorkbook, type WorkbookModel } from '../../local/workbook/model';
import { labelOf } from '../../src/office/settings/records/all-records';
import { launchBrowser, picture } from '../support/dialog';
import { readDocx } from '../support/docx-reader';
import { mailServer } from '../support/mail-server';
import { hasProgram } from '../support/needs';
import { EXAMPLE, sheetOf, valuesOf } from '../support/office';
import { type OpenedInTest, openInTest } from '../support/open';
import { CLOSED_SHEET } from '../support/rounds';

const canBrowse = hasProgram('chromium', 'the way from a Word file to a report is tried in a real browser');
const canConvert = hasProgram('soffice', 'the workbook of the pages is opened by LibreOffice');

const WORD_FILE = {
  name: 'มาตรการ.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(examplePaper(EXAMPLE)),
};
const DAMAGED = 'ดําเนินการตามแผนแล้วเสร็จ เมื่อวันที่ ๑๕ ม.ค. ๖๙';
const MENDED = 'ดำเนินการตามแผนแล้วเสร็จ เมื่อวันที่ ๑๕ ม.ค. ๖๙';
const DOUBTFUL = 'กองคลังรับเรื่องไว้';
const SIGNERS = [
  ['reporterName', 'นางสาวรายงาน ตัวอย่าง'],
  ['chiefName', 'นายปลัดคนหนึ่ง ตัวอย่าง'],
  ['mayorName', 'นายผู้บริหาร ตัวอย่าง'],
] as const;
const HOSTILE = '<img src=x onerror="document.title=1"></script>';

describe.skipIf(!canBrowse || !canConvert)('with an empty workbook and a Word file, by clicks alone', () => {
  let browser: Browser;
  let one: OpenedInTest;
  let page: Page;
  let mails: Awaited<ReturnType<typeof mailServer>>['mails'];
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    const server = await mailServer();
    mails = server.mails;
    one = await openInTest({ workbook: newWorkbook('ใหม่') }, '--smtp', server.url);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', message => void (message.type() === 'error' && problems.push(message.text())));
    page.on('pageerror', error => void problems.push(error.message));
    await page.goto(one.address);
    await page.getByRole('grid').waitFor();
  });
  afterAll(() => browser.close());

  /** Opens a menu item's page, and gives its frame. */
  async function open(...items: readonly string[]): Promise<FrameLocator> {
    await page.getByRole('menuitem', { name: 'มาตรการ ITA' }).click();
    for (const item of items) await page.getByRole('menuitem', { name: item }).click();
    return page.frameLocator('iframe');
  }
  async function close(): Promise<void> {
    await page.locator('.window').getByRole('button', { name: 'ปิด' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
  }
  const cell = (row: number, column: number) =>
    page.locator(`tr[aria-rowindex="${row + 1}"] > td[aria-colindex="${column}"]`);
  async function type(row: number, column: number, text: string): Promise<void> {
    await cell(row, column).dblclick();
    await page.getByLabel(/^พิมพ์ข้อความในเซลล์/).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await cell(row, column).getByText(text).waitFor();
  }

  it('a register, a fault mended, states reviewed, letters sent, a report ready to sign', async () => {
    const start = await open('๑ เริ่มต้นใช้งาน');
    await start.getByLabel('เลือกไฟล์ Word หรือ CSV').setInputFiles(WORD_FILE);
    await start.getByRole('heading', { name: 'อ่านได้ ๒๕ รายการ ๑๐ กลุ่ม' }).waitFor();
    // An understanding corrected by hand, and corrected again.
    await start.getByLabel('แถว ๒ อ่านเป็น').selectOption({ label: 'ไม่ใช่รายการ' });
    await start.getByRole('heading', { name: 'อ่านได้ ๒๔ รายการ' }).waitFor();
    await start.getByRole('button', { name: 'ยกเลิก', exact: true }).click();
    await start.getByRole('heading', { name: 'อ่านได้ ๒๕ รายการ' }).waitFor();
    await start.getByRole('button', { name: 'นำเข้าทะเบียน' }).click();
    await start.getByLabel('ชื่อหน่วยงาน').fill('องค์การบริหารส่วนตำบลทุ่งตัวอย่าง');
    for (const [key, name] of SIGNERS) await start.getByLabel(labelOf(key), { exact: true }).fill(name);
    await start.getByRole('button', { name: 'บันทึกและไปต่อ' }).click();
    await start.getByLabel('อีเมลของกองคลัง').fill('finance@office.example');
    await start.getByRole('button', { name: 'บันทึกและไปต่อ' }).click();
    await start.getByText('ยังไม่ได้เปิด').waitFor();
    await close();

    await type(4, 5, DAMAGED);
    await type(6, 5, DOUBTFUL);
    await type(7, 5, HOSTILE);

    const findings = await open('๒ ตรวจสอบข้อมูล');
    await findings.getByText('ระบบแก้อักขระและคำผิดให้ได้ ๑ ช่อง').click();
    await findings.getByRole('button', { name: 'แก้ไข ๑ ช่อง' }).click();
    await findings.getByText('แก้ไขแล้ว ๑ จุด').waitFor();
    await cell(4, 5).getByText(MENDED).waitFor();
    await findings.getByRole('button', { name: 'ย้อนกลับการแก้ไขล่าสุด' }).click();
    await cell(4, 5).getByText(DAMAGED).waitFor();
    await findings.getByText('ระบบแก้อักขระและคำผิดให้ได้ ๑ ช่อง').click();
    await findings.getByRole('button', { name: 'แก้ไข ๑ ช่อง' }).click();
    await cell(4, 5).getByText(MENDED).waitFor();
    await close();

    const review = await open('เครื่องมือเพิ่มเติม', 'ตรวจทานสถานะก่อนเสนอผู้บริหาร');
    const doubtful = review.locator('li').filter({ hasText: DOUBTFUL });
    await doubtful.getByRole('button', { name: 'แล้วเสร็จ', exact: true }).click();
    await review.getByRole('button', { name: 'บันทึก ๑ รายการ' }).click();
    await review.getByText('บันทึกการตรวจทานแล้ว ๑ รายการ').waitFor();
    await close();

    await picture(page, 'sheet');
    const letters = await open('๔ ติดตามผล');
    await letters.getByText('กองคลัง (finance@office.example)').click();
    await letters.frameLocator('iframe').getByText('เรียน ผู้อำนวยการกองคลัง').waitFor();
    await letters.getByRole('button', { name: 'ส่งหนังสือแจ้ง ๑ ฉบับ' }).click();
    await letters.getByRole('button', { name: 'ส่ง ๑ ฉบับ', exact: true }).click();
    await letters.getByRole('heading', { name: 'ส่งแล้ว ๑ ฉบับ' }).waitFor();
    await close();
    expect(mails.map(({ to }) => [to].flat().map(each => each?.text))).toEqual([['finance@office.example']]);

    const report = await open('๕ จัดทำรายงาน');
    await report.getByText(/พร้อมสร้างรายงาน|ขอให้ดูสถานะอีกครั้ง/).waitFor();
    await report.getByRole('button', { name: 'สร้างรายงาน' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      report.getByRole('link', { name: 'ดาวน์โหลด Word' }).click(),
    ]);
    const { paragraphs, tables } = readDocx(readFileSync(await download.path()));
    const printed = [...paragraphs, ...tables.flat(3)].join('\n');
    expect(printed).toContain('องค์การบริหารส่วนตำบลทุ่งตัวอย่าง');
    expect(printed).toContain(MENDED);
    for (const [, name] of SIGNERS) expect(printed).toContain(name);
    expect(printed).toContain('<img src=x onerror=');
    expect(printed).not.toContain('ฉบับร่าง');
    await close();

    // At the menu, with a question and no page.
    await open('เครื่องมือเพิ่มเติม', 'ปิดรอบการรายงาน');
    const question = page.getByRole('alertdialog');
    await question.getByText('ผลจะถูกเก็บไว้ แก้ไขภายหลังได้').waitFor();
    await picture(page, 'sheet-asks');
    await question.getByRole('button', { name: 'ใช่', exact: true }).click();
    await question.getByText('ปิดรอบ ๖ เดือน ปีงบประมาณ ๒๕๖๙ แล้ว').waitFor();
    await question.getByRole('button', { name: 'ตกลง' }).click();
    await page.getByRole('navigation', { name: 'แผ่นงาน' }).getByText(CLOSED_SHEET).waitFor();
    const closed = await open('๕ จัดทำรายงาน');
    await closed.getByText('รอบนี้ปิดแล้วเมื่อ').waitFor();
    await close();

    expect(problems).toEqual([]);
    expect(await one.close()).toBe(0);
    const workbook = await readWorkbook(one.book);
    const register = valuesOf(workbook, 'มาตรการ');
    expect(register.slice(3, 7).map(row => row[4])).toEqual(expect.arrayContaining([MENDED, DOUBTFUL, HOSTILE]));
    const [resaved = ''] = converted([one.book], 'xlsx', join(dirname(one.book), 'resaved'));
    const again = await readWorkbook(resaved);
    for (const { name } of workbook.sheets) {
      expect(filledIn(again, workbook, name), name).toEqual(filledIn(workbook, workbook, name));
    }
    expect(readdirSync(one.out)).not.toEqual([]);
  }, 300_000);
});

/** A sheet's cells, without what is empty at the ends. What the first workbook calculates of today is left out: programs have their own. */
function filledIn(workbook: WorkbookModel, first: WorkbookModel, sheet: string) {
  const { rows } = sheetOf(first, sheet);
  const isOfToday = (row: number, column: number) => rows[row]?.[column]?.formula?.includes('TODAY()') === true;
  return valuesOf(workbook, sheet).map((cells, row) =>
    cells
      .map((cell, column) => (isOfToday(row, column) ? '' : String(cell)))
      .join('\t')
      .trimEnd(),
  );
}
