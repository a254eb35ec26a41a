import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { bookFrom, EXAMPLE, exampleWorkbook, hostOver, type TestHost, valuesOf } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the review of states is tested in a real browser');

/** A result that names a unit itself, and a unit in ผู้รับผิดชอบ. */
const OF_UNIT = 'กองคลังรับเรื่องไว้';
const UNIT = 'หน่วยตรวจสอบภายในพิเศษ';
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
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E6', OF_UNIT);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'C7', UNIT);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'H5', 'ยกเลิก');
    return hostOver(workbook);
  }

  it('shows the doubtful first, takes states by keyboard, and records them together', async () => {
    const host = doubtfulHost();
    const page = await open(host);
    await page.getByRole('heading', { name: 'ขอให้ดูอีกครั้ง ๒ รายการ' }).waitFor();
    expect(await page.getByText('โปรแกรมสรุปสถานะเบื้องต้นจากข้อความที่ได้รับ โปรดตรวจทานอีกครั้ง').count()).toBe(1);
    expect(await rows(page).first().getByRole('button').allTextContents()).toEqual(['แล้วเสร็จ', 'ยังดำเนินการอยู่']);
    await picture(page, 'review');
    const shown = String(await page.locator('main').textContent());
    for (const unit of [UNIT, ...Object.keys(EXAMPLE.units)]) expect(shown.replace(OF_UNIT, '')).not.toContain(unit);
    expect(shown).toContain(DOUBTFUL);
    expect(await page.locator('img').count()).toBe(0);
    await rows(page).first().getByRole('button', { name: 'แล้วเสร็จ' }).focus();
    // On a Thai keyboard the same key gives ๅ. With Ctrl it is the browser's.
    await page.locator(':focus').dispatchEvent('keydown', { key: '2', code: 'Digit2', ctrlKey: true, bubbles: true });
    await page.locator(':focus').dispatchEvent('keydown', { key: 'ๅ', code: 'Digit1', bubbles: true });
    // The page says "กด ๑ … กด ๒", and on a Thai keyboard these digits stand at the places of 2 and 3.
    await page.locator(':focus').dispatchEvent('keydown', { key: '๒', code: 'Digit3', shiftKey: true, bubbles: true });
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

  it('takes ๑ for what it says, though on a Thai keyboard it stands at the place of 2', async () => {
    const host = doubtfulHost();
    const page = await open(host);
    await page.getByRole('heading', { name: 'ขอให้ดูอีกครั้ง ๒ รายการ' }).waitFor();
    await page.locator(':focus').dispatchEvent('keydown', { key: '๑', code: 'Digit2', shiftKey: true, bubbles: true });
    await page.locator(':focus').dispatchEvent('keydown', { key: '@', code: 'Digit2', shiftKey: true, bubbles: true });
    await page.getByRole('button', { name: 'บันทึก ๑ รายการ' }).waitFor();
    expect(await rows(page).first().locator('[aria-pressed=true]').textContent()).toBe('แล้วเสร็จ');
  });

  it('sixty rows take twenty-one keys and one click, and wait for the script only to be read and saved', async () => {
    const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
    const sixty = Array.from({ length: 60 }, (_, at) => [
      'การปฏิบัติหน้าที่',
      `จัดกิจกรรมที่ ${at + 1}`,
      'กองคลัง',
      'ก.ย. ๖๙',
      at % 3 === 0 ? `กองคลังรับเรื่องไว้ ${at + 1} เรื่อง` : `จัดกิจกรรมแล้วเสร็จ มีผู้เข้าร่วม ${at + 20} คน`,
    ]);
    const host = hostOver(bookFrom([headings, ...sixty], 2569));
    const calls: string[] = [];
    const call: typeof host.call = (name, args, as) => {
      if (as === 'page') calls.push(name);
      return host.call(name, args, as);
    };
    const page = await open({ ...host, call });
    await page.getByRole('heading', { name: 'ขอให้ดูอีกครั้ง ๒๐ รายการ' }).waitFor();
    await page.getByRole('heading', { name: 'อ่านได้ชัดเจน ๔๐ รายการ' }).waitFor();
    for (let row = 0; row < 20; row += 1) {
      // The footer hides nothing of the row that the next key decides.
      const [decided, footer] = await Promise.all(
        ['li:focus-within', 'footer'].map(part => page.locator(part).boundingBox()),
      );
      expect((decided?.y ?? 0) + (decided?.height ?? Number.NaN)).toBeLessThanOrEqual(footer?.y ?? 0);
      await page.keyboard.press(row % 2 === 0 ? '1' : '2');
    }
    await page.locator(':focus', { hasText: 'บันทึก ๒๐ รายการ' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('บันทึกการตรวจทานแล้ว ๒๐ รายการ').waitFor();
    await page.getByRole('button', { name: 'ตรวจทานแล้ว ทั้งหมด' }).click();
    await page.getByText('บันทึกการตรวจทานแล้ว ๔๐ รายการ').waitFor();
    expect(calls).toEqual(['reviewStates', 'reviewStates', 'reviewStates']);
    const states = valuesOf(host.workbook, 'มาตรการ')
      .slice(1)
      .map(row => row[8]);
    expect(states.filter(state => state === 'ดำเนินการแล้ว')).toHaveLength(50);
    expect(states.filter(state => state === 'อยู่ระหว่างดำเนินการ')).toHaveLength(10);
    await picture(page, 'review-nothing-left');
  });

  it('marks the words that decided', async () => {
    const page = await open(doubtfulHost());
    await page.locator('mark').first().waitFor();
    expect(await page.locator('mark').allTextContents()).toContain('ออกคำสั่งแบ่งงานฉบับใหม่แล้ว');
  });
});
