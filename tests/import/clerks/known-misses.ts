import type { Differences } from '../papers/compare';

/** Where the tool still differs from a careful reader, by the paper's office: exactly this, no more and no less. */
export const KNOWN_MISSES: Readonly<Record<string, Partial<Differences>>> = {};
