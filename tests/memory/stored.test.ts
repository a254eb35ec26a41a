import { expect, it, vi } from 'vitest';
import { hostStateOf } from '../../local/host/kept/state';
import type { Store } from '../../src/commands/ports/adapters';
import { STORED, STORED_BY_ACCOUNT, UNDO, UNNOTED } from '../../src/memory/stored';
import { exampleWorkbook, hostOver } from '../support/office';

it('a key that is not listed does not compile', () => {
  const get = vi.fn<() => null>();
  const store = { get } as Partial<Store> as Store;
  store.get('letter:somebody@office.example');
  store.get('undo:12');
  // @ts-expect-error no such key
  store.get('letters');
  // @ts-expect-error its pieces are numbered
  store.get('undo:last');
  // @ts-expect-error kept with the account
  store.get(STORED_BY_ACCOUNT.warned);
  expect(get).toHaveBeenCalledTimes(5);
});

it('commands store only listed keys', () => {
  const workbook = exampleWorkbook();
  const calls = ['turnOnDaily', 'fixText', 'flagProgress', 'checkEntries', 'sendReminders'];
  for (const name of calls) hostOver(workbook).call(name);
  hostOver(workbook).call('buildReport', [{ round: 6, draft: true }], 'page');
  hostOver(workbook).call('runDaily', [], 'timeTrigger');
  const { document, script, user } = hostStateOf(workbook).properties;
  const known = new RegExp(`^(${Object.values(STORED).join('|')}|letter:\\S+@\\S+|(${UNDO}|${UNNOTED}):\\d+)$`);
  expect(Object.keys(document).filter(key => !known.test(key))).toEqual([]);
  expect(Object.keys(document).some(key => key.startsWith('letter:'))).toBe(true);
  const ofAccounts: readonly string[] = Object.values(STORED_BY_ACCOUNT);
  expect(Object.values(user).flatMap(own => Object.keys(own).filter(key => !ofAccounts.includes(key)))).toEqual([]);
  expect(script).toEqual({});
});
