let prefix: string | null = null;
let count = 0;

/** A prefix that is unique to the run, and a number. So a run calls Utilities only once, whatever the number of ids. */
export function newId(): string {
  prefix ??= `r${Utilities.getUuid().replace(/-/g, '').slice(0, 8)}`;
  count += 1;
  return `${prefix}-${count.toString(36)}`;
}
