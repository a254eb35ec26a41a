import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { exampleWorkbook, hostOver, type TestHost, valuesOf } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the review of states is tested in a real browser');

const DOUBTFUL = 'มีการประชุมหารือแนวทาง <img src=x onerror="document.title=1">';

describe.skipIf(!canBrowse)('the review of states in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openReviewDialog');
  const rows = (page: Page) => page.locator('ol.rows > li');

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  function doubtfulHost(): TestHost {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E4', DOUBTFUL);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E6', 'กองคลังรับเรื่องไว้');
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'H5', 'ยกเลิก');
    return hostOver(workbook);
  }

  it('shows the doubtful first, takes states by keyboard, and records them together', async () => {
    const host = doubtfulHost();
    const page = await open(host);
    await page.getByRole('heading', { name: 'ขอให้ดูอีกครั้ง ๒ รายการ' }).waitFor();
    await picture(page, 'review');
    expect(await page.getByText(/กองคลัง$|สำนักปลัด$/).count()).toBe(0);
    expect(await page.locator('img').count()).toBe(0);
    await rows(page).first().getByRole('button', { name: 'แล้วเสร็จ' }).focus();
    // On a Thai keyboard the same key gives ๅ. With Ctrl it is the browser's.
    await page.locator(':focus').dispatchEvent('keydown', { key: '2', code: 'Digit2', ctrlKey: true, bubbles: true });
    await page.locator(':focus').dispatchEvent('keydown', { key: 'ๅ', code: 'Digit1', bubbles: true });
    await page.keyboard.press('2');
    await picture(page, 'review-said');
    const cell = (row: number) => valuesOf(host.workbook, 'มาตรการ')[row - 1]?.[8];
    expect(cell(4)).not.toBe('ดำเนินการแล้ว');
    await page.getByRole('button', { name: 'บันทึก ๒ รายการ' }).click();
    await page.getByText('บันทึกการตรวจทานแล้ว ๒ รายการ').waitFor();
    expect([cell(4), cell(6)]).toEqual(['ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ']);
    expect(await page.getByRole('heading', { name: /ขอให้ดูอีกครั้ง/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'ตรวจทานแล้ว ทั้งหมด' }).click();
    await page.getByText('บันทึกการตรวจทานแล้ว ๒๐ รายการ').waitFor();
    await page.getByText('ตรวจทานหรือเลือกสถานะไว้แล้ว ๒๓ รายการ').click();
    await picture(page, 'review-done');
    expect(await page.getByText('ยกเลิก (เจ้าหน้าที่เลือก)').count()).toBe(1);
  });

  it('marks the words that decided', async () => {
    const page = await open(doubtfulHost());
    await page.locator('mark').first().waitFor();
    expect(await page.locator('mark').allTextContents()).toContain('ออกคำสั่งแบ่งงานฉบับใหม่แล้ว');
  });
});
