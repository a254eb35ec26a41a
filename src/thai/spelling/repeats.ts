/**
 * Whether a stretch of `shortest` to `longest` units stands twice in a row: so in few texts, and a pattern that looks for one tries every
 * length at every letter. Such a stretch holds a place that its shortest length divides, so only those are looked at.
 */
export function repeatsStretch(text: string, shortest: number, longest: number): boolean {
  for (let length = shortest; length <= longest; length += 1) {
    for (let at = 0; at + length < text.length; at += shortest) {
      if (text.charCodeAt(at) === text.charCodeAt(at + length) && recursAround(text, at, length)) return true;
    }
  }
  return false;
}

/** Whether a stretch of that length with this place in it stands twice in a row. */
function recursAround(text: string, at: number, length: number): boolean {
  const same = (place: number) => text.charCodeAt(place) === text.charCodeAt(place + length);
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < length && same(start - 1)) start -= 1;
  while (end - start < length && end + length < text.length && same(end)) end += 1;
  return end - start >= length;
}
