import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The text of every file by its path in the project. */
export type House = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  readonly to: string;
}

export function readHouse(rooms: readonly string[]): House {
  const files = rooms.flatMap(room =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  );
  return new Map(files.map(file => [file, readFileSync(file, 'utf8')]));
}

/** TypeScript, in pages also with their elements. */
function isSource(file: string): boolean {
  return /\.tsx?$/.test(file);
}

/** `import … from`, `export … from`, `import '…'` and `import('…')`, also of types. Only of relative paths, not of packages. */
const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g;

/** @throws Error if an import leads to no file of the house and not into a folder of `others`, so that none is overlooked. */
export function importsOf(house: House, others: readonly string[] = []): Import[] {
  return [...house].flatMap(([from, text]) => {
    if (!isSource(from)) return [];
    return Array.from(text.matchAll(IMPORT), ([, path = '']) => {
      const target = normalize(join(dirname(from), path)).replace(/\.(?:page|packed)$/, '');
      const to = [target, `${target}.ts`, `${target}.tsx`, `${target}.d.ts`].find(file => house.has(file));
      if (to === undefined && !others.some(room => target.startsWith(`${room}/`)))
        throw new Error(`${from} imports ${path}, which is not there`);
      return { from, to: to ?? target };
    });
  });
}

/**
 * Circles of files and of folders. The paths of an importing and an imported file differ first in one folder: there, one entry (a
 * file or a folder) uses its neighbour. Every circle, of files too, is a circle of such neighbours. Returns the shortest circle of each
 * neighbour, without repeats.
 */
export function circlesOf(imports: readonly Import[]): string[] {
  const uses = new Map<string, Map<string, Import>>();
  for (const one of imports) {
    const [user, used] = neighbours(one);
    if (user === used) continue;
    const known = uses.get(user) ?? new Map<string, Import>();
    uses.set(user, known.has(used) ? known : known.set(used, one));
  }
  const circles = [...uses.keys()].map(start => wayBack(start, uses)).filter(way => way.length > 0);
  const told = circles.map(way => way.map(({ from, to }) => `${from} imports ${to}`).sort());
  return [...new Set(told.map(lines => lines.join('; ')))];
}

function neighbours({ from, to }: Import): [string, string] {
  const [user, used] = [from.split('/'), to.split('/')];
  const parted = user.findIndex((name, depth) => name !== used[depth]);
  return parted < 0 ? [from, from] : [user.slice(0, parted + 1).join('/'), used.slice(0, parted + 1).join('/')];
}

/** The imports along the shortest way from a neighbour back to itself; empty if there is no way. */
function wayBack(start: string, uses: ReadonlyMap<string, ReadonlyMap<string, Import>>): readonly Import[] {
  const ways = new Map<string, readonly Import[]>([[start, []]]);
  for (const [here, way] of ways) {
    for (const [next, one] of uses.get(here) ?? []) {
      if (next === start) return [...way, one];
      if (!ways.has(next)) ways.set(next, [...way, one]);
    }
  }
  return [];
}

export function crowdedFolders(house: House, most: number): string[] {
  const entries = new Map<string, Set<string>>();
  // A folder's tsconfig.json is for its editor, not for its reader.
  for (const file of [...house.keys()].filter(file => !file.endsWith('.json'))) {
    for (let path = file; path.includes('/'); path = dirname(path)) {
      const folder = dirname(path);
      entries.set(folder, (entries.get(folder) ?? new Set()).add(path));
    }
  }
  return [...entries].filter(([, own]) => own.size > most).map(([folder, own]) => `${folder}: ${own.size} entries`);
}

export function longFiles(house: House, most: number): string[] {
  const lengths = [...house].filter(([file]) => isSource(file)).map(([file, text]) => [file, linesOf(text)] as const);
  return lengths.filter(([, lines]) => lines > most).map(([file, lines]) => `${file}: ${lines} lines`);
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
