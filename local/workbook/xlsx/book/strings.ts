import type { RichTextRun } from 'hucre';
import { elementsNamed } from '../package/repeated';
import {
  attributeOf,
  childOf,
  childrenOf,
  encoded,
  prefixOf,
  rootOf,
  textIn,
  withAttribute,
  withoutAsides,
  type XmlElement,
} from '../package/xml';

import { fontFrom, runFont } from './look';

type Inside = Pick<XmlElement, 'open' | 'close'>;

/** A text of a cell, with its parts if they look different. */
interface FileText {
  readonly text: string;
  readonly runs?: readonly RichTextRun[];
}

/** Reads an `<si>` or `<is>`. The reading aids of Japanese texts (`<rPh>`) are not part of the text. */
export function textFrom(xml: string, { open, close }: Inside): FileText {
  const inside = childrenOf(xml, open, close);
  const runs = inside
    .filter(({ name }) => name === 'r')
    .map(run => {
      const look = childOf(xml, run, 'rPr');
      const text = childOf(xml, run, 't');
      return {
        text: text ? spelled(textIn(xml, text.open, text.close)) : '',
        ...(look && { font: fontFrom(xml, look) }),
      };
    });
  const plain = inside.filter(({ name }) => name === 't').map(t => spelled(textIn(xml, t.open, t.close)));
  const text = plain.join('') + runs.map(run => run.text).join('');
  return runs.length > 0 ? { text, runs } : { text };
}

/** An `<si>` or `<is>`. */
export function textXml(tag: string, { text, runs }: FileText, p: string): string {
  const inside = runs
    ? runs.map(run => `<${p}r>${runFont(run.font ?? {}, p)}${plainXml(run.text, p)}</${p}r>`).join('')
    : plainXml(text, p);
  return `<${p}${tag}>${inside}</${p}${tag}>`;
}

function plainXml(text: string, p: string): string {
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<${p}t${space}>${encoded(inStandardSpelling(text))}</${p}t>`;
}

/** For every text of a cell: what looks like a coded letter, but is not one, is coded itself. */
export function inStandardSpelling(text: string): string {
  return text.replace(LOOKS_CODED, '_x005F_');
}

/** The standard writes a letter that XML does not allow as `_x0007_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function spelled(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

const LOOKS_CODED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The texts that all sheets share (`xl/sharedStrings.xml`). They are only added to. */
export class SharedStrings {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #items: readonly Inside[];
  readonly #texts: (FileText | undefined)[];
  readonly #added: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(source: string | SharedStrings) {
    if (source instanceof SharedStrings) {
      this.#xml = source.#xml;
      this.#prefix = source.#prefix;
      this.#items = source.#items;
      this.#texts = source.#texts;
      return;
    }
    const root = rootOf(source);
    this.#xml = source;
    this.#prefix = prefixOf(root);
    const items = elementsNamed(withoutAsides(source), `${this.#prefix}si`, root.open, root.close);
    this.#items = Array.from(items, ({ open, close }) => ({ open, close }));
    this.#texts = [];
  }

  /** The texts of the file, without those that were added. */
  original(): SharedStrings {
    return new SharedStrings(this);
  }

  get(number: number): FileText {
    const known = this.#texts[number];
    if (known) return known;
    const item = this.#items[number];
    const text = item ? textFrom(this.#xml, item) : { text: '' };
    this.#texts[number] = text;
    return text;
  }

  /** The number of a text. Adds it. */
  add(text: FileText): number {
    const source = textXml('si', text, this.#prefix);
    const known = this.#numbers.get(source);
    if (known !== undefined) return known;
    const number = this.#items.length + this.#added.push(source) - 1;
    this.#numbers.set(source, number);
    return number;
  }

  /** Null if nothing was added. */
  toXml(): string | null {
    if (this.#added.length === 0) return null;
    const root = rootOf(this.#xml);
    const count = Number(attributeOf(root, 'count') ?? this.#items.length) + this.#added.length;
    const unique = this.#items.length + this.#added.length;
    const counted = withAttribute(root.attributes, 'count', String(count));
    const attributes = withAttribute(counted, 'uniqueCount', String(unique));
    const inside = this.#xml.slice(root.open, root.close) + this.#added.join('');
    const head = this.#xml.slice(0, root.start);
    return `${head}<${root.tag}${attributes}>${inside}</${root.tag}>${this.#xml.slice(root.end)}`;
  }
}
