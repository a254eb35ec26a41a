import type { Store } from '../../commands/ports/adapters';
import type { AccountKey, DocumentKey } from '../../memory/stored';
import { retrying } from '../retry';

type Properties = GoogleAppsScript.Properties.Properties;

export const googleDocumentStore = storeOf<DocumentKey>(() => PropertiesService.getDocumentProperties());
export const googleUserStore = storeOf<AccountKey>(() => PropertiesService.getUserProperties());

/** Reads all properties in one call when first used, because no service may be called while the file loads. */
interface CachedStore<Key extends DocumentKey | AccountKey> extends Store<Key> {
  /** Makes the next call read the properties again, because other runs may have written them. */
  forget(): void;
}

function storeOf<Key extends DocumentKey | AccountKey>(properties: () => Properties): CachedStore<Key> {
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
  /** A write that failed may have taken effect, so the cache is dropped until the write has succeeded. */
  const write = (work: () => unknown, noted: (known: Record<string, string>) => unknown) => {
    const before = known;
    known = null;
    work();
    if (before) noted(before);
    known = before;
  };
  const setAll = retrying((values: Readonly<Partial<Record<Key, string>>>) => {
    const changed = Object.fromEntries(
      Object.entries<string>(values as Record<string, string>).filter(([key, value]) => known?.[key] !== value),
    );
    if (Object.keys(changed).length === 0) return;
    write(
      () => held().setProperties(changed),
      known => Object.assign(known, changed),
    );
  });
  return {
    get: key => all()[key] ?? null,
    setAll,
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
