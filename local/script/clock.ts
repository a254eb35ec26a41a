/** The host's clock: starts where it is told and goes on only by what calls are modelled to take, and by waits. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
}

export function createClock(start: number): Clock {
  let now = start;
  return {
    now: () => Math.round(now),
    advance: ms => {
      now += ms;
    },
  };
}
