import { childOf, childrenOf, type XmlElement } from '../file/xml';
import { numberIn, switchIn } from './properties';

/** A computed text, such as a page number or a link: its instruction is not shown, its last result is. */
interface Field {
  instruction: string;
  inResult: boolean;
  /** What a form's field shows, which has no result. */
  readonly shown: string;
}

/** The fields that are open at a place of a text. They may reach over paragraphs. */
export class Fields {
  private readonly open: Field[] = [];

  /** True where an instruction stands. */
  get hides(): boolean {
    return this.open.some(({ inResult }) => !inResult);
  }

  instruct(text: string): void {
    const field = this.open[this.open.length - 1];
    if (field && !field.inResult) field.instruction += text;
  }

  /** A field's beginning, middle or end. Returns the field that has ended. */
  mark(element: XmlElement): Field | null {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin')
      this.open.push({ instruction: '', inResult: false, shown: formText(childOf(element, 'w:ffData')) });
    const field = this.open[this.open.length - 1];
    if (type === 'separate' && field) field.inResult = true;
    return type === 'end' ? (this.open.pop() ?? null) : null;
  }
}

function formText(form: XmlElement | undefined): string {
  const box = childOf(form, 'w:checkBox');
  if (box) return (switchIn(box, 'w:checked') ?? switchIn(box, 'w:default')) ? '✓' : '☐';
  const list = childOf(form, 'w:ddList');
  const chosen = numberIn(list, 'w:result') ?? numberIn(list, 'w:default') ?? 0;
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

/** The address that a field's instruction leads to; null if it leads nowhere outside. */
export function linkOf(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? null;
}
