import type { CallKind } from './calls/call-kinds';
import type { Screen } from './screen';

export interface RunReport {
  readonly calls: Calls;
  /** The names of the calls, in order. */
  readonly trace: readonly string[];
  readonly modelledMs: number;
  readonly screen: Screen;
  readonly log: readonly LogLine[];
}

/** The number of Google calls: in all, of each kind, and to each service. */
export interface Calls extends Readonly<Record<'total' | CallKind, number>> {
  readonly byService: Readonly<Record<string, number>>;
}

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

export interface LogLine {
  readonly level: string;
  readonly text: string;
}

export interface Run extends RunReport {
  /** A plain copy of the function's return value; undefined if it returned nothing. */
  readonly value: unknown;
}
