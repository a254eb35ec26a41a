import { grouped } from '../../../grid/grouped';
import { addDays } from '../../../thai/dates/calendar';
import { type ColumnUse, type Heading, OWN } from './column-use';
import { readHeading } from './read-heading';
import { roundOf, timeLabel } from './time-label';

/** B.E. Here it only matters whether a heading names a time. */
const ANY_YEAR = 2560;

/** Which columns hold marks under times, or are an office's own because of their time; null for the others. */
export function marksUses(headings: readonly Heading[], fiscalYear: number): (ColumnUse | null)[] {
  const read = (isCalendar: boolean) => headings.map(heading => marksUse(heading, fiscalYear, isCalendar));
  const [fiscal, calendar] = [read(false), read(true)];
  // "ปี ๒๕๖๕" over ต.ค. - ธ.ค. and "ปี ๒๕๖๖" over ม.ค. - ก.ย. are calendar years, or the months would leap.
  return allAlike(headings, leaps(calendar) < leaps(fiscal) ? calendar : fiscal);
}

const FISCAL = /งบ/;
/** Less sure is "แผน ปี ๒๕๖๗", which may stand over numbers. */
const SURELY_PLAN = 0.8;

/** How often a time does not begin on the day after the one at its left ends. */
function leaps(uses: readonly (ColumnUse | null)[]): number {
  const times = uses.flatMap(use => use?.time ?? []);
  return times.filter(({ start }, at) => at > 0 && start !== addDays(times[at - 1]?.end ?? '', 1)).length;
}

/** A month above marks. Above numbers, as in a budget by quarters, it is a column of the office's own. */
function marksUse({ tiers, holdsMarks, marked }: Heading, fiscalYear: number, isCalendar: boolean): ColumnUse | null {
  const upper = tiers.slice(0, -1).join(' ');
  const label = quarterIn(upper, tiers[tiers.length - 1] ?? '');
  const { meaning: above, sure } = readHeading(tiers[0] ?? '');
  // "ผลการดำเนินงาน ปี ๒๕๖๗" is a result, "กิจกรรมในปีงบประมาณ ๒๕๖๗" what is to be done.
  const isOther = above === 'result' || above === 'unit' || (above === 'plan' && sure > SURELY_PLAN);
  if (tiers.length === 1 && isOther && !marked) return null;
  const year = yearOf(upper);
  const time =
    year !== null && isCalendar && !FISCAL.test(upper)
      ? timeLabel(`${label} ${year}`, fiscalYear)
      : timeLabel(label, year ?? fiscalYear);
  if (time === null) return partOfTime(tiers, holdsMarks, fiscalYear);
  if (tiers.length > 1 && above === 'result') return null;
  if (tiers.length > 1 && above === 'own') return OWN;
  return holdsMarks ? { column: 'period', as: 'marks', sure: 0.9, time, insteadOf: null } : { ...OWN, time };
}

/** ไตรมาส over "๑ | ๒ | ๓ | ๔". */
function quarterIn(upper: string, label: string): string {
  return upper.includes('ไตรมาส') && /^[1-4๑-๔]$/.test(label) ? `ไตรมาส ${label}` : label;
}

/** Under one heading, months or quarters all hold marks or none does: in one there may be only a remark, or nothing yet. */
function allAlike(headings: readonly Heading[], uses: readonly (ColumnUse | null)[]): (ColumnUse | null)[] {
  const ofTime = uses.flatMap((use, at) => (use?.time ? [{ time: use.time, use, at }] : []));
  const alike = [...uses];
  for (const group of grouped(ofTime, ({ at }) => headings[at]?.tiers.slice(0, -1).join('\n') ?? '').values()) {
    const marked = group.filter(({ use }) => use.as === 'marks');
    const like = marked.length * 2 > group.length ? (marked[0]?.use ?? OWN) : OWN;
    for (const { at, time } of group) alike[at] = { ...like, time };
  }
  return alike;
}

/** "แผน | ผล" under a month: the marks of the plan are the period. What else is told for each month is the office's own. */
function partOfTime(tiers: readonly string[], holdsMarks: boolean, fiscalYear: number): ColumnUse | null {
  const upper = tiers[tiers.length - 2] ?? '';
  const time = tiers.length < 2 || roundOf(upper) !== null ? null : timeLabel(upper, fiscalYear);
  if (time === null) return null;
  const isPlan = readHeading(tiers[tiers.length - 1] ?? '').meaning === 'plan';
  return holdsMarks && isPlan ? { column: 'period', as: 'marks', sure: 0.8, time, insteadOf: null } : OWN;
}

function yearOf(text: string): number | null {
  const time = text === '' ? null : timeLabel(text, ANY_YEAR);
  return time?.kind === 'years' ? Number(time.end.slice(0, 4)) + 543 : null;
}
