import { grouped } from '../../grid/grouped';
import { saysNothing } from './result/items';

/** What a unit says in a column. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/** Stands for a unit that says nothing. */
const NOTHING = '-';

/**
 * What several units say, as one text: "สำนักปลัด: … / กองคลัง, กองช่าง: …", each on its own line if a text has several. What all say stands
 * alone. If a run that broke off has written that into one of their cells, it stays as it is.
 * @param namesSilent a unit that says nothing is named, too, if another says something.
 * @param names everybody who may be named, if more than these parts.
 */
export function joinedText(
  parts: readonly Part[],
  namesSilent = false,
  names: readonly string[] = parts.map(({ name }) => name),
): string {
  const whole = parts.find((part, at) => {
    const texts = textsByName(part.text, names);
    const others = parts.filter((_, index) => index !== at);
    return texts !== null && others.every(({ name, text }) => isSaidIn(texts, name, text, namesSilent));
  });
  return whole ? whole.text.trim() : together(parts, namesSilent);
}

function isSaidIn(texts: ReadonlyMap<string, string>, name: string, text: string, namesSilent: boolean): boolean {
  return (texts.get(name) ?? (namesSilent ? null : '')) === wordsOf(text);
}

function wordsOf(text: string): string {
  return saysNothing(text) ? '' : text.trim();
}

function together(parts: readonly Part[], namesSilent: boolean): string {
  const said = parts.map(({ name, text }) => ({ name, text: wordsOf(text) }));
  const byText = grouped(namesSilent ? said : said.filter(({ text }) => text !== ''), ({ text }) => text);
  const [only = '', ...more] = byText.keys();
  if (more.length === 0 && (only === '' || byText.get(only)?.length === parts.length)) return only;
  const apart = [...byText.keys()].some(text => text.includes('\n')) ? '\n' : ' / ';
  return [...byText]
    .map(([text, of]) => {
      const names = of.map(({ name }) => name).join(', ');
      return `${names}:${text.includes('\n') ? '\n' : ' '}${text || NOTHING}`;
    })
    .join(apart);
}

/** Each unit's words in a joined text; null if it is none of just these units. */
export function takenApart(text: string, names: readonly string[]): ReadonlyMap<string, string> | null {
  const texts = textsByName(text, names);
  if (texts === null) return null;
  // A sort may have changed the order of the rows.
  const parts = [...new Set([...texts.keys(), ...names])].map(name => ({ name, text: texts.get(name) ?? '' }));
  return [true, false].some(namesSilent => together(parts, namesSilent) === text.trim()) ? texts : null;
}

function textsByName(text: string, names: readonly string[]): ReadonlyMap<string, string> | null {
  const apart = text.includes('\n') ? '\n' : ' / ';
  const found: { readonly names: readonly string[]; text: string }[] = [];
  for (const piece of text.trim().split(apart)) {
    const colon = piece.indexOf(':');
    const heads = colon < 0 ? [] : piece.slice(0, colon).split(', ');
    const last = found[found.length - 1];
    if (heads.length > 0 && heads.every(name => names.includes(name)))
      found.push({ names: heads, text: piece.slice(colon + 1) });
    else if (last) last.text += apart + piece;
    else return null;
  }
  const all = found.flatMap(one => one.names.map(name => [name, one.text.trim()] as const));
  const texts = new Map(all.map(([name, said]) => [name, said === NOTHING ? '' : said]));
  return texts.size === all.length ? texts : null;
}
