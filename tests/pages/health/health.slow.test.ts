import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWorkbook } from '../../../local/workbook/model';
import type { Outcome } from '../../../src/commands/common/outcome';
import type { HealthData } from '../../../src/commands/health/health-data';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import { exampleHost, exampleWorkbook, hostOver, MANIFEST, type TestHost } from '../../support/office';
import { typeBeside } from '../../support/small-office';

const canBrowse = hasProgram('chromium', 'the dialog ตรวจสอบความพร้อมของระบบ is tested in a real browser');

const HOSTILE = '<img src=x onerror="document.title=1">@office.example';

describe.skipIf(!canBrowse)('the dialog ตรวจสอบความพร้อมของระบบ in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openHealthDialog');

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('says that all is well, and how the tool stands', async () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    hostOver(workbook).call('runDaily', [], 'timeTrigger');
    const page = await open(hostOver(workbook));
    await page.getByText('ระบบพร้อมใช้งาน').waitFor();
    await picture(page, 'health');
    const facts = await page.locator('dd').allTextContents();
    expect(facts[0]).toBe('เปิดโดย officer@example.org ตั้งแต่ ๑ เมษายน ๒๕๖๙ ทุกวันเวลาประมาณ ๘ นาฬิกา');
    expect(facts[1]).toMatch(/^๑ เมษายน ๒๕๖๙ .+ สำเร็จ$/);
    expect(facts.slice(2, 5)).toEqual(['ไม่มี', expect.stringMatching(/^[๐-๙]+ ฉบับในวันนี้ จากบัญชีนี้$/), 'อนุญาตครบทุกข้อ']);
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  it('lists every fault with what to do, as the menu’s message does, and checks again', async () => {
    const workbook = exampleWorkbook();
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'D', HOSTILE);
    const grantedScopes = MANIFEST.oauthScopes.filter(scope => !scope.endsWith('send_mail'));
    const host = hostOver(workbook, { grantedScopes });
    const menu = host.call('checkHealth').value as Outcome<HealthData>;
    const page = await open(host);
    await page.getByText('พบสิ่งที่ต้องแก้ไข').waitFor();
    await picture(page, 'health-faults');
    const faults = await page.locator('ol.list > li').allTextContents();
    const told = menu.done ? menu.data.faults : [];
    expect(faults).toHaveLength(told.length);
    expect(faults[0]).toMatch(/ส่งอีเมล.*: เปิดหน้าอนุญาตสิทธิ์$/);
    expect(await page.getByRole('link').getAttribute('href')).toMatch(/^https:\/\/script\.google\.com\//);
    expect(faults.slice(1)).toEqual(told.slice(1));
    expect(faults.join()).toContain(HOSTILE);
    expect(await page.locator('img').count()).toBe(0);
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'D', 'finance@office.example');
    await page.getByRole('button', { name: 'ตรวจสอบอีกครั้ง' }).click();
    await expect.poll(() => page.locator('ol.list > li').allTextContents()).toHaveLength(told.length - 1);
  });

  it('works in a workbook that was never set up, and says what went wrong', async () => {
    const page = await open(hostOver(newWorkbook('ใหม่')));
    await page.getByText('พบสิ่งที่ต้องแก้ไข').waitFor();
    expect(await page.locator('dd').last().textContent()).toMatch(/แผ่นงาน ยังไม่ได้ตั้งค่า$/);
    const host = exampleHost();
    const call: typeof host.call = (...args) => {
      if (args[2] === 'page') throw new Error('Service unavailable');
      return host.call(...args);
    };
    const broken = await open({ ...host, call });
    await broken.locator('.problem').waitFor();
    expect(await broken.getByRole('button', { name: 'ตรวจสอบอีกครั้ง' }).isEnabled()).toBe(true);
  });
});
