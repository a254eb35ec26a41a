import type { MenuItem, MenuRecord } from '../../script/screen';
import { button, element } from './element';
import { SAY } from './sentences';

/** The script's menus, as a bar. `run` is called with the chosen item's function. */
export function menuBar(
  menus: readonly MenuRecord[],
  run: (functionName: string, caption: string) => void,
): HTMLElement {
  const bar = element('div', { role: 'menubar', 'aria-label': SAY.menus, class: 'menubar' });
  bar.append(...menus.map((menu, index) => submenu(menu, run, index === 0 ? 0 : -1)));
  bar.addEventListener('keydown', moveInMenus);
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Node) || !bar.contains(target)) closeAll(bar);
  });
  return bar;
}

function submenu(
  { caption, items }: MenuRecord,
  run: (functionName: string, caption: string) => void,
  tabIndex: number,
): HTMLElement {
  const holder = element('div', { class: 'menu-holder', role: 'none' });
  const opener = button(caption, () => (isOpen(holder) ? close(holder) : open(holder)), {
    role: 'menuitem',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    tabindex: String(tabIndex),
  });
  const list = element('div', { role: 'menu', 'aria-label': caption, class: 'menu' });
  list.hidden = true;
  const choose = (functionName: string, chosen: string) => {
    closeAll(document.body);
    run(functionName, chosen);
  };
  list.append(...items.map(item => entry(item, choose)));
  holder.append(opener, list);
  return holder;
}

function entry(item: MenuItem, run: (functionName: string, caption: string) => void): HTMLElement {
  if ('separator' in item) return element('div', { role: 'separator' });
  if ('menu' in item) return submenu(item.menu, run, -1);
  return button(item.caption, () => run(item.functionName, item.caption), { role: 'menuitem', tabindex: '-1' });
}

const openerOf = (holder: Element) => holder.querySelector<HTMLElement>(':scope > [role=menuitem]');
const listOf = (holder: Element) => holder.querySelector<HTMLElement>(':scope > [role=menu]');
const isOpen = (holder: Element) => listOf(holder)?.hidden === false;

function open(holder: Element): void {
  const list = listOf(holder);
  if (list === null) return;
  list.hidden = false;
  openerOf(holder)?.setAttribute('aria-expanded', 'true');
  place(list, holder);
  itemsOf(list)[0]?.focus();
}

/** In pixels, at the edges of the screen. */
const MARGIN = 8;

/** Below its opener, or beside it in a list. A list that is longer than the screen scrolls. */
function place(list: HTMLElement, holder: Element): void {
  const opener = holder.getBoundingClientRect();
  const isInner = holder.parentElement?.matches('[role=menu]') === true;
  const highest = isInner ? MARGIN : opener.bottom;
  list.style.maxHeight = `${innerHeight - highest - MARGIN}px`;
  list.style.left = `${isInner ? opener.right : opener.left}px`;
  list.style.top = `${isInner ? Math.max(highest, Math.min(opener.top - MARGIN, innerHeight - list.offsetHeight - MARGIN)) : highest}px`;
}

function close(holder: Element): void {
  const list = listOf(holder);
  if (list === null) return;
  list.hidden = true;
  openerOf(holder)?.setAttribute('aria-expanded', 'false');
}

function closeAll(root: Element): void {
  for (const holder of root.querySelectorAll('.menu-holder')) close(holder);
}

/** The items of one list, without those of lists inside it. */
function itemsOf(list: Element): HTMLElement[] {
  return [...list.children].flatMap(child =>
    child.matches('[role=menuitem]') ? (child as HTMLElement) : (openerOf(child) ?? []),
  );
}

function moveInMenus(event: KeyboardEvent): void {
  const item = event.target as HTMLElement;
  const list = item.closest('[role=menu]');
  const holder = item.parentElement?.matches('.menu-holder') ? item.parentElement : null;
  const all = itemsOf(list ?? item.closest('[role=menubar]') ?? item);
  const at = all.indexOf(item);
  const go = (step: number) => all[(at + step + all.length) % all.length]?.focus();
  const around = list?.parentElement ?? null;
  const actions: Record<string, () => void> = {
    ArrowDown: () => (list === null && holder ? open(holder) : go(1)),
    ArrowUp: () => go(-1),
    ArrowRight: () => (list === null ? go(1) : holder && open(holder)),
    ArrowLeft: () => (list === null ? go(-1) : leave(around)),
    Escape: () => leave(around),
    Home: () => all[0]?.focus(),
    End: () => all.at(-1)?.focus(),
  };
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function leave(holder: Element | null): void {
  if (holder === null) return;
  close(holder);
  openerOf(holder)?.focus();
}
