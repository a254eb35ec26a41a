/**
 * The formats that a file names only by number (ECMA-376 part 1, 18.8.30), as a Thai account shows them. The number stays in the
 * file; the text is only for reading.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  // Thai: with Thai digits (t) and Buddhist years (b).
  59: 't0',
  60: 't0.00',
  61: 't#,##0',
  62: 't#,##0.00',
  67: 't0%',
  68: 't0.00%',
  69: 't# ?/?',
  70: 't# ??/??',
  71: 'd/m/bb',
  72: 'd-mmm-bb',
  73: 'd-mmm',
  74: 'mmm-bb',
  75: 'h:mm',
  76: 'h:mm:ss',
  77: 'd/m/bb h:mm',
  78: 'mm:ss',
  79: '[h]:mm:ss',
  80: 'mm:ss.0',
  81: 'd/m/bb',
};

/** Built-in formats that do not change with the reader's language. A date by number 14 shows the month first in America. */
const SAME_EVERYWHERE = [0, 1, 2, 3, 4, 9, 10, 11, 49];
const FIRST_OWN = 164;

/** The number formats of a file: its own and the built-in ones. */
export class NumberFormats {
  readonly #codes: Map<number, string>;
  readonly #ids = new Map(SAME_EVERYWHERE.map(id => [BUILT_IN[id] ?? '', id]));

  /** From the attributes of the file's `<numFmt>` elements. */
  constructor(elements: readonly ReadonlyMap<string, string>[]) {
    const own = elements.map((values): [number, string] => [
      Number(values.get('numFmtId')),
      values.get('formatCode') ?? '',
    ]);
    this.#codes = new Map(own);
    for (const [id, code] of own) this.#ids.set(code, id);
  }

  codeOf(id: number): string {
    return this.#codes.get(id) ?? BUILT_IN[id] ?? 'General';
  }

  /** Null if the file has no such format yet. */
  idOf(code: string): number | null {
    return this.#ids.get(code) ?? null;
  }

  /** Returns the id of the new format. */
  add(code: string): number {
    const id = Math.max(FIRST_OWN - 1, ...this.#codes.keys()) + 1;
    this.#codes.set(id, code);
    this.#ids.set(code, id);
    return id;
  }
}
