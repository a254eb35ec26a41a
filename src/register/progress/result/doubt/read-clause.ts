import { DATE, withoutDates } from '../clauses/clauses';
import { type ClauseKind, kindOf } from '../clauses/kinds';
import { type Outcome, outcomeOf } from '../clauses/outcome';

/** A clause of a result, read against its method. */
export interface Clause {
  /** Without its dates. */
  readonly words: string;
  readonly isDated: boolean;
  readonly kind: ClauseKind;
  readonly outcome: Outcome | null;
}

export function readClause(clause: string, method: string): Clause {
  const words = withoutDates(clause);
  return { words, isDated: clause.includes(DATE), kind: kindOf(words, method), outcome: outcomeOf(clause, method) };
}
