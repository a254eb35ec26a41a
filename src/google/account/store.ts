import type { Store } from '../../commands/ports/adapters';
import type { AccountKey, DocumentKey } from '../../memory/stored';
import { retrying } from '../retry';

type Properties = GoogleAppsScript.Properties.Properties;

export const googleDocumentStore = storeOf<DocumentKey>(() => PropertiesService.getDocumentProperties());
export const googleUserStore = storeOf<AccountKey>(() => PropertiesService.getUserProperties());

/** A store that asks for all properties in one call, at first use: nothing may call a service while the file loads. */
interface HeldStore<Key extends DocumentKey | AccountKey> extends Store<Key> {
  /** What other runs wrote meanwhile is read anew. */
  forget(): void;
}

function storeOf<Key extends DocumentKey | AccountKey>(properties: () => Properties): HeldStore<Key> {
  let service: Properties | null = null;
  let known: Record<string, string> | null = null;
  const held = () => {
    service ??= properties();
    return service;
  };
  const all = retrying((): Record<string, string> => {
    known ??= { ...held().getProperties() };
    return known;
  });
  /** A refused write may have been done all the same, so nothing is known until it has succeeded. */
  const write = (work: () => unknown, noted: (known: Record<string, string>) => unknown) => {
    const before = known;
    known = null;
    work();
    if (before) noted(before);
    known = before;
  };
  return {
    get: key => all()[key] ?? null,
    set: retrying((key: Key, value: string) => {
      if (known?.[key] === value) return;
      write(
        () => held().setProperty(key, value),
        known => {
          known[key] = value;
        },
      );
    }),
    remove: retrying((key: Key) => {
      if (known && !(key in known)) return;
      write(
        () => held().deleteProperty(key),
        known => delete known[key],
      );
    }),
    keys: () => Object.keys(all()) as Key[],
    all,
    forget: () => {
      known = null;
    },
  };
}
