/** Google's error for arguments of the wrong types. */
export function signatureError(name: string, args: readonly unknown[]): Error {
  return new Error(`The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${name}.`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  return typeof value === 'object' ? value.constructor.name : capitalised(typeof value);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @throws Error for an option that is not emulated, so that no option is silently ignored. */
export function onlyKeys(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find(key => !known.includes(key));
  if (unknown !== undefined) throw new Error(`not emulated: ${name} with ${unknown}`);
}
