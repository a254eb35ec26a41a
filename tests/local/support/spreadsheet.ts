import { createSpreadsheetApp, type SpreadsheetApp } from '../../../local/sheets/app';
import type { Sheet } from '../../../local/sheets/sheet';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';

export interface Opened {
  readonly app: SpreadsheetApp;
  readonly model: WorkbookModel;
  readonly sheet: Sheet;
}

/** 30 March 2022, 10:00 in Bangkok. */
export const NOW = Date.UTC(2022, 2, 30, 3);

/** A new, open spreadsheet as a script sees it. */
export function openNew(settings: { locale?: string; timeZone?: string } = {}): Opened {
  return open({ ...newWorkbook('ทดสอบ'), ...settings });
}

/** A spreadsheet as the account officer@example.org sees it. */
export function open(model: WorkbookModel, { owner: ownedBy = 'owner@example.org' } = {}): Opened {
  const noUi = () => {
    throw new Error('no user interface in this test');
  };
  const [user, owner] = [() => 'officer@example.org', () => ownedBy];
  const app = createSpreadsheetApp(model, {
    now: () => NOW,
    ui: noUi,
    user,
    owner,
    editors: () => [],
    toast: noUi,
    select: noUi,
  });
  return { app, model, sheet: app.getActiveSheet() };
}
