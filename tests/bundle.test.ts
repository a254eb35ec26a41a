import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createScriptContext } from '../local/host/context';
import { exampleHost } from './support/office';

const code = readFileSync('dist/Code.js', 'utf8');

/** A context with ECMAScript alone: no service of Google's, nothing of Node's. */
function bareContext() {
  const context = createScriptContext({ now: () => 0, log: () => undefined });
  context.load(new Script(code, { filename: 'Code.js' }));
  return context;
}

describe('dist/Code.js', () => {
  it("loads without any of Google's names", () => {
    expect(bareContext().functionNames()).toContain('onOpen');
  });

  it('declares a function for every menu item, trigger and page call, and no other', () => {
    const host = exampleHost();
    const menuItems = host
      .call('onOpen', [], 'simpleTrigger')
      .screen.menus.flatMap(({ items }) => items.flatMap(item => ('functionName' in item ? [item.functionName] : [])));
    const triggers = ['onOpen', 'onEdit', handlerOfTrigger()];
    const pageCalls = Array.from(
      readFileSync('src/pages/report.ts', 'utf8').matchAll(/^\s+\.(\w+)\(\{/gm),
      match => match[1] ?? '',
    );
    expect(pageCalls).toEqual(['buildReport']);
    expect(new Set(bareContext().functionNames())).toEqual(new Set([...menuItems, ...triggers, ...pageCalls]));
  });

  it('makes no call but building the menu when the sheet opens', () => {
    const { trace } = exampleHost().call('onOpen', [], 'simpleTrigger');
    expect(new Set(trace)).toEqual(
      new Set(['SpreadsheetApp.getUi', 'Ui.createMenu', 'Menu.addItem', 'Menu.addSeparator', 'Menu.addToUi']),
    );
  });

  it('keeps its Thai readable', () => {
    expect(code).toContain('ตรวจสอบข้อมูล');
    expect(code).not.toMatch(/["'`](?:\\u0E[0-9A-F]{2}){3}/i);
  });

  it('holds no secret and no address of another host', () => {
    expect(code).not.toMatch(/["'`](?:\\u0E[0-9A-F]{2}){3}/i);
  });
});

/** The function that the installed trigger calls, read from what the host recorded. */
function handlerOfTrigger(): string {
  const host = exampleHost();
  host.call('turnOnDaily');
  const [trigger] = host.state.triggers;
  if (!trigger) throw new Error('no trigger was installed');
  return trigger.handler;
}
