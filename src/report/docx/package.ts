import { type Zippable, zipSync } from 'fflate';
import { utf8 } from '../content/utf8';
import { DECLARATION } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

/** For each kind of part, the type of its content and of the relationship that points to it. */
const KINDS = {
  document: { content: `${WORD}.document.main+xml`, relationship: `${OFFICE}/officeDocument` },
  styles: { content: `${WORD}.styles+xml`, relationship: `${OFFICE}/styles` },
  settings: { content: `${WORD}.settings+xml`, relationship: `${OFFICE}/settings` },
  header: { content: `${WORD}.header+xml`, relationship: `${OFFICE}/header` },
  picture: { content: 'image/png', relationship: `${OFFICE}/image` },
  properties: {
    content: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship: `${PACKAGE}/relationships/metadata/core-properties`,
  },
} as const;

/** A file of an Office package (ECMA-376, part 2). */
export interface Part {
  readonly kind: keyof typeof KINDS;
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The parts that this part refers to, in its own folder or below. The first is rId1, the second rId2. */
  readonly links?: readonly Part[];
}

/** Collects the links of a part while it is written. */
export class Links {
  constructor(readonly parts: Part[] = []) {}

  /** The id by which this part's text can refer to the other part. */
  idOf(part: Part): string {
    if (!this.parts.includes(part)) this.parts.push(part);
    return idAt(this.parts.indexOf(part));
  }
}

/** A package of these parts and all parts that they link to. The same parts always give the same bytes. */
export function zipPackage(parts: readonly Part[]): Uint8Array {
  const all = new Set(parts.flatMap(withLinked));
  const files: Zippable = {
    '[Content_Types].xml': utf8(contentTypesXml([...all])),
    '_rels/.rels': utf8(relationshipsXml('', parts)),
  };
  for (const { path, content, links = [] } of all) {
    files[path] = typeof content === 'string' ? utf8(content) : content;
    const [, folder = '', name] = /^(.*\/)?(.*)$/.exec(path) ?? [];
    if (links.length > 0) files[`${folder}_rels/${name}.rels`] = utf8(relationshipsXml(folder, links));
  }
  // Zip files store local time. Giving the local time itself makes the bytes the same in every time zone.
  return zipSync(files, { mtime: '2000-01-01T00:00' });
}

function withLinked(part: Part): Part[] {
  return [part, ...(part.links ?? []).flatMap(withLinked)];
}

function contentTypesXml(parts: readonly Part[]): string {
  const types = parts.map(({ kind, path }) => `<Override PartName="/${path}" ContentType="${KINDS[kind].content}"/>`);
  const files = `<Default Extension="rels" ContentType="${RELATIONSHIPS}"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${files}${types.join('')}</Types>`;
}

function relationshipsXml(folder: string, links: readonly Part[]): string {
  const each = links.map(({ kind, path }, index) => {
    const target = path.slice(folder.length);
    return `<Relationship Id="${idAt(index)}" Type="${KINDS[kind].relationship}" Target="${target}"/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function idAt(index: number): string {
  return `rId${index + 1}`;
}
