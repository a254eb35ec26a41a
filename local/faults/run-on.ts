import type { Outcome } from '../../src/commands/common/outcome';
import type { MailMessage } from '../host/account/mail';
import type { Documents } from '../host/docs/docs';
import { createHost } from '../host/host';
import type { Fault } from '../script/guard';
import type { Manifest, RunReport } from '../script/run-report';
import { ScriptError } from '../script/script-error';
import type { WorkbookModel } from '../workbook/model';
import type { Call } from './call';

/** What every run of a fault table needs. */
export interface FaultBench {
  readonly code: string;
  readonly manifest: Manifest;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly examplePath: string;
}

export interface RunOn {
  /** What the script threw, or null. */
  readonly error: string | null;
  /** What the command returned. */
  readonly value: unknown;
  readonly report: RunReport;
  readonly mails: readonly MailMessage[];
}

/** What all runs have stored, because a command may need what an earlier one stored. The same ids hold the same reports. */
const documents: Documents = new Map();

/** Runs a command over a workbook and changes that workbook. */
export function runOn(
  { code, manifest, today }: FaultBench,
  workbook: WorkbookModel,
  [functionName, args, entry]: Call,
  fault: Fault | null,
): RunOn {
  const mails: MailMessage[] = [];
  const host = createHost({
    code,
    manifest,
    workbook,
    now: today,
    warm: true,
    mail: message => void mails.push(message),
    documents,
    drive: { save: name => ({ path: `/drive/${name}` }) },
    ...(fault && { fault }),
  });
  try {
    const [sheet, range] = args;
    const run =
      functionName === 'onEdit' ? host.edited(String(sheet), String(range)) : host.call(functionName, args, entry);
    return { error: null, value: run.value, report: run, mails };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { error: error.message, value: undefined, report: error.run, mails };
  }
}

/** The data of a run. @throws if the command did not do its work. */
export function dataOfRun<Data>({ value, error }: RunOn): Data {
  const outcome = value as Outcome<Data> | undefined;
  if (!outcome?.done) throw new Error(error ?? outcome?.message);
  return outcome.data;
}
