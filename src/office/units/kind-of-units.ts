import { textKey } from '../../thai/text/text';
import type { OfficeKind } from '../kinds/kind';

/** A name that only one kind of office has may stand in a table by chance. */
const LEAST = 2;

/** The kind of office whose usual units the ผู้รับผิดชอบ cells name; null if they name few of any kind, or those of several kinds alike. */
export function kindOfUnits(texts: readonly string[], kinds: readonly OfficeKind[]): OfficeKind | null {
  const all = texts.map(textKey).join('\n');
  const named = ({ units }: OfficeKind) => new Set(units.known.map(textKey).filter(name => all.includes(name))).size;
  const [best, second] = kinds.map(kind => ({ kind, count: named(kind) })).sort((a, b) => b.count - a.count);
  if (!best || best.count < LEAST || best.count === second?.count) return null;
  return best.kind;
}
