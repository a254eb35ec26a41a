import { isUnseen } from '../../../thai/text/invisible';

/** A tick, a cross, an arrow, a filled box: something is done then. Word's Wingdings ticks arrive as þ and ü. */
const MARK = /^[✓✔☑☒√/\\xX×*•●○■◆▲★þü←→↔⟵⟶⟷⇐⇒⇔<>=\-–—_ ]+$|^[pP]$/;
/** A dash or two alone, or an empty box, says that nothing is. */
const NO_MARK = /^(?:[-–—. ]{0,2}|[☐□◻❏])$/u;

export type MarkReading = 'marked' | 'blank' | 'text';

export function readMark(cell: string): MarkReading {
  const text = cell.trim();
  if (isUnseen(text) || NO_MARK.test(text)) return 'blank';
  return MARK.test(text) ? 'marked' : 'text';
}

const OPENS = /^[←<⟵⇐][-–—=_ ]*$/;
const CLOSES = /^[-–—=_ ]*[→>⟶⇒]$/;

/** Which of a row's cells are marked. An arrow that begins in one cell and ends in another covers those between. */
export function markedCells(cells: readonly string[]): boolean[] {
  let open = false;
  return cells.map((cell, at) => {
    const text = cell.trim();
    const reading = readMark(text);
    if (OPENS.test(text)) open = cells.slice(at + 1).some(later => CLOSES.test(later.trim()));
    const isOpen = open;
    if (CLOSES.test(text)) open = false;
    return isOpen || reading !== 'blank';
  });
}
