import type { CollectData } from '../../../src/commands/ask/collect/collect-data';
import type { FormData } from '../../../src/commands/ask/make-form';
import type { RequestData } from '../../../src/commands/ask/request-data';
import type { JoinData, RefusedRow, SplitData } from '../../../src/commands/ask/split/split-data';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FixData } from '../../../src/commands/fix/fix-text';
import type { UndoData } from '../../../src/commands/fix/undo-fix';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { HealthData } from '../../../src/commands/health/health-data';
import { MOST_LINES } from '../../../src/commands/remind/messages';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import type { ReportData } from '../../../src/commands/report/report-data';
import type { ReportListData } from '../../../src/commands/report/round/list-reports';
import type { ClosedResult } from '../../../src/commands/report/round/messages';
import type { ReissueResult } from '../../../src/commands/report/round/reissue-messages';
import type { ReviewData } from '../../../src/commands/review/review-data';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import type { RunCommand } from '../arguments/arguments';
import { understoodLines } from './understood-lines';

/** The data that each verb's command returns. */
interface DataOf {
  readonly setup: SetUpData;
  readonly check: CheckData;
  readonly fix: FixData;
  readonly undo: UndoData;
  readonly flag: FlagData;
  readonly review: ReviewData;
  readonly report: ReportData;
  readonly 'close-round': ClosedResult;
  readonly reissue: ReissueResult;
  readonly register: ReportListData;
  readonly remind: RemindData;
  readonly health: HealthData;
  readonly request: RequestData;
  readonly form: FormData;
  readonly collect: CollectData;
  readonly split: SplitData;
  readonly join: JoinData;
}

/** The English word for each change that set-up makes to a sheet. */
const CHANGES: Readonly<Record<SetUpData['changed'][number]['what'][number], string>> = {
  make: 'made',
  rename: 'renamed',
  grow: 'enlarged',
  look: 'formatted',
  write: 'written',
  formulas: 'formulas',
  note: 'notes',
  width: 'column widths',
  hide: 'hidden columns',
  freeze: 'frozen rows',
  fold: 'folded rows',
  dropDown: 'drop-downs',
  protect: 'protected',
  warn: 'a warning before edits',
  colours: 'colours',
};

const LINES: { readonly [Verb in RunCommand['verb']]: (data: DataOf[Verb]) => readonly string[] } = {
  setup: ({ register, changes, changed, understood, preview = false, blanks }) => [
    ...(understood ? understoodLines(understood, preview) : []),
    ...changed.map(({ sheet, what }) => `  ${sheet}: ${what.map(kind => CHANGES[kind]).join(', ')}`),
    `register: ${register}, ${count(changes, 'change')}`,
    ...(blanks === undefined ? [] : [blanksLine(blanks)]),
  ],
  check: ({ findings, counts }) => [
    ...findings.map(
      ({ rows, column, severity, message }) =>
        `  ${rows.length > 1 ? 'rows' : 'row'} ${rows.join(', ')}, ${column}: ${severity}: ${message}`,
    ),
    `${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}, ${count(counts.suggestion, 'suggestion')}`,
  ],
  review: ({ rows, confirmed, changed }) => [
    ...rows.map(
      ({ row, state, sure, by, why }) =>
        `  row ${row}: ${sure ? state : `${state}?`} (${by}${why === null ? '' : `: ${`"${why.replace(/\s+/g, ' ')}"`}`})`,
    ),
    ...changed.map(row => `  row ${row}: not recorded; it is no measure, or it has changed`),
    `${count(confirmed, 'state')} recorded, ${count(rows.filter(({ sure }) => !sure).length, 'row')} to look at`,
  ],
  fix: ({ changes, fixed, left }) => [
    // After a correction, the message has listed them.
    ...(fixed > 0 ? [] : changes.map(({ row, column, was, now }) => `  row ${row}, ${column}: "${was}" -> "${now}"`)),
    `${count(fixed, 'cell')} corrected, ${left} left`,
  ],
  undo: ({ restored, kept, left }) => [
    `${count(restored, 'cell')} restored, ${kept} changed since and kept${left > 0 ? `, ${left} left` : ''}`,
  ],
  flag: ({ today, rows, summary }) => [
    ...rows
      .filter(({ overdue }) => overdue)
      .map(
        ({ row, due, daysLeft, units }) =>
          `  row ${row}: due ${due}, ${count(-(daysLeft ?? 0), 'day')} over${['', ...units].join(', ')}`,
      ),
    `${count(summary.measures, 'measure')} on ${today}: ${summary.done} done, ${summary.inProgress} in progress, ` +
      `${summary.notStarted} not started, ${summary.notYet} not yet due to start, ${summary.cancelled} cancelled; ` +
      `${summary.overdue} overdue`,
  ],
  report: ({ pdf, rows, draft, warnings }) => [
    ...(pdf === null ? [] : [pdf]),
    `${draft ? 'draft, ' : ''}${count(rows, 'measure')}, ${count(warnings, 'warning')}`,
  ],
  'close-round': ({ sheet, rows, awaited, changed }) => [
    ...changed.map(
      ({ row, method, what }) =>
        `  ${row === null ? `"${method.replace(/\s+/g, ' ')}"` : `row ${row}`}: ${what.join(', ')}`,
    ),
    `${sheet}: ${count(rows, 'measure')}, ${awaited.length} awaited, ${changed.length} changed since`,
  ],
  reissue: ({ changes, ignored, revision }) => [
    ...changes.map(({ key }) => `  ${key}`),
    ...ignored.map(row => `  row ${row} of the kept sheet is not taken: only results are changed there`),
    `${count(changes.length, 'change')}, ${revision === 0 ? 'first edition' : `revision ${revision}`}`,
  ],
  register: ({ reports }) =>
    reports.map(
      ({ year, round, revision, next }) =>
        `  ${year}, ${round} months${revision === 0 ? '' : `, revision ${revision}`}: ${next}`,
    ),
  remind: ({ letters, sent, skipped }) => [
    ...letters.flatMap(({ to, subject, rows, text = '' }) => [
      `  to ${to}: ${subject} (rows ${rows.join(', ') || 'none'})`,
      ...text.split('\n').flatMap(line => (line === '' ? [] : `      ${line}`)),
    ]),
    // The message has listed the first ones.
    ...skipped.slice(MOST_LINES).map(({ to, why }) => `  not to ${to}: ${why}`),
    `${count(sent, 'letter')} sent`,
  ],
  request: ({ awaited, sent, skipped }) => [
    ...awaited.map(({ unit, rows }) => `  ${unit}: ${count(rows.length, 'row')}`),
    ...skipped.slice(MOST_LINES).map(({ to, why }) => `  not to ${to}: ${why}`),
    `${count(sent, 'letter')} sent`,
  ],
  collect: ({ preview, rows, saved, asked, unmatched, left }) => [
    ...(preview ? rows : []).flatMap(({ row, by, texts }) =>
      texts.map(
        ({ column, was, answer, ask }) =>
          `  row ${row} (by ${by}), ${column}: "${was}" -> "${answer}"${ask ? ` (${ask})` : ''}`,
      ),
    ),
    `${count(saved, 'cell')} saved, ${asked} to choose, ${unmatched.length} not matched${left > 0 ? `, ${left} left` : ''}`,
  ],
  split: ({ split, refused }) => [
    ...split.map(({ row, rows }) => `  row ${row}: now rows ${rows.join(', ')}`),
    ...refusedLines(refused),
    `${count(split.length, 'row')} split`,
  ],
  join: ({ joined, refused }) => [
    ...joined.map(({ row, rows, state }) => `  rows ${rows.join(', ')}: now row ${row} (${state})`),
    ...refusedLines(refused),
    `${count(joined.length, 'split')} joined`,
  ],
  form: ({ forms }) => [count(forms.length, 'form')],
  health: ({ faults }) => [count(faults.length, 'fault')],
};

function blanksLine({ filled, left }: NonNullable<SetUpData['blanks']>): string {
  const hint = left > 0 ? '; fill them in before anybody sorts the rows: setup --fill-down' : '';
  return `${count(filled, 'cell')} filled down, ${left} blank that mean "as above"${hint}`;
}

/** What a command did, for a person: its own Thai message, then a few lines of figures. */
export function resultLines(verb: RunCommand['verb'], message: string, data: object): string {
  const lines = (LINES[verb] as (data: object) => readonly string[])(data);
  return `${[message, ...lines].join('\n')}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function refusedLines(refused: readonly RefusedRow[]): string[] {
  return refused.map(
    ({ row, why, column }) => `  row ${row}${column === null ? '' : `, ${column}`}: left as it is (${why})`,
  );
}
