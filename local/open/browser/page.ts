import type { NotSaved, PageView, Ran, SheetView, Start, TabEvent } from '../view';
import { createLayout } from './layout';
import { menuBar } from './menu';
import { answerTo, say } from './questions';
import { NOT_SAVED, SAY } from './sentences';
import { createServer } from './server';
import { createEditing } from './sheet/editing';
import { createEditor } from './sheet/editor';
import { createGrid } from './sheet/grid';
import { keysOf } from './sheet/keys';
import { createWindows } from './windows';

/** Builds the page: the menu, the sheet, its tabs, and the script's own pages. */
export async function startPage(): Promise<void> {
  const server = createServer();
  const layout = createLayout();
  const start: Start = await server.start();
  const questions = new Map<number, AbortController>();
  let view: { readonly version: number; readonly sheet: SheetView } | null = null;
  /** The sheet that was asked for last. Its answer may still be on the way. */
  let wanted = start.book.sheets[0]?.id ?? 0;
  let running = 0;

  const grid = createGrid(
    active => layout.tell(active),
    (row, isOpen) => void turn(row, isOpen),
  );
  layout.holder.append(grid.table);
  const editing = createEditing({
    server,
    grid,
    editor: createEditor(layout.holder),
    view: () => view,
    refresh: () => show(wanted),
    status: layout.status,
  });
  keysOf(grid, editing);
  const windows = createWindows({
    origin: start.frames,
    side: layout.side,
    focusSheet: () => grid.active()?.element.focus(),
    async call(functionName, args) {
      const reply = await run('call', { functionName, args });
      if (reply === null) return { value: null, error: SAY.offline };
      if (reply.kind === 'notSaved') return { value: null, error: NOT_SAVED[reply.why] };
      return reply;
    },
  });

  layout.title(start.book.name);
  layout.menus(
    menuBar(start.menus, async functionName => {
      grid.active()?.element.focus();
      const reply = await run('run', { functionName });
      if (reply?.kind === 'ran' && reply.error !== null) await say(reply.error, SAY.failed);
    }),
  );

  /** Runs a function of the script and shows the pages that it opened. Null if the server cannot be reached. */
  async function run(what: 'run' | 'call', body: object): Promise<Ran<PageView> | NotSaved | null> {
    running += 1;
    layout.status(SAY.running, 'busy');
    try {
      const reply = await server.post<Ran<PageView> | NotSaved>(what, body);
      if (reply.kind === 'notSaved') {
        layout.status('', 'problem');
        await say(NOT_SAVED[reply.why]);
        return reply;
      }
      if (running === 1) layout.status(SAY.saved);
      for (const page of reply.pages) windows.show(page);
      if (reply.selected) {
        const { sheet, row, column } = reply.selected;
        await show(sheet);
        if (view?.sheet.id === sheet) grid.reveal(row, column);
      }
      return reply;
    } catch {
      layout.status(SAY.offline, 'problem');
      return null;
    } finally {
      running -= 1;
    }
  }

  async function turn(row: number, isOpen: boolean): Promise<void> {
    if (view === null) return;
    layout.status(SAY.saving, 'busy');
    try {
      const reply = await server.post<{ kind: 'saved' } | NotSaved>('fold', { sheet: view.sheet.id, row, isOpen });
      layout.status(reply.kind === 'saved' ? SAY.saved : '', reply.kind === 'saved' ? undefined : 'problem');
      if (reply.kind === 'notSaved') await say(NOT_SAVED[reply.why]);
    } catch {
      layout.status(SAY.offline, 'problem');
    }
  }

  /** Draws a sheet as it is now; the first one if there is no such sheet. `isOwn`: this tab has changed it. */
  async function show(id: number, isOwn = false): Promise<void> {
    wanted = id;
    let got = await server.sheet(id);
    if (got.sheet === null) got = await server.sheet(got.book.sheets[0]?.id ?? 0);
    const { version, book, sheet } = got;
    // Another sheet was asked for meanwhile.
    if (wanted !== id) return;
    // An answer that was overtaken by a later one tells nothing new.
    if (sheet === null || (view !== null && version < view.version && sheet.id === view.sheet.id)) return;
    const isOther = view?.sheet.id !== sheet.id;
    view = { version, sheet };
    wanted = sheet.id;
    sessionStorage.setItem('sheet', String(sheet.id));
    layout.tabs(book.sheets, sheet.id, other => void show(other).then(() => grid.active()?.element.focus()));
    const changed = grid.show(sheet, book.sheets.find(one => one.id === sheet.id)?.name ?? '');
    if (!isOther && running === 0) editing.changed(changed, isOwn);
    if (isOther) layout.holder.scrollTo(0, 0);
  }

  function heard(event: TabEvent): void {
    switch (event.kind) {
      case 'changed':
        if (view === null || event.version > view.version) void show(wanted, event.by === server.tab);
        break;
      case 'ask': {
        if (questions.has(event.id)) break;
        const dismissed = new AbortController();
        questions.set(event.id, dismissed);
        void answerTo(event.question, dismissed.signal).then(answer => {
          if (!dismissed.signal.aborted) void server.post('answer', { id: event.id, answer }).catch(() => {});
        });
        break;
      }
      case 'answered':
        questions.get(event.id)?.abort();
        break;
      case 'toast':
        layout.toast(event.title, event.text);
        break;
      case 'reload':
        location.reload();
    }
  }

  const known = sessionStorage.getItem('sheet');
  await show(known === null ? wanted : Number(known));
  grid.active()?.element.focus();
  server.listen(heard, is => {
    layout.status(is ? '' : SAY.offline, is ? undefined : 'problem');
    // What happened while the tab did not listen.
    if (is) void show(wanted);
  });
}
