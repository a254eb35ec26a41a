import type { FromFrame, ToFrame } from '../frame/messages';
import type { PageView } from '../view';
import { button, element } from './element';
import { SAY } from './sentences';

/** What Google allows its pages (HTML service: restrictions). */
const SANDBOX =
  'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

const USUAL_WIDTH = 600;
const USUAL_HEIGHT = 400;

interface Options {
  /** The frames' origin. */
  readonly origin: string;
  /** Where a sidebar is put. */
  readonly side: HTMLElement;
  /** Calls a function of the script. */
  call(
    functionName: string,
    args: readonly unknown[],
  ): Promise<{ readonly value: unknown; readonly error: string | null }>;
  focusSheet(): void;
}

interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly box: HTMLElement;
}

/** The script's dialogs and sidebar. A new dialog replaces the one before, and so does a new sidebar. */
export function createWindows({ origin, side, call, focusSheet }: Options): { show(page: PageView): void } {
  const shown: { dialog: Shown | null; sidebar: Shown | null } = { dialog: null, sidebar: null };

  function close(place: keyof typeof shown): void {
    const { box } = shown[place] ?? {};
    if (box instanceof HTMLDialogElement) box.close();
    box?.remove();
    shown[place] = null;
    side.hidden = shown.sidebar === null;
    focusSheet();
  }

  function show({ kind, title, width, height, url }: PageView): void {
    const place = kind === 'sidebar' ? 'sidebar' : 'dialog';
    if (shown[place]) close(place);
    const frame = element('iframe', { sandbox: SANDBOX, src: url, title });
    const head = element('div', { class: 'window-head' }, element('h2', {}, title));
    head.append(button('✕', () => close(place), { class: 'close', 'aria-label': SAY.close }));
    const box = element(place === 'dialog' ? 'dialog' : 'aside', { class: `window ${kind}`, 'aria-label': title });
    box.append(head, frame);
    shown[place] = { frame, box };
    if (!(box instanceof HTMLDialogElement)) {
      side.append(box);
      side.hidden = false;
      return;
    }
    frame.style.width = `${width ?? USUAL_WIDTH}px`;
    frame.style.height = `${height ?? USUAL_HEIGHT}px`;
    box.addEventListener('cancel', event => {
      event.preventDefault();
      close(place);
    });
    document.body.append(box);
    if (kind === 'modal') box.showModal();
    else box.show();
  }

  addEventListener('message', async ({ source, origin: from, data }: MessageEvent<FromFrame>) => {
    const place = (['dialog', 'sidebar'] as const).find(one => shown[one]?.frame.contentWindow === source);
    if (from !== origin || place === undefined) return;
    const { frame } = shown[place] ?? {};
    if (data.kind === 'close') return close(place);
    if (data.kind === 'focusSheet') return focusSheet();
    if (data.kind === 'resize') {
      if (place === 'sidebar') return;
      if (data.width !== undefined) frame?.style.setProperty('width', `${data.width}px`);
      if (data.height !== undefined) frame?.style.setProperty('height', `${data.height}px`);
      return;
    }
    const { id, functionName, args } = data;
    const { value, error } = await call(functionName, args);
    const reply: ToFrame = error === null ? { id, value, error } : { id, error };
    (source as Window).postMessage(reply, origin);
  });

  return { show };
}
