import { a1Of, type Block, columnLetters } from '../../grid/grid';
import { HOUSE_HEADING_ROW } from '../../office/house-sheets/house-sheets';
import { labelsOf } from '../../office/settings/records/all-records';
import { FIRST_SETTINGS } from '../../office/settings/sections';
import type { HeadingRow } from '../../register/heading-row';
import { STATE_LABELS } from '../../register/states';
import { COLOUR_MARK, type ColourRule, type SheetChange, type SheetState } from '../changes';
import { staleCondition } from '../heartbeat';
import { CHOSEN, TO_FILL_IN } from './looks';

/**
 * The register's conditional formats, strongest first. They depend on the due date, today's date and the state (staff's own choice
 * before the tool's), so they follow edits without a run of the script. A state that staff chose looks like staff's, and the tool's reading
 * beside it loses its colour. The heading of แจ้งล่าสุด turns red when daily runs have stopped.
 * Empty if the tool's columns are missing.
 */
export function registerColours(
  { row, columns }: HeadingRow,
  maxRows: number,
  logSheet: string,
): readonly ColourRule[] {
  const { state, due, dueDate, daysLeft, lastMailed, chosenState } = columns;
  if (state === null || due === null || dueDate === null || daysLeft === null || lastMailed === null) return [];
  const first = row + 1;
  const at = (column: number) => `$${columnLetters(column)}${first}`;
  const shown = chosenState === null ? at(state) : `IF(${at(chosenState)}<>"",${at(chosenState)},${at(state)})`;
  const open = `AND(${shown}<>"${STATE_LABELS.done}",${shown}<>"${STATE_LABELS.cancelled}")`;
  const block = (column: number): Block => ({ row: first, column, rows: maxRows - row, columns: 1 });
  const dated = `ISNUMBER(${at(dueDate)})`;
  const overdue = when(`${dated},${at(dueDate)}<TODAY(),${open}`);
  const soon = when(`${dated},${at(dueDate)}>=TODAY(),${at(dueDate)}<=TODAY()+7,${open}`);
  const unchosen = chosenState === null ? '' : `${at(chosenState)}="",`;
  const stateIs = (label: string) => when(`${unchosen}${at(state)}="${label}"`);
  return [
    { blocks: [block(due), block(daysLeft)], formula: overdue, background: '#f4c7c3' },
    { blocks: [block(due), block(daysLeft)], formula: soon, background: '#fce8b2' },
    { blocks: [block(state)], formula: stateIs(STATE_LABELS.inProgress), background: '#fff2cc' },
    { blocks: [block(state)], formula: stateIs(STATE_LABELS.done), background: '#d9ead3' },
    ...(chosenState === null
      ? []
      : [{ blocks: [block(chosenState)], formula: when(`${at(chosenState)}<>""`), ...CHOSEN }]),
    {
      blocks: [{ row, column: lastMailed, rows: 1, columns: 1 }],
      formula: when(staleCondition(logSheet)),
      background: '#cc0000',
      fontColor: '#ffffff',
    },
  ];
}

/** Marks those of the first settings that are still blank, wherever the office has moved their rows. `places`: the columns of label and value. */
export function settingColours([label = 1, value = 2]: readonly number[], maxRows: number): readonly ColourRule[] {
  const first = HOUSE_HEADING_ROW + 1;
  const names = FIRST_SETTINGS.flatMap(({ key }) => labelsOf(key)).map(
    name => `TRIM($${columnLetters(label)}${first})="${name}"`,
  );
  const formula = when(`TRIM($${columnLetters(value)}${first})="",OR(${names.join()})`);
  const block = (column: number): Block => ({ row: first, column, rows: maxRows - HOUSE_HEADING_ROW, columns: 1 });
  return [{ blocks: [block(label), block(value)], formula, ...TO_FILL_IN }];
}

/** The change if the sheet's own conditional formats are others than these. */
export function colourChanges({ grid, ownColours }: SheetState, rules: readonly ColourRule[]): SheetChange[] {
  const isSame = rules.every(({ blocks, formula }, index) => {
    const own = ownColours[index];
    return own?.formula === formula && own.a1 === blocks.map(a1Of).join();
  });
  return isSame && rules.length === ownColours.length ? [] : [{ kind: 'colours', sheet: grid.name, rules }];
}

function when(condition: string): string {
  return `=AND(${COLOUR_MARK}=0,${condition})`;
}
