import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Dialog } from '../../script/screen';
import type { PageView } from '../view';
import { type Handler, send } from './http';

/** The script's pages and files, served from an origin of their own, as Google does: a page cannot reach into the sheet. */
export interface Frames {
  readonly handle: Handler;
  /** Keeps a page for the browser to fetch. */
  add(dialog: Dialog): PageView;
  /** The value with a link in place of each path of a stored file. */
  linked(value: unknown): unknown;
}

interface FramesOptions {
  /** Where this is served: origin, token and a slash. */
  address(): string;
  /** The origin of the page with the sheet. */
  shell(): string;
  /** The program that gives a page `google.script`. It reads the constant `frame`. */
  script(): string;
  functions(): readonly string[];
  /** The paths of the files that the script has stored. */
  files(): readonly string[];
}

const KEPT_PAGES = 50;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function createFrames(options: FramesOptions): Frames {
  const pages = new Map<string, string>();

  function linked(value: unknown): unknown {
    if (typeof value === 'string') return linkTo(value) ?? value;
    if (Array.isArray(value)) return value.map(linked);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, linked(part)]));
  }

  function linkTo(path: string): string | null {
    const place = options.files().indexOf(path);
    return place < 0 || !isStored(path)
      ? null
      : `${options.address()}files/${place}/${encodeURIComponent(basename(path))}`;
  }

  return {
    linked,
    add({ html, ...page }) {
      const id = randomUUID();
      pages.set(id, html);
      const [oldest] = pages.keys();
      if (pages.size > KEPT_PAGES && oldest !== undefined) pages.delete(oldest);
      return { ...page, url: `${options.address()}pages/${id}` };
    },
    handle(path, _, response) {
      const [, kind, name = ''] = /^(pages|files)\/([^/]+)/.exec(path) ?? [];
      const html = kind === 'pages' ? pages.get(name) : undefined;
      const file = kind === 'files' ? options.files()[Number(name)] : undefined;
      if (html !== undefined) return send(response, 200, 'text/html', withScript(html, options));
      if (file === undefined || !isStored(file)) return send(response, 404, 'text/plain', '');
      response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(basename(file))}`);
      send(response, 200, DOCX, readFileSync(file));
    },
  };
}

/** The workbook's state file names the files. It is not trusted with more than Word files. */
function isStored(path: string): boolean {
  return /\.docx$/i.test(path) && existsSync(path) && statSync(path).isFile();
}

/** The page with `google.script` before its own scripts. A document type must stay first. */
function withScript(html: string, { shell, script, functions }: FramesOptions): string {
  const constant = JSON.stringify({ shell: shell(), functions: functions() }).replaceAll('<', '\\u003c');
  const own = `<script>(() => { const frame = ${constant};\n${script().replaceAll('</script', '<\\/script')}\n})();</script>`;
  const [type = ''] = /^\s*<!doctype[^>]*>/i.exec(html) ?? [];
  return type + own + html.slice(type.length);
}
