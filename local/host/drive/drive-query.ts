import type { DriveFileRecord } from '../kept/state';

/** `user` is the person who searches. */
type Term = (file: DriveFileRecord, user: string) => boolean;

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;

/** The search terms that are emulated. All others are refused, even valid ones. */
const TERMS: readonly (readonly [RegExp, (...texts: string[]) => Term])[] = [
  [
    new RegExp(`^appProperties has \\{\\s*key\\s*=\\s*${TEXT} and value\\s*=\\s*${TEXT}\\s*\\}`),
    (key = '', value = '') =>
      file =>
        file.appProperties[key] === value,
  ],
  [/^trashed\s*=\s*(true|false)/, trashed => file => String(file.trashed) === trashed],
  [new RegExp(`^name\\s*=\\s*${TEXT}`), name => file => file.name === name],
  [new RegExp(`^mimeType\\s*=\\s*${TEXT}`), type => file => file.mimeType === type],
  [
    new RegExp(`^${TEXT} in parents`),
    (parent = '') =>
      file =>
        file.parents.includes(parent),
  ],
  [/^'me' in owners/, () => (file, user) => file.owner === user],
];

/** Turns the `q` of `Drive.Files.list` into a test for one file. Terms are joined by `and`. */
export function parseQuery(q: string): Term {
  const terms: Term[] = [];
  let rest = q.trim();
  while (rest !== '') {
    const [term, length] = readTerm(rest, q);
    terms.push(term);
    rest = rest.slice(length).trim();
    if (rest === '') break;
    const and = /^and\s+/.exec(rest);
    if (!and) throw new Error(`not emulated: Drive.Files.list with q ${q}`);
    rest = rest.slice(and[0].length);
  }
  return (file, user) => terms.every(term => term(file, user));
}

function readTerm(rest: string, whole: string): readonly [Term, number] {
  for (const [pattern, make] of TERMS) {
    const match = pattern.exec(rest);
    if (match) return [make(...match.slice(1).map(text => text.replace(/\\(.)/g, '$1'))), match[0].length];
  }
  throw new Error(`not emulated: Drive.Files.list with q ${whole}`);
}
