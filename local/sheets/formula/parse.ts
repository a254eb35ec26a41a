import { parseRect } from '../../workbook/a1';
import type { Rect } from '../../workbook/rect';

/** '' is also an empty cell. */
export type Value = string | number | boolean;

/** A formula, read. Only what those of the tool need: no arrays, no names, and blocks of cells only to count in. */
export type Formula =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  /** Rows and columns count from 0; a fixed one has a `$`. */
  | {
      readonly kind: 'cell';
      readonly row: number;
      readonly column: number;
      readonly isRowFixed: boolean;
      readonly isColumnFixed: boolean;
    }
  | { readonly kind: 'block'; readonly sheet: string | null; readonly rect: Rect }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] };

/** The formula is of a kind that is not calculated here. */
export class NotCalculated extends Error {}

const BLOCK = String.raw`((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{M}\p{N}_.]*!)?(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+))`;
const TOKEN = new RegExp(
  String.raw`\s*(?:("(?:[^"]|"")*")|${BLOCK}|(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d+)(?![\w(!])|([A-Z][A-Z.]*)(?=\s*\()|(TRUE|FALSE)\b|(<>|<=|>=|[=<>+\-*/&(),]))`,
  'iuy',
);

/** The operators, those that bind least first. Each becomes a call of its name. */
const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

/** @throws NotCalculated for anything else than calls, operators, cells of this sheet, blocks of any, texts, numbers and truth values. */
export function parseFormula(text: string): Formula {
  const tokens = tokensOf(text);
  let at = 0;

  function take(token: string): void {
    if (tokens[at] !== token) throw new NotCalculated(`${text}: no ${token} at ${tokens[at] ?? 'its end'}`);
    at += 1;
  }

  function operation(level: number): Formula {
    const operators = LEVELS[level];
    if (operators === undefined) return sign();
    let left = operation(level + 1);
    for (let token = tokens[at]; token !== undefined && operators.includes(token); token = tokens[at]) {
      at += 1;
      left = { kind: 'call', name: token, args: [left, operation(level + 1)] };
    }
    return left;
  }

  function sign(): Formula {
    if (tokens[at] !== '-') return operand();
    at += 1;
    return { kind: 'call', name: '-', args: [{ kind: 'value', value: 0 }, sign()] };
  }

  function operand(): Formula {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '(') {
      const inside = operation(0);
      take(')');
      return inside;
    }
    if (token.startsWith('"')) return { kind: 'value', value: token.slice(1, -1).replaceAll('""', '"') };
    if (isBlock(token)) return blockOf(token);
    if (/^\d/.test(token)) return { kind: 'value', value: Number(token) };
    if (/^(TRUE|FALSE)$/i.test(token)) return { kind: 'value', value: /^T/i.test(token) };
    if (/^[$A-Z]+\d/i.test(token)) return cellOf(token);
    if (/^[A-Z]/i.test(token)) return { kind: 'call', name: token.toUpperCase(), args: list() };
    throw new NotCalculated(`${text}: ${token === '' ? 'it ends too early' : token}`);
  }

  function list(): Formula[] {
    take('(');
    const args: Formula[] = [];
    while (tokens[at] !== ')') {
      if (args.length > 0) take(',');
      args.push(operation(0));
    }
    take(')');
    return args;
  }

  const formula = operation(0);
  if (at < tokens.length) throw new NotCalculated(`${text}: ${tokens[at]}`);
  return formula;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new NotCalculated(`${text}: ${text.slice(from)}`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function isBlock(token: string): boolean {
  return token.startsWith("'") || /[:!]/.test(token);
}

const FAR = 2_000_000;

function blockOf(token: string): Formula {
  const at = token.lastIndexOf('!');
  const name = token.slice(0, Math.max(0, at));
  const rect = parseRect(token.slice(at + 1), FAR, FAR);
  if (rect === null) throw new NotCalculated(token);
  return { kind: 'block', sheet: at < 0 ? null : name.replace(/^'|'$/g, '').replaceAll("''", "'"), rect };
}

function cellOf(name: string): Formula {
  const [, fixedColumn, letters = '', fixedRow, row] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(name) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return {
    kind: 'cell',
    row: Number(row) - 1,
    column: column - 1,
    isRowFixed: fixedRow === '$',
    isColumnFixed: fixedColumn === '$',
  };
}
