import type { Outcome } from '../../src/commands/common/outcome';
import { readDocx } from '../support/docx-reader';
import { changedCells, copyOf, type EarlierBook, registerRows } from '../support/earlier-builds';
import { dataOf, hostOver } from '../support/office';

// What today's build answers for a book, as lines without the program's sentences, so that a new wording changes none. Each
// function works on a copy.

type Named<Name extends string> = Readonly<Record<Name, string | number | boolean | null>>;

interface Letter {
  readonly kind: string;
  readonly to: string;
  readonly cc: string;
  readonly rows: readonly number[];
}

export function flagged(book: EarlierBook): string[] {
  const { workbook, day } = copyOf(book);
  const { rows, summary } = dataOf<{
    rows: readonly (Named<'row' | 'indicator' | 'state' | 'start' | 'due' | 'daysLeft' | 'overdue'> & {
      readonly units: readonly string[];
    })[];
    summary: Readonly<Record<string, number>>;
  }>(hostOver(workbook, { now: day }).call('flagProgress'));
  return [
    ...rows.map(({ row, indicator, units, state, start, due, daysLeft, overdue }) =>
      line(row, indicator, units.join(' / '), state, start, due, daysLeft, overdue),
    ),
    ...['measures', 'done', 'inProgress', 'notStarted', 'notYet', 'cancelled', 'overdue'].map(
      key => `${key}: ${summary[key]}`,
    ),
  ];
}

export function checked(book: EarlierBook): string[] {
  const { workbook, day } = copyOf(book);
  const { findings } = dataOf<{ findings: readonly Named<'sheet' | 'row' | 'column' | 'rule' | 'severity'>[] }>(
    hostOver(workbook, { now: day }).call('checkEntries'),
  );
  return findings.map(({ sheet, row, column, rule, severity }) => line(sheet, row, column, rule, severity));
}

/** Days after the build's last run. */
const DAYS = [0, 1, 7, 8, 14, 30];

/** The letters that a dry run on each day would send, as the first run after the build's last one. */
export function reminded(book: EarlierBook): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    DAYS.map(days => {
      const { workbook } = copyOf(book);
      const run = hostOver(workbook, { now: later(book.day, days) }).call('sendReminders', [{ dryRun: true }]);
      const { letters, skipped } = dataOf<{ letters: readonly Letter[]; skipped: readonly Named<'to'>[] }>(run);
      return [later(book.day, days), [...letters.map(letterLine), ...skipped.map(({ to }) => line('not told', to))]];
    }),
  );
}

/** The letters that the daily run sends when it runs on each of these days, and what แจ้งล่าสุด shows. */
export function daily(book: EarlierBook): Readonly<Record<string, readonly string[]>> {
  const copy = copyOf(book);
  const days = DAYS.map(days => {
    const host = hostOver(copy.workbook, { now: later(book.day, days) });
    const { letters } = dataOf<{ letters: readonly Letter[] }>(host.call('runDaily', [], 'timeTrigger'));
    const mails = host.mails.map(({ to }) => line('mail', to.join()));
    const rows = registerRows(copy, ['แจ้งล่าสุด']).filter(([, day]) => day !== '');
    return [later(book.day, days), [...letters.map(letterLine), ...mails, ...rows.map(row => line(...row))]] as const;
  });
  return Object.fromEntries(days);
}

/** Each row's แจ้งล่าสุด and รหัส, after a command has repaired those that a sort had separated from their row. */
export function remembered(book: EarlierBook): { readonly row: string; readonly lastMailed: string; id: string }[] {
  const copy = copyOf(book);
  hostOver(copy.workbook, { now: book.day }).call('flagProgress');
  return registerRows(copy, ['แจ้งล่าสุด', 'รหัส']).map(([row, lastMailed, id]) => ({
    row: String(row),
    lastMailed: String(lastMailed),
    id: String(id),
  }));
}

/** The report's measures and counts, the settings and the office's own sentences in it, and the files that it leaves. */
export function reported(book: EarlierBook): Readonly<Record<string, unknown>> {
  const host = hostOver(copyOf(book).workbook, { now: book.day });
  const { rows } = dataOf<Named<'rows'>>(host.call('buildReport', [{ round: 6, draft: true }], 'page'));
  const [{ bytes } = { bytes: new Uint8Array() }] = host.files;
  const { paragraphs, tables: all } = readDocx(bytes);
  const tables = all.map(table => table.map(row => row.map(cell => cell.join(' '))));
  const under = (heading: string) =>
    tables.filter(([headings]) => headings?.[1] === heading).flatMap(([, ...body]) => body);
  const kept = host.state.files.filter(({ trashed }) => !trashed);
  return {
    rows,
    measures: under('วิธีการดำเนินการ').map(([group = '', method = '', unit = '', period = '']) =>
      line(group, method.slice(0, 30), unit, period),
    ),
    counts: under('ทั้งหมด').map(row => line(...row.filter(text => text !== ''))),
    settings: paragraphs.filter(text => /\(ชื่อ-สกุล|ถ้อยคำของหน่วยงาน/.test(text)),
    files: kept.map(({ owner, mimeType, parents }) => line(owner, mimeType, parents.join())).sort(),
  };
}

/** What undo restores at once, and after one more fix, which continues a fix that was interrupted. */
export function undone(book: EarlierBook): Readonly<Record<string, unknown>> {
  const undo = (first: readonly string[]) => {
    const { workbook, day } = copyOf(book);
    for (const name of first) hostOver(workbook, { now: day }).call(name);
    const { restored, kept, left } = dataOf<Named<'restored' | 'kept' | 'left'>>(
      hostOver(workbook, { now: day }).call('undoFix'),
    );
    const cells = changedCells(book, workbook).map(([sheet, row, column, was, is]) =>
      line(sheet, row, column, was.slice(0, 40), is.slice(0, 40)),
    );
    return { restored, kept, left, cells };
  };
  return { now: undo([]), afterAnother: undo(['fixText']) };
}

/** What the book knows of its daily run, on which days that counts as stopped, and what a second account gets that turns it on. */
export function health(book: EarlierBook): Readonly<Record<string, unknown>> {
  const ask = (days: number) =>
    dataOf<{
      daily: Named<'owner' | 'since' | 'hour'>;
      lastRun: Named<'day' | 'done' | 'lastDone'>;
      stale: boolean;
    }>(hostOver(copyOf(book).workbook, { now: later(book.day, days) }).call('checkHealth'));
  const { daily, lastRun } = ask(0);
  const { owner, since, hour } = daily;
  const { day, done, lastDone } = lastRun;
  const second = hostOver(copyOf(book).workbook, { now: book.day, user: 'second@example.org' });
  const { problem = null } = second.call('turnOnDaily').value as { readonly problem?: Named<'code'> };
  return {
    daily: { owner, since, hour },
    lastRun: { day, done, lastDone },
    stale: DAYS.map(days => ask(days).stale),
    secondAccount: problem?.code ?? 'takes over',
  };
}

export function isDone(value: unknown): boolean {
  return (value as Outcome<unknown> | undefined)?.done !== false;
}

function letterLine({ kind, to, cc, rows }: Letter): string {
  return line(kind, to, cc, ...rows);
}

function line(...parts: readonly unknown[]): string {
  return parts.join(' | ');
}

export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
