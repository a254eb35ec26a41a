import type { Edit, EditReply, SheetView } from '../../view';
import { element } from '../element';
import { ask, say } from '../questions';
import { BUTTONS, NOT_SAVED, SAY } from '../sentences';
import type { Server } from '../server';
import type { Editor } from './editor';
import type { Active, Grid } from './grid';

interface Options {
  readonly server: Server;
  readonly grid: Grid;
  readonly editor: Editor;
  view(): { readonly version: number; readonly sheet: SheetView } | null;
  /** Draws the sheet as it is now. */
  refresh(): Promise<void>;
  status(text: string, kind?: 'busy' | 'problem'): void;
}

export interface Editing {
  /** Opens the selected cell. `text` is what stands there first, in place of the cell's own. */
  begin(text?: string): void;
  /** Empties the selected cell. */
  clear(): void;
  /** These cells were drawn anew. `isOwn`: because of what was done in this tab. */
  changed(names: readonly string[], isOwn: boolean): void;
}

/** What a person edits in the cell. */
function textOf({ cell }: Active): string {
  return cell.input ?? cell.text ?? '';
}

/** Typing into cells: sends each text with what the person saw, and says what came of it. */
export function createEditing({ server, grid, editor, view, refresh, status }: Options): Editing {
  /** The last edit that is under way. The next one of the same cell must see what came of it. */
  let sending: Promise<void> = Promise.resolve();
  let isSending = false;
  let own: string | null = null;
  let isTold = false;

  async function begin(text?: string): Promise<void> {
    if (editor.isOpen()) return;
    if (isSending) await sending;
    const active = grid.active();
    const seen = view();
    if (active === null || seen === null || editor.isOpen()) return;
    const { cell } = active;
    const before = textOf(active);
    const list = cell.list === undefined ? null : (seen.sheet.lists[cell.list] ?? null);
    const typed = await editor.open(active, text ?? before, list);
    if (typed === null) return grid.active()?.element.focus();
    if (typed.go === 'down') grid.move(1, 0);
    else if (typed.go === 'right') grid.move(0, 1);
    else if (typed.go === 'left') grid.move(0, -1);
    put(typed.text, active, seen);
  }

  async function clear(): Promise<void> {
    if (isSending) await sending;
    const [active, seen] = [grid.active(), view()];
    if (active !== null && seen !== null) put('', active, seen);
  }

  function put(text: string, active: Active, { version, sheet }: NonNullable<ReturnType<Options['view']>>): void {
    const seen = textOf(active);
    if (text === seen) return;
    const { sheetRow: row, sheetColumn: column } = active;
    const edit = { sheet: sheet.id, row, column, text, version, seen, sure: false };
    isSending = true;
    sending = send(edit, active).finally(() => {
      isSending = false;
    });
  }

  async function send(edit: Edit, active: Active): Promise<void> {
    status(SAY.saving, 'busy');
    own = active.name;
    isTold = false;
    let reply: EditReply;
    try {
      reply = await server.post<EditReply>('edit', edit);
    } catch {
      status(SAY.offline, 'problem');
      return say(SAY.notReached(edit.text));
    }
    if (reply.kind === 'saved') {
      await refresh();
      own = null;
      if (!isTold) status(SAY.saved);
      return;
    }
    own = null;
    status('');
    const again = await retried(reply, edit, active);
    await refresh();
    if (again) await send(again, active);
  }

  /** What the person wants after an edit that was not taken: another edit, or null. */
  async function retried(
    reply: Exclude<EditReply, { kind: 'saved' }>,
    edit: Edit,
    active: Active,
  ): Promise<Edit | null> {
    const { name } = active;
    switch (reply.kind) {
      case 'conflict': {
        const body = [
          element('p', {}, SAY.conflict(name)),
          element('h3', {}, SAY.conflictNow),
          element('blockquote', {}, reply.now),
          element('h3', {}, SAY.conflictMine),
          element('blockquote', {}, edit.text),
        ];
        const choice = await ask({ title: '', body }, [
          { label: SAY.keepTheirs, value: false },
          { label: SAY.takeMine, value: true },
        ]);
        return choice ? { ...edit, seen: reply.now } : null;
      }
      case 'guarded': {
        const body = [element('p', {}, SAY.guarded)];
        const choice = await ask({ title: '', body }, [
          { label: BUTTONS.OK, value: true },
          { label: BUTTONS.CANCEL, value: false },
        ]);
        return choice ? { ...edit, sure: true } : null;
      }
      case 'refused':
        await say([SAY.refused(name), reply.help ?? SAY.oneOf(reply.values)].join('\n\n'));
        return null;
      case 'moved':
        await say(SAY.moved(edit.text));
        return null;
      case 'protected':
        await say(SAY.protected);
        return null;
      case 'notSaved':
        await say(NOT_SAVED[reply.why]);
        return null;
    }
  }

  return {
    begin: text => void begin(text),
    clear: () => void clear(),
    changed(names, isOwn) {
      // What a run of this tab has done, its message says.
      if (names.length === 0 || (isOwn && own === null)) return;
      isTold = true;
      const others = names.filter(name => name !== own);
      const shown = others.length > 8 ? [...others.slice(0, 8), '…'] : others;
      if (own === null) status(SAY.changedByOthers(shown));
      else status(others.length === 0 ? SAY.saved : SAY.filledIn(shown));
    },
  };
}
