import { Emulated } from '../../script/google/emulated';
import type { Range } from './range';

/** Ranges of one sheet that are written together. */
export class RangeList extends Emulated {
  override readonly service = 'SpreadsheetApp';
  override readonly googleName = 'RangeList';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  setValue(value: unknown): this {
    for (const range of this.#ranges) range.setValue(value);
    return this;
  }

  setNumberFormat(format: string): this {
    for (const range of this.#ranges) range.setNumberFormat(format);
    return this;
  }
}
