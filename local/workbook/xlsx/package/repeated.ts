/** Where an element is in a text, from its start tag to its end. Its content is from `open` to `close`. */
export interface Place {
  readonly attributes: string;
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

const ATTRIBUTES = `((?:[^>"']|"[^"]*"|'[^']*')*?)(/?)>`;

/**
 * The elements of one name between two places, for those that cannot be in each other, such as rows, cells and shared texts. A
 * workbook may have a million, so they are not read as a tree. The text must have neither comments nor CDATA.
 * @throws Error if one is not closed.
 */
export function* elementsNamed(xml: string, tag: string, from: number, to: number): Generator<Place> {
  if (from >= to) return;
  // Cut out, because otherwise a search would go on to the end of the part for each row.
  const inside = xml.slice(from, to);
  const start = new RegExp(`<${tag}(?=[\\s/>])${ATTRIBUTES}`, 'g');
  const closing = `</${tag}>`;
  for (let match = start.exec(inside); match !== null; match = start.exec(inside)) {
    const [text, attributes = '', empty] = match;
    const open = match.index + text.length;
    const close = empty === '/' ? open : inside.indexOf(closing, open);
    if (close < 0) throw new Error(`<${tag}> is not closed`);
    const end = empty === '/' ? open : close + closing.length;
    yield { attributes, start: from + match.index, open: from + open, close: from + close, end: from + end };
    start.lastIndex = end;
  }
}
