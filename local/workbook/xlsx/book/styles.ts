import { isDeepStrictEqual } from 'node:util';
import type { CellStyle } from 'hucre';
import {
  attributesOf,
  contentOf,
  encoded,
  prefixOf,
  rootOf,
  sourceOf,
  withAttribute,
  type XmlElement,
} from '../package/xml';
import { alignmentXml } from './alignment';
import { borderFrom, changedBorder } from './border';
import { defaultFormats, ORDER } from './default-formats';
import { changedFont, dxfXml, fillFrom, fillXml, fontFrom } from './look';
import { NumberFormats } from './number-formats';
import { type FileStyle, lookFrom } from './xf';

/**
 * The formats of a file (`xl/styles.xml`). They are only added to: every cell, row and column of the office refers to them by
 * number.
 */
export class Styles {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #lists: Map<string, XmlElement>;
  readonly #contents = new Map<string, readonly XmlElement[]>();
  readonly #looks: CellStyle[];
  readonly #formats: NumberFormats;
  readonly #known = new Map<string, number>();
  readonly #seen = new WeakMap<CellStyle, number>();
  readonly #added = new Map<string, string[]>();
  readonly #dxfSources: string[];

  constructor(xml: string) {
    this.#xml = xml;
    const root = rootOf(xml);
    this.#prefix = prefixOf(root);
    this.#lists = new Map(contentOf(xml, root).map(list => [list.name, list]));
    this.#formats = new NumberFormats(this.#list('numFmts').map(attributesOf));
    const fonts = this.#list('fonts').map(font => fontFrom(xml, font));
    const fills = this.#list('fills').map(fill => fillFrom(xml, fill));
    const borders = this.#list('borders').map(border => borderFrom(xml, border));
    this.#looks = this.#list('cellXfs').map((xf, index) => {
      const style = lookFrom(xml, xf, index, { fonts, fills, borders, formats: this.#formats });
      this.#known.set(JSON.stringify(style), index);
      return style;
    });
    this.#dxfSources = this.#list('dxfs').map(dxf => sourceOf(xml, dxf));
  }

  /** The formats of the file, without those that were added. */
  original(): Styles {
    return new Styles(this.#xml);
  }

  /** Undefined for number 0, the default. */
  lookOf(xf: number): CellStyle | undefined {
    return xf === 0 ? undefined : this.#looks[xf];
  }

  /** The number of a format that looks like this. Adds one if there is none. */
  numberOf(style: CellStyle | undefined): number {
    if (style === undefined) return 0;
    const seen = this.#seen.get(style);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(style);
    const number = this.#known.get(key) ?? this.#derive(style);
    this.#known.set(key, number);
    this.#seen.set(style, number);
    return number;
  }

  dxfSource(number: number): string | null {
    return this.#dxfSources[number] ?? null;
  }

  /** The number of a differential format. Adds it if there is none. */
  dxfNumber(look: CellStyle | string): number {
    const source = typeof look === 'string' ? look : dxfXml(look, this.#prefix);
    const known = [...this.#dxfSources, ...(this.#added.get('dxfs') ?? [])].indexOf(source);
    return known >= 0 ? known : this.#add('dxfs', source);
  }

  /** Null if nothing was added. */
  toXml(): string | null {
    if (this.#added.size === 0) return null;
    const root = rootOf(this.#xml);
    // An empty element gets an end tag, so that there is a place for lists.
    let xml =
      root.open < root.end
        ? this.#xml
        : `${this.#xml.slice(0, root.start)}<${root.tag}${root.attributes}></${root.tag}>`;
    const { close } = rootOf(xml);
    for (const name of [...ORDER].reverse()) {
      const added = this.#added.get(name);
      if (added === undefined) continue;
      const list = this.#lists.get(name);
      const count = `count="${this.#list(name).length + added.length}"`;
      const tag = `${this.#prefix}${name}`;
      if (list === undefined) {
        const at = this.#placeFor(name) ?? close;
        xml = `${xml.slice(0, at)}<${tag} ${count}>${added.join('')}</${tag}>${xml.slice(at)}`;
      } else {
        const attributes = withAttribute(list.attributes, 'count', count.slice(7, -1));
        const whole = `<${tag}${attributes}>${this.#xml.slice(list.open, list.close)}${added.join('')}</${tag}>`;
        xml = xml.slice(0, list.start) + whole + xml.slice(list.end);
      }
    }
    return xml;
  }

  /** A copy of the format it came from, with what differs. */
  #derive(style: FileStyle): number {
    this.#addDefaults();
    const p = this.#prefix;
    const base = style.xf !== undefined && style.xf < this.#looks.length ? style.xf : 0;
    const was: CellStyle = this.#looks[base] ?? {};
    const element = this.#list('cellXfs')[base];
    let attributes = element ? element.attributes : ' numFmtId="0" fontId="0" fillId="0" borderId="0"';
    const children = new Map(
      (element ? contentOf(this.#xml, element) : []).map(one => [one.name, sourceOf(this.#xml, one)]),
    );
    const set = (name: string, value: number | string) => {
      attributes = withAttribute(attributes, name, String(value));
    };
    if ((style.numFmt ?? 'General') !== (was.numFmt ?? 'General')) {
      set('numFmtId', this.#formatId(style.numFmt ?? 'General'));
      set('applyNumberFormat', 1);
    }
    // A look that was made without a font has the default one.
    const font = style.xf === undefined ? { ...was.font, ...style.font } : style.font;
    if (!isDeepStrictEqual(font ?? {}, was.font ?? {})) {
      const source = this.#sourceIn('fonts', attributesOf({ attributes }).get('fontId')) ?? `<${p}font/>`;
      set('fontId', this.#addOnce('fonts', changedFont(source, was.font ?? {}, font ?? {}, p)));
      set('applyFont', 1);
    }
    if (!isDeepStrictEqual(style.fill, was.fill)) {
      set('fillId', style.fill ? this.#addOnce('fills', fillXml(style.fill, p)) : 0);
      set('applyFill', 1);
    }
    if (!isDeepStrictEqual(style.border ?? {}, was.border ?? {})) {
      const source = this.#sourceIn('borders', attributesOf({ attributes }).get('borderId')) ?? `<${p}border/>`;
      set('borderId', this.#addOnce('borders', changedBorder(source, was.border ?? {}, style.border ?? {}, p)));
      set('applyBorder', 1);
    }
    if (!isDeepStrictEqual(style.alignment ?? {}, was.alignment ?? {})) {
      children.set('alignment', alignmentXml(children.get('alignment'), style.alignment ?? {}, p));
      set('applyAlignment', 1);
    }
    const inside = ['alignment', 'protection', 'extLst'].map(name => children.get(name) ?? '').join('');
    const source = inside ? `<${p}xf${attributes}>${inside}</${p}xf>` : `<${p}xf${attributes}/>`;
    return element && source === sourceOf(this.#xml, element) ? base : this.#addOnce('cellXfs', source);
  }

  #formatId(code: string): number {
    const known = this.#formats.idOf(code);
    if (known !== null) return known;
    const id = this.#formats.add(code);
    this.#add('numFmts', `<${this.#prefix}numFmt numFmtId="${id}" formatCode="${encoded(code)}"/>`);
    return id;
  }

  #addOnce(list: string, source: string): number {
    const place = (this.#added.get(list) ?? []).indexOf(source);
    return place >= 0 ? this.#list(list).length + place : this.#add(list, source);
  }

  #add(list: string, source: string): number {
    const added = this.#added.get(list) ?? [];
    this.#added.set(list, [...added, source]);
    return this.#list(list).length + added.length;
  }

  #list(name: string): readonly XmlElement[] {
    const known = this.#contents.get(name);
    if (known) return known;
    const list = this.#lists.get(name);
    const contents = list ? contentOf(this.#xml, list) : [];
    this.#contents.set(name, contents);
    return contents;
  }

  #sourceIn(list: string, number = '0'): string | undefined {
    const element = this.#list(list)[Number(number)];
    return element && sourceOf(this.#xml, element);
  }

  /** Where the next list begins; undefined if there is none. */
  #placeFor(name: string): number | undefined {
    const later = ORDER.slice(ORDER.indexOf(name) + 1).flatMap(next => this.#lists.get(next) ?? []);
    return later[0]?.start;
  }

  #addDefaults(): void {
    for (const [list, items] of Object.entries(defaultFormats(this.#prefix))) {
      if (this.#list(list).length > 0 || this.#added.has(list)) continue;
      for (const item of items) this.#add(list, item);
    }
  }
}
