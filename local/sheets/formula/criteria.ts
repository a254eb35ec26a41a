import type { Value } from './parse';

interface Pair {
  readonly values: readonly Value[];
  readonly criterion: Value;
}

/** How many places meet all criteria: of the first block's first cell, the second's first, and so on. */
export function countMatching(pairs: readonly Pair[]): number {
  const tests = pairs.map(({ criterion }) => meets(criterion));
  const [test] = tests;
  if (pairs[0] && test && pairs.length === 1) {
    return [...tallyOf(pairs[0].values)].reduce((sum, [value, count]) => sum + (test(value) ? count : 0), 0);
  }
  return (pairs[0]?.values ?? []).filter((_, place) =>
    pairs.every(({ values }, index) => tests[index]?.(values[place] ?? '')),
  ).length;
}

/** How often each value occurs. Many formulas count in the same long column, where few values differ. */
function tallyOf(values: readonly Value[]): ReadonlyMap<Value, number> {
  const known = tallies.get(values);
  if (known) return known;
  const tally = new Map<Value, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  tallies.set(values, tally);
  return tally;
}
const tallies = new WeakMap<readonly Value[], ReadonlyMap<Value, number>>();

/**
 * As in Sheets and Excel: ">=5", "<>x", "text" with `*` for any letters, `?` for one and `~` before a letter that means itself. Case does not
 * count. A number is equal to the same number alone. An empty cell meets no criterion of a text.
 */
function meets(criterion: Value): (value: Value) => boolean {
  const [, sign = '', text = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(String(criterion)) ?? [];
  const number = text === '' ? Number.NaN : Number(text);
  if (!Number.isNaN(number)) {
    const holds = (value: Value) => typeof value === 'number' && compared(sign, value - number);
    return sign === '<>' ? value => !(value === number) : holds;
  }
  if (!['', '=', '<>'].includes(sign)) throw new Error(`not emulated: the criterion ${criterion}`);
  const pattern = new RegExp(`^${patternOf(text)}$`, 'isu');
  const isLike = (value: Value) =>
    typeof value === 'string' && (text === '' ? value === '' : value !== '' && pattern.test(value));
  return sign === '<>' ? value => !isLike(value) : isLike;
}

function compared(sign: string, difference: number): boolean {
  if (sign === '<') return difference < 0;
  if (sign === '<=') return difference <= 0;
  if (sign === '>') return difference > 0;
  return sign === '>=' ? difference >= 0 : difference === 0;
}

function patternOf(text: string): string {
  return text.replace(/~([*?~])|[*?]|[\\^$.+()[\]{}|/]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`.replace('\\~', '~');
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });
}
