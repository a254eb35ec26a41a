import type { Progress } from '../../../../src/register/measure';
import type { State } from '../../../../src/register/states';

/** A result as an office writes it, and the states that a careful reader accepts. */
export interface Fact {
  readonly states: readonly State[];
  /** The text does not say the state, so the tool must not be sure. */
  readonly ask: boolean;
  readonly period: string;
  readonly method?: string;
  readonly result: string;
}

/** The results of a list, by how they were read: each as `state: text`. */
export interface Tally {
  readonly right: readonly string[];
  readonly asked: readonly string[];
  /** Read surely as done, and it is not. The worst fault. */
  readonly falselyDone: readonly string[];
  readonly otherwiseWrong: readonly string[];
  /** Clear texts among those asked. */
  readonly askedOfClear: readonly string[];
}

export function tally(facts: readonly Fact[], read: (fact: Fact) => Pick<Progress, 'state' | 'sure'>): Tally {
  const found = facts.map(fact => ({ fact, ...read(fact) }));
  const isRight = ({ fact, state }: (typeof found)[number]) => !fact.ask && fact.states.includes(state);
  const asTexts = (some: typeof found) => some.map(({ state, fact }) => `${state}: ${fact.period} | ${fact.result}`);
  const wrong = found.filter(one => one.sure && !isRight(one));
  return {
    right: asTexts(found.filter(one => one.sure && isRight(one))),
    asked: asTexts(found.filter(({ sure }) => !sure)),
    falselyDone: asTexts(wrong.filter(({ state }) => state === 'done')),
    otherwiseWrong: asTexts(wrong.filter(({ state }) => state !== 'done')),
    askedOfClear: asTexts(found.filter(({ sure, fact }) => !sure && !fact.ask)),
  };
}

export function sayTally(list: string, { right, asked, falselyDone, otherwiseWrong, askedOfClear }: Tally): void {
  console.info(
    `${list}: ${right.length} right, ${asked.length} asked (${askedOfClear.length} of them clear), ` +
      `${falselyDone.length} wrongly done in silence, ${otherwiseWrong.length} wrong otherwise`,
  );
}
