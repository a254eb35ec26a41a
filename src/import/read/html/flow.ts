import type { TextLink } from '../read-table';

/** Lays text out as a browser does: spaces and line ends are one space, blocks begin lines of their own. */
export class Flow {
  private readonly lines: string[] = [];
  private line = '';
  /** A number or bullet that waits for its text. */
  private label: string | null = null;
  readonly links: TextLink[] = [];

  /** `isKept`: spaces and line ends count. */
  add(text: string, isKept: boolean): void {
    if (isKept) {
      const [first = '', ...more] = text.split(/\r\n?|\n/);
      this.line += first;
      for (const line of more) {
        this.break();
        this.line = line;
      }
      return;
    }
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const isGap = this.line === '' || this.line.endsWith(' ');
    this.line += isGap && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  }

  /** A line break: what follows is in the next line, even if this one is blank. */
  break(): void {
    this.lines.push(clean(`${this.label ?? ''}${this.line}`));
    this.label = null;
    this.line = '';
  }

  /** The beginning or end of a block: ends the line if anything is in it. */
  block(): void {
    if (this.line !== '') this.break();
  }

  /** The number or bullet of a list's item, which stands before the item's first text. */
  item(label: string): void {
    this.endItem();
    this.label = label;
  }

  endItem(): void {
    if (this.label !== null || this.line !== '') this.break();
  }

  text(): string {
    this.endItem();
    const text = this.lines.join('\n');
    return text.trim() === '' ? '' : text;
  }
}

/** A no-break space is a space that is not collapsed. */
function clean(line: string): string {
  return line
    .replace(/\u00a0/g, ' ')
    .replace(/\u00ad/g, '')
    .trimEnd();
}
