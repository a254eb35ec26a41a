/** The host's clock, in ms since 1970. It advances only by the modelled time of calls and by waits. */
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
