/** The names that word processors, spreadsheets and mail programs write. Others stay as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  (
    'nbsp \u00a0 amp & lt < gt > quot " apos \' ndash – mdash — hellip … lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ bull • middot · ' +
    'sect § para ¶ deg ° plusmn ± times × divide ÷ frac12 ½ frac14 ¼ frac34 ¾ laquo « raquo » lsaquo ‹ rsaquo › copy © reg ® trade ™ ' +
    'larr ← uarr ↑ rarr → darr ↓ harr ↔ lArr ⇐ rArr ⇒ hArr ⇔ check ✓ checkmark ✓ cross ✗ radic √ ne ≠ le ≤ ge ≥ minus − infin ∞ ' +
    'ensp \u2002 emsp \u2003 thinsp \u2009 shy \u00ad zwnj \u200c zwj \u200d lrm \u200e rlm \u200f prime ′ Prime ″ euro € star ☆ starf ★ square □ squf ▪'
  )
    .split(/ (?=[a-z\d]+ .)/i)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** Numbers that pages take from Windows-1252, as browsers do. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]\w*));?/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
