let prefix: string | null = null;
let count = 0;

/** One call of Utilities a run, however many ids: the run's own prefix and a number. */
export function newId(): string {
  prefix ??= `r${Utilities.getUuid().replace(/-/g, '').slice(0, 8)}`;
  count += 1;
  return `${prefix}-${count.toString(36)}`;
}
