/**
 * The same reading of a text, worked out once where a text recurs: units, periods, evidence, groups and whole rows do, and several
 * rules ask for the same cell. No more than `most` texts are kept; then they are dropped together.
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
