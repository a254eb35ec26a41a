import { fingerprint } from '../../../memory/fingerprint';
import type { Measure } from '../../../register/measure';
import type { Register } from '../../../register/read-register';
import type { NotPlanned, SplitPlan } from './plan-split';

/** The rows of a split are told from others by method and unit. A row that would share both with another one, there or planned, is not split. */
export function withoutTwins(
  register: Register,
  plans: readonly (SplitPlan | NotPlanned)[],
): (SplitPlan | NotPlanned)[] {
  const kept: SplitPlan[] = [];
  return plans.map((plan): SplitPlan | NotPlanned => {
    if ('why' in plan) return plan;
    if (hasTwin(register, plan, kept)) return { measure: plan.measure, why: 'twin', key: 'method' };
    kept.push(plan);
    return plan;
  });
}

function hasTwin({ measures }: Register, plan: SplitPlan, planned: readonly SplitPlan[]): boolean {
  const { row, method, split } = plan.measure;
  const print = fingerprint(method);
  const units = unitsOf(plan);
  const isTwin = (one: Measure, names: readonly string[]) =>
    one.row !== row && names.some(name => units.includes(name)) && fingerprint(one.method) === print;
  return (
    measures.some(one => (one.split === null || one.split.from !== split?.from) && isTwin(one, [one.unitText])) ||
    planned.some(one => isTwin(one.measure, unitsOf(one)))
  );
}

/** Those who get a row. */
function unitsOf({ first, others }: SplitPlan): readonly string[] {
  return first === null ? others : [first, ...others];
}
