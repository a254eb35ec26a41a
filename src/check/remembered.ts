/** Enough for the texts that recur in a register; dropped together when there are more. */
const MOST = 2000;

/** The same reading of a text, worked out once where a text recurs: units, periods, evidence, groups and whole rows do. */
export function remembered<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const reading = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, reading);
    return reading;
  };
}
