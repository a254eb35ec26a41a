import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { columnLetters } from '../../../local/workbook/a1';
import { putCell, type WorkbookModel } from '../../../local/workbook/model';
import { violations } from '../../support/accessible';
import { launchBrowser } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { EXAMPLE, exampleHost, sheetOf } from '../../support/office';
import { type OpenedInTest, openInTest } from '../../support/open';
import { closeRound } from '../../support/rounds';

const canBrowse = hasProgram('chromium', 'the sheet is tested in a real browser');
const REGISTER = 'มาตรการ';

describe.skipIf(!canBrowse)('the sheet in a browser', () => {
  let browser: Browser;
  const open: OpenedInTest[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    for (const one of open) await one.close();
  });

  async function opened(workbook = flagged()) {
    return openedAs({ workbook });
  }
  async function openedAs(what: Parameters<typeof openInTest>[0], ...options: readonly string[]) {
    const one = await openInTest(what, ...options);
    open.push(one);
    return { one, page: await tab(one) };
  }

  /** A tab with the sheet. What its console says as an error fails the test that asks for it. */
  async function tab({ address }: OpenedInTest): Promise<Page & { problems: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const problems: string[] = [];
    page.on('console', message => void (message.type() === 'error' && problems.push(message.text())));
    page.on('pageerror', error => void problems.push(error.message));
    await page.goto(address);
    await page.getByRole('grid').waitFor();
    return Object.assign(page, { problems });
  }

  it('a result that is typed changes the state beside it, and both are in the file', async () => {
    const { one, page } = await opened();
    const [result, state] = [cellAt(page, 3, 'E'), cellAt(page, 3, 'I')];
    expect(await state.textContent()).toBe('อยู่ระหว่างดำเนินการ');
    const before = await colourOf(state);
    expect(before).toContain('background-color');
    await result.dblclick();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('ดำเนินการสำรวจความพึงพอใจครบทุกจุดบริการแล้ว');
    await page.keyboard.press('Enter');
    await page.getByText(/^บันทึกแล้ว โปรแกรมปรับ .*I3/).waitFor();
    expect(await state.textContent()).toBe('ดำเนินการแล้ว');
    expect(await colourOf(state)).not.toBe(before);
    expect(await valueIn(one.book, REGISTER, 'E3')).toBe('ดำเนินการสำรวจความพึงพอใจครบทุกจุดบริการแล้ว');
    expect(await valueIn(one.book, REGISTER, 'I3')).toBe('ดำเนินการแล้ว');
    // The line for F3 is the next one's: Enter went down.
    expect(await page.locator('.cell-name').textContent()).toBe('E4');
    expect(await violations(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  it('is moved through and edited by keyboard, and Escape gives up', async () => {
    const { page } = await opened();
    await cellAt(page, 2, 'A').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'F2']) await page.keyboard.press(key);
    expect(await page.locator('textarea').inputValue()).toBe('ทุกส่วนราชการ');
    await page.keyboard.type('ก');
    await page.keyboard.press('Escape');
    expect(await cellAt(page, 3, 'C').textContent()).toBe('ทุกส่วนราชการ');
    await page.keyboard.press('ControlOrMeta+Home');
    expect(await page.locator('.cell-name').textContent()).toBe('A1');
    expect(await page.getByRole('note').textContent()).not.toBe('');
  });

  it("offers a list's values, and refuses others where the rule is strict", async () => {
    const { one, page } = await opened();
    await cellAt(page, 3, 'H').dblclick();
    await page.getByRole('option', { name: 'ยกเลิก' }).click();
    await page.getByText(/^บันทึกแล้ว/).waitFor();
    expect(await valueIn(one.book, REGISTER, 'H3')).toBe('ยกเลิก');
    await cellAt(page, 4, 'H').dblclick();
    await page.keyboard.type('เสร็จมั้ง');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('ไม่เป็นไปตามกฎการตรวจสอบข้อมูล').waitFor();
    await page.getByRole('button', { name: 'ตกลง' }).click();
    expect(await cellAt(page, 4, 'H').textContent()).toBe('');
  });

  it("asks before a person writes into the tool's own cells", async () => {
    const { page } = await opened();
    await cellAt(page, 3, 'I').dblclick();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('เอง');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('ส่วนที่ระบบกรอกให้').waitFor();
    await page.getByRole('button', { name: 'ยกเลิก' }).click();
    expect(await cellAt(page, 3, 'I').textContent()).toBe('อยู่ระหว่างดำเนินการ');
  });

  it('two tabs: each sees what the other typed, and a cell typed in both keeps one text and shows both', async () => {
    const { one, page: first } = await opened();
    const second = await tab(one);
    await cellAt(second, 2, 'F').dblclick();
    await second.keyboard.type('ของหน้าต่างที่สอง');
    await cellAt(first, 2, 'F').dblclick();
    await first.keyboard.type('ของหน้าต่างแรก');
    await first.keyboard.press('Enter');
    await first.getByText(/^บันทึกแล้ว/).waitFor();
    await cellAt(second, 2, 'F').getByText('ของหน้าต่างแรก').waitFor();
    await second.keyboard.press('Enter');
    const question = second.getByRole('alertdialog');
    await question.waitFor();
    expect(await question.locator('blockquote').allTextContents()).toEqual(['ของหน้าต่างแรก', 'ของหน้าต่างที่สอง']);
    expect(await valueIn(one.book, REGISTER, 'F2')).toBe('ของหน้าต่างแรก');
    await question.getByRole('button', { name: 'ใช้ข้อความของท่าน' }).click();
    await cellAt(first, 2, 'F').getByText('ของหน้าต่างที่สอง').waitFor();
    expect(await valueIn(one.book, REGISTER, 'F2')).toBe('ของหน้าต่างที่สอง');
  });

  it('a hostile text is shown as text: in cells, notes, sheet names and messages', async () => {
    const workbook = flagged();
    const hostile = '</script><img src=x onerror="document.title=\'X\'"><b>\u202Eกลับ\u202C';
    typeInto({ model: workbook, sheet: REGISTER }, 'E3', hostile);
    const sheet = sheetOf(workbook, REGISTER);
    putCell(sheet, 1, 6, { value: hostile, note: { text: hostile } });
    sheetOf(workbook, 'วันหยุด').name = "<img src=x onerror='1'>";
    const { page } = await opened(workbook);
    await cellAt(page, 2, 'G').click();
    expect(await cellAt(page, 3, 'E').textContent()).toBe(hostile);
    expect(await page.getByRole('note').textContent()).toBe(hostile);
    expect(await page.locator('.cell-contents').textContent()).toBe(hostile);
    expect(await page.locator('img, b').count()).toBe(0);
    expect(await page.title()).not.toBe('X');
    await page.getByRole('button', { name: '<img' }).click();
    await page.getByRole('grid', { name: '<img' }).waitFor();
    expect(page.problems).toEqual([]);
  });

  it('a menu item asks, the script waits for the answer, and the letters are written', async () => {
    const { one, page } = await opened();
    const other = await tab(one);
    await sendReminders(page);
    await page.getByRole('button', { name: 'ไม่ใช่' }).click();
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await page.getByText('บันทึกแล้ว', { exact: true }).waitFor();
    expect(lettersIn(one.out)).toEqual([]);
    await sendReminders(page);
    // The sheet as it is now comes later than the run's end: then a tab cannot tell by its own runs who changed it.
    await page.route('**/sheet/*', async route => {
      await new Promise(done => setTimeout(done, 500));
      await route.continue();
    });
    await page.getByRole('button', { name: 'ใช่', exact: true }).click();
    await page.getByRole('button', { name: 'ตกลง' }).click();
    expect(lettersIn(one.out).length).toBeGreaterThan(0);
    await expect.poll(() => cellAt(page, 9, 'N').textContent(), { timeout: 10_000 }).not.toBe('');
    expect(await page.locator('.state [role=status]').textContent()).toBe('บันทึกแล้ว');
    await other.getByText(/^มีการแก้ไขจากหน้าต่างอื่น: .*N9/).waitFor();
    expect(page.problems).toEqual([]);
  });

  it("a line of the findings' sidebar leads to its cell, on whatever sheet the person is", async () => {
    const workbook = flagged();
    typeInto({ model: workbook, sheet: REGISTER }, 'D5', 'เร็ว ๆ นี้');
    const { page } = await opened(workbook);
    await page.getByRole('menuitem', { name: 'มาตรการ ITA' }).click();
    await page.getByRole('menuitem', { name: '๒ ตรวจสอบข้อมูล' }).click();
    const line = page.frameLocator('iframe').getByRole('listitem').filter({ hasText: 'แถว ๕' });
    await line.waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'ตั้งค่า' }).click();
    await page.getByRole('grid', { name: 'ตั้งค่า' }).waitFor();
    await line.getByRole('button').click();
    await page.getByRole('grid', { name: REGISTER }).waitFor();
    expect(await page.locator('.cell-name').textContent()).toBe('D5');
    expect(page.problems).toEqual([]);
  });

  it('a line of a setting in a closed section opens the section, and its cell is selected', async () => {
    const workbook = flagged();
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, 'B20', 'เร็ว ๆ นี้');
    const { page } = await opened(workbook);
    await page.getByRole('menuitem', { name: 'มาตรการ ITA' }).click();
    await page.getByRole('menuitem', { name: '๒ ตรวจสอบข้อมูล' }).click();
    const line = page.frameLocator('iframe').getByRole('button', { name: 'แถว ๒๐ ตั้งค่า' }).first();
    await line.waitFor();
    // How the register is now, after the section was opened, is told last.
    await page.route(`**/sheet/${sheetOf(workbook, REGISTER).id}`, async route => {
      await new Promise(done => setTimeout(done, 1000));
      await route.continue();
    });
    await line.click();
    await page.getByRole('grid', { name: 'ตั้งค่า' }).waitFor();
    await new Promise(done => setTimeout(done, 2000));
    expect(await page.locator('.cell-name').textContent()).toBe('B20');
    expect(await cellAt(page, 20, 'B').isVisible()).toBe(true);
  });

  it('the note of a cell goes when the pointer leaves the sheet, and when somebody goes on in a page', async () => {
    const { page } = await opened();
    const note = page.getByRole('note');
    await cellAt(page, 2, 'A').click();
    expect(await note.isVisible()).toBe(false);
    await cellAt(page, 1, 'E').hover();
    expect(await note.isVisible()).toBe(true);
    await page.locator('h1').hover();
    expect(await note.isVisible()).toBe(false);
    await cellAt(page, 1, 'E').click();
    await page.locator('h1').hover();
    expect(await note.isVisible()).toBe(true);
    await page.getByRole('menuitem', { name: 'มาตรการ ITA' }).click();
    expect(await note.isVisible()).toBe(false);
    await page.getByRole('menuitem', { name: '๒ ตรวจสอบข้อมูล' }).click();
    await page.frameLocator('iframe').getByRole('button').first().focus();
    expect(await note.isVisible()).toBe(false);
    await cellAt(page, 1, 'E').focus();
    expect(await note.isVisible()).toBe(true);
  });

  it('the longest menu stays on a low screen, and its last item can be chosen', async () => {
    const { page } = await opened();
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.getByRole('menuitem', { name: 'มาตรการ ITA' }).click();
    await page.getByRole('menuitem', { name: 'เครื่องมือเพิ่มเติม' }).click();
    const menu = page.getByRole('menu', { name: 'เครื่องมือเพิ่มเติม' });
    for (const height of [700, 400]) {
      await page.setViewportSize({ width: 1280, height });
      if (height === 400) {
        await page.getByRole('menuitem', { name: 'เครื่องมือเพิ่มเติม' }).click();
        await page.getByRole('menuitem', { name: 'เครื่องมือเพิ่มเติม' }).click();
      }
      const box = await menu.boundingBox();
      expect(box && [box.y >= 0, box.y + box.height <= height]).toEqual([true, true]);
      const last = menu.getByRole('menuitem').last();
      await last.scrollIntoViewIfNeeded();
      const seen = await last.boundingBox();
      expect(seen && seen.y + seen.height).toBeLessThanOrEqual(height);
    }
    expect(await violations(page)).toEqual([]);
  });

  it("a closed round's sheet: its text can be read, and rows are known while the office's own column is filled in", async () => {
    const workbook = flagged();
    closeRound(workbook, EXAMPLE.today);
    const { page } = await opened(workbook);
    await page.getByRole('navigation').getByRole('button', { name: 'รอบ ๖ เดือน' }).click();
    await page.getByRole('grid', { name: 'รอบ ๖ เดือน' }).waitFor();
    const box = async (row: number, letters: string) =>
      (await cellAt(page, row, letters).boundingBox()) ?? { x: 0, width: 0 };
    const about = cellAt(page, 1, 'C');
    expect(await about.evaluate(cell => cell.scrollWidth > cell.clientWidth)).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.runs-over')).overflow")).toBe('visible');
    await cellAt(page, 1, 'E').click();
    expect(await page.locator('.cell-name').textContent()).toBe('E1');
    await page.setViewportSize({ width: 800, height: 600 });
    const before = await box(5, 'B');
    await page.locator('.holder').evaluate(holder => holder.scrollTo(600, 0));
    expect(await box(5, 'B')).toEqual(before);
    const letter = await page.getByRole('columnheader', { name: 'B', exact: true }).boundingBox();
    expect(letter?.x).toBe(before.x);
    expect((await box(5, 'I')).x).toBeLessThan(800);
    expect(await violations(page)).toEqual([]);
  });

  it('a change of the source is built, and each tab loads the new script', async () => {
    const script = (name: string) =>
      `function onOpen() { SpreadsheetApp.getUi().createMenu('${name}').addItem('ทำ', 'act').addToUi(); } function act() {}`;
    const { one, page } = await openedAs({ code: script('เดิม') }, '--watch');
    const other = await tab(one);
    await page.getByRole('menuitem', { name: 'เดิม' }).waitFor();
    writeFileSync(join(dirname(one.book), 'src/Code.js'), script('ใหม่'));
    for (const each of [page, other]) await each.getByRole('menuitem', { name: 'ใหม่' }).waitFor();
    expect([page.problems, other.problems]).toEqual([[], []]);
  });

  it('a group of rows is opened, and stays open in the file', async () => {
    const { one, page } = await opened();
    await page.getByRole('navigation').getByRole('button', { name: 'ตั้งค่า' }).click();
    await page.getByRole('grid', { name: 'ตั้งค่า' }).waitFor();
    const rows = page.getByRole('row');
    const closed = await rows.count();
    await page.getByRole('button', { name: 'แสดงแถวที่ซ่อนไว้ในกลุ่มนี้' }).first().click();
    await page.getByRole('button', { name: 'ซ่อนแถวในกลุ่มนี้' }).waitFor();
    await page.getByText('บันทึกแล้ว', { exact: true }).waitFor();
    expect(await rows.count()).toBeGreaterThan(closed);
    const again = await tab(one);
    await again.getByRole('navigation').getByRole('button', { name: 'ตั้งค่า' }).click();
    await again.getByRole('button', { name: 'ซ่อนแถวในกลุ่มนี้' }).waitFor();
  });

  it('a tab that is closed while a question is open does not hold up the others', async () => {
    const { one, page } = await opened();
    const other = await tab(one);
    await sendReminders(page);
    await page.getByRole('alertdialog').waitFor();
    await page.close();
    await cellAt(other, 2, 'F').dblclick();
    await other.keyboard.type('ต่อได้');
    await other.keyboard.press('Enter');
    await other.getByText(/^บันทึกแล้ว/).waitFor();
    expect(lettersIn(one.out)).toEqual([]);
  });
});

/** By keyboard, through the menu inside the menu. */
async function sendReminders(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: 'มาตรการ ITA' }).press('Enter');
  await page.getByRole('menuitem', { name: 'เครื่องมือเพิ่มเติม' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'แจ้งรายการที่ถึงกำหนดทางอีเมล…' }).press('Enter');
}

/** The example office on its day, with states and due dates. */
function flagged(): WorkbookModel {
  const host = exampleHost();
  host.call('flagProgress');
  return host.workbook;
}

function cellAt(page: Page, row: number, letters: string) {
  const column = Array.from({ length: 26 }, (_, index) => columnLetters(index)).indexOf(letters) + 1;
  return page.locator(`tr[aria-rowindex="${row + 1}"] > td[aria-colindex="${column}"]`);
}

function colourOf(cell: ReturnType<typeof cellAt>): Promise<string | null> {
  return cell.getAttribute('style');
}

async function valueIn(book: string, sheet: string, cell: string): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(book);
  return workbook.getWorksheet(sheet)?.getCell(cell).value;
}

function lettersIn(folder: string): string[] {
  return readdirSync(folder).filter(name => name.endsWith('.eml'));
}
