import { circular } from '../../letters/asking/circular';
import { groupText, personTexts } from '../../letters/asking/line-texts';
import { type OwingUnit, owingUnits } from '../../letters/asking/owed';
import { addressPrint, isSameRequest, type ResultRequest, readRequest, requestText } from '../../memory/request';
import { STORED } from '../../memory/stored';
import type { Problem, Stopped } from '../../problem';
import { isAwaited } from '../../register/awaited';
import { type Round, runningRound } from '../../register/results';
import { LOOKS } from '../../report/content/look';
import { choicesOf } from '../../report/wording/choices';
import { fiscalYearOf, roundSpan } from '../../thai/dates/calendar';
import { closedIn, closedRecords } from '../common/closed-records';
import { finishDocument, keepDocument } from '../common/keep-document';
import { whyNotOperator } from '../common/operators';
import type { Ending, Outcome, View } from '../common/outcome';
import type { SheetKey } from '../common/places';
import { LETTER_SHEETS, type OfficeBook, readOffice } from '../common/read-office';
import { runCommand, tellEnding } from '../common/run';
import { identitiesOf } from '../flag/wanted-columns';
import { asWritten, writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { asking, mailDueLetters } from '../remind/mail-due-letters';
import { noticesOf } from '../remind/notices';
import { type PlannedLetters, planLetters } from '../remind/plan-letters';
import { remindData, seenOf, whyNotSeen } from '../remind/send-reminders';
import { readDay } from '../report/read-day';
import { type RequestResult, requestMessage, requestSummary } from './messages';
import type { RequestData, RequestOptions } from './request-data';

export const REQUEST_VIEW: View<RequestResult, RequestData> = {
  message: requestMessage,
  data: result => {
    const { owing, texts, letters, circular: kept } = result;
    const { round, by } = result.request;
    const { texts: _, ...mailed } = remindData(letters);
    const seen = letters.kind === 'previewed' ? letters.letters.map(seenOf) : [];
    const awaited = owing.map(({ unit, rows }) => ({ unit: unit.name, rows: rows.map(({ measure }) => measure.row) }));
    const summary = requestSummary(result);
    return {
      ...mailed,
      summary,
      round,
      by,
      awaited,
      circular: kept && (kept.document?.url ?? kept.kept.url),
      texts,
      seen,
    };
  },
};

const BY_LABEL = 'ภายในวันที่';
const TASK = 'ขอรับผลการดำเนินงาน';

/** The sheets of letters, and the one that says which font the office's papers have. */
const SHEETS: readonly SheetKey[] = [...LETTER_SHEETS, 'wording'];

/** A request before anything is written: whom it concerns, and which letters it makes due. */
interface Prepared {
  readonly request: ResultRequest;
  readonly planned: PlannedLetters;
  readonly owing: readonly OwingUnit[];
  /** How many rows are awaited, those of no unit too. */
  readonly rows: number;
  /** The sheet's rows that are awaited of no unit: of a committee, say. */
  readonly ofNobody: readonly number[];
}

/**
 * Asks every unit for the results of a round that it has not reported, whatever the rows' due dates: by mail where the sheet ส่วนราชการ has an
 * address, else with texts for LINE, and by one circular to print. Later reminders follow the request's day.
 */
export function requestResults(adapters: Adapters, options: RequestOptions): Outcome<RequestData> {
  if (options.round !== 6 && options.round !== 12) throw new Error('unknown options for a request');
  if (options.dryRun) return tellEnding(adapters, REQUEST_VIEW, previewRequest(adapters, options));
  // Looked at before the lock is taken, as for other letters.
  const shown = prepare(adapters, options, readOffice(adapters, SHEETS));
  const refused =
    'problem' in shown
      ? null
      : (whyNotOperator(adapters, shown.planned.settings) ?? whyNotSeen(shown.planned, options.seen));
  if (refused) return runCommand(adapters, TASK, REQUEST_VIEW, () => ({ problem: refused }));
  return runCommand(adapters, TASK, REQUEST_VIEW, () => {
    // Gives each row its รหัส, and stops before the first letter if the register cannot be written.
    const written = writeToolCells(
      adapters,
      () => new Map(),
      () => readOffice(adapters, SHEETS),
    );
    return ask(adapters, prepare(adapters, options, 'problems' in written ? written : asWritten(written)));
  });
}

/** What a request would be. Writes, sends and tells nothing. */
export function previewRequest(adapters: Adapters, options: RequestOptions): Ending<RequestResult> {
  return previewed(prepare(adapters, options, readOffice(adapters, SHEETS)));
}

/** The rounds to ask for: the running one of the year that it is, and the whole year once its first half is over. */
export function roundsToAsk({ documentStore, clock }: Adapters): readonly [Round, ...Round[]] {
  const today = clock.today();
  const year = fiscalYearOf(today);
  const running = runningRound(closedIn(closedRecords(documentStore), year));
  return running === 6 && today > roundSpan(year, 6).end ? [6, 12] : [running];
}

function prepare(
  adapters: Adapters,
  { round, by }: RequestOptions,
  office: OfficeBook | Stopped,
): Prepared | { readonly problem: Problem } {
  if ('problems' in office) return { problem: office.problems[0] };
  const { today, settings, units, closed } = office;
  if (closed.includes(round)) return { problem: { code: 'awaitsNoResults', round } };
  const read = readDay(by, BY_LABEL, settings.fiscalYear, today);
  if ('problem' in read) return read;
  const request = requestFor(adapters, office, { round, by: read.day });
  const all = planLetters(adapters, office, request);
  if ('problems' in all) return { problem: all.problems[0] };
  const planned = asking(all);
  const { measures } = planned.input;
  const owing = owingUnits(measures, units, settings, round);
  const awaited = measures.filter(one => isAwaited(one, round));
  const owed = new Set(owing.flatMap(({ rows }) => rows));
  const ofNobody = awaited.filter(one => !owed.has(one)).map(({ measure }) => measure.row);
  return { request, planned, owing, rows: awaited.length, ofNobody };
}

/** The recorded request if it asks for the same, so that nobody is asked twice; else a new one. */
function requestFor(
  { documentStore }: Adapters,
  { settings: { fiscalYear }, today }: OfficeBook,
  asked: Pick<ResultRequest, 'round' | 'by'>,
): ResultRequest {
  const before = readRequest(documentStore.get(STORED.request), fiscalYear);
  // A day after today is of a wrong clock, and says nothing.
  if (before !== null && before.asked <= today && isSameRequest(before, { fiscalYear, ...asked })) return before;
  return { fiscalYear, ...asked, asked: today, toldBefore: [] };
}

function previewed(shown: ReturnType<typeof prepare>): Ending<RequestResult> {
  if ('problem' in shown) return shown;
  const { planned } = shown;
  const { letters, skipped } = planned;
  const preview = { kind: 'previewed', letters, skipped, notices: noticesOf(planned), texts: [] } as const;
  return { result: { ...resultOf(shown), letters: preview, circular: null } };
}

function ask(adapters: Adapters, prepared: ReturnType<typeof prepare>): Ending<RequestResult> {
  if ('problem' in prepared) return prepared;
  const { planned, owing, rows } = prepared;
  const { office, ledger } = planned;
  const { today, settings, wording } = office;
  const result = resultOf(prepared);
  if (rows === 0) return { ...previewed(prepared) };
  // Whoever had a letter today before the office asked has not read of it.
  const told = [...ledger].filter(([, { told, uncertain }]) => told === today || uncertain === today);
  const isNew = !isSameRequest(
    readRequest(adapters.documentStore.get(STORED.request), settings.fiscalYear),
    result.request,
  );
  const toldBefore = told.map(([address]) => addressPrint(address)).slice(0, MOST_ADDRESSES);
  const request = isNew ? { ...prepared.request, toldBefore } : prepared.request;
  const look = LOOKS[choicesOf(wording).font];
  // Of rows that only a committee answers for, there is nobody to write to.
  const kept =
    owing.length === 0
      ? null
      : keepDocument(adapters, circular({ settings, look, today, request, owing }), settings.sharesReports);
  if (kept && 'problem' in kept) return kept;
  adapters.documentStore.set(STORED.request, requestText(request));
  const mailed = mailDueLetters(adapters, office, { onlyAsking: true });
  if ('problem' in mailed) return mailed;
  if (kept) finishDocument(adapters, kept.kept.folderId);
  return { result: { ...result, letters: mailed.result, circular: kept } };
}

/** A property holds 9 KB. An account may not mail so many people in a day. */
const MOST_ADDRESSES = 600;

function resultOf({ request, owing, rows, ofNobody, planned }: Prepared): Omit<RequestResult, 'letters' | 'circular'> {
  const { settings, register } = planned.office;
  const identities = identitiesOf(register, () => '');
  const units = personTexts(owing, settings, request, row => identities.get(row)?.id ?? '');
  return { request, owing, rows, ofNobody, texts: { group: rows === 0 ? null : groupText(settings, request), units } };
}
