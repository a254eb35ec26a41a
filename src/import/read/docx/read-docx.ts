import type { Source } from '../../source';
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../file/xml';
import type { ZipEntry } from '../file/zip';
import type { ReadTable } from '../read-table';
import { SourceParts, tableText } from '../source-parts';
import { Unreadable } from '../unreadable';
import { contentOf } from './content';
import { Fields } from './fields';
import { ListNumbers } from './list-numbers';
import { type List, readLists } from './numbering';
import { type Part, WordPackage } from './package';
import type { Hanging, Surroundings } from './runs';
import { joined, type Paragraph, Story } from './story';
import { readStyles } from './styles';
import { type Hung, readWordTable } from './tables';

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
    const endLine = () => {
      this.paragraph(joined(line));
      line = [];
    };
    for (const block of contentOf(body)) {
      // A web page that a program put into the file as it is. Word reads it when it opens the file, and saves it as its own.
      if (block.name === 'w:altChunk') throw new Unreadable({ code: 'fileKind', kind: 'webArchive' });
      if (block.name === 'w:p') {
        const paragraph = story.paragraph(block, fields);
        line.push(paragraph);
        if (!paragraph.goesOn) endLine();
      } else if (block.name === 'w:tbl') {
        endLine();
        this.found.table(this.table(block, this.found.caption(), story));
      }
    }
    endLine();
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
    const { asides, tables } = this.hung(hanging);
    for (const { kind, text } of asides) this.found.aside(kind, text, null);
    for (const table of tables) this.found.table(table);
  }

  private table(element: XmlElement, name: string, story: Story): ReadTable {
    return readWordTable(element, name, story, hanging => this.hung(hanging));
  }

  private hung(hanging: readonly Hanging[]): Hung {
    const all = hanging.map((one): Hung => {
      if ('text' in one) return { asides: [one], tables: [] };
      if (one.kind === 'note') return { asides: [{ kind: 'note', text: this.noteText(one.element) }], tables: [] };
      const story = this.story(this.document.path);
      const box = story.content(one.element);
      const inner = this.hung(box.hanging);
      const tables = box.tables.map(table => this.table(table, box.text, story));
      return { asides: [{ kind: 'textBox', text: box.text }, ...inner.asides], tables: [...tables, ...inner.tables] };
    });
    return { asides: all.flatMap(({ asides }) => asides), tables: all.flatMap(({ tables }) => tables) };
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
    const ends = childrenOf(body, 'w:p').map(paragraph => childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr'));
    const sections = [...ends, childOf(body, 'w:sectPr')];
    const named = sections.flatMap(one => [
      ...childrenOf(one, 'w:headerReference'),
      ...childrenOf(one, 'w:footerReference'),
    ]);
    const ids = new Set(named.map(({ attributes }) => attributes['r:id']));
    for (const id of ids) {
      const part = this.file.byId(this.document.path, id);
      const text = part ? this.wholeText(part) : '';
      if (/\p{L}/u.test(text)) this.found.aside('header', text, null);
    }
  }

  /** The text of a page header, with its tables and text boxes. */
  private wholeText({ path, root }: Part): string {
    const story = this.story(path);
    const { text, tables, hanging } = story.content(root);
    const hung = this.hung(hanging);
    const read = [...tables.map(table => this.table(table, '', story)), ...hung.tables];
    const boxes = hung.asides.filter(({ kind }) => kind === 'textBox').map(box => box.text);
    return [text, ...read.map(tableText), ...boxes].filter(part => part.trim() !== '').join('\n');
  }
}
