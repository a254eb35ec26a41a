import type { OfficeKind } from '../../office/kinds/kind';
import { findNames } from '../../office/units/known-units';
import type { Unit } from '../../office/units/unit';
import { textKey, visibleText } from '../../thai/text/text';

/**
 * The units whose head's post names another unit, which itself has the post of another one. Somebody has probably sorted the names alone,
 * and then the addresses are wrong too. A head who answers for several units is no such case: his own unit has his post.
 */
export function mixedUnits(units: readonly Unit[], kind: OfficeKind): readonly string[] {
  const keys = units.map(({ name }) => textKey(name));
  const find = findNames(keys, kind);
  const others = new Map(
    units.flatMap(({ headPost }, index): [string, string][] => {
      const named = find(visibleText(headPost)).map(({ key }) => key);
      const [other] = named;
      return other === undefined || named.includes(keys[index] ?? '') ? [] : [[keys[index] ?? '', other]];
    }),
  );
  return units.filter((_, index) => others.has(others.get(keys[index] ?? '') ?? '')).map(({ name }) => name);
}
