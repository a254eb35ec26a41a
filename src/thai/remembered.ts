/**
 * Memoises a function of a text. It pays off because units, periods, evidence, groups and whole rows repeat, and several rules
 * read the same cell. Once `most` texts are in memory, all are dropped. That is more than a register has rows, or a command that asks for each
 * row twice would read each row twice.
 */
export function remembered<Reading, Key = string>(read: (key: Key) => Reading, most = 20_000): (key: Key) => Reading {
  const known = new Map<Key, Reading>();
  return key => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const reading = read(key);
    if (known.size >= most) known.clear();
    known.set(key, reading);
    return reading;
  };
}

/** The same for a row of a sheet, however many there are. */
export function ofRow<Reading>(read: (row: number) => Reading): (row: number) => Reading {
  return remembered(read, Number.POSITIVE_INFINITY);
}

/** Makes a value when it is first needed: Apps Script runs all top-level code for each execution, each edit too, and few need all of it. */
export function once<Made>(make: () => Made): () => Made {
  let known: { readonly made: Made } | null = null;
  return () => {
    known ??= { made: make() };
    return known.made;
  };
}
