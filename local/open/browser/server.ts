import type { BookView, SheetView, Start, TabEvent } from '../view';

/** What the server can be asked. Addresses are relative, because the page's own address holds the token. */
export interface Server {
  /** The tab's name. */
  readonly tab: string;
  start(): Promise<Start>;
  sheet(id: number): Promise<{ version: number; book: BookView; sheet: SheetView | null }>;
  /** @throws Error if the server cannot be reached or does not take the body. */
  post<Reply>(what: 'edit' | 'fold' | 'run' | 'call' | 'answer', body: object): Promise<Reply>;
  /** @param connected called with false while the server is not to be reached. */
  listen(heard: (event: TabEvent) => void, connected: (is: boolean) => void): void;
}

export function createServer(): Server {
  const tab = tabName();
  async function get<Reply>(path: string): Promise<Reply> {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as Reply;
  }
  return {
    tab,
    start: () => get(`start/${tab}`),
    sheet: id => get(`sheet/${id}`),
    async post(what, body) {
      const response = await fetch(`${what}/${tab}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${what}: ${response.status}`);
      return response.json();
    },
    listen(heard, connected) {
      const events = new EventSource(`events/${tab}`);
      events.addEventListener('open', () => connected(true));
      events.addEventListener('error', () => connected(false));
      events.addEventListener('message', ({ data }) => heard(JSON.parse(data) as TabEvent));
    },
  };
}

/** The tab's name, which outlives a reload, so that an open question finds its tab again. */
function tabName(): string {
  const known = sessionStorage.getItem('tab') ?? crypto.randomUUID();
  sessionStorage.setItem('tab', known);
  return known;
}
