import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../local/sheets/people';
import { newWorkbook, type WorkbookModel } from '../../local/workbook/model';
import { errorsOf, launchBrowser, openDialog } from '../support/dialog';
import { hasProgram } from '../support/needs';
import { exampleWorkbook, hostOver } from '../support/office';

const canBrowse = hasProgram('chromium', 'each page is checked for accessibility in a real browser');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Markup, the end of a script, and marks that turn the direction of writing. */
const HOSTILE = '<img src=x onerror="document.title=1"></script><b>\u202Eกขค\u202C';

/** An office with something to show on every page, and hostile texts in cells of all kinds. */
function hostileOffice(): WorkbookModel {
  const workbook = exampleWorkbook();
  const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
  type('B4', `จัดอบรม ${HOSTILE}`);
  type('E4', `อยู่ระหว่างดำเนินการ ${HOSTILE}`);
  type('D5', `เร็ว ๆ นี้ ${HOSTILE}`);
  type('C6', `กอง${HOSTILE}`);
  typeInto({ model: workbook, sheet: 'ตั้งค่า' }, 'B2', `อบต. ${HOSTILE}`);
  return workbook;
}

const PAGES: readonly (readonly [menuItem: string, workbook: () => WorkbookModel])[] = [
  ['openStartDialog', () => newWorkbook('ใหม่')],
  ['openStartDialog', hostileOffice],
  ['openFindingsSidebar', hostileOffice],
  ['openReviewDialog', hostileOffice],
  ['openReportDialog', hostileOffice],
  ['openFollowUpDialog', hostileOffice],
  ['openRequestDialog', hostileOffice],
  ['openCollectDialog', hostileOffice],
  ['openMyWorkSidebar', hostileOffice],
  ['openHealthDialog', hostileOffice],
  ['openEmblemDialog', hostileOffice],
];

describe.skipIf(!canBrowse)('every page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(PAGES)('%s is accessible, shows cells as text, and reports no error', async (menuItem, workbook) => {
    const page = await openDialog(browser, hostOver(workbook()), menuItem);
    await settled(page);
    expect(await page.title()).not.toBe('1');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(errorsOf(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 300, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});

/** Until no call to the script is under way. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction("document.querySelector('main, form') && !document.querySelector('#outcome.busy')");
  await page.waitForTimeout(300);
}

/** What axe finds against WCAG 2.2 AA. A page in a frame has no title or landmarks of its own: Google's window has them. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'document-title': { enabled: false } },
  }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]))`);
}
