import { Emulated } from './emulated';

/** One value of a Google enum, such as `ui.Button.YES`. Scripts compare it by identity. Its methods do not count as calls. */
export class GoogleEnum<Name extends string = string> extends Emulated {
  readonly service = 'Enum';
  readonly googleName: string;
  readonly #name: Name;

  constructor(type: string, name: Name) {
    super();
    this.googleName = type;
    this.#name = name;
  }

  name(): Name {
    return this.#name;
  }

  override toString(): Name {
    return this.#name;
  }
}

class EnumHolder extends Emulated {
  readonly service = 'Enum';
  constructor(readonly googleName: string) {
    super();
  }
}

export type EnumOf<Name extends string> = Emulated & { readonly [Key in Name]: GoogleEnum<Key> };

/** An enum whose values are properties, such as `ui.Button` with `OK`, `YES`, … */
export function googleEnum<Name extends string>(type: string, names: readonly Name[]): EnumOf<Name> {
  const values = names.map(name => [name, new GoogleEnum(type, name)] as const);
  return Object.assign(new EnumHolder(type), Object.fromEntries(values)) as EnumOf<Name>;
}
