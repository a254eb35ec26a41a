import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRow } from '../../../src/memory/row-text';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { fillForm } from '../../support/fill-form';
import { held } from '../../support/held';
import { hasProgram } from '../../support/needs';
import { hostOver, type TestHost, valuesOf } from '../../support/office';
import { cellsUnder, smallOffice } from '../../support/small-office';

const canBrowse = hasProgram('chromium', 'the dialog บันทึกผลแทนส่วนราชการ is tested in a real browser');
const HOSTILE = '<img src=x onerror="document.title=1"></script>';
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือการให้บริการ', 'กองคลัง', 'ก.ย. ๖๙', ''],
  ['', '๒. จัดอบรมจริยธรรมประจำปี', 'กองคลัง', 'ก.ย. ๖๙', 'จัดแล้ว ๑ รุ่น'],
];

describe.skipIf(!canBrowse)('the dialog บันทึกผลแทนส่วนราชการ in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openCollectDialog');
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const results = ({ workbook }: TestHost) => cellsUnder(workbook, ['ผลการดำเนินงาน']).map(([text]) => text);

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** An office whose unit got a form, and the form with these answers. */
  function office(...answers: readonly string[]) {
    const host = hostOver(smallOffice(ROWS, {}), { now: '2026-03-16' });
    host.call('makeForm', [{ round: 6, unit: 'กองคลัง' }], 'page');
    const form = host.files.find(({ name }) => name.endsWith('.docx'))?.bytes ?? new Uint8Array();
    const ids = cellsUnder(host.workbook, ['รหัส']).map(([cell]) => readRow(String(cell))?.id ?? '');
    const filled = fillForm(form, Object.fromEntries(answers.map((text, at) => [ids[at] ?? '', [text]])));
    return { host, file: { name: 'ตอบ.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(filled) } };
  }

  it('shows a form old beside new, saves what is chosen, and takes it back', async () => {
    const { host, file } = office(HOSTILE, 'จัดแล้ว ๒ รุ่น');
    const page = await open(host);
    await page.getByLabel('ทาง', { exact: true }).fill('เอกสาร');
    await picture(page, 'collect-1-ways');
    await page.getByLabel('เลือกแบบรายงานผลที่ได้รับ').setInputFiles(file);
    await page.getByRole('heading', { name: 'พบผล ๒ รายการ' }).waitFor();
    await picture(page, 'collect-2-shown');
    expect([results(host), await page.locator('img').count()]).toEqual([['', 'จัดแล้ว ๑ รุ่น'], 0]);
    expect(await page.locator('main').textContent()).toContain(HOSTILE);
    await button(page, 'บันทึก ๑ ช่อง').waitFor();
    await page.getByLabel('แถว ๓ ผลการดำเนินงาน').selectOption({ label: 'ต่อท้ายผลเดิม' });
    await button(page, 'บันทึก ๒ ช่อง').click();
    await button(page, 'ย้อนกลับการบันทึกนี้').waitFor();
    expect(results(host)).toEqual([HOSTILE, 'จัดแล้ว ๑ รุ่น\nจัดแล้ว ๒ รุ่น']);
    expect(valuesOf(host.workbook, 'ประวัติการทำงาน')[1]?.[3]).toContain('จาก กองคลัง ทางเอกสาร วันที่ ๑๖ มีนาคม ๒๕๖๙');
    await picture(page, 'collect-3-saved');
    await button(page, 'ย้อนกลับการบันทึกนี้').click();
    await page.getByText('คืนข้อความเดิมแล้ว ๒ ช่อง').waitFor();
    expect(results(host)).toEqual(['', 'จัดแล้ว ๑ รุ่น']);
  });

  it('reads a message, and lists what is of no row', async () => {
    const { host } = office();
    const page = await open(host);
    await page.getByLabel('หรือวางข้อความหรือตารางที่ได้รับ').fill('สวัสดี\n\nจัดทำคู่มือการให้บริการ\nผล: จัดทำแล้ว');
    await button(page, 'อ่านข้อความ').click();
    await page.getByText('ข้อความที่ไม่ตรงกับรายการใด: สวัสดี').waitFor();
    await picture(page, 'collect-2-message');
    await button(page, 'บันทึก ๑ ช่อง').click();
    await button(page, 'ย้อนกลับการบันทึกนี้').waitFor();
    expect(results(host)).toEqual(['จัดทำแล้ว', 'จัดแล้ว ๑ รุ่น']);
  });

  it('says what to do with a message that is of no row, and that an answer is there already', async () => {
    const page = await open(office().host);
    const message = page.getByLabel('หรือวางข้อความหรือตารางที่ได้รับ');
    await message.fill('งานเรียบร้อยดี');
    await button(page, 'อ่านข้อความ').click();
    await page.getByRole('heading', { name: 'ไม่พบผลที่ต้องบันทึก' }).waitFor();
    await page.getByText('ตามด้วยบรรทัดที่ขึ้นต้นว่า ผล:').waitFor();
    await picture(page, 'collect-2-unmatched');
    await button(page, 'เลือกใหม่').click();
    await message.fill('จัดอบรมจริยธรรมประจำปี\nผล: จัดแล้ว ๑ รุ่น');
    await button(page, 'อ่านข้อความ').click();
    await page.getByText('ผลที่ได้รับตรงกับที่บันทึกไว้แล้ว').waitFor();
  });

  it('reads a table that was pasted', async () => {
    const { host } = office();
    const page = await open(host);
    const box = page.getByLabel('หรือวางข้อความหรือตารางที่ได้รับ');
    await box.waitFor();
    await box.focus();
    const html =
      '<table><tr><td>กิจกรรม</td><td>ผลการดำเนินงาน</td></tr><tr><td>จัดทำคู่มือการให้บริการ</td><td>เสร็จ</td></tr></table>';
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', ${JSON.stringify(html)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
    }`);
    await page.getByRole('heading', { name: 'พบผล ๑ รายการ' }).waitFor();
  });

  it('says what it waits for, and takes nothing else meanwhile', async () => {
    const { host, file } = office('จัดทำแล้ว');
    const slow = held(host);
    const page = await open(slow.host);
    await page.getByLabel('เลือกแบบรายงานผลที่ได้รับ').setInputFiles(file);
    await page.getByText('กำลังอ่านผลที่ได้รับ โปรดรอสักครู่').waitFor();
    await picture(page, 'collect-loading');
    for (const label of ['ทาง', 'หรือวางข้อความหรือตารางที่ได้รับ', 'เลือกแบบรายงานผลที่ได้รับ'])
      expect([label, await page.getByLabel(label, { exact: true }).isDisabled()]).toEqual([label, true]);
    slow.letGo();
    await button(page, 'บันทึก ๑ ช่อง').click();
    await page.getByText('กำลังบันทึกผล โปรดรอจนเสร็จ').waitFor();
    await picture(page, 'collect-saving');
    expect(await button(page, 'บันทึก ๑ ช่อง').isDisabled()).toBe(true);
    slow.letGo();
    await button(page, 'ย้อนกลับการบันทึกนี้').waitFor();
  });

  it('says what is wrong with a file, and with an answer that says nothing', async () => {
    const { host, file } = office();
    const page = await open(host);
    await page.getByLabel('เลือกแบบรายงานผลที่ได้รับ').setInputFiles({ ...file, buffer: Buffer.from('%PDF-1.7') });
    await page.locator('.problem').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('PDF');
    await picture(page, 'collect-problem');
    await page.getByLabel('เลือกแบบรายงานผลที่ได้รับ').setInputFiles(file);
    await page.getByText('ไม่พบผลที่ต้องบันทึก โปรดตรวจว่ากรอกผลไว้แล้ว').waitFor();
    await picture(page, 'collect-nothing');
  });
});
