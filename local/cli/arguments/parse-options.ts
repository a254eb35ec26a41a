import { parseArgs } from 'node:util';
import { BadInput } from '../../bad-input';
import type { Values } from './option-values';
import { type Options, REPEATED } from './options';

/** The options by name, and the words that are none. @throws BadInput, which names the wrong option. */
export function parseOptions(
  verb: string,
  options: Options,
  args: readonly string[],
): { values: Values; books: readonly string[] } {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string>();
  const books: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') books.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined;
    if (kind === undefined)
      throw new BadInput(`${verb}: unknown option ${token.rawName}; it takes ${namesOf(options)}`);
    const missing =
      kind === 'string' && (token.value === undefined || token.value === '' || token.value.startsWith('--'));
    if (missing) throw new BadInput(`${verb}: ${token.rawName} needs a value`);
    if (kind === 'boolean' && token.value !== undefined) throw new BadInput(`${verb}: ${token.rawName} takes no value`);
    const before = REPEATED.includes(token.name) ? values.get(token.name) : undefined;
    values.set(token.name, before === undefined ? (token.value ?? '') : `${before}\n${token.value ?? ''}`);
  }
  return { values, books };
}

function namesOf(options: Options): string {
  return Object.keys(options)
    .map(name => `--${name}`)
    .join(', ');
}
