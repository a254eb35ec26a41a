import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { exampleHost, type TestHost } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the report dialog is tested in a real browser');

describe.skipIf(!canBrowse)("the report's dialog in a browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('builds the chosen round and edition, and offers the stored files', async () => {
    const host = exampleHost({ drive: { save: name => ({ path: linkTo(name) }) } });
    const page = await openReport(browser, host);
    await page.getByLabel('รอบ ๑๒ เดือน').check();
    await page.getByLabel('ฉบับเผยแพร่').check();
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/รอบ ๑๒ เดือน \(ฉบับเผยแพร่\)(?!.*https)/s);
    const links = await page
      .getByRole('link')
      .evaluateAll(all => all.map(one => [one.textContent, one.getAttribute('href')]));
    expect(links).toEqual([
      ['เปิดเอกสาร', `${LINK}/edit`],
      ['ดาวน์โหลด Word', WORD],
      ['PDF', `${LINK}/export?format=pdf`],
    ]);
    expect(await page.getByRole('button').isEnabled()).toBe(true);
    await picture(page, 'report-outcome');
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  it('fits its window without scrolling', async () => {
    const page = await openReport(browser, exampleHost());
    await picture(page, 'report-dialog');
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  it('says what went wrong, as text and never as markup', async () => {
    const drive = {
      save(): never {
        throw new Error('<img src=x onerror="document.title=1">');
      },
    };
    const page = await openReport(browser, exampleHost({ drive }));
    await page.getByRole('button').click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('#outcome').textContent()).toContain('<img src=x');
    expect(await page.locator('#outcome img').count()).toBe(0);
  });

  it('says that the script failed, and lets the person try again', async () => {
    const page = await openReport(
      browser,
      exampleHost({
        fault: { call: 12, when: 'before', message: 'Access denied: https://www.googleapis.com/auth/drive.file' },
      }),
    );
    await page.getByRole('button').click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('#outcome').textContent()).toMatch(/^สร้างรายงานไม่สำเร็จ/);
    expect(await page.getByRole('button').isEnabled()).toBe(true);
  });
});

const LINK = 'https://docs.google.com/document/d/1AbC';
const WORD = 'https://drive.google.com/uc?id=2&export=download';

function linkTo(name: string): string {
  return name.endsWith('.docx') ? WORD : `${LINK}/edit`;
}

const openReport = (browser: Browser, host: TestHost) => openDialog(browser, host, 'openReportDialog');
