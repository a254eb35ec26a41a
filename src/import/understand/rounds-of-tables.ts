import { roundNamed } from '../../register/round-headings';
import { fold } from '../../thai/text/text';
import { lineText } from './rows/paper-cells';
import { NOTHING_ABOVE, type RegisterRow, withPart } from './rows/register-rows';
import type { Section } from './sections';

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

/** The rows of which one round's tell the same measure as the other's are one. Any other row stands, with all that it had from above. */
export function joinRounds(rows: readonly RegisterRow[], rounds: RoundsOfTables): RegisterRow[] {
  if (rounds.size === 0) return [...rows];
  const kept: RegisterRow[] = [];
  /** Rows of `kept` that wait for their other round, by measure. */
  const waiting = new Map<string, number[]>();
  let first: Round | null = null;
  let above = NOTHING_ABOVE;
  for (const row of rows) {
    const { group = '', method = '', unit = '', period = '' } = row.staff;
    if (group !== '') above = { ...NOTHING_ABOVE, group };
    above = { ...above, unit: unit === '' ? above.unit : unit, period: period === '' ? above.period : period };
    const round = rounds.get(row.paper.section) ?? null;
    first ??= round;
    const key = [method, above.unit].map(fold).join('\n');
    if (round === null || round === first) {
      kept.push(row);
      if (round !== null && method !== '') waiting.set(key, [...(waiting.get(key) ?? []), kept.length - 1]);
      continue;
    }
    if (method === '' && unit === '' && period === '') continue;
    const at = waiting.get(key)?.shift();
    const same = at === undefined ? undefined : kept[at];
    if (at !== undefined && same !== undefined) kept[at] = withPart(same, row);
    else kept.push({ ...row, staff: { ...row.staff, ...above } });
  }
  return kept;
}
