import type { SheetModel } from '../../workbook/model';

const LONGEST_NAME = 100;

/** @throws Error with Google's message if the name is empty, too long, or taken. Upper and lower case count as the same. */
export function checkName(name: string, others: readonly SheetModel[]): void {
  if (name === '' || name.length > LONGEST_NAME) {
    throw new Error(`The sheet name must be between 1 and ${LONGEST_NAME} characters.`);
  }
  if (others.some(other => other.name.toLowerCase() === name.toLowerCase())) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}
