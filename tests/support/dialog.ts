import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { fontConfig } from '../../local/print/font-config';
import type { Run } from '../../local/script/run-report';
import { expectAccessible } from './accessible';
import type { TestHost } from './office';

export function launchBrowser(): Promise<Browser> {
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  return chromium.launch({
    executablePath,
    // Without a Thai font the browser draws boxes, which are wider than the letters.
    env: { ...process.env, FONTCONFIG_FILE: fontConfig(mkdtempSync(join(tmpdir(), 'matrakan-browser-'))) },
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A sidebar is 300 pixels wide (reference of `Ui.showSidebar`); its height is the window's. */
const SIDEBAR = { width: 300, height: 700 };

/** Opens a menu item's dialog or sidebar as a page. Its calls go to the built script on the host. */
export async function openDialog(browser: Browser, host: TestHost, menuItem: string): Promise<Page> {
  return openPage(browser, host, host.call(menuItem));
}

/** Opens the page that a run has shown. */
export async function openPage(browser: Browser, host: TestHost, run: Run | undefined): Promise<Page> {
  const dialog = run?.screen.dialogs[0];
  if (!dialog) throw new Error('no dialog was opened');
  const page = await browser.newPage({
    viewport: dialog.kind === 'sidebar' ? SIDEBAR : { width: dialog.width ?? 480, height: dialog.height ?? 330 },
  });
  await page.exposeFunction('callHost', (name: string, args: unknown[]) => host.call(name, args, 'page').value);
  await page.addInitScript(ASK_THE_HOST);
  const errors: string[] = [];
  pageErrors.set(page, errors);
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(dialog.html)}`);
  return page;
}

const pageErrors = new WeakMap<Page, readonly string[]>();

/** What the page has reported as errors since before it was loaded. */
export function errorsOf(page: Page): readonly string[] {
  return pageErrors.get(page) ?? ['not opened here'];
}

/** The host, and the pages that its runs have opened so far. */
export function watched(host: TestHost): { readonly host: TestHost; readonly opened: Run[] } {
  const opened: Run[] = [];
  const call: typeof host.call = (...args) => {
    const run = host.call(...args);
    if (run.screen.dialogs.length > 0) opened.push(run);
    return run;
  };
  return { host: { ...host, call }, opened };
}

/** `npm run pictures` sets it: the folder for the pictures that the project shows. */
const SHOWN_IN = process.env['MATRAKAN_PICTURES'];

/** The buttons that stay at a window's foot would cover what stands behind them. */
const FOOT = 'footer { position: static !important }';

/** Expects that a state of a page is accessible, and saves a picture of it for people to look at; if the project shows it, also as narrow as a sidebar. */
export async function picture(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  const folder = SHOWN_IN ?? 'build/tests/pages';
  mkdirSync(folder, { recursive: true });
  // The sheet's own page has no such buttons, and refuses a style that does not come from its server.
  const whole = { fullPage: true, ...((await page.locator('footer').count()) > 0 && { style: FOOT }) };
  const before = page.viewportSize();
  const draw = async (path: string) => {
    if (SHOWN_IN !== undefined) await waitForFrames(page);
    await page.screenshot({ path, ...whole });
  };
  await draw(`${folder}/${name}.png`);
  if (SHOWN_IN === undefined || before === null) return;
  await page.setViewportSize({ ...before, width: SIDEBAR.width });
  await draw(`${folder}/${name}-narrow.png`);
  await page.setViewportSize(before);
}

/** A frame, such as a letter's, draws itself only where it is seen, and later than its page. */
async function waitForFrames(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (size === null || page.frames().length === 1) return;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await page.waitForTimeout(500);
}

/** Gives the page `google.script.run`: first the handlers, then a call by the function's name. */
const ASK_THE_HOST = `
  const runner = (done, failed) => new Proxy({}, {
    get: (_, name) =>
      name === 'withSuccessHandler' ? handler => runner(handler, failed)
      : name === 'withFailureHandler' ? handler => runner(done, handler)
      : (...args) => void window.callHost(name, args).then(done, failed),
  });
  window.google = { script: { host: { close: () => undefined }, run: runner(() => undefined, () => undefined) } };
`;
