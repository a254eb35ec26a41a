import type { Source } from '../../source';
import { childOf, descendantsOf, type XmlElement } from '../file/xml';
import type { ZipEntry } from '../file/zip';
import type { ReadTable } from '../read-table';
import { SourceParts } from '../source-parts';
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
    for (const block of contentOf(body)) {
      if (block.name === 'w:p') {
        line.push(story.paragraph(block, fields));
        if (line[line.length - 1]?.goesOn) continue;
        this.paragraph(joined(line));
        line = [];
      } else if (block.name === 'w:tbl') this.found.table(this.table(block, this.found.caption(), story));
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
    const { asides, tables } = this.hung(hanging);
    for (const { kind, text } of asides) this.found.aside(kind, text, null);
    for (const table of tables) this.found.table(table);
  }

  private table(element: XmlElement, name: string, story: Story): ReadTable {
    return readWordTable(element, name, story, hanging => this.hung(hanging));
  }

  private hung(hanging: readonly Hanging[]): Hung {
    const all = hanging.map((one): Hung => {
      if (one.kind === 'picture') return { asides: [one], tables: [] };
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
    const named = ['w:headerReference', 'w:footerReference'].flatMap(name => [...descendantsOf(body, name)]);
    const ids = new Set(named.map(({ attributes }) => attributes['r:id']));
    for (const id of ids) {
      const part = this.file.byId(this.document.path, id);
      const text = part ? this.story(part.path).content(part.root).text.trim() : '';
      if (/\p{L}/u.test(text)) this.found.aside('header', text, null);
    }
  }
}
