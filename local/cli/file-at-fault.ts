import type { Problem } from '../../src/problem';
import type { RunCommand } from './arguments/arguments';

/** Problems that lie in the table of --from if there is one. */
const OF_THE_TABLE: readonly Problem['code'][] = [
  'notUnderstood',
  'headingMissing',
  'headingDoubled',
  'headingTaken',
  'mapUnknown',
  'tableUnknown',
  'tableTooBig',
  'paperEmpty',
  'textTooLong',
];

/** Problems that lie in a form that came back. */
const OF_THE_FORM: readonly Problem['code'][] = ['noTable', 'fileKind', 'fileDamaged', 'quoteOpen', 'tableTooBig'];

/** The file that the person must correct: the emblem, the table of --from, otherwise the workbook. */
export function fileAtFault(command: RunCommand, { code }: Problem): string {
  if (command.verb === 'collect' && OF_THE_FORM.includes(code)) return command.from ?? command.fromText ?? command.book;
  if (command.verb !== 'setup') return command.book;
  if (code === 'badEmblem') return command.emblem ?? command.book;
  return OF_THE_TABLE.includes(code) ? (command.from ?? command.book) : command.book;
}
