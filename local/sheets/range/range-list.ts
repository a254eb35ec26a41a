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
    return this.#each(range => range.setValue(value));
  }

  setNumberFormat(format: string): this {
    return this.#each(range => range.setNumberFormat(format));
  }

  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return this.#each(range => range.setFontWeight(weight));
  }

  setBackground(colour: string | null): this {
    return this.#each(range => range.setBackground(colour));
  }

  setWrap(isWrapped: boolean): this {
    return this.#each(range => range.setWrap(isWrapped));
  }

  setVerticalAlignment(vertical: 'top' | 'middle' | 'bottom' | null): this {
    return this.#each(range => range.setVerticalAlignment(vertical));
  }

  setHorizontalAlignment(horizontal: 'left' | 'center' | 'right' | 'normal' | null): this {
    return this.#each(range => range.setHorizontalAlignment(horizontal));
  }

  setBorder(...border: Parameters<Range['setBorder']>): this {
    return this.#each(range => range.setBorder(...border));
  }

  #each(change: (range: Range) => unknown): this {
    for (const range of this.#ranges) change(range);
    return this;
  }
}
