/** An element with the names of `PREFIXES`, whatever prefixes the file uses: `w:p`. Of other namespaces: `?:name`; without one: `name`. */
export interface XmlElement {
  readonly name: string;
  /** Named like elements. Without declarations of namespaces. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** A text is a string. */
export type XmlNode = XmlElement | string;

/** The text is not well-formed XML. */
export class XmlFault extends Error {}

/** The end of each namespace that we read. The standard has two of most: "transitional" and "strict". */
const PREFIXES: readonly (readonly [end: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/office\/word\/2010\/wordml$/, 'w14'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^http:\/\/schemas.microsoft.com\/office\//, 'ms'],
  [/\/package\/2006\/(relationships|content-types)$/, ''],
  [/^http:\/\/www.w3.org\/XML\/1998\/namespace$/, 'xml'],
];

/** Deeper nesting is damage, and would break a reader that calls itself for each level. */
const DEEPEST = 400;

// Comments, CDATA and instructions are one token each; `>` may stand in an attribute.
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>!?<]+)((?:[^>"'<]|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The declared prefixes, and the names that were looked up with them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

interface Open {
  readonly tag: string;
  readonly children: XmlNode[];
  readonly scope: Scope;
}

/** The root element. @throws XmlFault */
export function parseXml(text: string): XmlElement {
  const top: Open = { tag: '', children: [], scope: { prefixes: new Map([['xml', 'xml']]), names: new Map() } };
  const open: Open[] = [top];
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, cdata, closing, tag, written = '', empty] = match;
    const parent = open[open.length - 1] ?? top;
    if (tag === undefined) {
      if (cdata !== undefined) parent.children.push(cdata);
      else if (whole.charCodeAt(0) !== 0x3c) parent.children.push(decoded(whole));
    } else if (closing === '/') {
      if (open.length === 1 || parent.tag !== tag) throw new XmlFault(`</${tag}> closes nothing`);
      open.pop();
    } else {
      const scope = written.includes('xmlns') ? withDeclared(parent.scope, written) : parent.scope;
      const children: XmlNode[] = [];
      parent.children.push(new ReadElement(nameOf(tag, scope, true), written, scope, children));
      if (empty !== '/') open.push({ tag, children, scope });
      if (open.length > DEEPEST) throw new XmlFault('it is nested too deeply');
    }
    if (token.lastIndex === text.length) break;
  }
  if (token.lastIndex < text.length || open.length > 1) throw new XmlFault('it is cut off or damaged');
  const root = top.children.find(isElement);
  if (!root) throw new XmlFault('it has no element');
  return root;
}

function withDeclared(scope: Scope, written: string): Scope {
  const declared = new Map(scope.prefixes);
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const namespace = decoded(double ?? single ?? '');
    declared.set(name.slice(6), PREFIXES.find(([end]) => end.test(namespace))?.[1] ?? (namespace === '' ? '' : '?'));
  }
  return { prefixes: declared, names: new Map() };
}

/** An attribute without a prefix has no namespace, whatever the default is. */
function nameOf(written: string, scope: Scope, isElement: boolean): string {
  const colon = written.indexOf(':');
  if (colon < 0 && !isElement) return written;
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  const prefix = scope.prefixes.get(written.slice(0, Math.max(0, colon))) ?? (colon < 0 ? '' : '?');
  const name = prefix === '' ? written.slice(colon + 1) : `${prefix}:${written.slice(colon + 1)}`;
  scope.names.set(written, name);
  return name;
}

/** Reads its attributes when they are asked for, because most never are. */
class ReadElement implements XmlElement {
  private known: XmlElement['attributes'] | null = null;

  constructor(
    readonly name: string,
    private readonly written: string,
    private readonly scope: Scope,
    readonly children: readonly XmlNode[],
  ) {}

  get attributes(): XmlElement['attributes'] {
    this.known ??= attributesOf(this.written, this.scope);
    return this.known;
  }
}

const NONE: XmlElement['attributes'] = {};

function attributesOf(written: string, scope: Scope): XmlElement['attributes'] {
  if (!written.includes('=')) return NONE;
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    if (name.startsWith('xmlns')) continue;
    const value = decoded(double ?? single ?? '');
    found[nameOf(name, scope, false)] = name === 'Requires' ? requiredOf(value, scope) : value;
  }
  return found;
}

/** A choice names the namespaces that it needs by the file's prefixes. */
function requiredOf(value: string, scope: Scope): string {
  return value
    .trim()
    .split(/\s+/)
    .map(prefix => scope.prefixes.get(prefix) ?? '?')
    .join(' ');
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }),
);

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name === name);
}

/** All elements of that name below this one. Does not look into those that it finds. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.name === name) yield node;
    else yield* descendantsOf(node, name);
  }
}
