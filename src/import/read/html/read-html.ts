import type { Source } from '../../source';
import { hiddenLink } from '../read-table';
import { SourceParts } from '../source-parts';
import { isSymbolFont, withSymbols } from '../symbols';
import { BLOCKS, isHidden, type OpenElement, openElement, VOID } from './elements';
import { Flow } from './flow';
import { itemLabel, type OpenList } from './lists';
import { newCell, type OpenTable, readOpenTable } from './open-table';
import { type HtmlToken, htmlTokens } from './tokens';

/** Reads the tables of a web page, or of what was copied from one or from a mail. Nothing of it is run. @throws Unreadable */
export function readHtml(html: string): Source {
  const reader = new HtmlReader();
  for (const token of htmlTokens(html)) reader.take(token);
  return reader.end();
}

const TABLE_PARTS = new Set('table caption thead tbody tfoot tr td th'.split(' '));

class HtmlReader {
  private readonly found = new SourceParts();
  private body = new Flow();
  private readonly tables: OpenTable[] = [];
  private elements: OpenElement[] = [];
  /** An element that is not shown: what is in it is passed over. */
  private skipped: { readonly name: string; depth: number } | null = null;

  take(token: HtmlToken): void {
    if (this.skipped) this.skip(this.skipped, token);
    else if (token.kind === 'text') this.text(token.text);
    else if (token.kind === 'close') this.close(token.name);
    else if (isHidden(token) && !VOID.has(token.name)) this.skipped = { name: token.name, depth: 1 };
    else this.open(token.name, token.attributes);
  }

  end(): Source {
    while (this.tables.length > 0) this.endTable();
    this.endBody();
    return this.found.source();
  }

  private skip(skipped: { readonly name: string; depth: number }, token: HtmlToken): void {
    if (token.kind === 'text' || token.name !== skipped.name) return;
    skipped.depth += token.kind === 'open' ? 1 : -1;
    if (skipped.depth === 0) this.skipped = null;
  }

  private get innermost(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  /** Where text goes; null between the cells of a table, where a browser would put it before the table. */
  private get flow(): Flow {
    return this.innermost?.cell?.flow ?? this.body;
  }

  private text(text: string): void {
    const table = this.innermost;
    if (table && !table.cell && text.trim() === '') return;
    const fonts = this.elements.map(({ font }) => font).filter(font => font !== undefined);
    const font = fonts[fonts.length - 1];
    const isLabel = this.elements.some(element => element.isLabel) && text.trim() !== '';
    const isBullet = isLabel && (isSymbolFont(font) || (text.trim() === 'o' && /^courier/i.test(font ?? '')));
    const shown = isBullet ? '- ' : withSymbols(text, font, font);
    this.flow.add(
      shown,
      this.elements.some(({ keepsSpaces }) => keepsSpaces),
    );
    for (const { link, struck } of this.elements) {
      if (link) link.text += shown;
      if (struck) struck.text += shown;
    }
  }

  private open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (TABLE_PARTS.has(name)) this.openPart(name, attributes);
    else if (name === 'br') this.flow.break();
    else if (name === 'img') this.innermost?.cell?.asides.push({ kind: 'picture', text: attributes.get('alt') ?? '' });
    else if (name === 'input') this.input(attributes);
    else {
      // An item or paragraph ends where the next one begins.
      if (name === 'li') this.closeInner('li');
      if (BLOCKS.has(name)) {
        this.closeInner('p');
        this.flow.block();
      }
      if (!VOID.has(name)) this.elements.push(openElement(name, attributes));
      if (name === 'li') this.flow.item(itemLabel(this.list(), attributes.get('value')));
    }
  }

  private list(): OpenList | undefined {
    const lists = this.elements.flatMap(({ list }) => list ?? []);
    return lists[lists.length - 1];
  }

  private input(attributes: ReadonlyMap<string, string>): void {
    const type = attributes.get('type')?.toLowerCase();
    if (type === 'checkbox' || type === 'radio') this.flow.add(attributes.has('checked') ? '✓' : '☐', false);
  }

  private close(name: string): void {
    if (name === 'table') this.endTable();
    else if (name === 'td' || name === 'th' || name === 'tr') this.endCell();
    else if (name === 'caption') this.endCaption();
    else if (name === 'thead' && this.innermost) this.innermost.inHead = false;
    else if (name === 'br') this.flow.break();
    // Browsers take it for an empty paragraph.
    else if (!this.closeInner(name) && name === 'p') this.flow.break();
  }

  /** Closes the element of that name that is open in this cell, and those in it. False if none is. */
  private closeInner(name: string): boolean {
    let at = this.elements.length - 1;
    const floor = this.innermost?.depth ?? 0;
    for (let open = this.elements[at]; at >= floor && open?.name !== name; open = this.elements[--at]) {
      // A list in an item has items of its own, and a paragraph holds no blocks.
      if (name === 'li' ? open?.list : name === 'p' && (open?.name === 'li' || BLOCKS.has(open?.name ?? '')))
        return false;
    }
    if (at < floor) return false;
    for (const { link, struck } of this.elements.slice(at)) {
      if (link) this.flow.links.push(...hiddenLink(link.text, link.address));
      if (struck) this.innermost?.cell?.asides.push({ kind: 'struck', text: struck.text });
    }
    this.elements = this.elements.slice(0, at);
    if (name === 'li') this.flow.endItem();
    else if (BLOCKS.has(name)) this.flow.block();
    return true;
  }

  private openPart(name: string, attributes: ReadonlyMap<string, string>): void {
    const table = this.innermost;
    if (name === 'table') {
      this.openTable();
      return;
    }
    // A row that was copied alone.
    if (!table) {
      this.openTable();
      this.openPart(name, attributes);
      return;
    }
    this.endCell();
    if (name === 'thead') table.inHead = table.rows.length === table.headingRows;
    if (name === 'tbody' || name === 'tfoot') table.inHead = false;
    if (name === 'tr') {
      table.rows.push([]);
      if (table.inHead) table.headingRows += 1;
    }
    if (name === 'caption') table.cell = newCell(attributes);
    if (name !== 'td' && name !== 'th') return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = newCell(attributes);
    table.rows[table.rows.length - 1]?.push(table.cell);
  }

  private endCaption(): void {
    const table = this.innermost;
    const text = table?.cell?.flow.text();
    if (table && text) table.name = text;
    this.endCell();
  }

  private openTable(): void {
    if (!this.innermost) this.endBody();
    // A cell that a page forgot to begin.
    else if (!this.innermost.cell) this.openPart('td', new Map());
    const name = this.innermost ? '' : this.found.caption();
    this.tables.push({ name, rows: [], cell: null, depth: this.elements.length, headingRows: 0, inHead: false });
  }

  private endCell(): void {
    const table = this.innermost;
    if (!table) return;
    while (this.elements.length > table.depth) this.closeInner(this.elements[this.elements.length - 1]?.name ?? '');
    table.cell = null;
  }

  private endTable(): void {
    this.endCell();
    const table = this.tables.pop();
    if (!table) return;
    const read = readOpenTable(table);
    const outer = this.innermost?.cell;
    if (outer) outer.tables.push(read);
    else this.found.table(read);
  }

  private endBody(): void {
    for (const line of this.body.text().split('\n')) this.found.aside('paragraph', line, null);
    this.body = new Flow();
  }
}
