/**
 * Memoises a function of a text. It pays off because units, periods, evidence, groups and whole rows repeat, and several rules
 * read the same cell. Once `most` texts are in memory, all are dropped.
 */
export function remembered<Reading>(read: (text: string) => Reading, most = 2000): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const reading = read(text);
    if (known.size >= most) known.clear();
    known.set(text, reading);
    return reading;
  };
}

/** Makes a value when it is first needed: Apps Script runs all top-level code for each execution, each edit too, and few need all of it. */
export function once<Made>(make: () => Made): () => Made {
  let known: { readonly made: Made } | null = null;
  return () => {
    known ??= { made: make() };
    return known.made;
  };
}
