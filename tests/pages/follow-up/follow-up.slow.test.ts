import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { EXAMPLE, exampleHost, exampleWorkbook, hostOver, type TestHost, valuesOf } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the dialog ติดตามผล is tested in a real browser');

/** At which hours the daily run is set to go. */
const hours = ({ state }: TestHost) =>
  state.triggers.map(({ schedule }) => (schedule.kind === 'daily' ? schedule.hour : null));

describe.skipIf(!canBrowse)('the dialog ติดตามผล in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openFollowUpDialog');
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const said = (page: Page) => page.getByRole('status').textContent();

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
    expect(await said(page)).toMatch(/หลายบัญชี.*หน้าต่างส่วนตัว/);
    await picture(page, 'follow-up-accounts');
  });

  it('shows every letter completely, as text, with its reasons, and sends none', async () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E9', 'อยู่ระหว่างดำเนินการ <img src=x onerror="document.title=1">');
    const host = hostOver(workbook);
    const page = await open(host);
    await page.getByText(`กองคลัง (${EXAMPLE.units['กองคลัง']})`).click();
    expect(await page.locator('main > section > details').count()).toBe(3);
    const letter = page.locator('main > section > details[open]');
    expect(await letter.locator('pre').textContent()).toContain('<img src=x');
    expect(await letter.locator('dd').allTextContents()).toEqual([
      EXAMPLE.units['กองคลัง'],
      expect.stringContaining('ขอความอนุเคราะห์รายงานผลการดำเนินงาน ๑ รายการ'),
      EXAMPLE.settings['ผู้ประสานงาน: อีเมล'],
      expect.stringMatching(/^แถว ๙ .+: กำหนด .+ ๒๕๖๙ \(เ(?:กินมาแล้ว|หลือ) [๐-๙]+ วัน\)$/),
    ]);
    const drawn = letter.frameLocator('iframe');
    await drawn.getByText('เรียน ผู้อำนวยการกองคลัง').waitFor();
    await picture(page, 'follow-up');
    expect(await drawn.getByText('<img src=x').count()).toBe(1);
    expect(await drawn.locator('img, script').count()).toBe(0);
    expect(await letter.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.locator('img').count()).toBe(0);
    expect(await said(page)).toBe('เตรียมหนังสือแจ้ง ๓ ฉบับ ยังไม่ได้ส่ง');
    expect(host.mails).toEqual([]);
  });

  it('asks once before it sends, sends each letter once, and says what went and what did not', async () => {
    const host = exampleHost({
      mail: message => {
        if (message.to.includes(EXAMPLE.units['กองคลัง'] ?? '')) throw new Error('ปฏิเสธ');
        host.mails.push(message);
      },
    });
    const page = await open(host);
    await button(page, 'ส่งหนังสือแจ้ง ๓ ฉบับ').click();
    await page.getByText('จะส่งหนังสือแจ้งทางอีเมล ๓ ฉบับ ต้องการส่งหรือไม่').waitFor();
    await picture(page, 'follow-up-asks');
    await button(page, 'ยังไม่ส่ง').click();
    expect(host.mails).toEqual([]);
    await button(page, 'ส่งหนังสือแจ้ง ๓ ฉบับ').focus();
    await page.keyboard.press('Enter');
    // The question takes the focus once it is drawn; a key pressed before that goes elsewhere.
    await page.waitForFunction(`document.activeElement.textContent.startsWith('จะส่งหนังสือแจ้ง')`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('ส่ง ๓ ฉบับ');
    // Two clicks in one task, as a hasty double click makes them.
    await button(page, 'ส่ง ๓ ฉบับ').evaluate(node => {
      (node as unknown as { click(): void }).click();
      (node as unknown as { click(): void }).click();
    });
    await page.getByRole('heading', { name: 'ส่งแล้ว ๒ ฉบับ' }).waitFor();
    await picture(page, 'follow-up-sent');
    expect(await said(page)).toMatch(/^ส่งหนังสือแจ้งแล้ว ๒ ฉบับ\nไม่ได้ส่งหนังสือถึง ๑ ราย ดังนี้\n- กองคลัง: /);
    expect(host.mails.map(({ to }) => to)).toHaveLength(2);
    expect(await page.getByRole('button', { name: /^ส่ง/ }).count()).toBe(0);
    expect(await (await open(host)).getByRole('button', { name: /ฉบับ/ }).count()).toBe(0);
  });

  it('goes on with what is left after a part was sent, and sends nothing twice', async () => {
    let left = 1;
    const host = exampleHost({
      mail: message => {
        if (left === 0) throw new Error('Service invoked too many times for one day: email.');
        left -= 1;
        host.mails.push(message);
      },
    });
    const page = await open(host);
    await button(page, 'ส่งหนังสือแจ้ง ๓ ฉบับ').click();
    // Google takes its time to read again. Meanwhile nothing that has gone stands there as unsent.
    await page.evaluate(`const call = window.callHost;
      window.callHost = async (...all) => (await new Promise(done => setTimeout(done, 3000)), call(...all));`);
    await button(page, 'ส่ง ๓ ฉบับ').click();
    await page.getByRole('heading', { name: 'ส่งแล้ว ๑ ฉบับ' }).waitFor();
    expect(await page.getByRole('heading', { name: 'ยังไม่ได้ส่ง ๓ ฉบับ' }).count()).toBe(0);
    await page.getByRole('heading', { name: 'ยังไม่ได้ส่ง ๒ ฉบับ' }).waitFor();
    expect(await page.getByRole('heading', { name: 'ส่งแล้ว ๑ ฉบับ' }).count()).toBe(1);
    expect(await said(page)).toMatch(/^ส่งหนังสือแจ้งแล้ว ๑ ฉบับ\nไม่ได้ส่งหนังสือถึง ๒ ราย/);
    await picture(page, 'follow-up-left');
    left = 9;
    await button(page, 'ส่งหนังสือแจ้ง ๒ ฉบับ').click();
    await button(page, 'ส่ง ๒ ฉบับ').click();
    await page.getByRole('heading', { name: 'ส่งแล้ว ๓ ฉบับ' }).waitFor();
    await button(page, 'ส่งหนังสือทดสอบถึงฉัน').waitFor({ state: 'detached' });
    await picture(page, 'follow-up-all-sent');
    const mailed = host.mails.map(({ to }) => to.join());
    expect([mailed.length, new Set(mailed).size]).toEqual([3, 3]);
  });

  it('says that sending failed, and shows what is left', async () => {
    const host = exampleHost();
    const call: typeof host.call = (name, args, as) => {
      if (name === 'sendToday') throw new Error('network');
      return host.call(name, args, as);
    };
    const page = await open({ ...host, call });
    await button(page, 'ส่งหนังสือแจ้ง ๓ ฉบับ').click();
    await button(page, 'ส่ง ๓ ฉบับ').click();
    await button(page, 'ส่งหนังสือแจ้ง ๓ ฉบับ').waitFor();
    await page.locator('.outcome.problem').waitFor();
    expect(await said(page)).toMatch(/^ส่งหนังสือแจ้งไม่สำเร็จ/);
  });

  it('offers to read again if what is left could not be read', async () => {
    const host = exampleHost({ quota: 2 });
    let reads = 0;
    const call: typeof host.call = (name, args, as) => {
      if (name === 'readFollowUp') reads += 1;
      if (name === 'readFollowUp' && reads === 2) throw new Error('network');
      return host.call(name, args, as);
    };
    const page = await open({ ...host, call });
    await button(page, 'ส่งหนังสือแจ้ง ๒ ฉบับ').click();
    await button(page, 'ส่ง ๒ ฉบับ').click();
    await page.getByRole('heading', { name: 'ส่งแล้ว ๒ ฉบับ' }).waitFor();
    await page.locator('.problem').waitFor();
    expect(await page.getByRole('button', { name: /^ส่ง/ }).count()).toBe(0);
    await button(page, 'ลองอีกครั้ง').click();
    await page.getByRole('heading', { name: 'ยังไม่ได้ส่ง ๑ ฉบับ' }).waitFor();
    expect(host.mails).toHaveLength(2);
  });

  it('mails the person at the page a test', async () => {
    const host = exampleHost();
    const page = await open(host);
    await button(page, 'ส่งหนังสือทดสอบถึงฉัน').click();
    await page.getByText(/^ส่งหนังสือทดสอบฉบับที่.+จะได้รับ ไปยัง officer@example\.org แล้ว/).waitFor();
    expect(host.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [['officer@example.org'], expect.stringMatching(/^\[ทดสอบ\]/)],
    ]);
    expect(await button(page, 'ส่งหนังสือแจ้ง ๓ ฉบับ').isEnabled()).toBe(true);
  });

  it('one click copies a unit’s text for LINE', async () => {
    const page = await open(exampleHost());
    await button(page, 'ข้อความสำหรับ LINE').click();
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

  it('shows the paused units, and one whose day cannot be read', async () => {
    const workbook = exampleWorkbook();
    const units = valuesOf(workbook, 'ส่วนราชการ');
    const cell = (name: string, column: string) => `${column}${units.findIndex(([unit]) => unit === name) + 1}`;
    const type = (at: string, text: string) => typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, at, text);
    type(cell('กองคลัง', 'G'), '30 เม.ย. 2569');
    type(cell('กองคลัง', 'H'), 'ปิดงบ <b>');
    type(cell('สำนักปลัด', 'G'), 'เร็ว ๆ นี้');
    const page = await open(hostOver(workbook));
    await button(page, 'พักการแจ้ง').click();
    const cells = await page.locator('tbody tr').evaluateAll(rows => rows.map(row => row.textContent));
    await picture(page, 'follow-up-paused');
    expect(cells).toEqual(['สำนักปลัดอ่านวันที่ไม่ได้: เร็ว ๆ นี้-', 'กองคลัง๓๐ เมษายน ๒๕๖๙ปิดงบ <b>']);
  });

  it('turns the daily run on and off, and says so', async () => {
    const host = exampleHost();
    const page = await open(host);
    await button(page, 'การทำงานประจำวัน').click();
    await page.getByText('ยังไม่ได้เปิด').waitFor();
    const hour = page.getByLabel('เวลาประมาณ');
    expect(await hour.inputValue()).toBe('8');
    await hour.selectOption('๐๗.๐๐ น.');
    expect(hours(host)).toEqual([]);
    await button(page, 'เปิดการทำงานประจำวัน').click();
    await page.getByText('เปิดอยู่ โดย officer@example.org').waitFor();
    await picture(page, 'follow-up-daily');
    expect(await said(page)).toMatch(/^เปิดการทำงานประจำวันแล้ว ทุกวันเวลาประมาณ ๗ นาฬิกา/);
    expect(hours(host)).toEqual([7]);
    await hour.selectOption('๑๗.๐๐ น.');
    await page.getByText('ทุกวันเวลาประมาณ ๑๗ นาฬิกา').waitFor();
    expect([hours(host), await hour.inputValue()]).toEqual([[17], '17']);
    expect(valuesOf(host.workbook, 'ตั้งค่า').flat()).toContain('๑๗');
    await button(page, 'ปิดการทำงานประจำวัน').click();
    await page.getByText('ปิดการทำงานประจำวันแล้ว').waitFor();
    expect(host.state.triggers).toEqual([]);
  });

  it('says if there is nothing to send, or what went wrong', async () => {
    const page = await open(exampleHost({ now: '2026-01-06' }));
    await page.getByText('วันนี้ไม่มีหนังสือที่ต้องส่ง').waitFor();
    await picture(page, 'follow-up-nothing');
    await button(page, 'ข้อความสำหรับ LINE').click();
    await page.getByText('ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด').waitFor();
    await picture(page, 'follow-up-no-texts');
    await button(page, 'พักการแจ้ง').click();
    await picture(page, 'follow-up-none-paused');
    const copied = hostOver({ ...exampleWorkbook(), id: 'copy' });
    const refused = await open(copied);
    await refused.locator('.problem').waitFor();
    expect(await said(refused)).toContain('ไฟล์นี้เป็นสำเนา');
  });
});
