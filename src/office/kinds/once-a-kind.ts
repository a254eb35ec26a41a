import type { OfficeKind } from './kind';

/** What is made of a kind's words, such as a pattern, made only once: every row of a register asks for it. */
export function onceAKind<Made>(make: (kind: OfficeKind) => Made): (kind: OfficeKind) => Made {
  const known = new WeakMap<OfficeKind, { readonly made: Made }>();
  return kind => {
    const before = known.get(kind);
    if (before) return before.made;
    const made = make(kind);
    known.set(kind, { made });
    return made;
  };
}
