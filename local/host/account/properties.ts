import { Emulated } from '../../script/google/emulated';
import { signatureError } from '../../script/google/signature';
import type { HostState } from '../kept/state';

/** Google's limits: 9 KB for each value, 500 KB for each store. */
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

export class PropertiesService extends Emulated {
  readonly service = 'PropertiesService';
  readonly googleName = 'PropertiesService';
  readonly #state: HostState['properties'];
  readonly #user: string;
  readonly #kept: () => void;

  constructor(state: HostState, user: string, kept: () => void) {
    super();
    this.#state = state.properties;
    this.#user = user;
    this.#kept = kept;
  }

  getDocumentProperties() {
    return new Properties(this.#state.document, this.#kept);
  }

  getScriptProperties() {
    return new Properties(this.#state.script, this.#kept);
  }

  getUserProperties() {
    this.#state.user[this.#user] ??= {};
    return new Properties(this.#state.user[this.#user] ?? {}, this.#kept);
  }
}

class Properties extends Emulated {
  readonly service = 'PropertiesService';
  readonly googleName = 'Properties';
  readonly #store: Record<string, string>;
  readonly #kept: () => void;

  constructor(store: Record<string, string>, kept: () => void) {
    super();
    this.#store = store;
    this.#kept = kept;
  }

  getProperty(key: string): string | null {
    return this.#store[key] ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...this.#store };
  }

  getKeys(): string[] {
    return Object.keys(this.#store);
  }

  setProperty(key: string, value: unknown): this {
    if (value === null || value === undefined) throw signatureError('Properties.setProperty', [key, value]);
    return this.setProperties({ [key]: value });
  }

  setProperties(values: Record<string, unknown>, deleteAllOthers = false): this {
    const next: Record<string, string> = deleteAllOthers ? {} : { ...this.#store };
    for (const [key, value] of Object.entries(values)) next[key] = String(value);
    refuseTooLarge(next);
    for (const key of Object.keys(this.#store)) if (!(key in next)) delete this.#store[key];
    Object.assign(this.#store, next);
    this.#kept();
    return this;
  }

  deleteProperty(key: string): this {
    delete this.#store[key];
    this.#kept();
    return this;
  }

  deleteAllProperties(): this {
    return this.setProperties({}, true);
  }
}

function refuseTooLarge(store: Record<string, string>): void {
  let total = 0;
  for (const [key, value] of Object.entries(store)) {
    const size = Buffer.byteLength(value);
    if (size > MAX_VALUE_BYTES) throw new Error('Argument too large: value');
    total += size + Buffer.byteLength(key);
  }
  if (total > MAX_STORE_BYTES)
    throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
}
