import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { held } from '../../support/held';
import { hasProgram } from '../../support/needs';
import { exampleWorkbook, hostOver, type TestHost, valuesOf } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the dialog ขอรับผลการดำเนินงาน is tested in a real browser');
const HOSTILE = '<img src=x onerror="document.title=1"></script>';

describe.skipIf(!canBrowse)('the dialog ขอรับผลการดำเนินงาน in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openRequestDialog');
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** The example, where two results are blank and one method is hostile. */
  function host(options = {}): TestHost {
    const model = exampleWorkbook();
    for (const cell of ['E4', 'E9']) typeInto({ model, sheet: 'มาตรการ' }, cell, '');
    typeInto({ model, sheet: 'มาตรการ' }, 'B9', HOSTILE);
    return hostOver(model, options);
  }

  it('shows whom it would ask, then asks, and offers circular and texts', async () => {
    const office = host();
    const page = await open(office);
    await page.getByLabel('ภายในวันที่').fill('๓๐ เมษายน ๒๕๖๙');
    await button(page, 'แสดงส่วนที่รอรับผล').click();
    await page.getByRole('columnheader', { name: 'ส่วนที่รอรับผล' }).waitFor();
    expect(office.mails).toEqual([]);
    await picture(page, 'request-1-shown');
    await button(page, /จัดทำหนังสือแจ้งเวียน/).click();
    await page.getByRole('link', { name: 'เปิดหนังสือแจ้งเวียน' }).waitFor();
    expect(office.mails.length).toBeGreaterThan(0);
    expect(await page.getByLabel('กลุ่ม', { exact: true }).inputValue()).toMatch(/^ขอขอบคุณ/);
    expect(await page.getByLabel('กองคลัง', { exact: true }).inputValue()).toContain(HOSTILE);
    expect(await page.locator('img').count()).toBe(0);
    await picture(page, 'request-2-asked');
    await button(page, 'แบบรายงานผลของกองคลัง').click();
    await page.getByRole('link', { name: 'เปิดแบบรายงานผล' }).waitFor();
    expect(office.files.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^แบบรายงานผล กองคลัง .*\.docx$/));
    await picture(page, 'request-3-form');
  });

  it('says of a day that it cannot be read, and works by keyboard', async () => {
    const page = await open(host());
    await page.getByLabel('ภายในวันที่').fill('ปลายเดือน');
    await page.getByLabel('ภายในวันที่').press('Enter');
    await page.locator('.problem').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('อ่าน "ภายในวันที่" ที่พิมพ์ว่า "ปลายเดือน" ไม่ได้');
    await picture(page, 'request-problem');
    await page.getByLabel('ภายในวันที่').fill('30 เม.ย. 69');
    await page.getByLabel('ภายในวันที่').press('Enter');
    await page.getByRole('columnheader', { name: 'ส่วนที่รอรับผล' }).waitFor();
  });

  it('says what it waits for, that nothing is awaited, and that the call failed', async () => {
    const model = exampleWorkbook();
    for (let row = 2; row <= valuesOf(model, 'มาตรการ').length; row += 1) {
      typeInto({ model, sheet: 'มาตรการ' }, `H${row}`, 'ยกเลิก');
    }
    const office = held(hostOver(model));
    let fails = false;
    const call: TestHost['call'] = (name, args, as) => {
      if (fails && as === 'page') throw new Error('Service unavailable');
      return office.host.call(name, args, as);
    };
    const page = await open({ ...office.host, call });
    await page.getByLabel('ภายในวันที่').fill('๓๐ เมษายน ๒๕๖๙');
    await button(page, 'แสดงส่วนที่รอรับผล').click();
    await page.getByText('กำลังตรวจว่ารอรับผลจากส่วนใด').waitFor();
    await picture(page, 'request-loading');
    office.letGo();
    await page.getByText('ครบทุกรายการแล้ว จึงไม่มีรายการที่ต้องขอรับผล').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await picture(page, 'request-nothing');
    fails = true;
    await button(page, 'แสดงส่วนที่รอรับผล').click();
    await page.getByText(/^ตรวจรายการที่รอรับผลไม่สำเร็จ/).waitFor();
    expect(await button(page, 'แสดงส่วนที่รอรับผล').isEnabled()).toBe(true);
  });

  it('asks again for what was shown if something has changed since', async () => {
    const office = host();
    const page = await open(office);
    await page.getByLabel('ภายในวันที่').fill('๓๐ เมษายน ๒๕๖๙');
    await button(page, 'แสดงส่วนที่รอรับผล').click();
    await page.getByRole('columnheader', { name: 'ส่วนที่รอรับผล' }).waitFor();
    typeInto({ model: office.workbook, sheet: 'มาตรการ' }, 'E9', '');
    typeInto({ model: office.workbook, sheet: 'มาตรการ' }, 'B9', 'จัดอบรม');
    await button(page, /จัดทำหนังสือแจ้งเวียน/).click();
    await page.getByText('หนังสือที่จะส่งเปลี่ยนไปจากที่แสดง').waitFor();
    expect(office.mails).toEqual([]);
  });
});
