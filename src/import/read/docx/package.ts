import { decodeText } from '../file/decode';
import { childrenOf, parseXml, type XmlElement } from '../file/xml';
import { inflated, type ZipEntry } from '../file/zip';
import { Unreadable } from '../unreadable';

/** A part of the file with what its relations lead to. */
export interface Part {
  readonly path: string;
  readonly root: XmlElement;
}

/** The parts of a Word file. Each is unpacked when it is asked for, so pictures are not. */
export class WordPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly relations = new Map<string, readonly Relation[]>();

  constructor(entries: readonly ZipEntry[]) {
    this.entries = new Map(entries.map(entry => [plainName(entry.name), entry]));
  }

  /** The document itself, wherever it is. @throws Unreadable if there is none. */
  document(): Part {
    const part = this.related('', 'officeDocument') ?? this.part('word/document.xml');
    if (part?.root.name !== 'w:document') throw new Unreadable({ code: 'fileKind', kind: 'unknown' });
    return part;
  }

  /** The part to which a relation of that type leads from the part at `from` ('' for the file); null if there is none. */
  related(from: string, type: string): Part | null {
    const relation = this.relationsOf(from).find(one => one.type === type && !one.isExternal);
    return relation ? this.part(relation.target) : null;
  }

  /** The part to which the relation leads; null if there is none. */
  byId(from: string, id: string | undefined): Part | null {
    const relation = this.relationsOf(from).find(one => one.id === id);
    return relation && !relation.isExternal ? this.part(relation.target) : null;
  }

  /** The address outside the file to which the relation leads; null if it does not. */
  address(from: string, id: string | undefined): string | null {
    const relation = this.relationsOf(from).find(one => one.id === id);
    return relation?.isExternal ? relation.target : null;
  }

  private part(path: string): Part | null {
    const entry = this.entries.get(plainName(path));
    const text = entry && decodeText(inflated(entry));
    return text ? { path, root: parseXml(text) } : null;
  }

  private relationsOf(from: string): readonly Relation[] {
    const known = this.relations.get(from);
    if (known) return known;
    const root = this.part(from.replace(/([^/]*)$/, '_rels/$1.rels'))?.root;
    const read = childrenOf(root, 'Relationship').map(({ attributes }) => relationOf(from, attributes));
    this.relations.set(from, read);
    return read;
  }
}

interface Relation {
  readonly id: string;
  /** The last word of its type's address, which both standards share. */
  readonly type: string;
  readonly isExternal: boolean;
  /** A part's path, or an address outside the file. */
  readonly target: string;
}

function relationOf(from: string, attributes: XmlElement['attributes']): Relation {
  const target = attributes['Target'] ?? '';
  const isExternal = attributes['TargetMode'] === 'External';
  return {
    id: attributes['Id'] ?? '',
    type: /[^/]*$/.exec(attributes['Type'] ?? '')?.[0] ?? '',
    isExternal,
    target: isExternal ? target : absolute(from, target),
  };
}

function absolute(from: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const way: string[] = [];
  for (const step of (path.startsWith('/') ? path : from.replace(/[^/]*$/, path)).split('/')) {
    if (step === '..') way.pop();
    else if (step !== '' && step !== '.') way.push(step);
  }
  return way.join('/');
}

/** Names of parts that differ only in capitals or escapes are the same (ECMA-376 part 2, 6.2.2). */
function plainName(path: string): string {
  const name = path.replace(/^\//, '').replace(/\\/g, '/').toLowerCase();
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
