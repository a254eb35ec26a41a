import type { OfficeKind } from './kind';

/** Caches what is made from a kind's words, such as a pattern, because every row of a register needs it. */
export function oncePerKind<Made>(make: (kind: OfficeKind) => Made): (kind: OfficeKind) => Made {
  const known = new WeakMap<OfficeKind, { readonly made: Made }>();
  return kind => {
    const before = known.get(kind);
    if (before) return before.made;
    const made = make(kind);
    known.set(kind, { made });
    return made;
  };
}
