import { element } from '../element';
import { SAY } from '../sentences';
import type { Active } from './grid';

/** How an editing ended: the text, and where to go; null if it was given up. */
export interface Typed {
  readonly text: string;
  readonly go: 'down' | 'right' | 'left' | 'stay';
}

export interface Editor {
  /** Opens over the cell. `text` is what stands there first. */
  open(
    active: Active,
    text: string,
    list: { values: readonly string[]; help: string | null } | null,
  ): Promise<Typed | null>;
  isOpen(): boolean;
}

/** @param holder the scrolled element around the table. */
export function createEditor(holder: HTMLElement): Editor {
  let isOpen = false;

  return {
    isOpen: () => isOpen,
    open({ element: cell, name }, text, list) {
      isOpen = true;
      const area = element('textarea', {
        class: 'editor',
        'aria-label': SAY.typing(name),
        spellcheck: 'false',
        maxlength: 50_000,
      });
      const choices = list && choiceList(list, area);
      const box = element('div', { class: 'editing' }, area, ...(choices ? [choices.list] : []));
      area.value = text;
      holder.append(box);
      const grow = () => {
        box.style.left = `${cell.offsetLeft}px`;
        box.style.top = `${cell.offsetTop}px`;
        area.style.minWidth = `${cell.offsetWidth}px`;
        area.style.minHeight = `${cell.offsetHeight}px`;
        area.style.height = '0';
        area.style.height = `${area.scrollHeight + 4}px`;
      };
      grow();
      area.addEventListener('input', grow);
      area.focus();
      area.setSelectionRange(text.length, text.length);

      return new Promise(resolve => {
        const end = (typed: Typed | null) => {
          if (!isOpen) return;
          isOpen = false;
          box.remove();
          resolve(typed);
        };
        const type = (go: Typed['go']) => end({ text: area.value, go });
        area.addEventListener('keydown', event => {
          event.stopPropagation();
          if (event.isComposing) return;
          if (event.key === 'Escape') return end(null);
          if (event.key === 'Tab') {
            event.preventDefault();
            return type(event.shiftKey ? 'left' : 'right');
          }
          if (choices?.moved(event)) return;
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (event.altKey || event.ctrlKey || event.shiftKey) {
            area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
            return grow();
          }
          const chosen = choices?.chosen();
          if (chosen !== undefined) area.value = chosen;
          type('down');
        });
        choices?.list.addEventListener('pointerdown', event => {
          const value = (event.target as HTMLElement).closest<HTMLElement>('[role=option]')?.textContent;
          event.preventDefault();
          if (value === null || value === undefined) return;
          area.value = value;
          type('stay');
        });
        area.addEventListener('blur', () => type('stay'));
      });
    },
  };
}

/** The values that the cell's rule offers: those that hold what is typed. Arrow keys mark one, Enter takes it. */
function choiceList({ values, help }: { values: readonly string[]; help: string | null }, area: HTMLTextAreaElement) {
  const list = element('div', { role: 'listbox', id: 'choices', 'aria-label': SAY.choices, class: 'choices' });
  const options = values.map((value, index) => element('div', { role: 'option', id: `choice-${index}` }, value));
  list.append(...options, ...(help === null ? [] : [element('p', { class: 'help' }, help)]));
  area.setAttribute('aria-controls', 'choices');
  let marked = -1;
  let typed: string | null = null;

  const shown = () => options.filter(({ hidden }) => !hidden);
  function mark(place: number): void {
    marked = place;
    for (const [index, option] of shown().entries()) option.setAttribute('aria-selected', String(index === place));
    const option = shown()[place];
    option?.scrollIntoView({ block: 'nearest' });
    area.setAttribute('aria-activedescendant', option?.id ?? '');
  }

  area.addEventListener('input', () => {
    typed = area.value;
    for (const option of options) option.hidden = !option.textContent?.includes(typed.trim());
    mark(-1);
  });

  return {
    list,
    chosen: () => shown()[marked]?.textContent ?? undefined,
    /** True if the key moved the mark. */
    moved(event: KeyboardEvent): boolean {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const count = shown().length;
      if (step === 0 || count === 0) return false;
      event.preventDefault();
      mark((marked + step + count + (marked < 0 && step < 0 ? 1 : 0)) % count);
      return true;
    },
  };
}
