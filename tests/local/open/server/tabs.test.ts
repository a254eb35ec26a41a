import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { createTabs } from '../../../../local/open/server/tabs';

const QUESTION = { kind: 'alert', title: '', text: 'ลบหรือไม่', buttons: 'YES_NO' } as const;

/** A tab that listens. `heard` are the events that it got. */
function listener() {
  const heard: unknown[] = [];
  const response = Object.assign(new EventEmitter(), {
    writeHead: () => {},
    write: (text: string) => void (text.startsWith('data: ') && heard.push(JSON.parse(text.slice(6)))),
    end: () => {},
  });
  return { heard, response: response as unknown as ServerResponse, leave: () => response.emit('close') };
}

it('asks only the tab whose run it is, and takes the answer only from there', async () => {
  const tabs = createTabs();
  const [own, other] = [listener(), listener()];
  tabs.connect('own', own.response);
  tabs.connect('other', other.response);
  const answer = tabs.ask('own', QUESTION);
  expect(own.heard).toEqual([{ kind: 'ask', id: 1, question: QUESTION }]);
  expect(other.heard).toEqual([]);
  expect(tabs.answer('other', 1, { button: 'YES' })).toBe(false);
  expect(tabs.answer('own', 2, { button: 'YES' })).toBe(false);
  expect(tabs.answer('own', 1, { button: 'YES' })).toBe(true);
  expect(await answer).toEqual({ button: 'YES' });
  expect(tabs.answer('own', 1, { button: 'YES' })).toBe(false);
});

it.each([{ button: 'OK' }, { button: 'constructor' }, {}, null, 'YES', { button: 'YES', text: 5 }])(
  'takes no answer that the question does not offer: %j',
  async answer => {
    const tabs = createTabs();
    const asked = tabs.ask('own', QUESTION);
    expect(tabs.answer('own', 1, answer)).toBe(false);
    tabs.dismiss();
    expect(await asked).toEqual({ button: 'CLOSE' });
  },
);

it('a tab that is closed closes its question, so that the script goes on', async () => {
  const tabs = createTabs(10);
  const tab = listener();
  tabs.connect('own', tab.response);
  const answer = tabs.ask('own', QUESTION);
  tab.leave();
  expect(await answer).toEqual({ button: 'CLOSE' });
});

it('a tab that is loaded again is asked again', async () => {
  const tabs = createTabs(50);
  const [before, after] = [listener(), listener()];
  tabs.connect('own', before.response);
  const answer = tabs.ask('own', QUESTION);
  before.leave();
  tabs.connect('own', after.response);
  expect(after.heard).toEqual([{ kind: 'ask', id: 1, question: QUESTION }]);
  await new Promise(done => setTimeout(done, 80));
  expect(tabs.answer('own', 1, { button: 'NO' })).toBe(true);
  expect(await answer).toEqual({ button: 'NO' });
});

it('a change is told to every tab', () => {
  const tabs = createTabs();
  const all = [listener(), listener()];
  all.forEach(({ response }, index) => {
    tabs.connect(String(index), response);
  });
  const event = { kind: 'changed', version: 7, by: 'a' } as const;
  tabs.tell(event);
  expect(all.map(({ heard }) => heard)).toEqual([[event], [event]]);
});
