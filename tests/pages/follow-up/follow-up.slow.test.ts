import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { EXAMPLE, exampleHost, exampleWorkbook, hostOver, type TestHost } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the dialog ติดตามผล is tested in a real browser');

describe.skipIf(!canBrowse)('the dialog ติดตามผล in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openFollowUpDialog');

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('asks for one account if Google refuses the call', async () => {
    let isRefused = false;
    const host = exampleHost({
      beforeCall: () => {
        if (isRefused) throw new Error('ขออภัย เกิดข้อผิดพลาดของเซิร์ฟเวอร์ รหัสข้อผิดพลาด PERMISSION_DENIED');
      },
    });
    const call: typeof host.call = (name, args, as) => {
      isRefused = as === 'page';
      return host.call(name, args, as);
    };
    const page = await open({ ...host, call });
    await page.locator('.problem').waitFor();
    expect(await page.locator('#outcome').textContent()).toMatch(/หลายบัญชี.*หน้าต่างส่วนตัว/);
  });

  it('the preview shows every letter completely, as text, and sends none', async () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E9', 'อยู่ระหว่างดำเนินการ <img src=x onerror="document.title=1">');
    const host = hostOver(workbook);
    const page = await open(host);
    const summary = page.getByText(`${EXAMPLE.units['กองคลัง']}: `);
    await summary.click();
    await picture(page, 'follow-up');
    expect(await page.locator('main > section > details').count()).toBe(3);
    const letter = page.locator('main > section > details[open]');
    expect(await letter.locator('pre').textContent()).toContain('<img src=x');
    expect(await letter.locator('dd').allTextContents()).toEqual([
      EXAMPLE.units['กองคลัง'],
      expect.stringContaining('ขอความอนุเคราะห์รายงานผลการดำเนินงาน ๑ รายการ'),
      EXAMPLE.settings['ผู้ประสานงาน: อีเมล'],
    ]);
    const drawn = letter.frameLocator('iframe');
    expect(await drawn.getByText('เรียน ผู้อำนวยการกองคลัง').isVisible()).toBe(true);
    expect(await drawn.getByText('<img src=x').count()).toBe(1);
    expect(await drawn.locator('img, script').count()).toBe(0);
    expect(await letter.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toBe('เตรียมหนังสือแจ้ง ๓ ฉบับ ยังไม่ได้ส่ง');
    expect(host.mails).toEqual([]);
  });

  it('one click copies a unit’s text for LINE', async () => {
    const page = await open(exampleHost());
    await page.getByRole('button', { name: 'คัดลอก' }).first().click();
    await page.getByRole('button', { name: 'คัดลอกแล้ว' }).waitFor();
    await picture(page, 'follow-up-copied');
    const shown = await page.getByLabel('สำนักปลัด').inputValue();
    // A paste shows what was copied.
    await page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }))");
    await page.locator('#paste').focus();
    await page.keyboard.press('Control+V');
    expect(await page.locator('#paste').inputValue()).toBe(shown);
    expect(shown).toMatch(/^เรียน หัวหน้าสำนักปลัด\nขอความอนุเคราะห์รายงานผล/);
  });

  it('says if there is nothing to send, or what went wrong', async () => {
    const page = await open(exampleHost({ now: '2026-01-06' }));
    await page.getByText('ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด').waitFor();
    const copied = hostOver({ ...exampleWorkbook(), id: 'copy' });
    const refused = await open(copied);
    await refused.locator('.problem').waitFor();
    expect(await refused.getByRole('status').textContent()).toContain('ไฟล์นี้เป็นสำเนา');
  });
});
