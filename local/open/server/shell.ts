import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dialog } from '../../script/screen';
import type { NotSaved, PageView, Ran, SheetView, Start } from '../view';
import { isAnswer, isCall, isEdit, isFold, isRun } from './bodies';
import type { Desk } from './desk';
import type { Frames } from './frames';
import { bodyOf, type Handler, send, sendJson } from './http';
import type { Tabs } from './tabs';

interface ShellOptions {
  readonly desk: Desk;
  readonly tabs: Tabs;
  readonly frames: Frames;
  /** The origin of the frames. */
  framesOrigin(): string;
  /** A built file of the page with the sheet. */
  asset(name: 'open-page.js' | 'open-page.css'): string;
}

/** The page with the sheet, and all that it asks. */
export function shellOf({ desk, tabs, frames, framesOrigin, asset }: ShellOptions): Handler {
  const get: Readonly<Record<string, (response: ServerResponse, id: string) => void | Promise<void>>> = {
    '': response => send(response, 200, 'text/html', HTML),
    'open-page.js': response => send(response, 200, 'text/javascript', asset('open-page.js')),
    'open-page.css': response => send(response, 200, 'text/css', asset('open-page.css')),
    events: (response, tab) => tabs.connect(tab, response),
    async start(response, tab) {
      const { menus } = await desk.ask({ kind: 'menus' }, tab);
      const { version, book } = desk.shown();
      sendJson(response, { version, book, menus, frames: framesOrigin() } satisfies Start);
    },
    sheet(response, id) {
      const { version, book, sheets } = desk.shown();
      const sheet = sheets.find(one => String(one.id) === id);
      sendJson(response, { version, book, sheet: sheet === undefined ? null : withLinks(sheet) });
    },
  };

  const post: Readonly<Record<string, (body: unknown, tab: string) => Promise<object> | null>> = {
    edit: (edit, tab) => (isEdit(edit) ? desk.ask({ kind: 'edit', edit }, tab) : null),
    fold: (fold, tab) => (isFold(fold) ? desk.ask({ kind: 'fold', fold }, tab) : null),
    run: (body, tab) =>
      isRun(body) && desk.functions().includes(body.functionName)
        ? desk.ask({ kind: 'run', functionName: body.functionName }, tab).then(shownPages)
        : null,
    call: (body, tab) =>
      isCall(body) && desk.functions().includes(body.functionName)
        ? desk.ask({ kind: 'call', ...body }, tab).then(shownPages)
        : null,
    answer: (body, tab) =>
      isAnswer(body) && tabs.answer(tab, body.id, body.answer) ? Promise.resolve({ kind: 'taken' }) : null,
  };

  function shownPages(reply: Ran<Dialog> | NotSaved): Ran<PageView> | NotSaved {
    if (reply.kind === 'notSaved') return reply;
    return { ...reply, value: frames.linked(reply.value), pages: reply.pages.map(page => frames.add(page)) };
  }

  /** A cell that holds the path of a stored file leads to the file. */
  function withLinks(sheet: SheetView): SheetView {
    const cells = (row: SheetView['rows'][number]['cells']) =>
      row.map(cell => {
        const link = cell?.text === undefined ? cell?.text : frames.linked(cell.text);
        return link === cell?.text || typeof link !== 'string' ? cell : { ...cell, link };
      });
    return { ...sheet, rows: sheet.rows.map(row => ({ ...row, cells: cells(row.cells) })) };
  }

  return async (path, request: IncomingMessage, response) => {
    const [name = '', id = ''] = path.split('/');
    if (request.method === 'GET') {
      const own = Object.hasOwn(get, name) ? get[name] : undefined;
      return own === undefined ? send(response, 404, 'text/plain', '') : own(response, id);
    }
    const own = Object.hasOwn(post, name) ? post[name] : undefined;
    const reply = own?.(await bodyOf(request), id);
    if (reply) sendJson(response, await reply);
    else send(response, own === undefined ? 404 : 400, 'text/plain', '');
  };
}

const HTML = `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>มาตรการ</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="open-page.css">
<script type="module" src="open-page.js"></script>
</head>
<body></body>
</html>
`;

/** The page with the sheet takes nothing from elsewhere, and nobody may frame it. */
export function shellHeaders(framesOrigin: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    `frame-src ${framesOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { 'Content-Security-Policy': policy.join('; '), 'X-Frame-Options': 'DENY' };
}
