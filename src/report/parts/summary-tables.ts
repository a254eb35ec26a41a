import type { UnitCounts } from '../../register/progress/counts';
import { type Block, pt } from '../content/blocks';
import { paragraphs, partUnder } from '../content/pieces';
import type { Context } from './context';
import { countsTable } from './counts-table';

/** Number of measures in each state, in total and per indicator. */
export function summaryPart(context: Context): Block[] {
  const { summary, say } = context;
  const rows = summary.indicators.map(counts => ({ name: counts.group, counts }));
  return partUnder(say('summary.title'), [
    ...paragraphs(say('summary.sentence'), { spacing: { after: pt(6) }, keepNext: true }),
    countsTable('summary', 'มาตรการ', rows, { name: 'รวม', counts: summary }, context),
  ]);
}

/** The same per unit. There is no total, because a measure of two units counts for both. */
export function unitsPart(context: Context): Block[] {
  const { summary, say } = context;
  const { word, all } = context.settings.kind.units;
  const others: Readonly<Record<Exclude<UnitCounts['kind'], 'unit'>, string>> = { all, other: 'คณะทำงานและผู้รับผิดชอบอื่น' };
  const rows = summary.units.map(counts => ({
    name: counts.kind === 'unit' ? (counts.name ?? '') : others[counts.kind],
    counts,
  }));
  return partUnder(say('units.title'), [
    ...paragraphs(say('units.sentence'), { spacing: { after: pt(6) }, keepNext: true }),
    countsTable('units', word, rows, null, context),
  ]);
}
