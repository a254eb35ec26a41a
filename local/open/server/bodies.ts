import type { Edit, Fold } from '../view';

// What the page may send. Everything is looked at, because the server trusts nobody.

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlace = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

export function isEdit(body: unknown): body is Edit {
  if (!isObject(body)) return false;
  const { sheet, row, column, text, version, seen, sure } = body;
  return (
    [row, column, version].every(isPlace) &&
    Number.isInteger(sheet) &&
    typeof text === 'string' &&
    typeof seen === 'string' &&
    typeof sure === 'boolean' &&
    // Google's limit for a cell.
    text.length <= 50_000
  );
}

export function isFold(body: unknown): body is Fold {
  return (
    isObject(body) && Number.isInteger(body['sheet']) && isPlace(body['row']) && typeof body['isOpen'] === 'boolean'
  );
}

export function isRun(body: unknown): body is { readonly functionName: string } {
  return isObject(body) && typeof body['functionName'] === 'string';
}

export function isCall(body: unknown): body is { readonly functionName: string; readonly args: readonly unknown[] } {
  return isRun(body) && Array.isArray((body as { args?: unknown }).args);
}

export function isAnswer(body: unknown): body is { readonly id: number; readonly answer: unknown } {
  return isObject(body) && Number.isInteger(body['id']) && 'answer' in body;
}
