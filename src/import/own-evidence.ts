import { HEADINGS } from '../register/columns';
import { EVIDENCE_AT } from '../register/states';
import { toWesternDigits } from '../thai/text/numerals';
import { headingKey } from '../thai/text/text';
import type { Source, SourceTable } from './source';

/** The tool's own line under a result. */
const REFERENCE = new RegExp(`(?:^|\\n)${EVIDENCE_AT} ([๐-๙\\d]+)\\s*$`);
const ITEM = /^([๐-๙\d]+)\.\t(.*)$/s;

/** A reference to a list of evidence that was not found. Table and row are counted from 1. */
export interface Unfound {
  readonly table: number;
  readonly row: number;
}

/**
 * A report of the tool that comes in again names the evidence below its results, by its number in a list behind the table. There it becomes
 * a column of its own, as in the register.
 */
export function withEvidence(source: Source): { readonly source: Source; readonly unfound: readonly Unfound[] } {
  const unfound: Unfound[] = [];
  const tables = source.tables.map((table, number): SourceTable => {
    const { row: heading, column } = resultHeading(table);
    const found = table.cells.map((cells, row) => (row > heading ? REFERENCE.exec(cells[column] ?? '') : null));
    if (heading < 0 || found.every(one => one === null)) return table;
    const list = evidenceBehind(source, number);
    const width = Math.max(...table.cells.map(({ length }) => length));
    const cells = table.cells.map((own, row) => {
      const one = found[row];
      const text = one ? list.get(toWesternDigits(one[1] ?? '')) : undefined;
      if (one && text === undefined) unfound.push({ table: number + 1, row: row + 1 });
      const evidence = row === heading ? HEADINGS.evidence : (text ?? '');
      const padded = Array.from({ length: width }, (_, at) => own[at] ?? '');
      return [...padded.map((each, at) => (one && at === column ? each.slice(0, one.index) : each)), evidence];
    });
    return { ...table, cells };
  });
  return { source: { ...source, tables }, unfound };
}

/** Where the report's heading of the results stands, from 0; -1 if nowhere. */
function resultHeading({ cells }: SourceTable): { readonly row: number; readonly column: number } {
  const at = (row: readonly string[]) => row.findIndex(text => headingKey(text) === headingKey(HEADINGS.result));
  const row = cells.findIndex(texts => at(texts) >= 0);
  return { row, column: at(cells[row] ?? []) };
}

/** The items of the list behind a table (its number from 0), by their numbers, which count up from 1. */
function evidenceBehind({ aside }: Source, table: number): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  for (const { kind, text, table: before } of aside) {
    const [, number = '', item = ''] = (kind === 'paragraph' && ITEM.exec(text)) || [];
    const isBehind = before === null || before > table;
    if (isBehind && toWesternDigits(number) === String(items.size + 1)) items.set(String(items.size + 1), item.trim());
  }
  return items;
}
