import type { BookView } from '../view';
import { button, element, linkified } from './element';
import { SAY } from './sentences';
import type { Active } from './sheet/grid';

export interface Layout {
  /** The scrolled element for the table. */
  readonly holder: HTMLElement;
  /** The place of the sidebar. */
  readonly side: HTMLElement;
  title(name: string): void;
  menus(bar: HTMLElement): void;
  tabs(sheets: BookView['sheets'], current: number, choose: (id: number) => void): void;
  /** Shows the selected cell above the sheet, and its note beside it. */
  tell(active: Active): void;
  /** Says in one line how things stand. */
  status(text: string, kind?: 'busy' | 'problem'): void;
  toast(title: string, text: string): void;
}

const TOAST_MS = 5_000;

/** Builds the page's empty parts. */
export function createLayout(): Layout {
  const heading = element('h1', {}, SAY.loading);
  const status = element('p', { role: 'status', class: 'status' });
  const menus = element('div', { class: 'menus' });
  const name = element('output', { class: 'cell-name', 'aria-label': SAY.cell });
  const contents = element('output', {
    class: 'cell-contents',
    tabindex: '0',
    'aria-label': SAY.contents,
    'aria-live': 'off',
  });
  const note = element('div', { role: 'note', id: 'note', class: 'note', 'aria-label': SAY.note });
  const holder = element('div', { class: 'holder' });
  const side = element('div', { class: 'side' });
  const tabs = element('nav', { class: 'tabs', 'aria-label': SAY.sheets });
  const toasts = element('div', { role: 'status', class: 'toasts' });
  note.hidden = true;
  side.hidden = true;
  document.body.append(
    element(
      'header',
      { class: 'top' },
      element('span', { class: 'icon', 'aria-hidden': 'true' }),
      element('div', { class: 'titles' }, heading, menus),
      element('div', { class: 'state' }, status, element('p', { class: 'local' }, SAY.local)),
    ),
    element('div', { class: 'line' }, name, contents),
    element('main', {}, holder, side),
    tabs,
    toasts,
  );

  function showNote(cell: HTMLElement, text: string | undefined): void {
    note.hidden = text === undefined;
    if (text === undefined) return;
    note.replaceChildren(...linkified(text));
    holder.append(note);
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = cell;
    const { scrollLeft, clientWidth } = holder;
    const [right, left] = [offsetLeft + offsetWidth + 4, offsetLeft - note.offsetWidth - 4];
    const isRight = right + note.offsetWidth <= scrollLeft + clientWidth;
    // Where there is no room beside the cell, it hangs below.
    const isLeft = !isRight && left >= scrollLeft;
    note.style.left = `${isRight ? right : isLeft ? left : offsetLeft}px`;
    note.style.top = `${isRight || isLeft ? offsetTop : offsetTop + offsetHeight + 2}px`;
  }

  let selected: { cell: HTMLElement; text: string | undefined } | null = null;
  /** The note of the selected cell, as long as the person is in the sheet: it lies over other cells. */
  function showSelected(): void {
    if (selected && holder.contains(document.activeElement)) showNote(selected.cell, selected.text);
    else note.hidden = true;
  }
  holder.addEventListener('pointerover', ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td.noted') : null;
    const text = cell?.dataset['note'] ?? undefined;
    if (cell && text !== undefined) showNote(cell, text);
    else showSelected();
  });
  holder.addEventListener('pointerleave', showSelected);
  holder.addEventListener('focusin', showSelected);
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && holder.contains(relatedTarget))) note.hidden = true;
  });

  return {
    holder,
    side,
    title(book) {
      heading.textContent = book;
      document.title = book;
    },
    menus: bar => menus.replaceChildren(bar),
    tabs(sheets, current, choose) {
      tabs.replaceChildren(
        ...sheets.map(({ id, name: sheet, color }) => {
          const tab = button(sheet, () => choose(id), id === current ? { 'aria-current': 'page' } : {});
          if (color !== null) tab.style.borderBottomColor = color;
          return tab;
        }),
      );
      tabs.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    tell({ name: place, cell, element: made }) {
      name.value = place;
      contents.replaceChildren(...linkified(cell.input ?? cell.text ?? ''));
      selected = { cell: made, text: cell.note };
      if (cell.note !== undefined) made.setAttribute('aria-describedby', 'note');
      showSelected();
    },
    status(text, kind) {
      status.textContent = text;
      status.className = `status ${kind ?? ''}`;
    },
    toast(title, text) {
      const box = element(
        'div',
        { class: 'toast' },
        ...(title === '' ? [] : [element('strong', {}, title)]),
        ...linkified(text),
      );
      toasts.append(box);
      setTimeout(() => box.remove(), TOAST_MS);
    },
  };
}
