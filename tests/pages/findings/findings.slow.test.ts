import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { bookFrom, exampleHost, exampleWorkbook, hostOver, type TestHost, valuesOf } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the sidebar รายการที่ต้องแก้ไข is tested in a real browser');

const WRONG = 'ดําเนินการแล้ว เมื่อ ๑๕ ม.ค. ๖๙ <img src=x onerror="document.title=1">';

describe.skipIf(!canBrowse)('the sidebar รายการที่ต้องแก้ไข in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openFindingsSidebar');
  const lines = (page: Page) => page.locator('ul.list > li');

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  function faultyHost(): TestHost {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E3', WRONG);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'F4', 'ควรทบทวนกฏหมายทุกปี');
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'D5', 'เร็ว ๆ นี้');
    return hostOver(workbook);
  }

  it('lists the most serious first, shows only some, and leads to the cell', async () => {
    const host = faultyHost();
    let selected: unknown = null;
    const call: typeof host.call = (...args) => {
      const run = host.call(...args);
      selected = run.screen.selections;
      return run;
    };
    const page = await open({ ...host, call });
    await lines(page).first().waitFor();
    await picture(page, 'findings');
    const classes = await lines(page).evaluateAll(all => all.map(one => one.className));
    expect(classes).toEqual([...classes].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(classes[0]).toBe('error');
    await page.getByRole('button', { name: /^ต้องแก้ไข ๑$/ }).click();
    expect(await lines(page).count()).toBe(1);
    expect(await lines(page).textContent()).toMatch(/^แถว ๕ ระยะเวลา/);
    await lines(page).getByRole('button').click();
    await expect.poll(() => selected).toEqual([{ sheet: 'มาตรการ', range: 'D5' }]);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('says of a state which words decided it, when asked by keyboard', async () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E9', 'อยู่ระหว่างดำเนินการ <img src=x onerror="document.title=1">');
    const page = await open(hostOver(workbook));
    const overdue = lines(page).filter({ hasText: 'แถว ๙ ' }).first();
    const asked = overdue.locator('summary');
    await asked.waitFor();
    const answer = overdue.getByText('อ่านว่า "อยู่ระหว่างดำเนินการ" จากข้อความ');
    expect(await answer.isVisible()).toBe(false);
    await asked.focus();
    await page.keyboard.press('Enter');
    await answer.waitFor();
    expect(await page.locator('img').count()).toBe(0);
    await picture(page, 'findings-why');
  });

  it('corrects what the person leaves chosen, and puts it back', async () => {
    const host = faultyHost();
    const page = await open(host);
    await page.getByText('ระบบแก้อักขระและคำผิดให้ได้ ๒ ช่อง').click();
    await picture(page, 'findings-mend');
    await page.getByLabel(/แถว ๔/).uncheck();
    await page.getByRole('button', { name: 'แก้ไข ๑ ช่อง' }).click();
    await page.getByText('แก้ไขแล้ว ๑ จุด').waitFor();
    const cell = (row: number, column: number) => valuesOf(host.workbook, 'มาตรการ')[row - 1]?.[column - 1];
    expect(cell(3, 5)).toBe(WRONG.replace('ดํา', 'ดำ'));
    expect(cell(4, 6)).toBe('ควรทบทวนกฏหมายทุกปี');
    await page.getByRole('button', { name: 'ย้อนกลับการแก้ไขล่าสุด' }).click();
    await page.getByText('ย้อนกลับการแก้ไขล่าสุดแล้ว').waitFor();
    expect(cell(3, 5)).toBe(WRONG);
  });

  it('says what went wrong', async () => {
    let isPage = false;
    const host = exampleHost({
      beforeCall: () => {
        if (isPage) throw new Error('Access denied');
      },
    });
    const call: typeof host.call = (name, args, as) => {
      isPage = as === 'page';
      return host.call(name, args, as);
    };
    const page = await open({ ...host, call });
    await page.locator('.problem').waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/^ตรวจสอบไม่สำเร็จ/);
  });

  it('says that there is nothing, and names the rows of one fault together', async () => {
    const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
    const rows = Array.from({ length: 9 }, (_, at) => ['การปฏิบัติหน้าที่', `จัดกิจกรรมที่ ${at}`, 'กองลับ', 'ก.ย. ๖๙', '']);
    const page = await open(hostOver(bookFrom([headings, ...rows], 2569)));
    const together = lines(page).filter({ hasText: /^แถว ๒.* และอีก [๐-๙]+ แถว/ });
    await together.first().waitFor();
    await picture(page, 'findings-together');
    await page.getByRole('button', { name: /^ต้องแก้ไข ๐$/ }).click();
    await page.getByText('ไม่มีรายการ', { exact: true }).waitFor();
    await picture(page, 'findings-none');
  });
});

const ORDER = ['error', 'warning', 'suggestion'];
