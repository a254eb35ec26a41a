import { SourceMap } from 'node:module';

/** A stack whose places in Code.js are given as those in the files of src/ it was built from; as it is without a map. */
export function stackInSources(stack: string, map: string | undefined): string {
  if (map === undefined) return stack;
  return stack.replace(/\bCode\.js:(\d+):(\d+)/g, (built, line, column) => {
    // The map counts from 0, a stack from 1.
    const place = parsed(map).findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in place) || place.originalSource === undefined) return built;
    return `${place.originalSource}:${place.originalLine + 1}:${place.originalColumn + 1}`;
  });
}

let last: { readonly text: string; readonly map: SourceMap } | null = null;

/** Takes a good tenth of a second, hence once. */
function parsed(text: string): SourceMap {
  if (last?.text !== text) last = { text, map: new SourceMap(JSON.parse(text)) };
  return last.map;
}
