import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { exampleHost, exampleWorkbook, hostOver, type TestHost, valuesOf } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the sidebar งานของฉัน is tested in a real browser');

const HOSTILE = '</script><img src=x onerror="document.title=1">';

describe.skipIf(!canBrowse)('the sidebar งานของฉัน in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openMyWorkSidebar');
  const tab = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('asks once for the unit, shows its rows first, and leads to the row', async () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'B9', HOSTILE);
    const host = hostOver(workbook);
    let selected: unknown = null;
    const call: typeof host.call = (...args) => {
      const run = host.call(...args);
      if (args[0] === 'selectCell') selected = run.screen.selections;
      return run;
    };
    const page = await open({ ...host, call });
    await page.getByLabel('ท่านอยู่ส่วนราชการใด').selectOption('กองคลัง');
    await picture(page, 'my-work-asks');
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await page.getByRole('heading', { name: 'กองคลัง' }).waitFor();
    await picture(page, 'my-work');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const waited = page.locator('details', { hasText: 'รอรับผล ๑ รายการ' });
    expect(await waited.locator('li').textContent()).toContain(
      `แถว ๙${HOSTILE}กำหนด ๓๑ มี.ค. ๖๙ (เกินมาแล้ว ๑ วัน)เหตุที่อ่าน`,
    );
    const why = waited.getByText('อ่านว่า "อยู่ระหว่างดำเนินการ" จากข้อความ');
    await waited.getByText('เหตุที่อ่านสถานะเช่นนี้').click();
    await why.waitFor();
    await picture(page, 'my-work-why');
    expect(await page.locator('img').count()).toBe(0);
    await waited.getByRole('button', { name: 'แถว ๙' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => selected).toEqual([{ sheet: 'มาตรการ', range: 'E9' }]);

    const again = await open(host);
    await again.getByRole('heading', { name: 'กองคลัง' }).waitFor();
    await tab(again, 'เปลี่ยนส่วนราชการ');
    await again.getByLabel('ท่านอยู่ส่วนราชการใด').selectOption('กองช่าง');
    await again.getByRole('button', { name: 'ตกลง' }).click();
    await again.getByRole('heading', { name: 'กองช่าง' }).waitFor();
  });

  it('shows the whole office without naming who is late, and the units behind the officer’s tab', async () => {
    const page = await open(exampleHost());
    await tab(page, 'ทั้งหน่วยงาน');
    await page.getByText(/^รอรับผล/).click();
    await picture(page, 'my-work-office');
    expect(await page.locator('main').textContent()).not.toMatch(/เกินกำหนด|เกินมา/);
    expect(await page.locator('.list .mend').first().textContent()).toMatch(/^กำหนด [๐-๙]+ \S+ ๖๙$/);
    const bars = await page.locator('.bars li').evaluateAll(all => all.map(one => one.textContent));
    expect(bars).toHaveLength(10);
    expect(bars[0]).toMatch(/การปฏิบัติหน้าที่แล้วเสร็จ [๐-๙]+ จาก [๐-๙]+ รายการ$/);
    await tab(page, 'สำหรับผู้ประสานงาน');
    await page.getByRole('row', { name: /กองคลัง.* ๑ รายการ/ }).waitFor();
    await picture(page, 'my-work-officer');
  });

  it('lists what is due from today to the thirtieth day by itself', async () => {
    const workbook = exampleWorkbook();
    const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
    const days = { 4: '31 มี.ค. 69', 5: '1 เม.ย. 69', 6: '1 พ.ค. 69', 7: '2 พ.ค. 69' };
    for (const [row, day] of Object.entries(days)) {
      type(`D${row}`, day);
      type(`E${row}`, 'อยู่ระหว่างดำเนินการ');
    }
    const page = await open(hostOver(workbook, { now: '2026-04-01' }));
    await tab(page, 'ทั้งหน่วยงาน');
    const soon = page.locator('details', { hasText: 'ครบกำหนดใน ๓๐ วัน' });
    await soon.locator('summary').first().click();
    const rows = await soon.getByRole('button').allTextContents();
    expect(rows.map(text => /^แถว [๐-๙]+/.exec(text)?.[0])).toEqual(['แถว ๕', 'แถว ๖']);
    await picture(page, 'my-work-soon');
  });

  it('says if nothing is open, and what went wrong, and reads again', async () => {
    const page = await open(exampleHost({ now: '2025-10-01' }));
    await tab(page, 'สำหรับผู้ประสานงาน');
    await page.getByText('ไม่มีรายการที่เกินกำหนด').waitFor();
    await picture(page, 'my-work-none-waited');
    const done = exampleWorkbook();
    for (let row = 2; row <= valuesOf(done, 'มาตรการ').length; row += 1) {
      typeInto({ model: done, sheet: 'มาตรการ' }, `H${row}`, 'ยกเลิก');
    }
    const empty = await open(hostOver(done));
    await tab(empty, 'ทั้งหน่วยงาน');
    await empty.getByText('ไม่มีรายการที่รอรับผลหรือครบกำหนดใน ๓๐ วัน').waitFor();
    await picture(empty, 'my-work-nothing');
    const workbook = exampleWorkbook();
    const [register] = workbook.sheets;
    workbook.sheets = workbook.sheets.filter(sheet => sheet !== register);
    const broken = await open(hostOver(workbook));
    await broken.locator('.problem').waitFor();
    if (register) workbook.sheets.unshift(register);
    await tab(broken, 'อ่านอีกครั้ง');
    await broken.getByLabel('ท่านอยู่ส่วนราชการใด').waitFor();
  });
});
