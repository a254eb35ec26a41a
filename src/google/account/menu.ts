import type { Opened } from '../../commands/ports/opened-for';
import { htmlOf, type Page } from '../../pages/pages';

/** `handler`: the function of main.ts that the item calls. A list is a menu of its own; null is a separator line. */
export type MenuItem = readonly [label: string, handler: string | readonly MenuItem[]] | null;

/** Adds the menu. A simple trigger calls this whenever the sheet is opened, so it must not use anything that needs consent. */
export function addMenu(title: string, items: readonly MenuItem[]): void {
  menuOf(title, items).addToUi();
}

function menuOf(title: string, items: readonly MenuItem[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else if (typeof item[1] === 'string') menu.addItem(item[0], item[1]);
    else menu.addSubMenu(menuOf(item[0], item[1]));
  }
  return menu;
}

/** Shows a page as a dialog or as a sidebar. */
export function showPage(page: Page, opened: Opened = {}): void {
  const { title, shownAs } = page;
  const output = HtmlService.createHtmlOutput(htmlOf(page, opened));
  if (shownAs === 'sidebar') SpreadsheetApp.getUi().showSidebar(output.setTitle(title));
  else SpreadsheetApp.getUi().showModalDialog(output.setWidth(shownAs.width).setHeight(shownAs.height), title);
}
