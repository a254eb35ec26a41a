import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { type OpenedInTest, openInTest } from '../../support/open';

const canBrowse = hasProgram('chromium', "the script's pages are tested in frames of a real browser");

/** A script whose one page tries what pages can do. Each menu item shows what it is named after. */
const SCRIPT = `
  function onOpen() {
    const menu = SpreadsheetApp.getUi().createMenu('ลอง');
    for (const name of ['dialog', 'sidebar', 'prompt', 'fail']) menu.addItem(name, name);
    menu.addToUi();
  }
  const page = body => HtmlService.createHtmlOutput('<!doctype html><title>t</title><p id="out">' + body + '</p>');
  function dialog() { SpreadsheetApp.getUi().showModalDialog(page('หน้าแรก').setWidth(320).setHeight(200), 'กล่อง <b>'); }
  function sidebar() { SpreadsheetApp.getUi().showSidebar(page('ข้าง').setTitle('แถบ')); }
  function prompt() {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt('ชื่อ', 'ชื่ออะไร', ui.ButtonSet.OK_CANCEL);
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue(answer.getSelectedButton() + ':' + answer.getResponseText());
    SpreadsheetApp.getActive().toast('เขียนแล้ว', 'แจ้ง');
  }
  function fail() { throw new Error('พัง <b>'); }
  function echo(value) { return { value, type: value === null ? 'null' : typeof value }; }
  function today() { return { day: new Date() }; }
  function nothing() {}
  function write(text) { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(text); }
  function another() { SpreadsheetApp.getUi().showModalDialog(page('หน้าที่สอง'), 'สอง'); }
  function private_() { return 1; }
`;

/** Calls a function in the page. Gives the value, or the name and message of the error. */
const CALL = (call: string) => `new Promise(done => {
  google.script.run
    .withSuccessHandler((value, user) => done({ value, user }))
    .withFailureHandler((error, user) => done({ error: error instanceof Error && error.name + ': ' + error.message, user }))
    .withUserObject('u').${call};
})`;

describe.skipIf(!canBrowse)("the script's pages in their frames", () => {
  let browser: Browser;
  const open: OpenedInTest[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    for (const one of open) await one.close();
  });

  async function opened(code?: string) {
    const one = await openInTest(code === undefined ? {} : { code });
    open.push(one);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const problems: string[] = [];
    page.on('console', message => void (message.type() === 'error' && problems.push(message.text())));
    page.on('pageerror', error => void problems.push(error.message));
    await page.goto(one.address);
    await page.getByRole('grid').waitFor();
    return { one, page, problems };
  }

  async function choose(page: Page, menu: string, item: string): Promise<void> {
    await page.getByRole('menuitem', { name: menu }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** The frame of the page that shows this text. */
  async function frameWith(page: Page, text: string): Promise<Frame> {
    await page.frameLocator('iframe').getByText(text).waitFor();
    const frame = page.frames().find(one => one !== page.mainFrame() && !one.isDetached());
    if (!frame) throw new Error('no frame');
    return frame;
  }

  it('the report dialog builds a report, and its links download the file', async () => {
    const { page, problems, one } = await opened();
    await choose(page, 'มาตรการ ITA', '๕ จัดทำรายงาน');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'สร้างรายงาน' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('link', { name: 'ดาวน์โหลด Word' }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    expect(bytes.equals(readFileSync(`${one.out}/${download.suggestedFilename()}`))).toBe(true);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(problems).toEqual([]);
  });

  it("has exactly Google's sandbox, the script's title and size, and an origin of its own", async () => {
    const { page, one } = await opened(SCRIPT);
    await choose(page, 'ลอง', 'dialog');
    const frame = await frameWith(page, 'หน้าแรก');
    const element = page.locator('iframe');
    expect(await element.getAttribute('sandbox')).toBe(
      'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox',
    );
    expect(await element.boundingBox()).toMatchObject({ width: 320, height: 200 });
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).toBe('กล่อง <b>');
    const own = new URL(one.address).origin;
    expect(await frame.evaluate('origin')).not.toBe(own);
    expect(await frame.evaluate('google.script.host.origin')).toBe(own);
    expect(await frame.evaluate('document.compatMode')).toBe('CSS1Compat');
    const reach = '(() => { try { return String(parent.document) } catch (error) { return error.name } })()';
    expect(await frame.evaluate(reach)).toBe('SecurityError');
    // Even with the address, which it cannot know, it may not ask the server by itself.
    const body = `JSON.stringify({ functionName: 'write', args: ['เขียนเอง'] })`;
    await frame.evaluate(
      `fetch('${one.address}call/x', { method: 'POST', mode: 'no-cors', body: ${body} }).catch(() => 0)`,
    );
    await frame.evaluate(CALL("write('ขอให้เขียน')"));
    const cell = page.locator('tr[aria-rowindex="3"] > td[aria-colindex="2"]');
    await cell.getByText('ขอให้เขียน').waitFor();
    await frame.evaluate(CALL('echo(1)'));
    expect(await cell.textContent()).toBe('ขอให้เขียน');
  });

  describe('google.script.run', () => {
    let frame: Frame;

    beforeAll(async () => {
      const { page } = await opened(SCRIPT);
      await choose(page, 'ลอง', 'dialog');
      frame = await frameWith(page, 'หน้าแรก');
    });

    it.each([
      ['echo(1.5)', { value: { value: 1.5, type: 'number' } }],
      [
        "echo({ a: [true, 'ก', null], b: undefined })",
        { value: { value: { a: [true, 'ก', null], b: null }, type: 'object' } },
      ],
      ['echo(undefined)', { value: { value: null, type: 'null' } }],
      ['nothing()', { value: null }],
      ['fail()', { error: 'ScriptError: พัง <b>' }],
      [
        'today()',
        { error: 'ScriptError: The script completed but the returned value is not a supported return type.' },
      ],
    ])('%s', async (call, outcome) => {
      expect(await frame.evaluate(CALL(call))).toEqual({ ...outcome, user: 'u' });
    });

    it.each([
      ['echo(new Date())', 'TypeError: Failed due to illegal value in property: 0'],
      ['echo([{ a: () => 1 }])', 'TypeError: Failed due to illegal value in property: a'],
      ['echo(document.body)', 'TypeError: Failed due to illegal value in property: 0'],
      ['private_()', 'TypeError: google.script.run.private_ is not a function'],
    ])('refuses at once: %s', async (call, message) => {
      const tried = `(() => { try { google.script.run.${call}; return 'called' } catch (error) { return String(error) } })()`;
      expect(await frame.evaluate(tried)).toBe(message);
    });

    it('a form becomes an object of its fields', async () => {
      const fields = '<form><input name=a value=1><input name=b value=2><input name=b value=3></form>';
      await frame.evaluate(`document.body.innerHTML = '${fields}'; 0`);
      const outcome = await frame.evaluate(CALL('echo(document.forms[0])'));
      expect(outcome).toMatchObject({ value: { value: { a: '1', b: ['2', '3'] } } });
    });
  });

  it('several calls may be under way at once; what they write is shown in the sheet', async () => {
    const { page, problems } = await opened(SCRIPT);
    await choose(page, 'ลอง', 'dialog');
    const frame = await frameWith(page, 'หน้าแรก');
    const calls = ['echo(1)', "write('จากหน้า')", 'echo(3)'].map(CALL).join(',');
    expect(await frame.evaluate(`Promise.all([${calls}])`)).toMatchObject([
      { value: { value: 1 } },
      { value: null },
      { value: { value: 3 } },
    ]);
    await page.locator('tr[aria-rowindex="3"] > td[aria-colindex="2"]').getByText('จากหน้า').waitFor();
    expect(problems).toEqual([]);
  });

  it('a page can resize and close itself, and a new dialog replaces it', async () => {
    const { page } = await opened(SCRIPT);
    await choose(page, 'ลอง', 'dialog');
    const frame = await frameWith(page, 'หน้าแรก');
    await frame.evaluate('google.script.host.setWidth(400); google.script.host.setHeight(250);');
    await page.locator('iframe[style*="400px"][style*="250px"]').waitFor();
    await frame.evaluate('google.script.run.another(); 0');
    const next = await frameWith(page, 'หน้าที่สอง');
    expect(await page.locator('iframe').count()).toBe(1);
    await next.evaluate('google.script.host.close(); 0');
    await page.locator('iframe').waitFor({ state: 'detached' });
  });

  it('the sidebar stands beside the sheet, 300 pixels wide, and gives the sheet the focus', async () => {
    const { page } = await opened(SCRIPT);
    await choose(page, 'ลอง', 'sidebar');
    const frame = await frameWith(page, 'ข้าง');
    expect((await page.locator('.side').boundingBox())?.width).toBe(300);
    await frame.locator('#out').click();
    await frame.evaluate('google.script.host.editor.focus(); 0');
    await page.locator('td:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.cell-name').textContent()).toBe('A2');
  });

  it('a prompt waits for what the person types; a toast and an error are shown as text', async () => {
    const { page } = await opened(SCRIPT);
    await choose(page, 'ลอง', 'prompt');
    await page.getByRole('textbox', { name: 'ชื่ออะไร' }).fill('สมชาย');
    await page.keyboard.press('Enter');
    await page.getByText('เขียนแล้ว').waitFor();
    await page.locator('tr[aria-rowindex="2"] > td[aria-colindex="1"]').getByText('OK:สมชาย').waitFor();
    await choose(page, 'ลอง', 'fail');
    await page.getByRole('alertdialog').getByText('พัง <b>').waitFor();
  });
});
