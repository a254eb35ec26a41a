import type { Run } from '../../local/script/run-report';
import { typeInto } from '../../local/sheets/people';
import type { WorkbookModel } from '../../local/workbook/model';
import type { Outcome } from '../../src/commands/common/outcome';
import { hostOver, type TestHost } from '../support/office';

/** What people do in a year, and what they are told, as readable lines. */
export class Transcript {
  readonly #lines: string[] = [];
  #day = '';
  readonly workbook: WorkbookModel;

  constructor(workbook: WorkbookModel) {
    this.workbook = workbook;
  }

  /** `day`: YYYY-MM-DD. */
  on(day: string, what: string): void {
    this.#day = day;
    this.#lines.push('', `${day}: ${what}`);
  }

  types(sheet: string, cell: string, text: string): void {
    typeInto({ model: this.workbook, sheet }, cell, text);
    this.#lines.push(`  types into ${sheet} ${cell}: ${text}`);
    hostOver(this.workbook, { now: this.#day }).edited(sheet, cell);
  }

  /** Runs a command, as a page does. @throws if it does not do its work. */
  does<Data>(command: string, args: readonly unknown[] = []): { readonly data: Data; readonly host: TestHost } {
    const host = hostOver(this.workbook, { now: this.#day });
    const { value }: Run = host.call(command, args, 'page');
    const outcome = value as Outcome<Data>;
    this.#lines.push(`  ${command}`, ...told(outcome.message));
    for (const { to, subject } of host.mails) this.#lines.push(`    letter to ${to.join(' ')}: ${subject}`);
    if (!outcome.done) throw new Error(`${command} on ${this.#day}: ${outcome.message}`);
    return { data: outcome.data, host };
  }

  notes(lines: readonly string[]): void {
    this.#lines.push(...lines.map(line => `    ${line}`));
  }

  toString(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }
}

export const ROW_ID = /\br[0-9a-f]{8}-[0-9a-z]+/g;

/** Links and รหัส differ in each run. */
function told(message: string): string[] {
  return message
    .split('\n')
    .map(line => `    > ${line.replace(/\/drive\/.*$|https?:\S+/, '(link)').replace(ROW_ID, 'r…')}`);
}
