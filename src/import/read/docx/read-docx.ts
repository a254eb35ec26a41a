import type { Aside, Source } from '../../source';
import { childOf, descendantsOf, type XmlElement } from '../file/xml';
import type { ZipEntry } from '../file/zip';
import { holdsText } from '../limits';
import { SourceParts } from '../source-parts';
import { contentOf } from './content';
import { Fields } from './fields';
import { ListNumbers } from './list-numbers';
import { type List, readLists } from './numbering';
import { type Part, WordPackage } from './package';
import type { Hanging, Surroundings } from './runs';
import { type Content, joined, type Paragraph, Story } from './story';
import { readStyles } from './styles';
import { type ReadTable, readTable } from './tables';

/** Reads the tables of a Word file. @throws Unreadable, ZipFault, XmlFault */
export function readDocx(entries: readonly ZipEntry[]): Source {
  const file = new WordPackage(entries);
  return new DocumentReader(file, file.document()).read();
}

class DocumentReader {
  private readonly styles;
  private readonly lists: ReadonlyMap<string, List>;
  private readonly found = new SourceParts();

  constructor(
    private readonly file: WordPackage,
    private readonly document: Part,
  ) {
    this.styles = readStyles(file.related(document.path, 'styles')?.root);
    this.lists = readLists(file.related(document.path, 'numbering')?.root, this.styles);
  }

  read(): Source {
    const body = childOf(this.document.root, 'w:body') ?? this.document.root;
    this.headers(body);
    const story = this.story(this.document.path);
    const fields = new Fields();
    let line: Paragraph[] = [];
    for (const block of contentOf(body)) {
      if (block.name === 'w:p') {
        line.push(story.paragraph(block, fields));
        if (line[line.length - 1]?.goesOn) continue;
        this.paragraph(joined(line));
        line = [];
      } else if (block.name === 'w:tbl') this.table(readTable(block, story, this.found.caption()), true);
    }
    this.paragraph(joined(line));
    return this.found.source();
  }

  /** Lists count on within a story. */
  private story(path: string): Story {
    const around: Surroundings = { styles: this.styles, address: id => this.file.address(path, id) };
    const levelOfStyle = (list: string, style: string) =>
      [...(this.lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
    return new Story({ ...around, levelOfStyle }, new ListNumbers(this.lists));
  }

  private paragraph({ text, hanging }: Paragraph): void {
    this.found.aside('paragraph', text, null);
    this.hang(hanging, null);
  }

  /** `mayStand`: it is in no cell, so that it is a table of the document. */
  private table(read: ReadTable, mayStand: boolean, cell: Aside['cell'] = null): void {
    if (!mayStand) {
      this.found.aside('nestedTable', textOf(read), cell);
      return;
    }
    const inner = read.cells.flatMap(({ row, column, tables }) => tables.map(one => ({ one, cell: { row, column } })));
    for (const { row, column, hanging } of read.cells) this.hang(hanging, { row, column });
    for (const { one, cell } of inner) if (!isFrame(read, one)) this.table(one, false, cell);
    const framed = inner.flatMap(({ one }) => (isFrame(read, one) ? [one] : []));
    const isBare = framed.length > 0 && !holdsText(read.table);
    if (!isBare) this.found.table(read.table);
    for (const one of framed) this.table(isBare ? named(one, read.table.name) : one, true);
  }

  private hang(hanging: readonly Hanging[], cell: Aside['cell']): void {
    for (const one of hanging) {
      if (one.kind === 'picture') this.found.aside('picture', one.text, cell);
      if (one.kind === 'note') this.found.aside('note', this.noteText(one.element), cell);
      if (one.kind === 'box') this.box(this.story(this.document.path).content(one.element), cell);
    }
  }

  private box({ text, hanging, tables }: Content, cell: Aside['cell']): void {
    this.found.aside('textBox', text, cell);
    this.hang(hanging, cell);
    const story = this.story(this.document.path);
    for (const one of tables) this.table(readTable(one, story, this.found.caption()), cell === null, cell);
  }

  private noteText(reference: XmlElement): string {
    const [kind = ''] = /[a-z]+note|comment/.exec(reference.name) ?? [];
    const part = this.file.related(this.document.path, `${kind}s`);
    const id = reference.attributes['w:id'];
    const note = part && [...descendantsOf(part.root, `w:${kind}`)].find(({ attributes }) => attributes['w:id'] === id);
    return note ? this.story(part.path).content(note).text.trim() : '';
  }

  /** What stands above and below each page, if it is more than a number. */
  private headers(body: XmlElement): void {
    const named = ['w:headerReference', 'w:footerReference'].flatMap(name => [...descendantsOf(body, name)]);
    const ids = new Set(named.map(({ attributes }) => attributes['r:id']));
    for (const id of ids) {
      const part = this.file.byId(this.document.path, id);
      const text = part ? this.story(part.path).content(part.root).text.trim() : '';
      if (/\p{L}/u.test(text)) this.found.aside('header', text, null);
    }
  }
}

function textOf({ table }: ReadTable): string {
  return table.cells.map(row => row.join('\t')).join('\n');
}

function named(read: ReadTable, name: string): ReadTable {
  return { ...read, table: { ...read.table, name } };
}

/** True if the outer table only lays out the page: the inner one has more cells. */
function isFrame(outer: ReadTable, inner: ReadTable): boolean {
  return inner.cells.length > outer.cells.length;
}
