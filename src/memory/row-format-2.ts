import {
  type Choice,
  INHERITED_COLUMNS,
  type Origin,
  type Origins,
  type Reported,
  type RowRecord,
  type Split,
  type Standing,
} from './row-record';

// The รหัส cell in a sheet of layout 2 and later: a flat JSON object (origins are pairs) without unknown fields:
// {"v":2,"id":"r1f-9","print":"101o85f","mailed":"๑ เม.ย. ๖๙","standing":"2026-03-31.14512a7","since":"2026-03-16","unit":["r1f-8","14512a7"],
// "chosen":["done","1f0x2ab",2569],"reviewed":["inProgress","1f0x2ab",2569],"reviewed12":["done","x1f0x2",2569],
// "reported":[6,2569,"done","1f0x2ab"],"reportedBefore":["1x0f2ab"],"splitFrom":"r1f-7","split":["ทุกส่วนราชการ","14512a7"]}
// `reviewed` is of round 6. Builds without `reviewed12` kept there what was confirmed last, whatever the round: `reviewsIn`, register/choice.ts.
// A field never changes its meaning. If a later build needs another fact, it adds a field, and this build keeps that field unchanged. `v`
// is raised only if a new field is not enough. Older builds then treat the cell as not written by the tool.

const VERSION = 2;

export function readFormat2(text: string): RowRecord | null {
  const {
    v,
    id,
    print,
    mailed,
    standing,
    since,
    group,
    unit,
    period,
    chosen,
    reviewed,
    reviewed12,
    reported,
    reportedBefore,
    year,
    round,
    splitFrom,
    split,
    ...others
  } = fields(text);
  if (v !== VERSION || !matches(/^[a-z][a-z0-9-]*$/, id) || !matches(/^[a-z0-9]+$/, print)) return null;
  return {
    id,
    print,
    mailed: typeof mailed === 'string' ? mailed : null,
    standing: readStanding(standing, since),
    origins: readOrigins({ group, unit, period }),
    choice: readChoice(chosen),
    reviews: { 6: readChoice(reviewed), 12: readChoice(reviewed12) },
    reported: readReported(reported, reportedBefore),
    year: typeof year === 'number' ? year : null,
    round: round === 6 || round === 12 ? round : null,
    split: readSplit(splitFrom, split),
    others,
  };
}

export function format2({
  id,
  print,
  mailed,
  standing,
  origins,
  choice,
  reviews,
  reported,
  year,
  round,
  split,
  others,
}: RowRecord): string {
  // JSON.stringify leaves out undefined fields.
  const own = {
    v: VERSION,
    id,
    print,
    mailed: mailed ?? undefined,
    standing: standing?.as,
    since: standing?.since,
    group: pairOf(origins.group),
    unit: pairOf(origins.unit),
    period: pairOf(origins.period),
    chosen: partsOf(choice),
    reviewed: partsOf(reviews[6]),
    reviewed12: partsOf(reviews[12]),
    reported: reported ? [reported.round, reported.year, reported.state, reported.print] : undefined,
    reportedBefore: reported && reported.earlier.length > 0 ? reported.earlier : undefined,
    year: year ?? undefined,
    round: round ?? undefined,
    splitFrom: split?.from,
    split: split ? [split.units, split.print] : undefined,
  };
  return JSON.stringify(Object.keys(others).length === 0 ? own : { ...own, ...others });
}

function fields(text: string): Readonly<Record<string, unknown>> {
  // Most texts that the tool did not write end here. Without this check each would throw in JSON.parse, which is slow.
  if (!text.startsWith('{')) return {};
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function readStanding(as: unknown, since: unknown): Standing | null {
  return typeof as === 'string' && matches(/^\d{4}-\d\d-\d\d$/, since) ? { as, since } : null;
}

function readChoice(parts: unknown): Choice | null {
  const [state, print, year]: readonly unknown[] = Array.isArray(parts) ? parts : [];
  const isChoice = typeof state === 'string' && typeof print === 'string' && typeof year === 'number';
  return isChoice ? { state, print, year } : null;
}

function readReported(parts: unknown, before: unknown): Reported | null {
  const [round, year, state, print]: readonly unknown[] = Array.isArray(parts) ? parts : [];
  if ((round !== 6 && round !== 12) || typeof year !== 'number') return null;
  const earlier = Array.isArray(before) ? before.filter((one: unknown) => typeof one === 'string') : [];
  return typeof state === 'string' && typeof print === 'string' ? { round, year, state, print, earlier } : null;
}

function readSplit(from: unknown, parts: unknown): Split | null {
  const [units, print]: readonly unknown[] = Array.isArray(parts) ? parts : [];
  const isSplit = typeof from === 'string' && typeof units === 'string' && typeof print === 'string';
  return isSplit ? { from, units, print } : null;
}

function partsOf(choice: Choice | null): readonly [string, string, number] | undefined {
  return choice === null ? undefined : [choice.state, choice.print, choice.year];
}

function readOrigins(pairs: Readonly<Record<string, unknown>>): Origins {
  const origins: { -readonly [Column in keyof Origins]: Origins[Column] } = {};
  for (const column of INHERITED_COLUMNS) {
    const [id, print]: readonly unknown[] = Array.isArray(pairs[column]) ? pairs[column] : [];
    if (typeof id === 'string' && typeof print === 'string') origins[column] = { id, print };
  }
  return origins;
}

function pairOf(origin: Origin | undefined): readonly [string, string] | undefined {
  return origin && [origin.id, origin.print];
}

function matches(form: RegExp, value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}
