import { typeInto } from '../../sheets/people';
import { cellName } from '../../workbook/a1';
import { cellAt, type ProtectionModel, type SheetModel, type WorkbookModel } from '../../workbook/model';
import { contains } from '../../workbook/rect';
import { inputText } from '../show/cell-text';
import { choicesAt } from '../show/choices';
import type { Edit, EditReply } from '../view';
import { hasMoved } from './moved-row';

interface Typing {
  readonly workbook: WorkbookModel;
  /** The sheets as the person saw them, or null if that is too long ago to know. */
  readonly seen: readonly SheetModel[] | null;
  /** The person's e-mail address, and the milliseconds since 1970. */
  readonly user: string;
  readonly now: number;
}

type Refusal = Exclude<EditReply, { kind: 'saved' | 'notSaved' }>;

/** Types a text into a cell as a person would in Sheets. Returns the cell that changed, or why it did not. */
export function typeCell(edit: Edit, typing: Typing): { sheet: string; cell: string } | Refusal {
  const { row, column, text } = edit;
  const sheet = typing.workbook.sheets.find(({ id }) => id === edit.sheet);
  const before = typing.seen?.find(({ id }) => id === edit.sheet);
  if (!sheet || !before || row >= sheet.maxRows || column >= sheet.maxColumns) return { kind: 'moved' };
  if (hasMoved(before, sheet, row)) return { kind: 'moved' };
  const now = inputText(cellAt(sheet, row, column), typing.workbook.locale);
  if (now !== edit.seen) return { kind: 'conflict', now };
  const refusal = protection(sheet, edit, typing.user) ?? invalid(typing.workbook, sheet, edit);
  if (refusal) return refusal;
  const cell = cellName(row, column);
  typeInto({ model: typing.workbook, sheet: sheet.name, now: typing.now }, cell, text);
  return { sheet: sheet.name, cell };
}

function protection({ protections }: SheetModel, { row, column, sure }: Edit, user: string): Refusal | null {
  const here = protections.filter(({ range }) => range === null || contains(range, row, column));
  const isLocked = ({ warningOnly, editors }: ProtectionModel) => !warningOnly && editors?.includes(user) === false;
  if (here.some(isLocked)) return { kind: 'protected' };
  return !sure && here.some(({ warningOnly }) => warningOnly) ? { kind: 'guarded' } : null;
}

function invalid(workbook: WorkbookModel, sheet: SheetModel, { row, column, text }: Edit): Refusal | null {
  const choices = choicesAt(workbook, sheet, row, column);
  if (text === '' || choices === null || !choices.isStrict || choices.values.includes(text)) return null;
  return { kind: 'refused', values: choices.values, help: choices.help };
}
