import type { Page } from '../../pages/pages';

/** `handler`: the function of main.ts that the item calls. Null is a separator line. */
export type MenuItem = readonly [label: string, handler: string] | null;

/** Adds the menu. A simple trigger calls this whenever the sheet is opened, so it must not use anything that needs consent. */
export function addMenu(title: string, items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  menu.addToUi();
}

/** Shows a page as a dialog or as a sidebar. */
export function showPage({ title, html, shownAs }: Page): void {
  const output = HtmlService.createHtmlOutput(html);
  if (shownAs === 'sidebar') SpreadsheetApp.getUi().showSidebar(output.setTitle(title));
  else SpreadsheetApp.getUi().showModalDialog(output.setWidth(shownAs.width).setHeight(shownAs.height), title);
}
