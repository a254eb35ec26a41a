import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '../support/needs';
import { exampleHost, type TestHost } from '../support/office';

const canBrowse = hasProgram('chromium', 'the report dialog is tested in a real browser');

describe.skipIf(!canBrowse)("the report's dialog in a browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(() => browser.close());

  it('builds the chosen round and offers its link', async () => {
    const host = exampleHost();
    const page = await openDialog(browser, host);
    await page.getByLabel('รอบ ๑๒ เดือน').check();
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    const link = page.getByRole('link', { name: 'เปิดรายงาน' });
    await link.waitFor();
    expect(await page.getByRole('status').textContent()).toContain('รอบ ๑๒ เดือน');
    expect(host.files).toHaveLength(1);
    expect(decodeURI((await link.getAttribute('href')) ?? '')).toContain('รอบ ๑๒ เดือน');
    expect(await page.getByRole('button').isEnabled()).toBe(true);
  });

  it('fits its window, with nothing to scroll for', async () => {
    const page = await openDialog(browser, exampleHost());
    mkdirSync('build/tests/pages', { recursive: true });
    await page.screenshot({ path: 'build/tests/pages/report-dialog.png' });
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  it('says what stands in the way, as text and never as markup', async () => {
    const drive = {
      save(): never {
        throw new Error('<img src=x onerror="document.title=1">');
      },
    };
    const page = await openDialog(browser, exampleHost({ drive }));
    await page.getByRole('button').click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('#outcome').textContent()).toContain('<img src=x');
    expect(await page.locator('#outcome img').count()).toBe(0);
  });

  it('says so when the script itself fails, and lets the person try again', async () => {
    const page = await openDialog(browser, exampleHost({ fault: { call: 12, when: 'before' } }));
    await page.getByRole('button').click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('#outcome').textContent()).toMatch(/^สร้างรายงานไม่สำเร็จ/);
    expect(await page.getByRole('button').isEnabled()).toBe(true);
  });
});

/** The dialog as the menu opens it, its calls going to the built script on the host. */
async function openDialog(browser: Browser, host: TestHost): Promise<Page> {
  const [dialog] = host.call('openReportDialog').screen.dialogs;
  if (!dialog) throw new Error('no dialog was opened');
  const page = await browser.newPage({ viewport: { width: dialog.width ?? 480, height: dialog.height ?? 330 } });
  await page.exposeFunction('callHost', (name: string, args: unknown[]) => host.call(name, args, 'page').value);
  await page.addInitScript(ASK_THE_HOST);
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(dialog.html)}`);
  return page;
}

/** google.script.run as the page knows it: handlers, then a call by the function's name. */
const ASK_THE_HOST = `
  const runner = (done, failed) => new Proxy({}, {
    get: (_, name) =>
      name === 'withSuccessHandler' ? handler => runner(handler, failed)
      : name === 'withFailureHandler' ? handler => runner(done, handler)
      : (...args) => void window.callHost(name, args).then(done, failed),
  });
  window.google = { script: { run: runner(() => undefined, () => undefined) } };
`;
