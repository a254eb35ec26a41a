import type { Answer, KnownRow } from './answer';
import { alike, type KnownRows } from './known-rows';

/** Which row of the register an answer is of, and why a person must look at it. */
export type Match =
  | {
      readonly answer: Answer;
      readonly row: KnownRow;
      readonly by: 'id' | 'method';
      /** `method`: the รหัส is of a row with another method; `unit`: it is of a split's row, and perhaps not the sender's; the others as in `Answer`. */
      readonly doubt: 'method' | 'unit' | Answer['doubt'];
    }
  /** `gone`: no row has its รหัส or its method; `several`: more than one has its method. */
  | { readonly answer: Answer; readonly row: null; readonly why: 'gone' | 'several' };

/** Methods with fewer pairs of letters in common are two methods, and not one that somebody has edited. */
const SAME_METHOD = 0.6;

/** Matches by รหัส, then by method; of several rows with the method, the one of `unit` (''; unknown). */
export function matchAnswer(answer: Answer, known: KnownRows, unit: string): Match {
  const { id, method, doubt } = answer;
  const found = id === '' ? null : known.byId(id);
  const named = known.byMethod(method);
  if (found !== null) {
    const { row, isSure } = ofSender(found, known, unit);
    const isOther =
      method !== '' && !named.includes(row) && (named.length > 0 || alike(method, row.method) < SAME_METHOD);
    return { answer, row, by: 'id', doubt: isOther ? 'method' : isSure ? doubt : 'unit' };
  }
  const own = named.length > 1 && unit !== '' ? named.filter(({ units }) => units.includes(unit)) : named;
  const [only] = own;
  if (only !== undefined && own.length === 1) return { answer, row: only, by: 'method', doubt };
  return { answer, row: null, why: named.length > 1 ? 'several' : 'gone' };
}

/** A form that is older than a split has the รหัส of the row for all units. One unit's row has kept that รหัส, so the sender decides. */
function ofSender(found: KnownRow, { all }: KnownRows, unit: string): { row: KnownRow; isSure: boolean } {
  const { id, split, units } = found;
  if (split === null || units.includes(unit)) return { row: found, isSure: true };
  // The other rows' รหัส are new ones, which no older form has.
  if (id !== split) return { row: found, isSure: unit === '' };
  const [own, ...more] = all.filter(one => one.split === split && one.units.includes(unit));
  return own && more.length === 0 ? { row: own, isSure: true } : { row: found, isSure: false };
}
