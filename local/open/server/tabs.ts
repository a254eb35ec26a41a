import type { ServerResponse } from 'node:http';
import { type Answer, BUTTONS_OF, type Question } from '../../script/screen';
import type { TabEvent } from '../view';

/** The browser's open tabs. Each listens for events and may be asked questions. */
export interface Tabs {
  /** A tab listens, for the first time or again. */
  connect(tab: string, response: ServerResponse): void;
  tell(event: TabEvent, tab?: string): void;
  /** Asks the person at a tab. If the tab is closed, the answer is CLOSE, as if the person had closed the question. */
  ask(tab: string, question: Question): Promise<Answer>;
  /** False if this is no answer to the open question. */
  answer(tab: string, id: number, answer: unknown): boolean;
  /** Nobody waits for an answer any more. */
  dismiss(): void;
  close(): void;
}

/** A tab that is loaded again is away for a moment. */
const AWAY_MS = 5_000;

interface Asked {
  readonly id: number;
  readonly tab: string;
  readonly question: Question;
  resolve(answer: Answer): void;
}

export function createTabs(awayMs = AWAY_MS): Tabs {
  const listening = new Map<string, ServerResponse>();
  let asked: Asked | null = null;
  let asks = 0;

  function write(response: ServerResponse, event: TabEvent): void {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  function tell(event: TabEvent, tab?: string): void {
    for (const [id, response] of listening) if (tab === undefined || id === tab) write(response, event);
  }

  function settle(answer: Answer): void {
    if (asked === null) return;
    tell({ kind: 'answered', id: asked.id }, asked.tab);
    asked.resolve(answer);
    asked = null;
  }

  function closeIfAway(tab: string): void {
    setTimeout(() => {
      if (asked?.tab === tab && !listening.has(tab)) settle({ button: 'CLOSE' });
    }, awayMs).unref();
  }

  return {
    connect(tab, response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(': listening\n\n');
      listening.set(tab, response);
      if (asked?.tab === tab) write(response, { kind: 'ask', id: asked.id, question: asked.question });
      response.on('close', () => {
        if (listening.get(tab) === response) listening.delete(tab);
        closeIfAway(tab);
      });
    },
    tell,
    ask(tab, question) {
      return new Promise(resolve => {
        asks += 1;
        asked = { id: asks, tab, question, resolve };
        tell({ kind: 'ask', id: asks, question }, tab);
        if (!listening.has(tab)) closeIfAway(tab);
      });
    },
    answer(tab, id, answer) {
      if (asked?.id !== id || asked.tab !== tab || !isAnswer(answer, asked.question)) return false;
      settle(answer);
      return true;
    },
    dismiss: () => settle({ button: 'CLOSE' }),
    close() {
      for (const response of listening.values()) response.end();
    },
  };
}

function isAnswer(value: unknown, { buttons }: Question): value is Answer {
  if (typeof value !== 'object' || value === null || !('button' in value)) return false;
  const offered: readonly unknown[] = ['CLOSE', ...BUTTONS_OF[buttons]];
  const text = 'text' in value ? value.text : '';
  return offered.includes(value.button) && typeof text === 'string' && text.length <= 10_000;
}
