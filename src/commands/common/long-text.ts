import type { UNDO, UNNOTED } from '../../memory/stored';
import type { Store } from '../ports/adapters';

/** In characters: a property holds 9 KB, and a Thai letter takes three bytes. */
const PIECE = 2_500;

/** The keys of texts kept in pieces. */
type LongKey = typeof UNDO | typeof UNNOTED;

/** Stores a long text in pieces under `key:0`, `key:1`, … */
export function storeLong(store: Store, key: LongKey, text: string): void {
  removeLong(store, key);
  for (let at = 0; at < text.length; at += PIECE) store.set(`${key}:${at / PIECE}`, text.slice(at, at + PIECE));
}

/** The text that `storeLong` stored, or null. */
export function readLong(store: Store, key: LongKey): string | null {
  const pieces: string[] = [];
  for (let piece = store.get(`${key}:0`); piece !== null; piece = store.get(`${key}:${pieces.length}`))
    pieces.push(piece);
  return pieces.length === 0 ? null : pieces.join('');
}

export function removeLong(store: Store, key: LongKey): void {
  for (const own of store.keys().filter(one => one.startsWith(`${key}:`))) store.remove(own);
}
