/**
 * Every match of a pattern with the flag g. Most texts have none, and finding that out is much cheaper than `matchAll`, which
 * makes a pattern of its own each time.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpMatchArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}
