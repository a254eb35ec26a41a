import { type Block, columnLetters } from '../grid/grid';
import type { HeadingRow } from '../register/heading-row';
import { STATE_LABELS } from '../register/states';
import { COLOUR_MARK, type ColourRule } from './changes';
import { staleCondition } from './heartbeat';

/**
 * The register's conditional formats, strongest first. They depend on the due date, today's date and the state (staff's own choice
 * before the tool's), so they follow edits without a run of the script. The heading of แจ้งล่าสุด turns red when daily runs have stopped.
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
  const when = (condition: string) => `=AND(${COLOUR_MARK}=0,${condition})`;
  const block = (column: number): Block => ({ row: first, column, rows: maxRows - row, columns: 1 });
  const dated = `ISNUMBER(${at(dueDate)})`;
  const overdue = when(`${dated},${at(dueDate)}<TODAY(),${open}`);
  const soon = when(`${dated},${at(dueDate)}>=TODAY(),${at(dueDate)}<=TODAY()+7,${open}`);
  const stateIs = (label: string) => when(`${shown}="${label}"`);
  return [
    { blocks: [block(due), block(daysLeft)], formula: overdue, background: '#f4c7c3', fontColor: '#990000' },
    { blocks: [block(due), block(daysLeft)], formula: soon, background: '#fce8b2', fontColor: '#7f6000' },
    { blocks: [block(state)], formula: stateIs(STATE_LABELS.inProgress), background: '#fff2cc', fontColor: '#7f6000' },
    { blocks: [block(state)], formula: stateIs(STATE_LABELS.done), background: '#d9ead3', fontColor: '#274e13' },
    {
      blocks: [{ row, column: lastMailed, rows: 1, columns: 1 }],
      formula: when(staleCondition(logSheet)),
      background: '#cc0000',
      fontColor: '#ffffff',
    },
  ];
}
