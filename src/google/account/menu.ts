import type { Page } from '../../pages/pages';

/** A menu item: what people read, and the function of main.ts it calls; null draws a line. */
export type MenuItem = readonly [label: string, handler: string] | null;

/** Adds the menu. Runs at every opening as a simple trigger: no other service, nothing that needs consent. */
export function addMenu(title: string, items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  menu.addToUi();
}

/** Shows a page of ours, over the sheet or beside it. */
export function showPage({ title, html, shownAs }: Page): void {
  const output = HtmlService.createHtmlOutput(html);
  if (shownAs === 'sidebar') SpreadsheetApp.getUi().showSidebar(output.setTitle(title));
  else SpreadsheetApp.getUi().showModalDialog(output.setWidth(shownAs.width).setHeight(shownAs.height), title);
}
