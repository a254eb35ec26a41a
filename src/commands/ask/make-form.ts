import { resultForms, type UnitForm } from '../../letters/asking/form';
import { readRequest } from '../../memory/request';
import { STORED } from '../../memory/stored';
import { answersFor } from '../../office/units/reach';
import type { Unit } from '../../office/units/unit';
import { LOOKS } from '../../report/content/look';
import { choicesOf } from '../../report/wording/choices';
import { sameText } from '../../thai/text/text';
import { finishDocument, keepDocument } from '../common/keep-document';
import type { Ending, Outcome, View } from '../common/outcome';
import { inRound, type OfficeBook, REPORT_SHEETS, readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import { identitiesOf } from '../flag/wanted-columns';
import { asWritten, writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { type FormResult, formMessage, formSummary } from './messages';

export interface FormOptions {
  readonly round: 6 | 12;
  /** A unit's name, as the sheet ส่วนราชการ has it; left out for the forms of all units in one document. */
  readonly unit?: string;
}

export interface FormData {
  /** The message for the officer without links. */
  readonly summary: string;
  /** Where the form is: a link, or a path on this machine. */
  readonly file: string;
  /** Download link of the Word file. */
  readonly docx: string;
  /** The units whose forms it holds, and the sheet's rows. */
  readonly forms: readonly { readonly unit: string; readonly rows: readonly number[] }[];
}

const VIEW: View<FormResult, FormData> = {
  message: formMessage,
  data: result => {
    const { kept, forms } = result;
    const rowsOf = ({ unit, rows }: UnitForm) => ({ unit: unit.name, rows: rows.map(({ measure }) => measure.row) });
    return {
      summary: formSummary(result),
      file: kept.document?.url ?? kept.kept.url,
      docx: kept.kept.download,
      forms: forms.map(rowsOf),
    };
  },
};

/** Makes the form on which a unit reports a round's results: a Word file to print, or to send. */
export function makeForm(adapters: Adapters, options: FormOptions): Outcome<FormData> {
  if (options.round !== 6 && options.round !== 12) throw new Error('unknown options for a form');
  return runCommand(adapters, 'จัดทำแบบรายงานผล', VIEW, () => {
    // Each row needs its รหัส, by which the form is matched when it comes back.
    const written = writeToolCells(
      adapters,
      () => new Map(),
      () => readOffice(adapters, REPORT_SHEETS),
    );
    const now = 'problems' in written ? written : asWritten(written);
    const office = 'problems' in now ? now : inRound(now, options.round);
    return 'problems' in office ? { problem: office.problems[0] } : make(adapters, office, options);
  });
}

function make(adapters: Adapters, office: OfficeBook, { round, unit }: FormOptions): Ending<FormResult> {
  const { settings, wording, today, units } = office;
  const wanted = unit === undefined ? units : units.filter(one => isNamed(one, unit));
  if (unit !== undefined && wanted.length === 0) {
    return { problem: { code: 'unitUnknown', unit, units: units.map(({ name }) => name) } };
  }
  const forms = wanted.map(one => formOf(one, office)).filter(({ rows }) => rows.length > 0);
  if (forms.length === 0) return { problem: { code: 'unitWithoutRows', units: wanted.map(({ name }) => name) } };
  const request = readRequest(adapters.documentStore.get(STORED.request), settings.fiscalYear);
  const by = request?.round === round && request.by >= today ? request.by : null;
  const look = LOOKS[choicesOf(wording).font];
  const kept = keepDocument(adapters, resultForms({ settings, look, today, round, by, forms }), settings.sharesReports);
  if ('problem' in kept) return kept;
  finishDocument(adapters, kept.kept.folderId);
  return { result: { forms, round, kept } };
}

function isNamed({ name, otherNames }: Unit, wanted: string): boolean {
  return [name, ...otherNames].some(one => sameText(one, wanted));
}

function formOf(unit: Unit, { register, settings }: OfficeBook): UnitForm {
  const identities = identitiesOf(register, () => '');
  const rows = register.measures
    .filter(measure => answersFor(unit, measure, settings.kind))
    .map(measure => ({ measure, id: identities.get(measure.row)?.id ?? '' }));
  return { unit, rows };
}
