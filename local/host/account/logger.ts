import { inspect } from 'node:util';
import { Emulated } from '../../script/google/emulated';

export class Logger extends Emulated {
  readonly service = 'Logger';
  readonly googleName = 'Logger';
  readonly #write: (level: string, text: string) => void;

  constructor(write: (level: string, text: string) => void) {
    super();
    this.#write = write;
  }

  log(data: unknown): this {
    this.#write('log', typeof data === 'string' ? data : inspect(data));
    return this;
  }
}
