import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../local/sheets/people';
import { newWorkbook, type WorkbookModel } from '../../local/workbook/model';
import { expectAccessible } from '../support/accessible';
import { errorsOf, launchBrowser, openDialog, picture } from '../support/dialog';
import { hasProgram } from '../support/needs';
import { exampleWorkbook, hostOver, type TestHost } from '../support/office';
import { typeBeside } from '../support/small-office';

const canBrowse = hasProgram('chromium', 'each page is tried in a real browser');

/** Markup, the end of a script, and marks that turn the direction of writing. */
const MARKUP = `<img src=x onerror="document.title='X'"></script><b>`;
const HOSTILE = `${MARKUP}\u202Eกขค\u202C`;

/** An office with something to show on every page, and hostile texts in cells of all kinds. */
function hostileOffice(): WorkbookModel {
  const workbook = exampleWorkbook();
  const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
  typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'D', `${HOSTILE}@office.example`);
  typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'A', `กองคลัง${HOSTILE}`);
  type('B4', `จัดอบรม ${HOSTILE}`);
  type('E4', `อยู่ระหว่างดำเนินการ ${HOSTILE}`);
  type('D5', `เร็ว ๆ นี้ ${HOSTILE}`);
  type('C6', `กอง${HOSTILE}`);
  typeBeside(workbook, 'ตั้งค่า', 'ชื่อหน่วยงาน', 'B', `อบต. ${HOSTILE}`);
  return workbook;
}

/** Pages that read the sheet when they open. Of what they show at once, some is a cell's text. */
const READING: readonly (readonly [menuItem: string, name: string])[] = [
  ['openStartDialog', 'start'],
  ['openFindingsSidebar', 'findings'],
  ['openReviewDialog', 'review'],
  ['openFollowUpDialog', 'follow-up'],
  ['openReportDialog', 'report'],
  ['openMyWorkSidebar', 'my-work'],
  ['openHealthDialog', 'health'],
];
/** Pages that show nothing of the sheet before a person has done something. Their own tests show hostile cells there. */
const WAITING = ['openRequestDialog', 'openCollectDialog', 'openEmblemDialog'];

describe.skipIf(!canBrowse)('every page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(READING)(
    '%s says what it waits for and what failed, reads again, and shows cells as text',
    async (menuItem, name) => {
      const answers = slowly(hostOver(hostileOffice()));
      const page = await openDialog(browser, answers.host, menuItem);
      await page.locator('.outcome.busy', { hasText: 'โปรดรอสักครู่' }).waitFor();
      await picture(page, `${name}-loading`);
      answers.fail();
      await page.locator('.outcome.problem').waitFor();
      expect(await page.locator('.outcome').textContent()).toMatch(/ไม่สำเร็จ.+โปรด/s);
      await picture(page, `${name}-not-read`);
      await page.getByRole('button', { name: /อีกครั้ง$/ }).press('Enter');
      answers.answer();
      await page.waitForFunction("!document.querySelector('.outcome.busy, .outcome.problem')");
      await expect.poll(() => textOf(page)).toContain(MARKUP);
      await expectPlain(page);
    },
  );

  it.each(WAITING)('%s is accessible and reports no error', async menuItem => {
    await expectPlain(await openDialog(browser, hostOver(hostileOffice()), menuItem));
  });

  it('the start of a new workbook is accessible and reports no error', async () => {
    const page = await openDialog(browser, hostOver(newWorkbook('ใหม่')), 'openStartDialog');
    await page.getByText('เลือกตารางมาตรการที่หน่วยงานมีอยู่').waitFor();
    await expectPlain(page);
  });
});

/** The page is accessible, and nothing that a cell holds has become markup or has run. */
async function expectPlain(page: Page): Promise<void> {
  await page.locator('main, form').first().waitFor();
  await expectAccessible(page);
  expect(await page.title()).not.toBe('X');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(errorsOf(page)).toEqual([]);
}

/** What the page shows, what is in closed parts and in fields with it. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(`[
    document.querySelector('main, form')?.textContent,
    ...[...document.querySelectorAll('input')].map(one => one.value),
  ].join('\\n')`);
}

/** A host whose first call from a page waits for `fail`, and all later ones for `answer`. */
function slowly(host: TestHost): { readonly host: TestHost; fail(): void; answer(): void } {
  let [fail, answer] = [() => {}, () => {}];
  const failed = new Promise<never>((_, reject) => {
    fail = () => reject(new Error('Service unavailable: Spreadsheets'));
  });
  const answered = new Promise<void>(done => {
    answer = done;
  });
  let calls = 0;
  const call: typeof host.call = (name, args, as) => {
    if (as !== 'page') return host.call(name, args, as);
    calls += 1;
    const run = calls === 1 ? null : host.call(name, args, as);
    return { ...(run ?? host.call('onOpen')), value: run ? answered.then(() => run.value) : failed };
  };
  return { host: { ...host, call }, fail: () => fail(), answer: () => answer() };
}
