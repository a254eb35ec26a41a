import { createHash } from 'node:crypto';
import { isDate } from 'node:util/types';
import type { Clock } from '../../script/clock';
import { Emulated } from '../../script/google/emulated';
import { signatureError } from '../../script/google/signature';
import { offsetAt } from '../../sheets/base/zone';
import { Blob, bytesFrom } from '../drive/blob';
import { type HostState, nextId } from '../kept/state';
import { formatDate } from './format-date';

/** Google's limit: five minutes. */
const MAX_SLEEP_MS = 300_000;

export class Utilities extends Emulated {
  readonly service = 'Utilities';
  readonly googleName = 'Utilities';
  readonly #clock: Clock;
  readonly #state: HostState;
  readonly #spreadsheetId: string;

  constructor(clock: Clock, state: HostState, spreadsheetId: string) {
    super();
    this.#clock = clock;
    this.#state = state;
    this.#spreadsheetId = spreadsheetId;
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    if (!isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureError('Utilities.formatDate', [date, timeZone, format]);
    }
    if (!isZone(timeZone)) throw new Error(`Invalid argument: timeZone. "${timeZone}" is not a time zone`);
    return formatDate(date, timeZone, format);
  }

  /** Ids are reproducible: the same spreadsheet and state give the same ids. Two spreadsheets never have the same ones. */
  getUuid(): string {
    const hex = createHash('sha256')
      .update(`${this.#spreadsheetId} ${nextId(this.#state, 'uuid')}`)
      .digest('hex');
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
  }

  /** Without a type, a text is text/plain, and bytes have none (tests of gas-fakes, run in Google). */
  newBlob(data: unknown, contentType?: string, name?: string): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(bytesFrom('Utilities.newBlob', data), type, name ?? null);
  }

  base64Encode(data: unknown): string {
    return Buffer.from(bytesFrom('Utilities.base64Encode', data)).toString('base64');
  }

  base64Decode(encoded: unknown): number[] {
    if (typeof encoded !== 'string') throw signatureError('Utilities.base64Decode', [encoded]);
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw new Error('Could not decode string.');
    return Array.from(new Int8Array(Buffer.from(encoded, 'base64')));
  }

  /** The words for what is not a number are from tests of gas-fakes. What Google does with a negative time is not documented. */
  sleep(milliseconds: unknown): void {
    if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds)) {
      throw new Error(`Cannot convert ${String(milliseconds)} to int.`);
    }
    if (milliseconds < 0) throw new Error('not emulated: Utilities.sleep for a negative time');
    if (milliseconds > MAX_SLEEP_MS) throw new Error(`Invalid argument: milliseconds. At most ${MAX_SLEEP_MS}`);
    this.#clock.advance(milliseconds);
  }
}

function isZone(name: string): boolean {
  try {
    offsetAt(0, name);
    return true;
  } catch {
    return false;
  }
}
