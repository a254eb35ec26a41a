import { dirname, normalize, relative } from 'node:path/posix';
import { readZip, type ZipEntry } from '../../../../src/import/read/file/zip';
import { attributesOf, contentOf, encoded, prefixOf, rootOf, sourceOf, xmlOf } from './xml';
import { pack, unpack, writeZip } from './zip';

/** A relation from one part to another, or to an address outside. */
interface Relation {
  readonly id: string;
  /** The last word of its type, such as `worksheet`: the rest differs between the two standards (transitional, strict). */
  readonly kind: string;
  /** The other part's path from the root of the package, or an address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

const TYPES = '[Content_Types].xml';

/**
 * The parts of an .xlsx file and how they hang together (Open Packaging Conventions, ECMA-376 part 2). Parts that nobody sets stay
 * as they came, even compressed.
 */
export class Package {
  readonly #entries: Map<string, ZipEntry>;
  readonly #changed = new Map<string, string>();
  /** Their paths by their plain names. */
  readonly #paths: Map<string, string>;

  private constructor(entries: readonly ZipEntry[]) {
    this.#entries = new Map(entries.map(entry => [entry.name.replaceAll('\\', '/'), entry]));
    this.#paths = new Map([...this.#entries.keys()].map(path => [plainName(path), path]));
  }

  /** @throws ZipFault if the archive is damaged or too big. */
  static read(bytes: Uint8Array): Package {
    return new Package(readZip(bytes));
  }

  static of(parts: Readonly<Record<string, string>>): Package {
    return new Package(Object.entries(parts).map(([name, text]) => pack(name, new TextEncoder().encode(text))));
  }

  /** For changes that the original does not see. */
  copy(): Package {
    const copy = new Package([...this.#entries.values()]);
    for (const [path, text] of this.#changed) copy.#changed.set(path, text);
    return copy;
  }

  has(path: string): boolean {
    return this.#changed.has(this.#pathOf(path)) || this.#entries.has(this.#pathOf(path));
  }

  /** @throws Error if there is no such part. @throws ZipFault if it is damaged. */
  text(path: string): string {
    const changed = this.#changed.get(this.#pathOf(path));
    if (changed !== undefined) return changed;
    const entry = this.#entries.get(this.#pathOf(path));
    if (entry === undefined) throw new Error(`its part ${path} is missing`);
    const known = TEXTS.get(entry);
    if (known !== undefined) return known;
    const text = xmlOf(unpack(entry));
    TEXTS.set(entry, text);
    return text;
  }

  set(path: string, text: string): void {
    if (!this.has(path) || this.text(path) !== text) this.#changed.set(this.#pathOf(path), text);
  }

  /** Removes a part, its relations and its content type. Parts that only it used stay. */
  remove(path: string): void {
    for (const one of [path, relationsPath(path)].map(each => this.#pathOf(each))) {
      this.#entries.delete(one);
      this.#changed.delete(one);
    }
    const xml = this.text(TYPES);
    const types = contentOf(xml, rootOf(xml));
    const own = types.find(type => plainName(attributesOf(type).get('PartName') ?? '') === plainName(path));
    if (own) this.set(TYPES, xml.slice(0, own.start) + xml.slice(own.end));
  }

  /** Adds a part. Returns its path: `folder/stemN.ext` with the first free number. */
  add(folder: string, stem: string, extension: string, contentType: string, text: string): string {
    let number = 1;
    while (this.has(`${folder}/${stem}${number}.${extension}`)) number += 1;
    return this.addAt(`${folder}/${stem}${number}.${extension}`, contentType, text);
  }

  addAt(path: string, contentType: string, text: string): string {
    this.#changed.set(path, text);
    this.#insert(TYPES, `<Override PartName="/${path}" ContentType="${contentType}"/>`);
    return path;
  }

  /** `from` is a part's path, or '' for the package. */
  relations(from: string): Relation[] {
    const path = relationsPath(from);
    if (!this.has(path)) return [];
    const xml = this.text(path);
    return contentOf(xml, rootOf(xml)).map(element => {
      const found = attributesOf(element);
      const isExternal = found.get('TargetMode') === 'External';
      const target = found.get('Target') ?? '';
      const kind = (found.get('Type') ?? '').replace(/^.*\//, '');
      return {
        id: found.get('Id') ?? '',
        kind,
        target: isExternal ? target : this.#pathOf(absolute(from, target)),
        isExternal,
      };
    });
  }

  /** Adds a relation. Returns its id. */
  relate(from: string, kind: string, target: string, isExternal = false): string {
    const known = new Set(this.relations(from).map(({ id }) => id));
    let number = known.size + 1;
    while (known.has(`rId${number}`)) number += 1;
    const path = relationsPath(from);
    if (!this.has(path)) this.#changed.set(path, `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`);
    // From the root would be allowed, but not every program can read it.
    const inside = relative(dirname(from), target);
    const where = isExternal ? `${encoded(target)}" TargetMode="External` : encoded(inside);
    this.#insert(
      path,
      `<Relationship Id="rId${number}" Type="${this.relationNamespace()}/${kind}" Target="${where}"/>`,
    );
    return `rId${number}`;
  }

  unrelate(from: string, id: string): void {
    const path = relationsPath(from);
    const xml = this.text(path);
    const element = contentOf(xml, rootOf(xml)).find(one => attributesOf(one).get('Id') === id);
    if (element) this.set(path, xml.slice(0, element.start) + xml.slice(element.end));
  }

  /** The first part that the given one relates to in that way. */
  related(from: string, kind: string): string | undefined {
    return this.relations(from).find(relation => relation.kind === kind && !relation.isExternal)?.target;
  }

  toBytes(): Uint8Array {
    const texts = new Map(this.#changed);
    const kept = [...this.#entries].map(([path, entry]) => {
      const text = texts.get(path);
      texts.delete(path);
      return text === undefined ? entry : pack(entry.name, new TextEncoder().encode(text));
    });
    const added = [...texts].map(([path, text]) => pack(path, new TextEncoder().encode(text)));
    return writeZip([...kept, ...added]);
  }

  /** The path of a part as it is in the archive. */
  #pathOf(path: string): string {
    return this.#entries.has(path) ? path : (this.#paths.get(plainName(path)) ?? path);
  }

  /** Adds an element, given without prefix, at the end of a part's root. */
  #insert(path: string, plain: string): void {
    const xml = this.text(path);
    const root = rootOf(xml);
    const element = `<${prefixOf(root)}${plain.slice(1)}`;
    if (root.open < root.end) {
      this.set(path, xml.slice(0, root.close) + element + xml.slice(root.close));
      return;
    }
    const opened = sourceOf(xml, root).replace(/\s*\/>$/, '>');
    this.set(path, `${xml.slice(0, root.start)}${opened}${element}</${root.tag}>`);
  }

  /** Of the attributes that name a relation; the types of relations begin with it, too. */
  relationNamespace(): string {
    return this.text(relationsPath('')).includes(STRICT) ? STRICT : TRANSITIONAL;
  }
}

/** Texts of parts that were read: unpacking the biggest takes as long as reading it. */
const TEXTS = new WeakMap<ZipEntry, string>();

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

function relationsPath(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** Names of parts that differ only in capitals or escapes are the same (ECMA-376 part 2, 6.2.2). */
function plainName(path: string): string {
  const name = path.replace(/^\//, '').toLowerCase();
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

function absolute(from: string, target: string): string {
  const path = target.replace(/#.*$/, '').replaceAll('\\', '/');
  return path.startsWith('/') ? path.slice(1) : normalize(`${dirname(from)}/${path}`).replace(/^\.\//, '');
}
