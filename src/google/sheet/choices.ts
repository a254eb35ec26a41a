import type { Block } from '../../grid/grid';
import type { Choices } from '../../layout/batches';
import { blockOf } from './book';
import { placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Sets the drop-downs. On a new sheet, those of one column need one call. */
export function offerChoices(
  sheet: Sheet,
  choices: readonly Choices[],
  named: (name: string) => Sheet,
  isNew: boolean,
): void {
  const rules = choices.flatMap(({ rule, blocks }) => {
    const built = builtRule(rule, named);
    return blocks.map(block => ({ block, rule: built }));
  });
  if (isNew && isOneColumn(rules.map(({ block }) => block))) offerInColumn(sheet, rules);
  else for (const { block, rule } of rules) placed(blockOf(sheet, block), range => range.setDataValidation(rule));
}

function builtRule({ from, strict, help }: Choices['rule'], named: (name: string) => Sheet): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  // A new rule only marks other entries (Google: DataValidationBuilder).
  if (strict) builder.setAllowInvalid(false);
  if (help !== '') builder.setHelpText(help);
  if ('sheet' in from) builder.requireValueInRange(blockOf(named(from.sheet), from.block), true);
  else builder.requireValueInList([...from], true);
  return builder.build();
}

function isOneColumn(blocks: readonly Block[]): boolean {
  return blocks.every(({ column, columns }) => columns === 1 && column === blocks[0]?.column);
}

/** All rules of a column with one call. The cells between have none on a new sheet. */
function offerInColumn(sheet: Sheet, rules: readonly { readonly block: Block; readonly rule: Rule }[]): void {
  const first = Math.min(...rules.map(({ block }) => block.row));
  const last = Math.max(...rules.map(({ block }) => block.row + block.rows - 1));
  const column: (Rule | null)[] = Array.from({ length: last - first + 1 }, () => null);
  for (const { block, rule } of rules) column.fill(rule, block.row - first, block.row - first + block.rows);
  const range = sheet.getRange(first, rules[0]?.block.column ?? 1, column.length, 1);
  placed(range, one => void one.setDataValidations(column.map(rule => [rule])));
}
