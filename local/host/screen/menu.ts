import { Emulated } from '../../script/google/emulated';
import type { MenuItem, MenuRecord } from '../../script/screen';

/** A menu being built; `addToUi` shows it. */
export class Menu extends Emulated {
  readonly service = 'Ui';
  readonly googleName = 'Menu';
  readonly #caption: string;
  readonly #items: MenuItem[] = [];
  readonly #show: (menu: MenuRecord) => void;

  constructor(caption: string, show: (menu: MenuRecord) => void) {
    super();
    this.#caption = caption;
    this.#show = show;
  }

  addItem(caption: string, functionName: string): this {
    this.#items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ separator: true });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.#items.push({ menu: menu.#record() });
    return this;
  }

  addToUi(): void {
    this.#show(this.#record());
  }

  #record(): MenuRecord {
    return { caption: this.#caption, items: [...this.#items] };
  }
}
