import { groupKey, sameGroup } from '../../office/kinds/indicators';
import { roundNamed } from '../../register/round-headings';
import { fold } from '../../thai/text/text';
import { byKeys } from './by-keys';
import { lineText } from './rows/paper-cells';
import { NOTHING_ABOVE, type RegisterRow, withPart } from './rows/register-rows';
import type { Above } from './rows/slots';
import type { Section } from './sections';
import type { Doubt } from './understood';

type Round = 6 | 12;
type RoundsOfTables = ReadonlyMap<Section, Round>;

/**
 * A table a round: tables whose names or titles say "รอบ ๖ เดือน" and "รอบ ๑๒ เดือน", each with one result column, which is that round's.
 * The sections as they are if both rounds are not there.
 */
export function roundsOfTables(sections: readonly Section[]): {
  readonly sections: readonly Section[];
  readonly rounds: RoundsOfTables;
} {
  const rounds = new Map<Section, Round>();
  let last: Round | null = null;
  const read = sections.map(section => {
    const round = roundOfTable(section) ?? (section.headingRows === null ? last : null);
    last = round;
    const ofRound = round === null ? section : resultsOf(section, round);
    if (round !== null && ofRound !== section) rounds.set(ofRound, round);
    return ofRound;
  });
  return new Set(rounds.values()).size === 2 ? { sections: read, rounds } : { sections, rounds: new Map() };
}

function roundOfTable(section: Section): Round | null {
  const { table, titlesFrom, headingRows } = section;
  const titles = Array.from({ length: (headingRows?.row ?? 0) - titlesFrom }, (_, at) =>
    lineText(section, titlesFrom + at),
  );
  return roundNamed([table.name, ...titles].join('\n'));
}

function resultsOf(section: Section, round: Round): Section {
  const as = round === 6 ? 'round6' : 'round12';
  const uses = section.uses.map(use =>
    use.column === 'result' && use.as === 'column' ? ({ ...use, as } as const) : use,
  );
  return uses.some(use => use.as === as) ? { ...section, uses } : section;
}

/** A row with what holds for it from above, and the keys by which its other round is found. */
interface Named {
  readonly row: RegisterRow;
  readonly above: Above;
  readonly round: Round | null;
  /** Method, unit, group and period; method and unit. None without a method or a round. */
  readonly keys: readonly string[];
}

/**
 * The rows of which one round's tell the same measure as the other's are one: of the same group, method, unit and period, or else of a method
 * and unit that each round has but once. Any other row stands, with all that it had from above; if it may be another's, it is told.
 */
export function joinRounds(
  rows: readonly RegisterRow[],
  rounds: RoundsOfTables,
): { readonly rows: RegisterRow[]; readonly doubts: Doubt[] } {
  if (rounds.size === 0) return { rows: [...rows], doubts: [] };
  const all = namedRows(rows, rounds);
  const first = all.find(({ round }) => round !== null)?.round;
  const isLater = ({ round }: Named) => round !== null && round !== first;
  const later = all.filter(isLater);
  const keysOf = ({ keys }: Named) => keys;
  const waiting = byKeys(
    all.filter(one => !isLater(one)),
    keysOf,
  );
  const coming = byKeys(later, keysOf);
  const parts = new Map<Named, RegisterRow>();
  const doubts: Doubt[] = [];
  const alone = new Set<Named>();
  for (const one of later) {
    const [whole = '', short = ''] = one.keys;
    const [twins, others] = [waiting.get(whole) ?? [], waiting.get(short) ?? []];
    const isOnly = others.length === 1 && coming.get(short)?.length === 1;
    const same = twins.find(twin => !parts.has(twin)) ?? (isOnly ? others[0] : undefined);
    if (same) parts.set(same, one.row);
    else alone.add(one);
    const isSure = same && (twins.length > 0 ? twins.length <= (coming.get(whole)?.length ?? 0) : !areOther(same, one));
    if (others.length > 0 && !isSure) {
      doubts.push({ kind: 'otherRound', where: one.row.from, text: one.row.staff.method ?? '' });
    }
  }
  return {
    rows: all.flatMap(one => {
      const { row, above } = one;
      const part = parts.get(one);
      if (!isLater(one)) return [part ? withPart(row, part) : row];
      const { method = '', unit = '', period = '' } = row.staff;
      const isTitle = method === '' && unit === '' && period === '';
      return alone.has(one) && !isTitle ? [{ ...row, staff: { ...row.staff, ...above } }] : [];
    }),
    doubts,
  };
}

function namedRows(rows: readonly RegisterRow[], rounds: RoundsOfTables): Named[] {
  let above = NOTHING_ABOVE;
  return rows.map(row => {
    const { group = '', method = '', unit = '', period = '' } = row.staff;
    if (group !== '') above = { ...NOTHING_ABOVE, group };
    above = { ...above, unit: unit === '' ? above.unit : unit, period: period === '' ? above.period : period };
    const round = rounds.get(row.paper.section) ?? null;
    const short = [method, above.unit].map(fold);
    const whole = [...short, groupKey(above.group), fold(above.period)];
    const keys = round === null || method === '' ? [] : [whole, short].map(parts => parts.join('\n'));
    return { row, above, round, keys };
  });
}

/** True if both name a group, and not the same one. */
function areOther({ above: { group } }: Named, other: Named): boolean {
  return group !== '' && other.above.group !== '' && !sameGroup(group, other.above.group);
}
